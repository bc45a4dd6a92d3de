namespace Buuv.Domain.Care;

/// <summary>The file is closed: it can be read, not changed.</summary>
public sealed record CaseIsClosed : Refusal;

/// <param name="Name">First name of the broker who has the file.</param>
public sealed record CaseIsTaken(string Name) : Refusal;

/// <summary>The file has no broker yet: take it first.</summary>
public sealed record CaseNotTaken : Refusal;

/// <summary>The file is with a partner already.</summary>
public sealed record AlreadyReferred : Refusal;

/// <summary>The partner answered already, or the referral was taken back.</summary>
public sealed record ReferralIsOver : Refusal;

/// <summary>The training of the volunteer is no longer valid.</summary>
/// <param name="Name">First name of the volunteer.</param>
public sealed record TrainingIsOver(string Name) : Refusal;

/// <summary>The person of the file is not a resident of Buuv yet, so there can be no post in their name.</summary>
public sealed record CaseWithoutResident : Refusal;

/// <summary>Day or time is missing.</summary>
public sealed record MomentMissing : Refusal;

/// <summary>The place is missing.</summary>
public sealed record SpotMissing() : Refusal(nameof(Concern.Place));

/// <summary>The outcome is missing.</summary>
public sealed record OutcomeMissing : Refusal;
