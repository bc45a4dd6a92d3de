using System.Security.Claims;
using Buuv.Domain.Staff;
using Buuv.Portal.Platform.Identity;
using Buuv.Portal.Platform.Localization;

namespace Buuv.Portal.App.Layout;

/// <summary>A page where somebody works for Buuv.</summary>
/// <param name="Opens">What they must be allowed to do.</param>
/// <param name="StartOf">Who starts there; others find it in the bar of desks.</param>
public sealed record StaffPageLink(string Address, Permission Opens, Func<string> Name, params StaffRole[] StartOf);

/// <summary>Which desks somebody has, by what they may do. The bar on every page is made from it, and so is where they start.</summary>
public static class StaffPages
{
    /// <summary>In the order of the bar. Whoever has more duties starts at the first.</summary>
    public static readonly IReadOnlyList<StaffPageLink> All =
    [
        new("/beheer", Permission.RunPortal, () => SharedText.DeskAdmin, StaffRole.Admin),
        new("/prikborden", Permission.PrintBoards, () => SharedText.DeskBoards, StaffRole.CommunityWorker),
        new(
            "/telefoon",
            Permission.ServeCaller,
            () => SharedText.DeskPhone,
            StaffRole.PhoneVolunteer,
            StaffRole.Broker,
            StaffRole.AssistantBroker
        ),
        new("/dossiers", Permission.KeepCases, () => SharedText.DeskCases),
        new("/toezicht", Permission.Moderate, () => SharedText.DeskModeration, StaffRole.Moderator),
        new("/ambassadeur", Permission.Invite, () => SharedText.DeskInvite, StaffRole.Ambassador),
        new("/partner", Permission.AnswerReferrals, () => SharedText.DeskPartner, StaffRole.Partner),
    ];

    public static IEnumerable<StaffPageLink> Of(IEnumerable<Duty> duties) => All.Where(desk => Rights.Allow(duties, desk.Opens));

    /// <summary>Where somebody with these duties starts; the front page when none of them has a desk.</summary>
    public static string StartOf(IEnumerable<Duty> duties) =>
        All.FirstOrDefault(desk => duties.Any(duty => desk.StartOf.Contains(duty.Role)))?.Address ?? "/";

    /// <summary>Where a member of staff works; null for who has no duty.</summary>
    public static string? Desk(this ClaimsPrincipal user) => user.IsStaff() ? StartOf(user.Duties()) : null;
}
