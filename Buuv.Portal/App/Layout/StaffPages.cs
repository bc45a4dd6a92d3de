using System.Security.Claims;
using Buuv.Domain.Staff;
using Buuv.Portal.Platform.Identity;
using Buuv.Portal.Platform.Localization;
using Buuv.Portal.Platform.Ui;

namespace Buuv.Portal.App.Layout;

/// <summary>A page on which a member of staff works.</summary>
/// <param name="Opens">The permission that is needed to open it.</param>
/// <param name="Mark">The sign beside its name in the workplace.</param>
/// <param name="StartOf">Roles whose work starts there; others find it in the bar of staff pages.</param>
public sealed record StaffPageLink(string Address, Permission Opens, Func<string> Name, IconName Mark, params StaffRole[] StartOf);

/// <summary>The staff pages of an account, by its permissions: those in the bar on every page, and the one where its work starts.</summary>
public static class StaffPages
{
    /// <summary>All staff pages, in the order of the bar. An account with several duties starts at the first.</summary>
    public static readonly IReadOnlyList<StaffPageLink> All =
    [
        new("/beheer", Permission.RunPortal, () => SharedText.DeskAdmin, IconName.Info, StaffRole.Admin),
        new("/prikborden", Permission.PrintBoards, () => SharedText.DeskBoards, IconName.Board, StaffRole.CommunityWorker),
        new(
            "/telefoon",
            Permission.ServeCaller,
            () => SharedText.DeskPhone,
            IconName.Phone,
            StaffRole.PhoneVolunteer,
            StaffRole.Broker,
            StaffRole.AssistantBroker
        ),
        new("/dossiers", Permission.KeepCases, () => SharedText.DeskCases, IconName.Offer),
        new("/toezicht", Permission.Moderate, () => SharedText.DeskModeration, IconName.Safe, StaffRole.Moderator),
        new("/ambassadeur", Permission.Invite, () => SharedText.DeskInvite, IconName.Place, StaffRole.Ambassador),
        new("/werkplek/cijfers", Permission.SeeFigures, () => SharedText.DeskFigures, IconName.Chart, StaffRole.Analyst),
        new("/partner", Permission.AnswerReferrals, () => SharedText.DeskPartner, IconName.Talk, StaffRole.Partner),
    ];

    public static IEnumerable<StaffPageLink> Of(IEnumerable<Duty> duties) => All.Where(desk => Rights.Allow(duties, desk.Opens));

    /// <summary>Address of the page where work with these duties starts; the front page when none of them has a staff page.</summary>
    public static string StartOf(IEnumerable<Duty> duties) =>
        All.FirstOrDefault(desk => duties.Any(duty => desk.StartOf.Contains(duty.Role)))?.Address ?? "/";

    /// <summary>Where a member of staff works; null for who has no duty.</summary>
    public static string? Desk(this ClaimsPrincipal user) => user.IsStaff() ? StartOf(user.Duties()) : null;
}
