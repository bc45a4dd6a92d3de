using Buuv.Domain;
using Buuv.Domain.Contact;
using Buuv.Domain.Neighbourhoods;
using Buuv.Domain.Phone;
using Buuv.Domain.Posts;
using Buuv.Domain.Residents;
using Buuv.Domain.Staff;
using Buuv.Portal.Platform.Identity;
using Buuv.Portal.Platform.Messaging;
using Buuv.Portal.Platform.Neighbourhoods;
using Buuv.Portal.Platform.Persistence;
using Microsoft.EntityFrameworkCore;

namespace Buuv.Portal.Features.Phone.Callers;

/// <summary>Finds callers and reads what the desk may know about one, within the place where the actor works.</summary>
public sealed class CallerQueries(IDbContextFactory<BuuvDb> reading, NeighbourhoodDirectory directory, TimeProvider clock)
{
    /// <summary>Most callers shown while the volunteer types.</summary>
    public const int Shown = 8;

    private const int Recent = 10;

    /// <summary>A call without an end that began longer ago was cut off by the portal itself.</summary>
    public static readonly TimeSpan LongestCall = TimeSpan.FromHours(1);

    // Sorts behind every letter, so that "ri" up to this is every name that begins with "ri".
    private const char Last = '\uFFFF';

    /// <summary>Whose number, name or alias begins with what was typed. One number may be a household's: then all of them.</summary>
    public async Task<IReadOnlyList<CallerRow>> FindAsync(StaffActor actor, string? typed)
    {
        var line = TidyText.Line(typed);
        if (line.Length < 2) return [];
        await using var db = await reading.CreateDbContextAsync();
        if (TidyText.Plain(line).Any(char.IsAsciiDigit))
            return [.. (await Within(actor, ByNumber(db, line)).Take(Shown).ToListAsync()).Select(RowOf)];
        // Two questions, each along its own index, stop at a handful; one question about both would read everybody.
        var name = Folding.Fold(line);
        var byName = await Within(actor, ByName(db, name)).Take(Shown).ToListAsync();
        var byAlias = await Within(actor, ByAlias(db, name)).Take(Shown).ToListAsync();
        return [.. byName.Concat(byAlias).DistinctBy(resident => resident.Id).Take(Shown).Select(RowOf)];
    }

    /// <summary>How many there are in all, of which <see cref="FindAsync"/> shows a handful.</summary>
    public async Task<int> CountAsync(StaffActor actor, string? typed)
    {
        var line = TidyText.Line(typed);
        if (line.Length < 2) return 0;
        await using var db = await reading.CreateDbContextAsync();
        if (line.Any(char.IsDigit)) return await Within(actor, ByNumber(db, line)).CountAsync();
        var name = Folding.Fold(line);
        return await Within(actor, ByName(db, name))
            .Select(resident => resident.Id)
            .Union(Within(actor, ByAlias(db, name)).Select(resident => resident.Id))
            .CountAsync();
    }

    /// <summary>Everything the desk may see about a resident; null when they do not exist or live outside the actor's place.</summary>
    public async Task<CallerCard?> CardAsync(StaffActor actor, ResidentId id)
    {
        await using var db = await reading.CreateDbContextAsync();
        if (await db.Residents.FirstOrDefaultAsync(resident => resident.Id == id && resident.StoppedAt == null) is not { } caller)
            return null;
        if (directory.Map.Find(caller.Neighbourhood) is not { } home || !actor.May(Permission.ServeCaller, home))
            return null;
        var household = caller.Phone is { } phone
            ? await db.Residents.Where(other => other.Phone == phone && other.Id != id).OrderBy(other => other.SearchName).ToListAsync()
            : [];
        return new(
            caller,
            home,
            [.. household.Select(RowOf)],
            await PostsAsync(db, id),
            await ResponsesAsync(db, id),
            await db
                .PhoneCalls.Where(call => call.CallerId == id && call.EndedAt != null)
                .OrderByDescending(call => call.StartedAt)
                .Take(Recent)
                .ToListAsync(),
            await db.OnBehalf.Where(row => row.ResidentId == id).OrderByDescending(row => row.Since).ToListAsync(),
            await db
                .Consents.Where(consent => consent.ResidentId == id)
                .OrderByDescending(consent => consent.At)
                .Select(consent => (DateTime?)consent.At)
                .FirstOrDefaultAsync(),
            await DeadAddresses.OfAsync(db, caller)
        );
    }

    /// <summary>Callers with whom something is half-way, to be finished by the next volunteer who speaks them, the longest waiting first.
    /// One line a caller, with what was typed last.</summary>
    public async Task<IReadOnlyList<HalfWay>> HalfWayAsync(StaffActor actor)
    {
        await using var db = await reading.CreateDbContextAsync();
        var rows = await (
            from call in HalfWay(db, clock.GetUtcNow().UtcDateTime)
            join caller in db.Residents on call.CallerId equals caller.Id
            orderby call.StartedAt
            select new { call, caller }).ToListAsync();
        return [.. rows.Where(row => directory.Map.Find(row.caller.Neighbourhood) is { } home && actor.May(Permission.ServeCaller, home))
            .GroupBy(row => row.caller.Id)
            .Select(calls => (Last: calls.Last(), Since: calls.First().call.StartedAt))
            .Select(one => new HalfWay(one.Last.call.Id, one.Last.caller.Id, one.Last.caller.PublicName, one.Since, one.Last.call.Draft!)
            {
                Volunteer = one.Last.call.VolunteerAccountId,
            })];
    }

