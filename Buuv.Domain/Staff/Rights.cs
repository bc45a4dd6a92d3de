using System.Collections.Frozen;
using Buuv.Domain.Neighbourhoods;

namespace Buuv.Domain.Staff;

/// <summary>The one place that defines who may do what: role × scope × relation. Commands check it; pages only reflect it.</summary>
public static class Rights
{
    private static readonly FrozenDictionary<Permission, Right> Table = new Dictionary<Permission, Right>
    {
        [Permission.TendPost] = Of(Relation.Own, Relation.EnteredFor),
        [Permission.DecideOnAnswer] = Of(Relation.Own, Relation.EnteredFor),
        [Permission.TakeBackAnswer] = Of(Relation.Own, Relation.EnteredFor),
        [Permission.Converse] = Of(Relation.Own, Relation.Matched, Relation.EnteredFor),
        // Messages from a neighbour are for the resident, also when a deputy arranges things for them.
        [Permission.ReadConversation] = Of(Relation.Own, Relation.Matched),
        [Permission.MakeAppointment] = Of(Relation.Own, Relation.Matched),
        [Permission.CheckIn] = Of(Relation.Own, Relation.Matched),
        // The desk for a caller; not deputies: who helps says so themselves.
        [Permission.AnswerInvitation] = Of(Relation.Own, Relation.InScope),
        [Permission.ArrangeFor] = Of(Relation.EnteredFor),
        [Permission.EndOnBehalf] = Of(Relation.Own, Relation.EnteredFor),
        [Permission.Appeal] = Of(Relation.Own),
        [Permission.ReportConversation] = Of(Relation.Own, Relation.Matched),

        // Not deputies: they are other persons.
        [Permission.HandleOwnData] = new(
            [Relation.Own, Relation.InScope],
            [StaffRole.PhoneVolunteer, StaffRole.CommunityWorker, StaffRole.Broker, StaffRole.AssistantBroker, StaffRole.Admin]
        ),

        // The desk for a caller; not deputies: who volunteers says so themselves.
        [Permission.Volunteer] = Of(Relation.Own, Relation.InScope),

        [Permission.ServeCaller] = InScope(
            StaffRole.PhoneVolunteer,
            StaffRole.CommunityWorker,
            StaffRole.Broker,
            StaffRole.AssistantBroker,
            StaffRole.Admin
        ),
        [Permission.Invite] = InScope(
            StaffRole.Ambassador,
            StaffRole.CommunityWorker,
            StaffRole.Broker,
            StaffRole.AssistantBroker,
            StaffRole.Admin
        ),
        // Who asks is told that a broker looks after it: nobody else owns a request.
        [Permission.KeepPromises] = InScope(StaffRole.Broker, StaffRole.AssistantBroker),
        [Permission.PrintBoards] = InScope(StaffRole.CommunityWorker, StaffRole.Ambassador, StaffRole.Admin),
        [Permission.TendBoards] = InScope(StaffRole.CommunityWorker, StaffRole.Admin),
        [Permission.HandOutCodes] = InScope(StaffRole.CommunityWorker, StaffRole.Ambassador, StaffRole.Admin),
        [Permission.VouchFor] = InScope(
            StaffRole.PhoneVolunteer,
            StaffRole.CommunityWorker,
            StaffRole.Broker,
            StaffRole.AssistantBroker,
            StaffRole.Moderator,
            StaffRole.Admin
        ),
        // Not the administrator, who has no need to know.
        [Permission.KeepCases] = InScope(StaffRole.Broker),
        // Only files that a broker takes care of, or that are with their organisation.
        [Permission.ReadCases] = InScope(StaffRole.Broker, StaffRole.Partner),
        [Permission.AnswerReferrals] = InScope(StaffRole.Partner),
        [Permission.EnterForClient] = InScope(StaffRole.Partner),
        [Permission.MoveInward] = InScope(StaffRole.Broker, StaffRole.Moderator),
        // Who opened a file in an emergency, and why: never what the file says.
        [Permission.SeeCasesOpened] = InScope(StaffRole.Broker, StaffRole.Admin),
        [Permission.Moderate] = InScope(StaffRole.Moderator),
        [Permission.TendVolunteers] = InScope(StaffRole.CommunityWorker, StaffRole.Broker, StaffRole.Admin),

        // Only who answers for the whole: a community worker sees what their boards bring about on the page of the boards.
        [Permission.SeeFigures] = InScope(StaffRole.Analyst, StaffRole.Admin),

        [Permission.RunPortal] = Anywhere(StaffRole.Admin),
    }.ToFrozenDictionary();

    /// <summary>The roles that a volunteer of the house can have.</summary>
    public static readonly IReadOnlyList<StaffRole> RolesOfVolunteers =
        [StaffRole.PhoneVolunteer, StaffRole.Ambassador, StaffRole.AssistantBroker];

    /// <summary>Whether a person with this relation to a record may do this.</summary>
    public static bool Allows(Permission permission, Relation relation) => Table[permission].Relations.Contains(relation);

    /// <summary>Whether one of these roles allows it, in whatever area.</summary>
    public static bool Allow(IEnumerable<Duty> duties, Permission permission) =>
        duties.Any(duty => RolesFor(permission).Contains(duty.Role));

    /// <summary>Whether one of these roles allows it in this neighbourhood.</summary>
    public static bool Allow(IEnumerable<Duty> duties, Permission permission, Neighbourhood where) =>
        duties.Any(duty =>
            RolesFor(permission).Contains(duty.Role)
            && Allows(permission, duty.Covers(where) ? Relation.InScope : Relation.OtherMunicipality)
        );

    /// <summary>Whether one of these roles allows it in a whole municipality.</summary>
    public static bool Allow(IEnumerable<Duty> duties, Permission permission, MunicipalityCode town) =>
        duties.Any(duty =>
            RolesFor(permission).Contains(duty.Role)
            && Allows(permission, duty.Covers(town) ? Relation.InScope : Relation.OtherMunicipality)
        );

    /// <summary>Whether one of these duties allows giving this one to a volunteer: a role that volunteers have, in an area that lies within
    /// that of the duty. Other roles are given by the admin only.</summary>
    public static bool AllowGiving(IEnumerable<Duty> duties, Duty given, NeighbourhoodMap map)
    {
        if (given.Scope is null || !RolesOfVolunteers.Contains(given.Role)) return false;
        Neighbourhood[] area = [.. map.Neighbourhoods.Where(given.Covers)];
        return area.Length > 0
            && duties.Any(duty => RolesFor(Permission.TendVolunteers).Contains(duty.Role) && area.All(duty.Covers));
    }

    /// <summary>Roles that allow it, each within its area.</summary>
    public static IReadOnlyList<StaffRole> RolesFor(Permission permission) => Table[permission].Roles;

    private static Right Of(params Relation[] relations) => new(relations, []);

    private static Right Anywhere(params StaffRole[] roles) => new([Relation.InScope, Relation.OtherMunicipality], roles);

    private static Right InScope(params StaffRole[] roles) => new([Relation.InScope], roles);

    private sealed record Right(Relation[] Relations, StaffRole[] Roles);
}
