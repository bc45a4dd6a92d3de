using Buuv.Domain;
using Buuv.Domain.Ambassadors;
using Buuv.Portal.Platform.Identity;
using Buuv.Portal.Platform.Persistence;
using Buuv.Portal.Platform.Privacy;
using Microsoft.EntityFrameworkCore;

namespace Buuv.Portal.Features.Posts.Passing;

/// <summary>A vraag as it was passed on.</summary>
/// <param name="By">The name that who passed it on shows.</param>
/// <param name="IsUsed">A neighbour answered by this link already.</param>
public sealed record PassedOnView(PassedOnId Id, ResidentId ById, string By, PostView Post, bool IsUsed);

/// <summary>Sending a vraag on to one neighbour. Opening the link stores nothing.</summary>
public sealed class PassingOn(
    IDbContextFactory<BuuvDb> reading, WriteGate gate, PostQueries posts, PassedOnLinks links, TimeProvider clock)
{
    private static readonly TimeSpan Day = TimeSpan.FromDays(1);

    /// <summary>Makes a link for one neighbour.</summary>
    /// <param name="commandId">The same on a double press, so that one link is made.</param>
    /// <returns><see cref="PassedOnEnough"/> when it was passed on often enough today.</returns>
    public Task<Result<PassedOnId>> PassAsync(Guid commandId, ResidentActor actor, PostId id) =>
        gate.OnceAsync<PassedOnId>(commandId, async db =>
        {
            var (who, now) = (actor.PersonId, clock.GetUtcNow().UtcDateTime);
            if (await db.Posts.FindAsync(id) is not { } post || await db.Residents.FindAsync(who) is not { } by) return new NotFound();
            if (await db.AreBlockedAsync(who, post.AuthorId)) return new NotFound();
            var since = now - Day;
            var lately = await db.PassedOn.CountAsync(other => other.ById == who && other.PostId == id && other.At > since);
            var passed = PassedOn.Send(Id.New<PassedOnId>(), post, by, lately, now);
            if (!passed.IsDone) return passed.Refusal;
            passed.Value.WasEnteredBy(actor.Entered?.Who);
            db.Add(passed.Value);
            return passed.Value.Id;
        });

    /// <summary>What a link is about; null for one that we never made, when who passed it on stopped, and for who wants no contact with
    /// them or with who asks.</summary>
    /// <param name="reader">Null for who is not signed in.</param>
    public async Task<PassedOnView?> FindAsync(string? token, ResidentId? reader)
    {
        if (links.Read(token) is not { } id) return null;
        await using var db = await reading.CreateDbContextAsync();
        var found = await (
            from passed in db.PassedOn
            where passed.Id == id
            join sender in db.Residents on passed.ById equals sender.Id
            where sender.StoppedAt == null
            select new { passed, sender }).FirstOrDefaultAsync();
        if (found is null || await posts.FindAsync(found.passed.PostId) is not { } post) return null;
        if (reader is { } me && (await db.AreBlockedAsync(me, post.Author) || await db.AreBlockedAsync(me, found.sender.Id))) return null;
        return new(id, found.sender.Id, found.sender.PublicName, post, found.passed.IsUsed);
    }
}
