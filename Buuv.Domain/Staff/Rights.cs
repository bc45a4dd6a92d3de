using System.Collections.Frozen;
using Buuv.Domain.Neighbourhoods;

namespace Buuv.Domain.Staff;

/// <summary>The one place that says who may do what to whom: role × scope × relation. Commands ask it, pages only mirror it.</summary>
public static class Rights
{
    private static readonly FrozenDictionary<Deed, Right> Table = new Dictionary<Deed, Right>
    {
        [Deed.TendPost] = Of(Relation.Own, Relation.EnteredFor),
        [Deed.DecideOnAnswer] = Of(Relation.Own, Relation.EnteredFor),
        [Deed.TakeBackAnswer] = Of(Relation.Own, Relation.EnteredFor),
        [Deed.Talk] = Of(Relation.Own, Relation.Matched, Relation.EnteredFor),
        // What a neighbour writes is for the person, also when somebody arranges things for them.
        [Deed.ReadTalk] = Of(Relation.Own, Relation.Matched),
        [Deed.MakeAppointment] = Of(Relation.Own, Relation.Matched),
        [Deed.CheckIn] = Of(Relation.Own, Relation.Matched),
        [Deed.AnswerInvitation] = Of(Relation.Own),
        [Deed.ArrangeFor] = Of(Relation.EnteredFor),
        [Deed.EndOnBehalf] = Of(Relation.Own, Relation.EnteredFor),
        [Deed.Appeal] = Of(Relation.Own),
        [Deed.ReportTalk] = Of(Relation.Own, Relation.Matched),

        // Not whoever arranges things for them: that is another person.
        [Deed.HandleOwnData] = new([Relation.Own, Relation.InScope], [StaffRole.PhoneVolunteer, StaffRole.CommunityWorker, StaffRole.Broker, StaffRole.AssistantBroker, StaffRole.Admin]),

        [Deed.ServeCaller] = InScope(StaffRole.PhoneVolunteer, StaffRole.CommunityWorker, StaffRole.Broker, StaffRole.AssistantBroker, StaffRole.Admin),
        [Deed.Invite] = InScope(StaffRole.Ambassador, StaffRole.CommunityWorker, StaffRole.Broker, StaffRole.AssistantBroker, StaffRole.Admin),
        [Deed.PrintBoards] = InScope(StaffRole.CommunityWorker, StaffRole.Ambassador, StaffRole.Admin),
        [Deed.TendBoards] = InScope(StaffRole.CommunityWorker, StaffRole.Admin),
        [Deed.HandOutCodes] = InScope(StaffRole.CommunityWorker, StaffRole.Ambassador, StaffRole.Admin),
        [Deed.VouchFor] = InScope(StaffRole.PhoneVolunteer, StaffRole.CommunityWorker, StaffRole.Broker, StaffRole.AssistantBroker, StaffRole.Moderator, StaffRole.Admin),
        // Not the admin: who runs the machine has no need to know.
        [Deed.KeepCases] = InScope(StaffRole.Broker),
        // Which files: only those somebody looks after, or that lie with their organisation.
        [Deed.ReadCases] = InScope(StaffRole.Broker, StaffRole.Partner),
        [Deed.AnswerReferrals] = InScope(StaffRole.Partner),
        [Deed.EnterForClient] = InScope(StaffRole.Partner),
        [Deed.MoveInward] = InScope(StaffRole.Broker, StaffRole.Moderator),
        // Who opened what in need, and why: never what the file says.
        [Deed.SeeCasesOpened] = InScope(StaffRole.Broker, StaffRole.Admin),
        [Deed.Moderate] = InScope(StaffRole.Moderator),

        [Deed.RunPortal] = Anywhere(StaffRole.Admin),
    }.ToFrozenDictionary();

    /// <summary>May somebody who stands so to a thing do this with it?</summary>
    public static bool Allows(Deed deed, Relation relation) => Table[deed].Relations.Contains(relation);

    /// <summary>Does one of these duties allow it, wherever that duty holds?</summary>
    public static bool Allow(IEnumerable<Duty> duties, Deed deed) => duties.Any(duty => RolesFor(deed).Contains(duty.Role));

    /// <summary>Does one of these duties allow it in this buurt?</summary>
    public static bool Allow(IEnumerable<Duty> duties, Deed deed, Neighbourhood where) =>
        duties.Any(duty => RolesFor(deed).Contains(duty.Role) && Allows(deed, duty.Covers(where) ? Relation.InScope : Relation.OtherTown));

    /// <summary>Does one of these duties allow it over a whole town?</summary>
    public static bool Allow(IEnumerable<Duty> duties, Deed deed, MunicipalityCode town) =>
        duties.Any(duty => RolesFor(deed).Contains(duty.Role) && Allows(deed, duty.Covers(town) ? Relation.InScope : Relation.OtherTown));

    /// <summary>Who may do this by duty, in the place of that duty.</summary>
    public static IReadOnlyList<StaffRole> RolesFor(Deed deed) => Table[deed].Roles;

    private static Right Of(params Relation[] relations) => new(relations, []);

    private static Right Anywhere(params StaffRole[] roles) => new([Relation.InScope, Relation.OtherTown], roles);

    private static Right InScope(params StaffRole[] roles) => new([Relation.InScope], roles);

    private sealed record Right(Relation[] Relations, StaffRole[] Roles);
}
