using Buuv.Domain;
using Buuv.Domain.Notifications;
using Buuv.Domain.Posts.Matches;
using Buuv.Portal.Platform.Identity;
using Buuv.Portal.Platform.Messaging;
using Buuv.Portal.Platform.Messaging.Notifications;
using Buuv.Portal.Platform.Persistence;
using Buuv.Portal.Platform.Privacy;
using Microsoft.EntityFrameworkCore;

namespace Buuv.Portal.Features.Matches;

/// <summary>Six weeks after a match both are asked, once, whether they are still in touch.</summary>
public sealed class CheckIns(IDbContextFactory<BuuvDb> reading, WriteGate gate, NewsDelivery delivery, Postman postman, TimeProvider clock)
{
    private const int Batch = 50;

    public async Task AskAsync(CancellationToken cancel)
    {
        var now = clock.GetUtcNow().UtcDateTime;
        var (oldest, newest) = (now.AddDays(-Match.CheckInUntilDays), now.AddDays(-Match.CheckInAfterDays));
        await using var read = await reading.CreateDbContextAsync(cancel);
        var due = await read.Matches.Where(match => match.CheckInAskedAt == null && match.At > oldest && match.At <= newest).Select(match => match.Id).ToListAsync(cancel);
        foreach (var some in due.Chunk(Batch))
        {
            await gate.WriteAsync(async db =>
            {
                foreach (var match in await db.Matches.Where(match => some.Contains(match.Id)).ToListAsync(cancel))
                {
                    if (!match.AskToCheckIn(now).IsDone || await db.AreApartAsync(match.Asker, match.Helper)) continue;
                    foreach (var one in new[] { match.Asker, match.Helper })
                        await delivery.TellAsync(db, new(one, NewsKind.CheckIn, $"checkin:{match.Id.Value}:{one.Value}") { Post = match.Post, Subject = match.Id.Value }, now, cancel);
                }
                return Result.Done;
            }, cancel);
        }
        postman.Wake();
    }

    /// <summary>What somebody answers by their link.</summary>
    public Task<Result> AnswerAsync(ResidentId actor, MatchId id, bool stillInTouch) => gate.WriteAsync(async db =>
        await db.Matches.FindAsync(id) is { } match ? match.CheckIn(actor, stillInTouch, clock.GetUtcNow().UtcDateTime) : new NotFound());
}

/// <summary>The link in that message answers for one of the two, without signing in.</summary>
public sealed class CheckInLinks(IDbContextFactory<BuuvDb> reading, SealedLink seal)
{
    private const string Purpose = "check-in";
    private const int IdBytes = 16;

    public string TokenFor(Match match, ResidentId one) => seal.Make(Purpose, [.. match.Id.Value.ToByteArray(), one == match.Asker ? (byte)0 : (byte)1]);

    /// <summary>The match a link is about, who it answers for, and the first name of the other.</summary>
    /// <returns>Null for a link we never made.</returns>
    public async Task<(Match Match, ResidentId One, string Other)?> FindAsync(string? token)
    {
        if (seal.Open(Purpose, token, IdBytes + 1) is not { } asked) return null;
        var id = new MatchId(new Guid(asked[..IdBytes]));
        await using var db = await reading.CreateDbContextAsync();
        if (await db.Matches.FirstOrDefaultAsync(match => match.Id == id) is not { } match) return null;
        var one = asked[IdBytes] == 0 ? match.Asker : match.Helper;
        var other = match.OtherThan(one);
        var name = await db.Residents.IgnoreQueryFilters().Where(resident => resident.Id == other).Select(resident => resident.FirstName).FirstAsync();
        return (match, one, name);
    }
}
