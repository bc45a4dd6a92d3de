using Buuv.Domain;
using Buuv.Domain.Moderation;
using Buuv.Domain.Staff;
using Buuv.Portal.Platform.Identity;
using Buuv.Portal.Platform.Persistence;
using Microsoft.EntityFrameworkCore;

namespace Buuv.Portal.Platform.Screening;

/// <summary>What a person looked at, as its writer sees it: never who reported it, never which signals were seen.</summary>
/// <param name="Reason">In the reader's language; null unless it was turned down.</param>
public sealed record WriterView(
    ReviewId Id,
    ReviewOf Of,
    string Words,
    DateTime At,
    ReviewOutcome? Outcome,
    string? Reason,
    bool MayObject,
    bool WaitsForAppeal
)
{
    public static WriterView From(Review review, string language) => new(
        review.Id, review.Of, review.Words, review.At, review.Outcome,
        review.Outcome == ReviewOutcome.TurnedDown ? (review.AppealVerdict ?? review.Verdict)!.ReasonIn(language) : null,
        review is { Outcome: ReviewOutcome.TurnedDown, Appeal: null }, review is { Appeal: not null, AppealVerdict: null });
}

/// <summary>Somebody's own words that waited, were turned down or came back; and their say in it.</summary>
public sealed class WriterReviews(IDbContextFactory<BuuvDb> reading, WriteGate gate, TimeProvider clock)
{
    private const int MostShown = 10;

    private static readonly TimeSpan Shown = TimeSpan.FromDays(30);

    /// <summary>Null when it is not theirs. What only stands to be looked at is not told: nothing was kept from anybody.</summary>
    public async Task<WriterView?> FindAsync(ResidentId writer, ReviewId id, string language)
    {
        await using var db = await reading.CreateDbContextAsync();
        return
            await db.Reviews.FirstOrDefaultAsync(review =>
                review.Id == id && review.AuthorId == writer && (review.WasHeld || review.Verdict != null)
            )
                is { } review
            ? WriterView.From(review, language)
            : null;
    }

    /// <summary>The review of a post or an answer that is not there (yet), by the id it would have.</summary>
    public async Task<ReviewId?> BehindAsync(ResidentId writer, Guid id)
    {
        var (post, conversation) = (new PostId(id), new ConversationId(id));
        await using var db = await reading.CreateDbContextAsync();
        return await db
            .Reviews.Where(review =>
                review.AuthorId == writer
                && review.WasHeld
                && (
                    (review.Of == ReviewOf.Post && review.PostId == post)
                    || (review.Of == ReviewOf.Response && review.ConversationId == conversation)
                )
            )
            .Select(review => (ReviewId?)review.Id)
            .FirstOrDefaultAsync();
    }

    /// <summary>What waits, and what was turned down lately.</summary>
    public async Task<IReadOnlyList<WriterView>> OfAsync(ResidentId writer, string language)
    {
        var since = clock.GetUtcNow().UtcDateTime - Shown;
        await using var db = await reading.CreateDbContextAsync();
        var rows = await db
            .Reviews.Where(review => review.AuthorId == writer && review.At > since && (review.WasHeld || review.Verdict != null))
            .OrderByDescending(review => review.At)
            .Take(MostShown)
            .ToListAsync();
        return [.. rows.Where(review => review.Outcome != ReviewOutcome.LetThrough).Select(review => WriterView.From(review, language))];
    }

    /// <summary>What this person said in a talk and a person looks at first.</summary>
    public async Task<IReadOnlyList<WriterView>> WaitingInAsync(ConversationId conversation, ResidentId writer, string language)
    {
        await using var db = await reading.CreateDbContextAsync();
        var rows = await db
            .Reviews.Where(review =>
                review.ConversationId == conversation
                && review.AuthorId == writer
                && review.Of == ReviewOf.Message
                && review.WasHeld
                && review.Verdict == null
            )
            .OrderBy(review => review.At)
            .ToListAsync();
        return [.. rows.Select(review => WriterView.From(review, language))];
    }

    /// <summary>Their yes in a talk waits: the two do not reach each other yet.</summary>
    public async Task<bool> YesWaitsInAsync(ConversationId conversation)
    {
        await using var db = await reading.CreateDbContextAsync();
        return await YesesThatWait(db).AnyAsync(review => review.ConversationId == conversation);
    }

    /// <summary>New words for a post wait: until then it says what it said.</summary>
    public async Task<bool> ChangeWaitsAsync(PostId post)
    {
        await using var db = await reading.CreateDbContextAsync();
        return await db.Reviews.AnyAsync(review =>
            review.Of == ReviewOf.Change && review.PostId == post && review.WasHeld && review.Verdict == null
        );
    }

    internal static IQueryable<Review> YesesThatWait(BuuvDb db) =>
        db.Reviews.Where(review => review.Of == ReviewOf.Yes && review.Verdict == null);

    /// <summary>The writer does not agree, and says why.</summary>
    public Task<Result> ObjectAsync(ResidentActor actor, ReviewId id, string? words) => gate.WriteAsync(async db =>
        !actor.May(Permission.Appeal) ? new NotAllowed()
        : await db.Reviews.FindAsync(id) is { } review ? review.Object(actor.PersonId, words, clock.GetUtcNow().UtcDateTime)
        : new NotFound());
}
