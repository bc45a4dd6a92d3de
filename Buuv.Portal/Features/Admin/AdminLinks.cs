namespace Buuv.Portal.Features.Admin;

/// <summary>A page on which the admin arranges something.</summary>
public sealed record AdminLink(string Address, Func<string> Name, Func<string> Hint);

/// <summary>Pages that belong together.</summary>
public sealed record AdminLinkGroup(Func<string> Name, IReadOnlyList<AdminLink> Links);

/// <summary>Every page of the admin, by what it is about.</summary>
public static class AdminLinks
{
    public static readonly IReadOnlyList<AdminLinkGroup> All =
    [
        new(
            () => AdminText.LinksPeople,
            [
                new("/beheer/medewerkers", () => AdminText.StaffTitle, () => AdminText.StaffHint),
                new("/vrijwilligers", () => AdminText.VolunteersTitle, () => AdminText.VolunteersHint),
                new("/beheer/partners", () => AdminText.PartnersTitle, () => AdminText.PartnersHint),
                new("/dossiers/openingen", () => AdminText.OpeningsTitle, () => AdminText.OpeningsHint),
                new("/account/sleutel", () => AdminText.KeyTitle, () => AdminText.KeyHint),
            ]
        ),
        new(
            () => AdminText.LinksBoards,
            [
                new("/werkplek/prikborden", () => AdminText.BoardsTitle, () => AdminText.BoardsHint),
                new("/beheer/plaatsen", () => AdminText.PlacesTitle, () => AdminText.PlacesHint),
                new("/beheer/telefoon", () => AdminText.PhonesTitle, () => AdminText.PhonesHint),
            ]
        ),
        new(
            () => AdminText.LinksMessages,
            [
                new("/beheer/uitgaand", () => AdminText.OutgoingTitle, () => AdminText.OutgoingHint),
                new("/beheer/mail", () => AdminText.MailTitle, () => AdminText.MailHint),
            ]
        ),
        new(
            () => AdminText.LinksRules,
            [
                new("/beheer/gesprekken", () => AdminText.ScriptsTitle, () => AdminText.ScriptsHint),
                new("/beheer/redenen", () => AdminText.ReasonsTitle, () => AdminText.ReasonsHint),
                new("/beheer/logboek", () => AdminText.LogTitle, () => AdminText.LogHint),
                new("/beheer/bewaren", () => AdminText.KeepingTitle, () => AdminText.KeepingHint),
            ]
        ),
    ];
}
