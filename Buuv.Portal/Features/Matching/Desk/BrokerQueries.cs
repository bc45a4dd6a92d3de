using Buuv.Domain;
using Buuv.Domain.Ambassadors;
using Buuv.Domain.Matching;
using Buuv.Domain.Neighbourhoods;
using Buuv.Domain.Posts;
using Buuv.Domain.Staff;
using Buuv.Portal.Platform.Identity;
using Buuv.Portal.Platform.Matching;
using Buuv.Portal.Platform.Neighbourhoods;
using Buuv.Portal.Platform.Persistence;
using Buuv.Portal.Platform.Privacy;
using Microsoft.EntityFrameworkCore;

namespace Buuv.Portal.Features.Matching.Desk;

/// <summary>A request in the list of the desk.</summary>
/// <param name="Owner">Account of the broker who looks after it; null for nobody.</param>
/// <param name="DueAt">Until when an answer was promised (UTC).</param>
public sealed record PromiseLine(PostId Id, PromiseState State, DateTime DueAt, Guid? Owner, string? OwnerName)
{
    public required string TownSlug { get; init; }

    public required ShortCode Number { get; init; }

    public required Category Category { get; init; }

    public required string Title { get; init; }

    public required string Details { get; init; }

    /// <summary>The name that its author shows.</summary>
    public required string Name { get; init; }

    public required string Neighbourhood { get; init; }

    public required Timing Timing { get; init; }

    public required DateTime PlacedAt { get; init; }

    /// <summary>Its page on the board.</summary>
    public string OnBoard => $"/{TownSlug}/{Number}";

    /// <summary>Its page at the desk.</summary>
    public string Address => $"/makelaar{OnBoard}";

    public bool IsLateAt(DateTime now) => now >= DueAt;
}

/// <summary>A neighbour who may be asked: the name they show, their neighbourhood, and why. No address, no number.</summary>
/// <param name="IsCalled">Asking them is a call by the phone desk.</param>
public sealed record Suggestion(ResidentId Id, string Name, string Neighbourhood, Ranked Rank, bool IsCalled);

/// <summary>A neighbour whom a rule leaves in peace, and which.</summary>
public sealed record LeftOutNeighbour(ResidentId Id, string Name, string Neighbourhood, WhyNot Why);

/// <summary>A member of staff who may look after a request.</summary>
public sealed record Broker(Guid Account, string Name);

/// <summary>One request as the desk shows it.</summary>
/// <param name="Asked">Questions to neighbours until now.</param>
/// <param name="Looked">How many of them were looked at.</param>
/// <param name="SaidNo">How many were answered with no.</param>
public sealed record PromiseView(
    PromiseLine Line, bool IsOpen, int Asked, int Looked, int SaidNo,
    IReadOnlyList<Suggestion> Suggestions, IReadOnlyList<Broker> Colleagues)
{
    public PostId Id => Line.Id;

    /// <summary>Whom a broker may ask with a reason.</summary>
    public IReadOnlyList<LeftOutNeighbour> LeftOut { get; init; } = [];

    /// <summary>What brokers wrote down, the last first.</summary>
    public IReadOnlyList<PromiseNote> Notes { get; init; } = [];

    /// <summary>As it is compared with who might help.</summary>
    public required Vraag Vraag { get; init; }
}

