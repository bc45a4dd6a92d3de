using Buuv.Domain;
using Buuv.Portal.Platform.Identity;

namespace Buuv.Portal.Features.Posts.Passing;

/// <summary>The link by which a vraag is passed on. It holds a number and a seal: no name, no words.</summary>
public sealed class PassedOnLinks(SealedLink seal)
{
    private const string Purpose = "passed-on";

    public string TokenFor(PassedOnId id) => seal.Make(Purpose, id.Value, 0);

    /// <returns>Null for a link that we never made.</returns>
    public PassedOnId? Read(string? token) => seal.Open(Purpose, token) is { } made ? new PassedOnId(made.Id) : null;
}
