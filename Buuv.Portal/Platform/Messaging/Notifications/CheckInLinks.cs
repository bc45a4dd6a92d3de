using Buuv.Domain;
using Buuv.Domain.Posts.Matches;
using Buuv.Portal.Platform.Identity;
using Buuv.Portal.Platform.Persistence;
using Microsoft.EntityFrameworkCore;

namespace Buuv.Portal.Platform.Messaging.Notifications;

/// <summary>The link in the message that asks whether two are still in touch. It answers for one of the two, without signing in.</summary>
public sealed class CheckInLinks(IDbContextFactory<BuuvDb> reading, SealedLink seal)
{
    private const string Purpose = "check-in";
    private const int ForAsker = 0;
    private const int ForHelper = 1;

    public string TokenFor(Match match, ResidentId one) => seal.Make(Purpose, match.Id.Value, one == match.Asker ? ForAsker : ForHelper);

    /// <summary>The match a link is about, who it answers for, and the first name of the other.</summary>
    /// <returns>Null for a link we never made.</returns>
    public async Task<(Match Match, ResidentId One, string Other)?> FindAsync(string? token)
    {
        if (seal.Open(Purpose, token) is not { } asked) return null;
        var id = new MatchId(asked.Id);
        await using var db = await reading.CreateDbContextAsync();
        if (await db.Matches.FirstOrDefaultAsync(match => match.Id == id) is not { } match) return null;
        var one = asked.Detail == ForAsker ? match.Asker : match.Helper;
        var other = match.OtherThan(one);
        var name = await db
            .Residents.IgnoreQueryFilters()
            .Where(resident => resident.Id == other)
            .Select(resident => resident.FirstName)
            .FirstAsync();
        return (match, one, name);
    }
}
