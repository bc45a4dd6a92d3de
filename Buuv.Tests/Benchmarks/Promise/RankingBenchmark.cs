using System.Diagnostics;
using Buuv.Domain.Matching;
using Buuv.Tests.Domain.Matching.Simulation;

namespace Buuv.Benchmarks.Promise;

/// <summary>Ten thousand helpers put in order for one vraag (the limits, the score, the best 64), beside one plain pass over an array
/// with the same fields, and beside the same limits and score written by hand over that array.</summary>
internal static class RankingBenchmark
{
    private const int Best = 64;

    public static int Run(Size size)
    {
        var (count, rounds) = (size.Of(10_000, 500), size.Of(400, 3));
        var making = new TownMaking(new() { Helpers = count, Others = 0, ComeLater = 0 }, 1);
        var town = new Town(making.Places, new(1));
        foreach (var person in making.People()) town.Add(person);
        var now = TownMaking.Start.AddHours(3);
        var said = making.Vraag(town.Neighbours[0], now);
        var asked = town.Place(said.Asker, said.Facts, said.Draft, 1, promised: false, now);
        var (candidates, ranking, today) = (Lived(town.Candidates(asked, now), now), new Ranking(new(), new()), Town.Today(now));
        var rows = Array.ConvertAll(candidates, row => Row.Of(row.Helper, row.Between));
        List<double> ordered = [], all = [], read = [], byHand = [];
        long kept = 0;
        for (var round = -rounds / 4; round < rounds; round++)
        {
            kept += Time(read, round, () => Row.Read(rows));
            kept += Time(byHand, round, () => Row.Rank(rows, said.Facts, today, now));
            kept += Time(ordered, round, () =>
                ranking.Best(said.Facts, candidates, Ring.Widest, today, now, Best).Sum(row => row.Score));
            kept += Time(all, round, () => ranking.Order(said.Facts, candidates, Ring.Widest, today, now).Count);
        }
        Console.WriteLine($"""
            ranking: {count} helpers, {rounds} rounds turn by turn, medians in microseconds (sum {kept})
            | | median | beside a plain pass | beside the same by hand | goal |
            |---|---|---|---|---|
            | a plain pass that reads the same fields | {Median(read):0} | 1.0 | | |
            | the same limits and score by hand, no order | {Median(byHand):0} | {Median(byHand) / Median(read):0.0} | 1.0 | |
            | the best {Best} | {Median(ordered):0} | {Median(ordered) / Median(read):0.0} | {Median(ordered) / Median(byHand):0.0} | 3 |
            | all of them in order ({ranking.Order(said.Facts, candidates, Ring.Widest, today, now).Count}) | {Median(all):0} | {
                Median(all) / Median(read):0.0} | {Median(all) / Median(byHand):0.0} | |
            """);
        return 0;
    }

    // As after a year: most were asked once, some lately, some said yes.
    private static (Helper Helper, Between Between)[] Lived((Helper Helper, Between Between)[] rows, DateTime now)
    {
        var dice = new Dice(2);
        return Array.ConvertAll(rows, row => (row.Helper with
        {
            AskedAt = dice.Falls(0.8) ? now.AddMinutes(-dice.Below(120 * 24 * 60)) : null,
            AskedInWeek = dice.Below(3),
            AskedInFourWeeks = dice.Below(5),
            SaidYesAt = dice.Falls(0.3) ? now.AddMinutes(-dice.Below(60 * 24 * 60)) : null,
            HelpedAt = dice.Falls(0.4) ? now.AddMinutes(-dice.Below(300 * 24 * 60)) : null,
        }, row.Between));
    }

    private static long Time(List<double> times, int round, Func<long> act)
    {
        var began = Stopwatch.GetTimestamp();
        var done = act();
        if (round >= 0) times.Add(Stopwatch.GetElapsedTime(began).TotalMicroseconds);
        return done;
    }

    private static double Median(List<double> times) => times.Order().ElementAt(times.Count / 2);
}
