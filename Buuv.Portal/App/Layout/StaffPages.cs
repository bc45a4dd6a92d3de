using System.Security.Claims;
using Buuv.Domain.Staff;
using Buuv.Portal.Platform.Identity;
using Buuv.Portal.Platform.Localization;
using Buuv.Portal.Platform.Ui;

namespace Buuv.Portal.App.Layout;

/// <summary>A page on which a member of staff works.</summary>
/// <param name="Opens">The permission that is needed to open it.</param>
/// <param name="Mark">The sign beside its name in the workplace.</param>
public sealed record StaffPageLink(string Address, Permission Opens, Func<string> Name, IconName Mark)
{
    /// <summary>Where more of its pages are, when that is not under its own address.</summary>
    public string? Also { get; init; }

    public bool Covers(PathString path) =>
        path.StartsWithSegments(Address, StringComparison.Ordinal)
        || Also is not null && path.StartsWithSegments(Also, StringComparison.Ordinal);
}

/// <summary>The staff pages of an account, by its permissions: those in the bar on every page, and where its work starts.</summary>
public static class StaffPages
{
    /// <summary>All staff pages, in the order of the bar.</summary>
    public static readonly IReadOnlyList<StaffPageLink> All =
    [
        new("/beheer", Permission.RunPortal, () => SharedText.DeskAdmin, IconName.Info),
        new("/werkplek/prikborden", Permission.PrintBoards, () => SharedText.DeskBoards, IconName.Board) { Also = "/prikborden" },
        new("/telefoon", Permission.ServeCaller, () => SharedText.DeskPhone, IconName.Phone),
        new("/makelaar", Permission.KeepPromises, () => SharedText.DeskBroker, IconName.Request),
        new("/dossiers", Permission.KeepCases, () => SharedText.DeskCases, IconName.Offer),
        new("/toezicht", Permission.Moderate, () => SharedText.DeskModeration, IconName.Safe),
        new("/ambassadeur", Permission.Invite, () => SharedText.DeskInvite, IconName.Place),
        new("/vrijwilligers", Permission.TendVolunteers, () => SharedText.DeskVolunteers, IconName.Person),
        new("/werkplek/cijfers", Permission.SeeFigures, () => SharedText.DeskFigures, IconName.Chart),
        new("/partner", Permission.AnswerReferrals, () => SharedText.DeskPartner, IconName.Talk),
    ];

    public static IEnumerable<StaffPageLink> Of(IEnumerable<Duty> duties) => All.Where(desk => Rights.Allow(duties, desk.Opens));

    /// <summary>Address of the page where work with these duties starts; the front page when none of them has a staff page.</summary>
    public static string StartOf(IEnumerable<Duty> duties) => Of(duties).Any() ? "/werkplek" : "/";

    /// <summary>The desk to which the page with this path belongs; null for the workplace itself and pages of residents.</summary>
    public static StaffPageLink? At(PathString path)
    {
        // The live desk of a neighbourhood has its address under the neighbourhood.
        var isLive = path.StartsWithSegments("/buurt", StringComparison.Ordinal) && path.Value!.EndsWith("/live", StringComparison.Ordinal);
        return All.FirstOrDefault(desk => isLive
            ? desk.Opens == Permission.Invite
            : desk.Covers(path)
        );
    }

    /// <summary>Where a member of staff works; null for who has no duty.</summary>
    public static string? Desk(this ClaimsPrincipal user) => user.IsStaff() ? StartOf(user.Duties()) : null;
}
