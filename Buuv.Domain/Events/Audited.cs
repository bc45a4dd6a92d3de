namespace Buuv.Domain.Events;

public static class Audited
{
    /// <summary>Whether the event is also written to the audit log: access to records, changes of permissions, decisions about residents,
    /// and erasures.</summary>
    public static bool IsAudited(this DomainEventKind kind) =>
        kind
            is DomainEventKind.CardOpened
                or DomainEventKind.OwnDataOpened
                or DomainEventKind.CaseOpened
                or DomainEventKind.CaseOpenedInNeed
                or DomainEventKind.ConcernOpened
                or DomainEventKind.CaseFiled
                or DomainEventKind.CaseTaken
                or DomainEventKind.CaseReferred
                or DomainEventKind.CaseReferralAnswered
                or DomainEventKind.CaseClosed
                or DomainEventKind.RequestTakenOn
                or DomainEventKind.RequestFoundElsewhere
                or DomainEventKind.RequestOpenAgain
                or DomainEventKind.AskRuleOverruled
                or DomainEventKind.MatchPlaced
                or DomainEventKind.MediatorJoined
                or DomainEventKind.MediatorRead
                or DomainEventKind.MediatorSaid
                or DomainEventKind.MediatorLeft
                or DomainEventKind.ReviewDecided
                or DomainEventKind.AppealDecided
                or DomainEventKind.BecameMember
                or DomainEventKind.GuardChosen
                or DomainEventKind.ConductNoted
                or DomainEventKind.CodesHandedOut
                or DomainEventKind.CodesWithdrawn
                or DomainEventKind.StaffInvited
                or DomainEventKind.StaffSuspended
                or DomainEventKind.StaffReinstated
                or DomainEventKind.DutyGiven
                or DomainEventKind.DutyTaken
                or DomainEventKind.VolunteerApplied
                or DomainEventKind.VolunteerTalkPlanned
                or DomainEventKind.VolunteerTrainingStarted
                or DomainEventKind.VolunteerApproved
                or DomainEventKind.VolunteerExtended
                or DomainEventKind.VolunteerPaused
                or DomainEventKind.VolunteerEnded
                or DomainEventKind.VolunteerDeclined
                or DomainEventKind.VolunteerSteppedBack
                or DomainEventKind.ResidentStopped
                or DomainEventKind.FiguresExported
                or DomainEventKind.ListExported
                or DomainEventKind.PurgeHeld
                or DomainEventKind.PurgeApproved
                or DomainEventKind.ClockHeld
                or DomainEventKind.ClockAccepted
                or DomainEventKind.ReviewReopened
                or DomainEventKind.DeedDone
                or DomainEventKind.DeedUndone;
}
