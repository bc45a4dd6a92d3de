using Buuv.Domain;
using Buuv.Domain.Moderation;
using Buuv.Domain.Staff;
using Buuv.Portal.Platform.Identity;
using Buuv.Portal.Platform.Neighbourhoods;
using Buuv.Portal.Platform.Persistence;
using Microsoft.EntityFrameworkCore;

namespace Buuv.Portal.Features.Moderation;

/// <summary>A line in the queue.</summary>
public sealed record QueueLine(
    ReviewId Id,
    ReviewOf Of,
    ReviewWhy Why,
    string Name,
    string Words,
    DateTime At,
    bool Waits,
    bool IsAppeal,
    string? LeftBy
);

/// <summary>One review, as the moderator who decides sees it.</summary>
/// <param name="Title">Of the post it is about; null when that does not hang.</param>
/// <param name="Others">What the two said before, oldest first; empty unless one of them reported the talk or an answer was
/// flagged.</param>
public sealed record ReviewView(
    Review Review,
    string Name,
    string Neighbourhood,
    bool IsMember,
    string? Title,
    IReadOnlyList<SaidLine> Others
)
{
    public bool IsAppeal => Review is { Appeal: not null, AppealVerdict: null };
}

public sealed record SaidLine(string Name, string Text, DateTime At);

/// <summary>What waits for a moderator, in the place where they work.</summary>
public sealed class ReviewQueries(IDbContextFactory<BuuvDb> reading, NeighbourhoodDirectory directory)
{
    /// <summary>Most that is shown at once; the rest comes up as these are decided.</summary>
    public const int Most = 100;

    private const int MostSaid = 20;

    /// <summary>Oldest first; what a colleague should look at and what this moderator left comes last.</summary>
    public async Task<IReadOnlyList<QueueLine>> QueueAsync(StaffActor actor)
    {
        await using var db = await reading.CreateDbContextAsync();
        var rows = await (
            from review in db.Reviews
            where review.Verdict == null || (review.Appeal != null && review.AppealVerdict == null)
            orderby review.At
            join resident in db.Residents on review.AuthorId equals resident.Id
            select new { review, resident.FirstName }).ToListAsync();
        return [.. rows.Where(row => Covers(actor, row.review))
            .OrderBy(row => row.review.Handover?.By == actor.AccountId).ThenBy(row => WaitsSince(row.review))
            .Take(Most)
            .Select(row => new QueueLine(row.review.Id, row.review.Of, row.review.Why, row.FirstName, row.review.Words,
                WaitsSince(row.review), row.review.WasHeld, row.review.Appeal is not null, row.review.Handover?.ByName))];
    }

    /// <summary>Null when it is not there, or not in the place of this moderator.</summary>
    public async Task<ReviewView?> FindAsync(StaffActor actor, ReviewId id)
    {
        await using var db = await reading.CreateDbContextAsync();
        if (await db.Reviews.FirstOrDefaultAsync(row => row.Id == id) is not { } review || !Covers(actor, review)) return null;
        if (await db.Residents.FirstOrDefaultAsync(resident => resident.Id == review.AuthorId) is not { } writer) return null;
        var title = await db.Posts.Where(post => post.Id == review.PostId).Select(post => post.Text.Title).FirstOrDefaultAsync();
        return new(
            review,
            writer.FirstName,
            directory.Map.Find(writer.Neighbourhood)?.Name ?? "",
            writer.IsMember,
            title,
            await SaidAsync(db, review)
        );
    }

    // An objection waits from the day it was made.
    private static DateTime WaitsSince(Review review) => review.Appeal?.At ?? review.At;

    internal bool Covers(StaffActor actor, Review review) =>
        directory.Map.Find(review.Neighbourhood) is { } where && actor.May(Permission.Moderate, where);

    // Talks are private: they are read only when one of the two asked for it.
    private static async Task<IReadOnlyList<SaidLine>> SaidAsync(BuuvDb db, Review review)
    {
        if (review.Of != ReviewOf.Conversation || review.ConversationId is not { } id) return [];
        var said = await (
            from message in db.Messages
            where message.ConversationId == id
            orderby message.At descending
            join resident in db.Residents on message.AuthorId equals resident.Id
            select new SaidLine(resident.FirstName, message.Text, message.At)).Take(MostSaid).ToListAsync();
        said.Reverse();
        return said;
    }
}
