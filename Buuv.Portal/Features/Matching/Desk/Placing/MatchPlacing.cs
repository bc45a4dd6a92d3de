using Buuv.Domain;
using Buuv.Domain.Conversations;
using Buuv.Domain.Posts;
using Buuv.Domain.Residents;
using Buuv.Domain.Staff;
using Buuv.Portal.Platform.Identity;
using Buuv.Portal.Platform.Localization;
using Buuv.Portal.Platform.Neighbourhoods;
using Buuv.Portal.Platform.Persistence;
using Buuv.Portal.Platform.Privacy;

namespace Buuv.Portal.Features.Matching.Desk.Placing;

/// <summary>Writes down a match of which a broker heard from both: an ordinary one, with who placed it.</summary>
public sealed class MatchPlacing(WriteGate gate, NeighbourhoodDirectory directory, TimeProvider clock)
{
    /// <param name="bothAgreed">The broker heard it from both.</param>
    /// <returns>The same match when it was placed before.</returns>
    public Task<Result<MatchId>> PlaceAsync(StaffActor actor, PostId id, ResidentId neighbour, bool bothAgreed) =>
        gate.WriteAsync<MatchId>(async db =>
        {
            var found = await PromiseCommands.PostAsync(db, directory, actor, id);
            if (!found.IsDone) return found.Refusal;
            if (!bothAgreed) return new BothMustAgree();
            var post = found.Value;
            // One sentence for all: who stopped or blocked whom is nobody's business.
            if (await db.Residents.FindAsync(neighbour) is not { HasStopped: false } who
                || neighbour == post.AuthorId
                || !actor.May(Permission.KeepPromises, directory.Map.Find(who.Neighbourhood)!)
                || await db.AreBlockedAsync(neighbour, post.AuthorId))
                return new MatchNotPossible();
            return await PlaceAsync(db, actor, post, who);
        });

    private async Task<Result<MatchId>> PlaceAsync(BuuvDb db, StaffActor actor, Post post, Resident who)
    {
        var (now, isNew) = (clock.GetUtcNow().UtcDateTime, post.AnswerOf(who.Id) is null);
        var by = new EnteredBy(Deputy.PhoneTeam, actor.AccountId, actor.Name);
        var words = BrokerText.ResourceManager.GetString(nameof(BrokerText.PlacedWords), ReaderPreferences.CultureOf("nl"))!;
        var match = post.PlaceMatch(Id.New<ResponseId>(), who, words, by, now);
        if (!match.IsDone) return match.Refusal;
        if (isNew)
        {
            var answer = post.AnswerOf(who.Id)!;
            var (talk, first) = Conversation.Open(Id.New<ConversationId>(), post, answer);
            db.AddRange(talk, first);
        }
        if (!post.IsLive && await db.AnswerPromises.FindAsync(post.Id) is { } promise) promise.End(now);
        return match.Value.Id;
    }
}

/// <summary>A match is written down only when both agreed.</summary>
public sealed record BothMustAgree : Refusal;

/// <summary>These two cannot be matched here.</summary>
public sealed record MatchNotPossible : Refusal;
