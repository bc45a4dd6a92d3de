using Buuv.Domain;
using Buuv.Domain.Ambassadors;
using Buuv.Domain.Events;
using Buuv.Domain.Matching;
using Buuv.Domain.Posts;
using Buuv.Domain.Staff;
using Buuv.Portal.Platform.Identity;
using Buuv.Portal.Platform.Matching;
using Buuv.Portal.Platform.Neighbourhoods;
using Buuv.Portal.Platform.Persistence;
using Buuv.Portal.Platform.Privacy;
using Microsoft.EntityFrameworkCore;

namespace Buuv.Portal.Features.Matching.Desk;

/// <summary>What a broker does about a request that nobody answered.</summary>
public sealed class PromiseCommands(
    WriteGate gate, NeighbourhoodDirectory directory, HelperRanking ranking, TimeProvider clock)
{
    /// <summary>Most neighbours that are asked with one press.</summary>
    public const int MostAtOnce = 3;

    private DateTime Now => clock.GetUtcNow().UtcDateTime;

    /// <summary>Asks neighbours whether it is something for them. Who was asked before is not asked again.</summary>
    /// <returns>How many were asked; <see cref="NeighbourNotAsked"/> when none of them may be.</returns>
    public Task<Result<int>> AskAsync(StaffActor actor, PostId id, IReadOnlyList<ResidentId> neighbours) =>
        gate.WriteAsync<int>(async db =>
        {
            var found = await PostAsync(db, actor, id);
            if (!found.IsDone) return found.Refusal;
            var (asked, left) = (0, default(Refusal));
            foreach (var neighbour in neighbours.Distinct().Take(MostAtOnce))
            {
                var sent = await AskAsync(db, actor, found.Value, neighbour);
                if (sent.IsDone) asked += sent.Value;
                else left ??= sent.Refusal;
            }
            return asked == 0 && left is not null ? left : asked;
        });

    /// <summary>Asks a neighbour whom a rule leaves in peace, because the broker has a reason. Whether that rule is all that stands in the
    /// way is looked at again; when nothing does any more, it is an ordinary question.</summary>
    /// <param name="reason">Kept with the question; the neighbour is never told.</param>
    /// <returns>One; zero when they were asked before.</returns>
    public Task<Result<int>> AskAnywayAsync(StaffActor actor, PostId id, ResidentId neighbour, string? reason) =>
        gate.WriteAsync<int>(async db =>
        {
            var found = await PostAsync(db, actor, id);
            if (!found.IsDone) return found.Refusal;
            if (await ranking.OverrulableAsync(db, found.Value, neighbour) is not { } rule)
                return await AskAsync(db, actor, found.Value, neighbour);
            if (await db.Residents.FindAsync(neighbour) is not { } person || await IsHiddenAsync(db, actor, neighbour))
                return new NeighbourNotAsked();
            var asked = Invitation.Send(Id.New<InvitationId>(), found.Value, person, actor.Name, Now);
            if (!asked.IsDone) return asked.Refusal;
            var overruled = asked.Value.Overrule(rule, reason, Now);
            if (!overruled.IsDone) return overruled.Refusal!;
            asked.Value.WasEnteredBy(actor.AccountId);
            db.Add(asked.Value);
            return 1;
        });

    /// <summary>Writes something down for colleagues. Pressed twice it stands there once.</summary>
    public Task<Result<PromiseNoteId>> NoteAsync(Guid commandId, StaffActor actor, PostId id, string? text) =>
        gate.OnceAsync<PromiseNoteId>(commandId, async db =>
        {
            var found = await PostAsync(db, actor, id);
            if (!found.IsDone) return found.Refusal;
            var note = PromiseNote.Write(Id.New<PromiseNoteId>(), id, actor.AccountId, actor.Name, text, Now);
            if (!note.IsDone) return note.Refusal;
            db.Add(note.Value);
            return note.Value.Id;
        });

    /// <summary>"Ik neem deze vraag": also when a colleague had it. Who has it already keeps it.</summary>
    public Task<Result> TakeOnAsync(StaffActor actor, PostId id) =>
        ForAsync(actor, id, (_, _, promise) => Task.FromResult(promise.TakeOn(actor.AccountId, actor.Name, Now)));

    /// <summary>A colleague of the same place looks after it from now on.</summary>
    public Task<Result> HandOverAsync(StaffActor actor, PostId id, Guid colleague) => ForAsync(actor, id, async (db, post, promise) =>
    {
        var here = directory.Map.Find(post.Neighbourhood)!;
        return (await BrokerQueries.BrokersAsync(db, here)).FirstOrDefault(broker => broker.Account == colleague) is { } next
            ? promise.TakeOn(next.Account, next.Name, Now)
            : new BrokerMissing();
    });

    /// <summary>"Elders opgelost": the broker heard so. The request comes down as when its author has enough people, and whoever answered
    /// is thanked. Doing it twice does it once, and it can be undone.</summary>
    public Task<Result> FoundElsewhereAsync(StaffActor actor, PostId id) => ForAsync(actor, id, (db, post, promise) =>
    {
        if (promise.FoundElsewhereBy is not null) return Task.FromResult(Result.Done);
        var now = Now;
        var noted = promise.FoundElsewhere(actor.AccountId, now);
        if (!noted.IsDone) return Task.FromResult(noted);
        var closed = post.HaveEnough(post.AuthorId, now);
        post.WasEnteredBy(actor.AccountId);
        if (closed.IsDone) db.MayBeUndone(DeedKind.RequestFoundElsewhere, id.Value, actor.AccountId, now);
        return Task.FromResult(closed);
    });

    private async Task<Result<int>> AskAsync(BuuvDb db, StaffActor actor, Post post, ResidentId id)
    {
        if (await db.Residents.FindAsync(id) is not { } neighbour) return new NeighbourNotAsked();
        var why = await ranking.WhyNotAsync(db, post, id);
        if (why is WhyNot.AskedBefore) return 0;
        // One sentence for all: who blocked whom, and who wants to rest, is nobody's business. Whoever asks may be a neighbour too.
        if (why is not null || await IsHiddenAsync(db, actor, id)) return new NeighbourNotAsked();
        var invitation = Invitation.Send(Id.New<InvitationId>(), post, neighbour, actor.Name, Now);
        if (!invitation.IsDone) return invitation.Refusal;
        db.Add(invitation.Value);
        return 1;
    }

    private static async Task<bool> IsHiddenAsync(BuuvDb db, StaffActor actor, ResidentId id) =>
        await db.ResidentOfAsync(actor) is { } me && await db.AreBlockedAsync(id, me);

    private Task<Result> ForAsync(StaffActor actor, PostId id, Func<BuuvDb, Post, AnswerPromise, Task<Result>> act) =>
        gate.WriteAsync(async db =>
        {
            var found = await PostAsync(db, actor, id);
            if (!found.IsDone) return found.Refusal;
            if (await db.AnswerPromises.FindAsync(id) is not { } promise) return new NotFound();
            var done = await act(db, found.Value, promise);
            promise.WasEnteredBy(actor.AccountId);
            return done;
        });

    private Task<Result<Post>> PostAsync(BuuvDb db, StaffActor actor, PostId id) => PostAsync(db, directory, actor, id);

    /// <summary>The request with all that was answered, for who works where it hangs.</summary>
    internal static async Task<Result<Post>> PostAsync(BuuvDb db, NeighbourhoodDirectory directory, StaffActor actor, PostId id)
    {
        // Whoever answered hears of a closing: without the answers nobody would.
        var post = await db.Posts.Include(post => post.Responses).Include(post => post.Matches).AsSplitQuery()
            .FirstOrDefaultAsync(post => post.Id == id);
        if (post is null) return new NotFound();
        return actor.May(Permission.KeepPromises, directory.Map.Find(post.Neighbourhood)!) ? post : new NotAllowed();
    }
}

/// <summary>No colleague was chosen, or one who does not work there.</summary>
public sealed record BrokerMissing() : Refusal("Broker");
