using Buuv.Domain;
using Buuv.Domain.Matching;
using Buuv.Domain.Neighbourhoods;
using Buuv.Domain.Posts;
using Buuv.Domain.Staff;
using Buuv.Portal.Platform.Identity;
using Buuv.Portal.Platform.Localization;
using Buuv.Portal.Platform.Matching;
using Buuv.Portal.Platform.Neighbourhoods;
using Buuv.Portal.Platform.Persistence;
using Buuv.Portal.Platform.Privacy;
using Buuv.Portal.Platform.Workplace;
using Microsoft.EntityFrameworkCore;

namespace Buuv.Portal.Features.Workplace.Morning;

/// <summary>Gathers what today brings where a member of staff works.</summary>
public sealed class MorningQueries(
    IDbContextFactory<BuuvDb> reading, NeighbourhoodDirectory directory, PromiseClock promises, TimeProvider clock)
{
    // Somebody is new so long.
    private static readonly TimeSpan Week = TimeSpan.FromDays(7);

    private DateTime Now => clock.GetUtcNow().UtcDateTime;

    /// <param name="waiting">What waits at their desks.</param>
    public async Task<MorningSheet> OfAsync(StaffActor actor, WaitingList waiting, CancellationToken cancel = default)
    {
        var theirs = actor.NeighbourhoodsFor(Permission.Invite, directory.Map);
        await using var db = await reading.CreateDbContextAsync(cancel);
        var hidden = await db.ResidentOfAsync(actor, cancel) is { } me ? await db.HiddenFrom(me).ToListAsync(cancel) : [];
        var (silent, today) = await RequestsAsync(db, theirs, hidden, cancel);
        var work = await waiting.OfAsync(actor, cancel);
        var calls = work.Where(one => one.Wait.Kind == WorkKind.CallBack).ToArray();
        return new(
            silent,
            today,
            calls.Sum(one => one.Count),
            calls.Length == 0 ? null : calls.Min(one => one.Wait.Since),
            [.. work.Where(one => one.Wait.Kind is WorkKind.Board or WorkKind.Poster).Select(one => $"{one.Title} · {one.About}")],
            await NewAsync(db, theirs, cancel),
            await FirstPostsAsync(db, theirs, hidden, cancel),
            await MeetingsAsync(db, theirs, cancel)
        );
    }

    // Silent is what a broker looks after and what is past half of its promise; what ends today and is not silent yet comes apart.
    private async Task<(IReadOnlyList<SilentRequest> Silent, IReadOnlyList<SilentRequest> Today)> RequestsAsync(
        BuuvDb db, NeighbourhoodCode[] theirs, IReadOnlyList<ResidentId> hidden, CancellationToken cancel)
    {
        var open = await (
            from promise in db.AnswerPromises.AsNoTracking()
            where promise.State != PromiseState.Done && promise.State != PromiseState.Answered
            join post in db.Posts.AsNoTracking() on promise.Id equals post.Id
            where theirs.Contains(post.Neighbourhood) && post.Closure == null && !hidden.Contains(post.AuthorId)
            orderby post.PlacedAt, post.FeedOrder
            select new { promise, post }).ToListAsync(cancel);
        var split = open.ToLookup(row => row.promise.IsOwned || promises.IsPastHalf(row.promise), row => LineOf(row.promise, row.post));
        return ([.. split[true]], [.. split[false].Where(line => promises.EndsToday(line.DueAt))]);
    }

    private async Task<IReadOnlyList<NewHere>> NewAsync(BuuvDb db, NeighbourhoodCode[] theirs, CancellationToken cancel)
    {
        var since = Now - Week;
        var came = await db.Residents
            .Where(person => person.StoppedAt == null && person.JoinedAt >= since && theirs.Contains(person.Neighbourhood))
            .GroupBy(person => person.Neighbourhood).Select(here => new { here.Key, Count = here.Count() }).ToListAsync(cancel);
        return [.. came.Select(here => new NewHere(NameOf(here.Key), here.Count)).OrderBy(here => here.Neighbourhood, Folding.InOrder)];
    }

    private async Task<IReadOnlyList<FirstPost>> FirstPostsAsync(
        BuuvDb db, NeighbourhoodCode[] theirs, IReadOnlyList<ResidentId> hidden, CancellationToken cancel)
    {
        var since = Now - Week;
        var first = await (
            from post in db.Posts.AsNoTracking()
            join person in db.Residents on post.AuthorId equals person.Id
            where post.Closure == null && person.JoinedAt >= since && theirs.Contains(post.Neighbourhood)
                && !hidden.Contains(post.AuthorId)
                && !db.Posts.Any(other => other.AuthorId == post.AuthorId && other.FeedOrder < post.FeedOrder)
            orderby post.FeedOrder descending
            select new { post.Number, post.AuthorName, post.Neighbourhood }).ToListAsync(cancel);
        return [.. first.Select(post => new FirstPost(post.Number, post.AuthorName, NameOf(post.Neighbourhood)))];
    }

    private async Task<IReadOnlyList<MeetingToday>> MeetingsAsync(BuuvDb db, NeighbourhoodCode[] theirs, CancellationToken cancel)
    {
        var day = DutchTime.Today(clock);
        var (start, end) = (StartOf(day), StartOf(day.AddDays(1)));
        var meetings = await (
            from match in db.Matches
            where match.Appointment!.StartsAt >= start && match.Appointment.StartsAt < end
            join post in db.Posts.IgnoreQueryFilters() on match.PostId equals post.Id
            where theirs.Contains(post.Neighbourhood)
            orderby match.Appointment!.StartsAt
            select new { match.Appointment!.StartsAt, post.Category, post.Neighbourhood }).ToListAsync(cancel);
        return [.. meetings.Select(row => new MeetingToday(row.StartsAt, row.Category, NameOf(row.Neighbourhood)))];
    }

    private SilentRequest LineOf(AnswerPromise promise, Post post) =>
        new(post.Number, post.Text.Title, NameOf(post.Neighbourhood), promise.DueAt, promise.OwnerName);

    private string NameOf(NeighbourhoodCode code) => directory.Map.Find(code)!.Name;

    private static DateTime StartOf(DateOnly day) => DutchTime.ToUtc(day.ToDateTime(TimeOnly.MinValue));
}
