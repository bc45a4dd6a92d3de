using Buuv.Domain;
using Buuv.Domain.Notifications;
using Buuv.Portal.Platform.Identity;
using Buuv.Portal.Platform.Settings;
using Microsoft.Extensions.Options;

namespace Buuv.Portal.Platform.Messaging.Notifications;

/// <summary>The opt-out link in a mail. It ends one kind of mail for one resident and gives no other access. It works as long as they take
/// part, since a mail may be read months later.</summary>
public sealed class OptOutLinks(SealedLink seal, IOptions<PortalSettings> portal)
{
    public const string Path = "/niet-meer";
    private const string Purpose = "leave-out";

    public string AddressFor(ResidentId who, OptOut what) => portal.Value.AddressOf($"{Path}/{TokenFor(who, what)}");

    public string TokenFor(ResidentId who, OptOut what) => seal.Make(Purpose, who.Value, (int)what);

    /// <returns>Null for a link we never made.</returns>
    public (ResidentId Who, OptOut What)? Read(string? token) =>
        seal.Open(Purpose, token) is { } about ? (new(about.Id), (OptOut)about.Detail) : null;
}
