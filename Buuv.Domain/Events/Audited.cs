namespace Buuv.Domain.Events;

public static class Audited
{
    /// <summary>Must somebody be able to answer for it later? Then it stands in the audit as well: who looked into what, who may do what, what was decided about
    /// people, what was erased.</summary>
    public static bool IsAudited(this HappeningKind kind) => kind is
        HappeningKind.CardOpened or HappeningKind.OwnDataOpened or HappeningKind.CaseOpened or HappeningKind.CaseOpenedInNeed or HappeningKind.ConcernOpened
        or HappeningKind.CaseFiled or HappeningKind.CaseTaken or HappeningKind.CaseReferred or HappeningKind.CaseReferralAnswered or HappeningKind.CaseClosed
        or HappeningKind.ReviewDecided or HappeningKind.AppealDecided or HappeningKind.BecameMember or HappeningKind.GuardChosen or HappeningKind.ConductNoted
        or HappeningKind.CodesHandedOut or HappeningKind.CodesWithdrawn
        or HappeningKind.StaffInvited or HappeningKind.StaffSuspended or HappeningKind.StaffReinstated or HappeningKind.DutyGiven or HappeningKind.DutyTaken
        or HappeningKind.ResidentStopped or HappeningKind.PurgeHeld or HappeningKind.PurgeApproved
        or HappeningKind.ClockHeld or HappeningKind.ClockAccepted;
}
