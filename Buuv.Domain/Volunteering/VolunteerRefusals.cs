namespace Buuv.Domain.Volunteering;

/// <summary>The resident applied already, or is a volunteer.</summary>
public sealed record AlreadyVolunteering : Refusal;

/// <summary>This cannot be done in the present state: somebody else changed it meanwhile, or a step was skipped.</summary>
/// <param name="State">The present state.</param>
public sealed record VolunteerMovedOn(VolunteerState State) : Refusal;

/// <summary>The place of the talk is missing.</summary>
public sealed record TalkPlaceMissing() : Refusal(nameof(HouseVolunteer.TalkPlace));

/// <param name="Max">Most characters.</param>
public sealed record TalkPlaceTooLong(int Max) : Refusal(nameof(HouseVolunteer.TalkPlace));

/// <summary>Who has the talk is missing, or too long for a name.</summary>
public sealed record TalkPersonUnclear() : Refusal(nameof(HouseVolunteer.TalkWith));

/// <summary>The last day is missing, is over, or is too far ahead.</summary>
/// <param name="Latest">The last day that is allowed.</param>
public sealed record VolunteerUntilUnclear(DateOnly Latest) : Refusal(nameof(HouseVolunteer.Until));

/// <summary>The new last day is not later than the present one.</summary>
/// <param name="Until">The present last day.</param>
public sealed record VolunteerUntilNotLater(DateOnly Until) : Refusal(nameof(HouseVolunteer.Until));

/// <summary>The reason for declining is missing.</summary>
public sealed record DeclineReasonMissing() : Refusal(nameof(HouseVolunteer.DeclineReason));

/// <param name="Max">Most characters.</param>
public sealed record DeclineReasonTooLong(int Max) : Refusal(nameof(HouseVolunteer.DeclineReason));

/// <summary>The area of the duty is missing, is unknown, or reaches beyond the area of who gives it.</summary>
public sealed record DutyBeyondOwnArea() : Refusal(nameof(HouseVolunteer.Scope));

/// <summary>What it is for is missing.</summary>
public sealed record VolunteerTaskMissing() : Refusal(nameof(HouseVolunteer.Task));
