using Buuv.Domain;
using Buuv.Domain.Neighbourhoods;
using Buuv.Domain.Posts;
using Buuv.Portal.Data;
using Buuv.Portal.Shared;
using Microsoft.EntityFrameworkCore;

namespace Buuv.Portal.Features.Posts;

/// <summary>Everything an author does with a post. The actor is always named; the domain decides whether they may.</summary>
public sealed class PostCommands(WriteGate gate, NeighbourhoodDirectory directory, TimeProvider clock)
{
    private DateTime Now => clock.GetUtcNow().UtcDateTime;

    /// <summary>Hangs a note on the board and gives it a number.</summary>
    /// <param name="commandId">Chosen when the form was begun: the same form twice is one post.</param>
    public Task<Result<PostId>> PlaceAsync(Guid commandId, Doer actor, Draft draft) => gate.OnceAsync<PostId>(commandId, async db =>
    {
        if (await db.Residents.FindAsync(actor.Person) is not { } author) return new NotFound();
        if (directory.Map.Find(author.Neighbourhood) is not { } neighbourhood) return new NeighbourhoodMissing();
        var number = ShortCode.PickFree(await NumbersInUseAsync(db, neighbourhood.Municipality), Random.Shared);
        if (!number.IsDone) return number.Refusal!;
        // One writer at a time: nobody else takes this place between the question and the commit.
        var order = (await db.Posts.MaxAsync(post => (long?)post.FeedOrder) ?? 0) + 1;
        var placed = Post.Place(Id.New<PostId>(), author, draft, neighbourhood, number.Value, order, Now, actor.Entered);
        if (!placed.IsDone) return placed.Refusal!;
        placed.Value.WasEnteredBy(actor.Entered?.Who);
        db.Add(placed.Value);
        return placed.Value.Id;
    });

    public Task<Result> ChangeAsync(Doer actor, PostId id, PostText text, Timing timing, bool coffee) =>
        ForAsync(actor, id, post => post.Change(actor.Person, text, timing, coffee, Now));

    public Task<Result> WithdrawAsync(Doer actor, PostId id) => ForAsync(actor, id, post => post.Withdraw(actor.Person, Now));

    public Task<Result> HaveEnoughAsync(Doer actor, PostId id) => ForAsync(actor, id, post => post.HaveEnough(actor.Person, Now));

    public Task<Result> RenewAsync(Doer actor, PostId id) => ForAsync(actor, id, post => post.Renew(actor.Person, Now));

    public Task<Result> AllowOnPaperAsync(Doer actor, PostId id, bool allowed) => ForAsync(actor, id, post => post.AllowOnPaper(actor.Person, allowed, Now));

    private Task<Result> ForAsync(Doer actor, PostId id, Func<Post, Result> act) => gate.WriteAsync(async db =>
        await db.Posts.Include(post => post.Responses).Include(post => post.Matches).FirstOrDefaultAsync(post => post.Id == id) is { } post ? actor.Do(post, act) : new NotFound());

    private async Task<IReadOnlySet<int>> NumbersInUseAsync(BuuvDb db, MunicipalityCode municipality)
    {
        var rested = Now.AddDays(-ShortCode.RestDays);
        var numbers = await db.Posts
            .Where(post => post.Municipality == municipality && (post.Closure == null || post.Closure.At > rested))
            .Select(post => post.Number)
            .ToListAsync();
        return numbers.Select(number => number.Value).ToHashSet();
    }
}
