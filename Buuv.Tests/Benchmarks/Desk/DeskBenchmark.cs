using System.Diagnostics;
using Buuv.Benchmarks.Feed;
using Buuv.Domain.Posts;
using Buuv.Domain.Staff;
using Buuv.Portal.Features.Phone.Callers;
using Buuv.Portal.Features.Posts;
using Buuv.Portal.Features.Posts.Placing;
using Buuv.Portal.Platform.Identity;
using Buuv.Portal.Platform.Matching;
using Buuv.Portal.Platform.Settings;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;

namespace Buuv.Benchmarks.Desk;

/// <summary>The phone desk in a large town beside a small one: a caller found by four digits and shown, and what fits while a title is
/// typed.</summary>
internal static class DeskBenchmark
{
    private static readonly StaffActor Joke = new("Joke", [new Duty(StaffRole.PhoneVolunteer, "GM0546")]);

    public static async Task<int> RunAsync(Size size)
    {
        var rounds = size.Of(300, 5);
        // One in twenty posts is live: 10,000 open posts.
        using var small = await FilledTown.BuildAsync(2_000, residents: 1_000, searched: true);
        using var large = await FilledTown.BuildAsync(size.Of(200_000, 4_000), residents: size.Of(100_000, 2_000), searched: true);
        var random = new Random(1);
        List<double> foundSmall = [], foundLarge = [], fitsSmall = [], fitsLarge = [];
        for (var round = -rounds / 15; round < rounds; round++)
        {
            var digits = $"06{random.Next(100):D2}";
            await TimeAsync(foundSmall, round, () => FindAndShowAsync(small, digits));
            await TimeAsync(foundLarge, round, () => FindAndShowAsync(large, digits));
            await TimeAsync(fitsSmall, round, () => FitAsync(small));
            await TimeAsync(fitsLarge, round, () => FitAsync(large));
        }
        Console.WriteLine($"""
            desk: {rounds} rounds turn by turn, p95, milliseconds
            |                                            | measured | small town | ratio | allowed |
            |---|---|---|---|---|
            | caller found and shown, 100,000 residents  | {P95(foundLarge):0.0} | {P95(foundSmall):0.0} | {P95(foundLarge)
                / P95(foundSmall):0.00} | 100 ms |
            | what fits and who helped, 10,000 open posts | {P95(fitsLarge):0.0} | {P95(fitsSmall):0.0} | {P95(fitsLarge)
                / P95(fitsSmall):0.00} | 150 ms |
            """
        );
        return 0;
    }

    private static async Task FindAndShowAsync(FilledTown town, string digits)
    {
        var callers = new CallerQueries(town.Reading, town.Directory, TimeProvider.System);
        var found = await callers.FindAsync(Joke, digits);
        if (found is [var first, ..] && await callers.CardAsync(Joke, first.Id) is null)
            throw new InvalidOperationException("A caller was found and could not be shown");
    }

    private static async Task FitAsync(FilledTown town)
    {
        var queries = new PostQueries(town.Reading, town.Directory, TimeProvider.System);
        var search = new PostSearch(town.Reading, queries, town.Directory);
        var facts = new HelperFacts(town.Directory, Options.Create(new SafetySettings()), TimeProvider.System);
        var ranking = new HelperRanking(
            facts, Options.Create(new MatchingSettings()), Options.Create(new SafetySettings()), TimeProvider.System);
        var fits = new HelperSuggestions(
            town.Reading,
            queries,
            search,
            town.Directory,
            new(ranking, town.Directory, TimeProvider.System),
            TimeProvider.System
        );
        var home = town.Directory.Map.Find("slaaghwijk")!;
        var posts = await fits.PostsAsync(home, PostKind.Offer, Category.Garden, "Wie kan mij helpen met de heg in mijn tuin?");
        await using var db = await town.Reading.CreateDbContextAsync();
        var caller = await db.Residents.FirstAsync(person => person.Neighbourhood == home.Code);
        await fits.HelpersAsync(caller, home, new PlaceForm { Category = Category.Garden, Title = "Wie snoeit mijn heg?" });
        if (posts.Count == 0) throw new InvalidOperationException("Nothing fits");
    }

    private static async Task TimeAsync(List<double> times, int round, Func<Task> act)
    {
        var began = Stopwatch.GetTimestamp();
        await act();
        if (round >= 0) times.Add(Stopwatch.GetElapsedTime(began).TotalMilliseconds);
    }

    private static double P95(List<double> times) => times.Order().ElementAt((int)(times.Count * 0.95));
}
