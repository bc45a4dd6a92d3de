using System.Collections.Frozen;
using Buuv.Domain.Events;

namespace Buuv.Portal.Features.Admin.Audit;

/// <summary>What kinds of entries of the audit belong together.</summary>
public enum AuditGroup
{
    /// <summary>Who may do what.</summary>
    Staff,

    /// <summary>Looking at data of residents, and decisions about them.</summary>
    Residents,
    Cases,
    Moderation,
    Volunteers,

    /// <summary>What was handed out, taken along as a file, or undone.</summary>
    Work,

    /// <summary>Erasing what was kept long enough, and the clock.</summary>
    Retention,
}

public static class AuditGroups
{
    private static readonly FrozenDictionary<AuditGroup, string[]> Members = Enum.GetValues<DomainEventKind>()
        .Where(kind => kind.IsAudited())
        .GroupBy(Of)
        .ToFrozenDictionary(group => group.Key, group => group.Select(kind => kind.ToString()).ToArray());

    /// <summary>Names of the kinds in a group.</summary>
    public static IReadOnlyList<string> KindsOf(AuditGroup group) => Members[group];

    /// <exception cref="ArgumentOutOfRangeException">It is not audited, or has no group yet.</exception>
    public static AuditGroup Of(DomainEventKind kind) => kind switch
    {
        DomainEventKind.StaffInvited or DomainEventKind.StaffSuspended or DomainEventKind.StaffReinstated
            or DomainEventKind.DutyGiven or DomainEventKind.DutyTaken => AuditGroup.Staff,
        DomainEventKind.CardOpened or DomainEventKind.OwnDataOpened or DomainEventKind.BecameMember or DomainEventKind.GuardChosen
            or DomainEventKind.ConductNoted or DomainEventKind.ResidentStopped => AuditGroup.Residents,
        DomainEventKind.CaseOpened or DomainEventKind.CaseOpenedInNeed or DomainEventKind.ConcernOpened or DomainEventKind.CaseFiled
            or DomainEventKind.CaseTaken or DomainEventKind.CaseReferred or DomainEventKind.CaseReferralAnswered
            or DomainEventKind.CaseClosed => AuditGroup.Cases,
        DomainEventKind.ReviewDecided or DomainEventKind.AppealDecided or DomainEventKind.ReviewReopened => AuditGroup.Moderation,
        DomainEventKind.VolunteerApplied or DomainEventKind.VolunteerTalkPlanned or DomainEventKind.VolunteerTrainingStarted
            or DomainEventKind.VolunteerApproved or DomainEventKind.VolunteerExtended or DomainEventKind.VolunteerPaused
            or DomainEventKind.VolunteerEnded or DomainEventKind.VolunteerDeclined
            or DomainEventKind.VolunteerSteppedBack => AuditGroup.Volunteers,
        DomainEventKind.CodesHandedOut or DomainEventKind.CodesWithdrawn or DomainEventKind.FiguresExported
            or DomainEventKind.RequestTakenOn or DomainEventKind.RequestFoundElsewhere or DomainEventKind.RequestOpenAgain
            or DomainEventKind.AskRuleOverruled or DomainEventKind.MatchPlaced or DomainEventKind.MediatorJoined
            or DomainEventKind.MediatorRead or DomainEventKind.MediatorSaid or DomainEventKind.MediatorLeft
            or DomainEventKind.ListExported or DomainEventKind.DeedDone or DomainEventKind.DeedUndone => AuditGroup.Work,
        DomainEventKind.PurgeHeld or DomainEventKind.PurgeApproved or DomainEventKind.ClockHeld
            or DomainEventKind.ClockAccepted => AuditGroup.Retention,
        _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, "It has no group in the audit."),
    };
}
