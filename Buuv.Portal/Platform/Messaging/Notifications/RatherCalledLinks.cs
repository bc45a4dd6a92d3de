using Buuv.Domain;
using Buuv.Portal.Platform.Identity;
using Buuv.Portal.Platform.Localization;
using Buuv.Portal.Platform.Settings;
using Microsoft.Extensions.Options;

namespace Buuv.Portal.Platform.Messaging.Notifications;

/// <summary>"Bel mij liever", at the foot of a mail that tells of an answer. It is for the author of that post, and works for two
/// weeks.</summary>
public sealed class RatherCalledLinks(SealedLink seal, IOptions<PortalSettings> portal, TimeProvider clock)
{
    public const int Days = 14;
    private const string Path = "/bel-mij";
    private const string Purpose = "rather-called";

    public string AddressFor(ResponseId answer) => portal.Value.AddressOf($"{Path}/{TokenFor(answer)}");

    public string TokenFor(ResponseId answer) =>
        seal.Make(Purpose, answer.Value, DutchTime.Today(clock).AddDays(Days).DayNumber);

    /// <returns>Null for a link we never made, or whose time is over.</returns>
    public ResponseId? Read(string? token) =>
        seal.Open(Purpose, token) is { } about && about.Detail >= DutchTime.Today(clock).DayNumber
            ? new ResponseId(about.Id) : null;
}
