using Buuv.Domain;
using Buuv.Portal.Platform.Persistence;
using Buuv.Portal.Platform.Privacy;
using Microsoft.EntityFrameworkCore;

namespace Buuv.Portal.Features.Blocking;

/// <summary>A neighbour whom the reader blocked.</summary>
public sealed record BlockView(ResidentId Other, string Name, DateTime Since);

/// <summary>A neighbour whom the reader talked with.</summary>
public sealed record MetView(ConversationId Talk, string Name, string Title);

public sealed class BlockQueries(IDbContextFactory<BuuvDb> reading)
{
    private const int MostShown = 20;

    /// <summary>The neighbours that the reader blocked; not those who blocked the reader.</summary>
    public async Task<IReadOnlyList<BlockView>> OfAsync(ResidentId reader)
    {
        await using var db = await reading.CreateDbContextAsync();
        return await db
            .Blocks.Where(block => block.BlockerId == reader)
            .OrderByDescending(block => block.Since)
            .Select(block => new BlockView(block.BlockedId, block.OtherName, block.Since))
            .ToListAsync();
    }

    /// <summary>The neighbours that the reader talked with and has no block with, the latest first.</summary>
    public async Task<IReadOnlyList<MetView>> MetAsync(ResidentId reader)
    {
        await using var db = await reading.CreateDbContextAsync();
        var hidden = db.HiddenFrom(reader);
        return await (
            from conversation in db.Conversations
            where
                (conversation.AskerId == reader && !hidden.Contains(conversation.HelperId))
                || (conversation.HelperId == reader && !hidden.Contains(conversation.AskerId))
            join post in db.Posts on conversation.PostId equals post.Id
            join response in db.Responses on conversation.ResponseId equals response.Id
            orderby response.At descending
            select new MetView(conversation.Id, conversation.AskerId == reader ? response.ByName : post.AuthorName, post.Text.Title)
        )
            .Take(MostShown)
            .ToListAsync();
    }

    /// <summary>Name of the neighbour that a block would be about; null when the reader is not in this conversation.</summary>
    public async Task<string?> NameAsync(ResidentId reader, ConversationId id) =>
        (await MetAsync(reader)).FirstOrDefault(met => met.Talk == id)?.Name;

    /// <inheritdoc cref="NameAsync(ResidentId, ConversationId)"/>
    public async Task<string?> NameAsync(ResidentId reader, PostId id)
    {
        await using var db = await reading.CreateDbContextAsync();
        return await db
            .Posts.Where(post => post.Id == id && post.AuthorId != reader && !db.HiddenFrom(reader).Contains(post.AuthorId))
            .Select(post => post.AuthorName)
            .FirstOrDefaultAsync();
    }
}
