using System.Diagnostics;
using System.Globalization;
using Buuv.Benchmarks.Feed;
using Buuv.Portal.Features.Demo;
using Buuv.Portal.Features.Posts;

namespace Buuv.Benchmarks.Search;

/// <summary>Searching in a million posts, one in twenty of them live: the first page, with the count, in a buurt of the largest
/// town.</summary>
internal static class SearchBenchmark
{
    // Made-up words, so that there are as many different ones as in so many real posts.
    private const int OwnWords = 30_000;

    private static readonly string[] Syllables =
    [
        "ba",
        "bel",
        "da",
        "den",
        "fi",
        "ge",
        "ho",
        "ker",
        "ko",
        "lan",
        "lo",
        "man",
        "mi",
        "no",
        "pel",
        "ra",
        "ri",
        "sen",
        "ster",
        "ta",
        "ver",
        "vi",
        "wa",
        "zo",
    ];

    public static async Task<int> RunAsync(Size size)
    {
        var rounds = size.Of(300, 3);
        var texts = DemoTexts.Requests().Concat(DemoTexts.Offers()).Select(text => $"{text.Title} {text.Details}").ToArray();
        using var town = await FilledTown.BuildAsync(
            size.Of(1_000_000, 20_000),
            details: post => $"{texts[post % texts.Length]} {Word(post % OwnWords)}",
            searched: true
        );
        var search = new PostSearch(town.Reading, new PostQueries(town.Reading, town.Directory, TimeProvider.System), town.Directory);
        var here = town.Directory.Map.Find("slaaghwijk")!;
        var audiences = town.Directory.Map.AudiencesOf(here);
        var nearest = new PostWish { Order = SearchOrder.Nearest, From = here };
        (string What, PostWish Wish)[] wishes =
        [
            ("a word of every post", new("tuin")),
            ("a word of some", new("koffie")),
            ("two words", new("wie wandelen")),
            ("five words", new("wie kan mij helpen tuin")),
            ("two letters", new("ko")),
            ("a category", new("hond")),
            ("a buurt", new("stevenshof")),
            ("a number", new("4867")),
            ("a typing mistake", new("kofffie")),
            ("a wrong first letter", new("joffie")),
            ("what is nowhere", new("xylofoonles")),
            ("nearest", nearest with { Words = "tuin" }),
        ];
        var times = wishes.ToDictionary(wish => wish.What, _ => new List<double>());
        var work = wishes.ToDictionary(wish => wish.What, _ => new List<double>());
        for (var round = -rounds / 10; round < rounds; round++)
            foreach (var (what, wish) in wishes)
            {
                var (began, worked) = (Stopwatch.GetTimestamp(), Environment.CpuUsage.TotalTime);
                await search.FindAsync(audiences, wish);
                if (round < 0) continue;
                times[what].Add(Stopwatch.GetElapsedTime(began).TotalMilliseconds);
                // On a busy machine the time says how busy it is; this says what a search costs.
                work[what].Add((Environment.CpuUsage.TotalTime - worked).TotalMilliseconds);
            }
        Console.WriteLine($"""
            search: {rounds} rounds turn by turn, first page and count, milliseconds
            | looked for | median | p95 | processor, median | processor, p95 | allowed, p95 |
            |---|---|---|---|---|---|
            {string.Join('\n', times.Keys.Select(what => $"| {what} | {Line(times[what])} | {Line(work[what])} | |"))}
            | all of them | {Line([.. times.Values.SelectMany(all => all)])} | {Line([.. work.Values.SelectMany(all => all)])} | 30 |
            """);
        return 0;
    }

    private static string Word(int number) =>
        string.Concat(Enumerable.Range(0, 4).Select(at => Syllables[(int)(number / Math.Pow(Syllables.Length, at)) % Syllables.Length]));

    private static string Line(List<double> times) =>
        string.Create(CultureInfo.InvariantCulture, $"{At(times, 0.5):0.0} | {At(times, 0.95):0.0}");

    private static double At(List<double> times, double part) => times.Order().ElementAt((int)(times.Count * part));
}
