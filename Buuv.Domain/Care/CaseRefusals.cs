namespace Buuv.Domain.Care;

/// <summary>The file was closed; it is read, not written.</summary>
public sealed record CaseIsClosed : Refusal;

/// <param name="Name">Who has it.</param>
public sealed record CaseIsTaken(string Name) : Refusal;

/// <summary>Nobody looks after the file yet: whoever wants to do something with it takes it first.</summary>
public sealed record CaseNotTaken : Refusal;

/// <summary>The file lies with a partner already.</summary>
public sealed record AlreadyReferred : Refusal;

/// <summary>The partner answered, or it was taken back.</summary>
public sealed record ReferralIsOver : Refusal;

/// <summary>What the volunteer was trained for is no longer valid.</summary>
/// <param name="Name">The volunteer.</param>
public sealed record TrainingIsOver(string Name) : Refusal;

/// <summary>The file is of somebody who is no participant yet, so nothing can hang in their name.</summary>
public sealed record CaseWithoutResident : Refusal;

/// <summary>No day or time was chosen.</summary>
public sealed record MomentMissing : Refusal;

/// <summary>Where it is was not said.</summary>
public sealed record SpotMissing : Refusal;

/// <summary>How it ended was not chosen.</summary>
public sealed record OutcomeMissing : Refusal;
