using System.ComponentModel.DataAnnotations;
using Buuv.Domain.Boards;
using Buuv.Domain.Neighbourhoods;

namespace Buuv.Portal.Platform.Settings;

/// <summary>Section <c>Portal</c>.</summary>
public sealed class PortalSettings
{
    /// <summary>The address people reach Buuv at; it stands in mails, text messages and QR codes.</summary>
    [Required, Url]
    public required string PublicAddress { get; init; }

    /// <summary>The whole address of a page, for mails, text messages and QR codes.</summary>
    /// <param name="local">With its leading slash: "/mijn".</param>
    public string AddressOf(string local) => PublicAddress.TrimEnd('/') + local;

    /// <summary>Where Buuv is, as people type it: "buuv.leiden.nl".</summary>
    public string Site => PublicAddress.Split("//", 2)[^1].Split('/')[0];

    /// <summary>Slug of the municipality that is shown to visitors who did not choose one yet.</summary>
    public string? Municipality { get; init; }

    /// <summary>Phone number of the team where a municipality has none of its own; empty where there is no such team.</summary>
    public string Phone { get; init; } = "";

    /// <summary>The phone number of the phone team of this municipality; the general one when it has none, and empty when there is
    /// neither: never that of another municipality, where nobody knows this one.</summary>
    public string PhoneOf(Municipality? town) => town?.PhoneTeam?.ToString() ?? Phone;

    /// <summary>The number on this board: its own, or that of its municipality.</summary>
    public string PhoneOf(NoticeBoard board, Municipality? town) => board.Phone?.ToString() ?? PhoneOf(town);

    /// <summary>One press into every role, codes on the screen. On in Development, refused in Production.</summary>
    public bool Demo { get; init; }

    /// <summary>Whether the portal is reached over https, so that cookies can require it.</summary>
    public bool IsSecure => PublicAddress.StartsWith("https:", StringComparison.OrdinalIgnoreCase);
}
