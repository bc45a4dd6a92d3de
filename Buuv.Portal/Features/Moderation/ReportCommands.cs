using Buuv.Domain;
using Buuv.Domain.Moderation;
using Buuv.Domain.Staff;
using Buuv.Portal.Platform.Identity;
using Buuv.Portal.Platform.Persistence;
using Microsoft.EntityFrameworkCore;

namespace Buuv.Portal.Features.Moderation;

/// <summary>"Klopt hier iets niet?" Every visitor can report a post, and both residents of a conversation their conversation. No resident
/// is told who reported.</summary>
public sealed class ReportCommands(WriteGate gate, TimeProvider clock)
{
    private DateTime Now => clock.GetUtcNow().UtcDateTime;

    /// <param name="reporter">Null for a visitor.</param>
    public Task<Result> OfNoteAsync(ResidentId? reporter, PostId id, string? words) =>
        gate.WriteAsync(async db =>
        {
            if (await db.Posts.FirstOrDefaultAsync(note => note.Id == id && note.Closure == null) is not { } post)
                return new NotFound();
            var open = await db.Reviews.FirstOrDefaultAsync(review =>
                review.PostId == id && review.Of == ReviewOf.Post && review.Verdict == null
            );
            var text = post.Text.Details.Length == 0 ? post.Text.Title : $"{post.Text.Title}\n{post.Text.Details}";
            return Report(db, open, new(ReviewOf.Post, post.AuthorId, post.Neighbourhood, text) { PostId = id }, reporter, words);
        });

    public Task<Result> OfTalkAsync(ResidentActor reporter, ConversationId id, string? words) =>
        gate.WriteAsync(async db =>
        {
            if (await db.Conversations.FindAsync(id) is not { } conversation)
                return new NotFound();
            if (!reporter.May(Permission.ReportConversation) || !conversation.Includes(reporter.PersonId))
                return new NotFound();
            var about = conversation.OtherThan(reporter.PersonId);
            var open = await db.Reviews.FirstOrDefaultAsync(review =>
                review.ConversationId == id && review.Of == ReviewOf.Conversation && review.AuthorId == about && review.Verdict == null
            );
            var where = await db
                .Posts.IgnoreQueryFilters()
                .Where(post => post.Id == conversation.PostId)
                .Select(post => post.Neighbourhood)
                .FirstAsync();
            return Report(
                db,
                open,
                new(ReviewOf.Conversation, about, where, "") { PostId = conversation.PostId, ConversationId = id },
                reporter.PersonId,
                words
            );
        });

    private Result Report(BuuvDb db, Review? open, Reviewed what, ResidentId? reporter, string? words)
    {
        var review = open ?? Review.Open(Id.New<ReviewId>(), what, ReviewWhy.Reported, Now);
        var reported = review.Report(reporter, words);
        if (open is null && reported.IsDone) db.Add(review);
        return reported;
    }
}
