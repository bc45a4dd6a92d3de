using Buuv.Domain;
using Buuv.Domain.Care;
using Buuv.Domain.Moderation;
using Buuv.Domain.Neighbourhoods;
using Buuv.Domain.Partners;
using Buuv.Domain.Phone;
using Buuv.Domain.Posts;
using Buuv.Domain.Residents;
using Buuv.Portal.Platform.Localization;

namespace Buuv.Portal.Features.Demo.Desks;

/// <summary>The office of Leiden: who works there, for whom, and when.</summary>
public sealed class DemoOffice(DemoTown town, DateTime now)
{
    private const int Cast = 12;

    private static readonly MunicipalityCode Leiden = new("GM0546");

    private readonly Dictionary<ResidentId, Resident> known = town.Residents.ToDictionary(person => person.Id);

    public DemoTown Town => town;

    public DateTime Now => now;

    public required Sealing Seal { get; init; }

    public required CallTimes Times { get; init; }

    public required PartnerOrganisation Partner { get; init; }

    public DateOnly Today => DateOnly.FromDateTime(DutchTime.Of(now));

    /// <summary>Posts of Leiden that hang now, the newest first.</summary>
    public IEnumerable<Post> Live => Of(town.Posts.Where(post => post.IsLive)).OrderByDescending(post => post.FeedOrder);

    /// <summary>All posts of Leiden, the newest first.</summary>
    public IEnumerable<Post> Posts => Of(town.Posts).OrderByDescending(post => post.FeedOrder);

    public Guid Account(string name) => town.Staff[name].AccountId;

    public CaseWorker Worker(string name) => new(Account(name), name);

    public Moderator Moderator(string name) => new(Account(name), name);

    public EnteredBy By(string name) => new(Deputy.PhoneTeam, Account(name), name);

    public Resident Person(ResidentId id) => known[id];

    /// <summary>One of the named cast.</summary>
    public Resident Person(string name) => town.Residents.First(person => person.FirstName == name);

    /// <summary>Whether it is one of the named cast, who do nothing wrong.</summary>
    public bool IsCast(ResidentId id) => town.Residents.Take(Cast).Any(person => person.Id == id);

    /// <summary>Somebody of Leiden who has nothing to do with the desks yet, different for each turn.</summary>
    public Resident Somebody(int turn) =>
        town.Residents.Skip(Cast).Where(person => person.Alias is null && IsHere(person.Neighbourhood)).ElementAt(turn);

    public NeighbourhoodCode Home(string slug) => town.Map.Find(slug)!.Code;

    /// <summary>Whole working days ago, at this time on the clock of the office.</summary>
    /// <param name="ago">At least one.</param>
    public DateTime Workday(int ago, int hour, int minute = 0)
    {
        var day = Today;
        while (ago > 0)
        {
            day = day.AddDays(-1);
            if (day.DayOfWeek is not (DayOfWeek.Saturday or DayOfWeek.Sunday)) ago--;
        }
        return DutchTime.ToUtc(day.ToDateTime(new(hour, minute)));
    }

    /// <summary>So many hours ago, or at the end of the last working day when the office was closed then.</summary>
    public DateTime Lately(double hours) => Times.IsOpen(now.AddHours(-hours)) ? now.AddHours(-hours) : Workday(1, 16, 30);

    /// <summary>A working day to come, at this time on the clock of the office.</summary>
    public DateTime Ahead(int days, int hour, int minute = 0)
    {
        var day = Today;
        while (days > 0)
        {
            day = day.AddDays(1);
            if (day.DayOfWeek is not (DayOfWeek.Saturday or DayOfWeek.Sunday)) days--;
        }
        return DutchTime.ToUtc(day.ToDateTime(new(hour, minute)));
    }

    /// <summary>Makes sure that what a preset tells could have happened.</summary>
    /// <exception cref="InvalidOperationException">A rule refuses it.</exception>
    public static void Do(Result done)
    {
        if (done.Refusal is { } refusal) throw new InvalidOperationException($"A preset tells what cannot happen: {refusal}");
    }

    public bool IsHere(NeighbourhoodCode code) => town.Map.Find(code)?.Municipality == Leiden;

    private static IEnumerable<Post> Of(IEnumerable<Post> posts) => posts.Where(post => post.Municipality == Leiden);
}
