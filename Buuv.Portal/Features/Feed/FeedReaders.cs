using Buuv.Domain;
using Buuv.Portal.Platform.Persistence;
using Buuv.Portal.Platform.Privacy;
using Microsoft.EntityFrameworkCore;

namespace Buuv.Portal.Features.Feed;

/// <summary>The connected readers who are signed in. They get the same feed, without posts of neighbours they have a block with, from the
/// moment of the block on.</summary>
public sealed class FeedReaders(IDbContextFactory<BuuvDb> reading)
{
    private readonly Lock joining = new();
    private readonly Dictionary<string, ResidentId> watching = [];

    /// <summary>Before the connection hears anything.</summary>
    internal void Join(string connection, ResidentId reader)
    {
        lock (joining) watching[connection] = reader;
    }

    internal void Leave(string connection)
    {
        lock (joining) watching.Remove(connection);
    }

    /// <summary>Residents who have a block with the author of a post.</summary>
    internal async Task<HashSet<ResidentId>> BlockedWithAuthorAsync(PostId post)
    {
        await using var db = await reading.CreateDbContextAsync();
        return [.. await db.BlockedWithAuthorOf(post).ToListAsync()];
    }

    /// <summary>The posts that a reader does not see; none for a visitor.</summary>
    internal async Task<HashSet<PostId>> UnseenByAsync(ResidentId? reader)
    {
        if (reader is not { } who) return [];
        await using var db = await reading.CreateDbContextAsync();
        return [.. await db.Posts.Where(post => db.HiddenFrom(who).Contains(post.AuthorId)).Select(post => post.Id).ToListAsync()];
    }

    /// <summary>Sends past these readers. Nobody joins meanwhile: who does so now is passed over, who comes after is not in the group
    /// yet.</summary>
    /// <param name="send">Takes the connections to pass over.</param>
    internal Task SendPastAsync(IReadOnlySet<ResidentId> apart, Func<IReadOnlyList<string>, Task> send)
    {
        lock (joining) return send([.. watching.Where(row => apart.Contains(row.Value)).Select(row => row.Key)]);
    }
}