public sealed class BrokerQueries(
    IDbContextFactory<BuuvDb> reading, NeighbourhoodDirectory directory, HelperRanking ranking,
    PromiseClock promises)
{
    /// <summary>Most requests in the list.</summary>
    public const int Most = 100;

    /// <summary>Most neighbours that are suggested.</summary>
    public const int MostSuggested = 5;

    /// <summary>Requests where this member of staff works that somebody looks after, or that are past half of the awake time of their
    /// promise and without an answer; the longest silent first.</summary>
    public async Task<IReadOnlyList<PromiseLine>> ListAsync(StaffActor actor, CancellationToken cancel = default)
    {
        if (!actor.May(Permission.KeepPromises)) return [];
        var theirs = actor.NeighbourhoodsFor(Permission.KeepPromises, directory.Map);
        await using var db = await reading.CreateDbContextAsync(cancel);
        var hidden = await db.ResidentOfAsync(actor, cancel) is { } me ? await db.HiddenFrom(me).ToListAsync(cancel) : [];
        var open = await (
            from promise in db.AnswerPromises.AsNoTracking()
            where promise.State != PromiseState.Done && (promise.OwnerId != null || promise.State != PromiseState.Answered)
            join post in db.Posts on promise.Id equals post.Id
            where theirs.Contains(post.Neighbourhood) && post.Closure == null && !hidden.Contains(post.AuthorId)
            orderby post.PlacedAt, post.FeedOrder
            select promise).ToListAsync(cancel);
        var shown = open.Where(promise => promise.IsOwned || promises.IsPastHalf(promise)).Take(Most).ToArray();
        PostId[] ids = [.. shown.Select(promise => promise.Id)];
        var posts = await db.Posts.AsNoTracking().Where(post => ids.Contains(post.Id)).ToDictionaryAsync(post => post.Id, cancel);
        return [.. shown.Where(promise => posts.ContainsKey(promise.Id)).Select(promise => LineOf(promise, posts[promise.Id]))];
    }

    /// <summary>The request behind a number with all that helps to find somebody; null when it is not there for this member of
    /// staff.</summary>
    public async Task<PromiseView?> FindAsync(StaffActor actor, string town, string number, CancellationToken cancel = default)
    {
        if (directory.Map.FindMunicipality(town) is not { } municipality) return null;
        if (ShortCode.From(number) is not { IsDone: true } code) return null;
        await using var db = await reading.CreateDbContextAsync(cancel);
        var post = await db.Posts.AsNoTracking().Where(post => post.Municipality == municipality.Code && post.Number == code.Value)
            .OrderByDescending(post => post.FeedOrder).FirstOrDefaultAsync(cancel);
        if (post is null || !actor.May(Permission.KeepPromises, directory.Map.Find(post.Neighbourhood)!)) return null;
        if (await db.ResidentOfAsync(actor, cancel) is { } me && await db.AreBlockedAsync(me, post.AuthorId)) return null;
        if (await db.AnswerPromises.AsNoTracking().FirstOrDefaultAsync(promise => promise.Id == post.Id, cancel) is not { } promise)
            return null;
        var isOpen = promise.IsOpen && post.IsLive;
        var asked = await db.Invitations.AsNoTracking().Where(invitation => invitation.PostId == post.Id)
            .Select(invitation => new { invitation.SeenAt, invitation.Answer }).ToListAsync(cancel);
        var author = await db.Residents.AsNoTracking().FirstOrDefaultAsync(resident => resident.Id == post.AuthorId, cancel);
        return new(
            LineOf(promise, post),
            isOpen,
            asked.Count,
            asked.Count(one => one.SeenAt is not null || one.Answer != InvitationAnswer.Waiting),
            asked.Count(one => one.Answer is InvitationAnswer.No or InvitationAnswer.NotNow),
            isOpen ? await SuggestionsAsync(db, post, cancel) : [],
            [
                .. (await BrokersAsync(db, directory.Map.Find(post.Neighbourhood)!))
                    .Where(broker => broker.Account != actor.AccountId && broker.Account != promise.OwnerId),
            ]
        )
        {
            Vraag = KnownHelpers.VraagOf(post, author),
            LeftOut = isOpen ? await LeftOutAsync(db, post, cancel) : [],
            Notes = await db.PromiseNotes.AsNoTracking().Where(note => note.PostId == post.Id).OrderByDescending(note => note.At)
                .ToListAsync(cancel),
        };
    }

    /// <summary>Who may look after requests of this place, by name.</summary>
    internal static async Task<IReadOnlyList<Broker>> BrokersAsync(BuuvDb db, Neighbourhood here)
    {
        var keepers = Rights.RolesFor(Permission.KeepPromises);
        var rows = await (
            from duty in db.Duties.AsNoTracking()
            where keepers.Contains(duty.Role)
            join account in db.Users.AsNoTracking() on duty.AccountId equals account.Id
            where account.SuspendedAt == null
            select new { duty, account.Id, account.StaffName }).ToListAsync();
        return
        [
            .. rows.Where(row => row.duty.Duty.Covers(here)).Select(row => new Broker(row.Id, row.StaffName ?? "Buuv")).Distinct()
                .OrderBy(broker => broker.Name, Folding.InOrder),
        ];
    }

    private async Task<IReadOnlyList<Suggestion>> SuggestionsAsync(BuuvDb db, Post post, CancellationToken cancel)
    {
        var best = (await ranking.RankAsync(db, post, Ring.Widest, cancel)).Take(MostSuggested).ToArray();
        ResidentId[] ids = [.. best.Select(ranked => ranked.Helper.Id)];
        var people = await db.Residents.AsNoTracking().Where(resident => ids.Contains(resident.Id))
            .ToDictionaryAsync(resident => resident.Id, cancel);
        return
        [
            .. best.Where(ranked => people.ContainsKey(ranked.Helper.Id)).Select(ranked => new Suggestion(
                ranked.Helper.Id,
                people[ranked.Helper.Id].PublicName,
                directory.Map.Find(ranked.Helper.Neighbourhood)!.Name,
                ranked,
                people[ranked.Helper.Id].IsToldByPhone
            )),
        ];
    }

    private async Task<IReadOnlyList<LeftOutNeighbour>> LeftOutAsync(BuuvDb db, Post post, CancellationToken cancel)
    {
        var best = (await ranking.LeftOutAsync(db, post, cancel)).Take(MostSuggested).ToArray();
        ResidentId[] ids = [.. best.Select(one => one.Ranked.Helper.Id)];
        var names = await db.Residents.AsNoTracking().Where(resident => ids.Contains(resident.Id))
            .ToDictionaryAsync(resident => resident.Id, resident => resident.PublicName, cancel);
        return
        [
            .. best.Where(one => names.ContainsKey(one.Ranked.Helper.Id)).Select(one => new LeftOutNeighbour(
                one.Ranked.Helper.Id,
                names[one.Ranked.Helper.Id],
                directory.Map.Find(one.Ranked.Helper.Neighbourhood)!.Name,
                one.Why
            )),
        ];
    }

    private PromiseLine LineOf(AnswerPromise promise, Post post) =>
        new(post.Id, promise.State, promise.DueAt, promise.OwnerId, promise.OwnerName)
        {
            TownSlug = directory.Map.FindMunicipality(post.Municipality)!.Slug,
            Number = post.Number,
            Category = post.Category,
            Title = post.Text.Title,
            Details = post.Text.Details,
            Name = post.AuthorName,
            Neighbourhood = directory.Map.Find(post.Neighbourhood)!.Name,
            Timing = post.Timing,
            PlacedAt = post.PlacedAt,
        };
}