    internal static IQueryable<PhoneCall> HalfWay(BuuvDb db, DateTime now)
    {
        var longAgo = now - LongestCall;
        return db.PhoneCalls.Where(call =>
            call.Draft != null && call.DraftDroppedAt == null && (call.EndedAt != null || call.StartedAt < longAgo)
        );
    }

    // SQLite compares, byte by byte.
#pragma warning disable CA1309
    private static IQueryable<Resident> ByName(BuuvDb db, string name) =>
        db
            .Residents.Where(resident =>
                string.Compare(resident.SearchName, name) >= 0 && string.Compare(resident.SearchName, name + Last) < 0
            )
            .OrderBy(resident => resident.SearchName);

    private static IQueryable<Resident> ByAlias(BuuvDb db, string name) =>
        db
            .Residents.Where(resident =>
                string.Compare(resident.SearchAlias, name) >= 0 && string.Compare(resident.SearchAlias, name + Last) < 0
            )
            .OrderBy(resident => resident.SearchAlias);
#pragma warning restore CA1309

    // A range on the column itself, which the domain's type does not offer: the index finds it however many residents there are.
    private static IQueryable<Resident> ByNumber(BuuvDb db, string typed)
    {
        var begin = PhoneNumber.BeginningOf(typed);
        var end = begin + ':';
        return db
            .Residents.FromSql($"SELECT * FROM \"Residents\" WHERE \"Phone\" >= {begin} AND \"Phone\" < {end}")
            .OrderBy(resident => resident.Phone);
    }

    private IQueryable<Resident> Within(StaffActor actor, IQueryable<Resident> residents)
    {
        if (actor.Duties.Any(duty => duty.Scope is null && Rights.Allow([duty], Permission.ServeCaller)))
            return residents;
        var theirs = actor.NeighbourhoodsFor(Permission.ServeCaller, directory.Map);
        // With another collation, so that SQLite goes along the name or number that was typed and not along everybody in these buurten.
        return residents.Where(resident => theirs.Contains(EF.Functions.Collate(resident.Neighbourhood, "NOCASE")));
    }

    private static async Task<IReadOnlyList<Post>> PostsAsync(BuuvDb db, ResidentId id) =>
        await db
            .Posts.Include(post => post.Responses)
            .Where(post => post.AuthorId == id)
            .OrderBy(post => post.Closure != null)
            .ThenByDescending(post => post.FeedOrder)
            .Take(Recent)
            .ToListAsync();

    private static async Task<IReadOnlyList<CallerResponse>> ResponsesAsync(BuuvDb db, ResidentId id) => await (
        from response in db.Responses
        where response.HelperId == id
        join post in db.Posts on response.PostId equals post.Id
        orderby response.At descending
        select new CallerResponse(post.Number, post.Text.Title, post.AuthorName, response.Outcome, response.At)).Take(Recent).ToListAsync();

    private CallerRow RowOf(Resident resident) =>
        new(
            resident.Id,
            resident.FirstName,
            resident.Alias,
            resident.Phone?.ToString(),
            directory.Map.Find(resident.Neighbourhood)?.Name ?? ""
        );
}

/// <summary>A line in the list of callers found.</summary>
public sealed record CallerRow(ResidentId Id, string FirstName, string? Alias, string? Phone, string Neighbourhood);

/// <summary>A caller at a glance.</summary>
/// <param name="Household">Others with the same number.</param>
/// <param name="AgreedAt">When they last said yes to something that was read out; null when never.</param>
/// <param name="Dead">Where what we write does not reach them.</param>
public sealed record CallerCard(
    Resident Caller,
    Neighbourhood Home,
    IReadOnlyList<CallerRow> Household,
    IReadOnlyList<Post> Posts,
    IReadOnlyList<CallerResponse> Responses,
    IReadOnlyList<PhoneCall> Calls,
    IReadOnlyList<OnBehalfOf> Deputies,
    DateTime? AgreedAt,
    IReadOnlyList<DeadAddress> Dead
);

public sealed record CallerResponse(ShortCode Number, string Title, string Author, ResponseOutcome Outcome, DateTime At);

/// <param name="Call">The last of them.</param>
/// <param name="At">When the first of them began.</param>
/// <param name="Typed">What was typed so far, as JSON.</param>
public sealed record HalfWay(PhoneCallId Call, ResidentId Caller, string Name, DateTime At, string Typed)
{
    /// <summary>Account of who spoke them last.</summary>
    public Guid Volunteer { get; init; }
}
