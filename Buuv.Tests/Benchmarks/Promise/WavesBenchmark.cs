using System.Diagnostics;
using Buuv.Benchmarks.Feed;
using Buuv.Domain.Posts;
using Buuv.Portal.Features.Matching.Promises;
using Buuv.Portal.Platform.Matching;
using Buuv.Portal.Platform.Settings;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;

namespace Buuv.Benchmarks.Promise;

/// <summary>Who is asked for a thousand open vragen at once, out of ten thousand helpers in a database: beside reading those helpers, and
/// beside one vraag.</summary>
internal static class WavesBenchmark
{
    public static async Task<int> RunAsync(Size size)
    {
        var (helpers, vragen, rounds) = (size.Of(10_000, 100), size.Of(1_000, 10), size.Of(7, 1));
        using var town = await FilledTown.BuildAsync(vragen * 40, helpers);
        await AgreeAsync(town);
        var (safety, matching) = (Options.Create(new SafetySettings()), Options.Create(new MatchingSettings { MostPerHour = 100_000 }));
        var facts = new HelperFacts(town.Directory, safety, TimeProvider.System);
        var planner = new WavePlanner(facts, new(facts, matching, safety, TimeProvider.System), matching, TimeProvider.System);
        await using var db = await town.Reading.CreateDbContextAsync();
        var open = await db.Posts.AsNoTracking().Where(post => post.Kind == PostKind.Request && post.Closure == null)
            .Take(vragen).ToListAsync();
        List<double> all = [], one = [], read = [];
        var asked = 0;
        for (var round = -1; round < rounds; round++)
        {
            asked = await TimeAsync(all, round, () => PlanAsync(planner, town, open));
            await TimeAsync(one, round, () => PlanAsync(planner, town, open[..1]));
            await TimeAsync(read, round, async () =>
            {
                await using var reading = await town.Reading.CreateDbContextAsync();
                await facts.ReadAsync(reading, open);
                return 0;
            });
        }
        Console.WriteLine($"waves: {open.Count} open vragen, {helpers} helpers who were each asked twice;");
        Console.WriteLine($"medians of {rounds} in milliseconds");
        Console.WriteLine("| | median | beside reading | allowed |");
        Console.WriteLine("|---|---|---|---|");
        Console.WriteLine($"| read all helpers and what they were asked | {Median(read):0} | 1.0 | |");
        Console.WriteLine(
            $"| decide for {open.Count} vragen ({asked} questions) | {Median(all):0} | {Median(all) / Median(read):0.0} | 2000 |");
        Console.WriteLine($"| decide for one vraag | {Median(one):0} | {Median(one) / Median(read):0.0} | |");
        return 0;
    }

    private static async Task<int> PlanAsync(WavePlanner planner, FilledTown town, IReadOnlyList<Post> vragen)
    {
        await using var db = await town.Reading.CreateDbContextAsync();
        var plans = await planner.PlanAsync(db, [.. vragen.Select(post => (post, 1))]);
        return plans.Values.Sum(plan => plan.To.Count);
    }

    // Everybody lives somewhere in the towns of the vragen, likes two kinds of help, and was asked twice months ago.
    private static async Task AgreeAsync(FilledTown town)
    {
        await using var connection = new SqliteConnection($"Data Source={town.Database}");
        await connection.OpenAsync();
        await using var transaction = await connection.BeginTransactionAsync();
        string[] places = [.. town.Directory.Map.Neighbourhoods.Select(place => place.Code.Value)];
        var people = new List<string>();
        await using (var ids = Command(connection, "SELECT Id FROM Residents WHERE FirstName <> 'Greet'"))
        await using (var rows = await ids.ExecuteReaderAsync())
            while (await rows.ReadAsync()) people.Add(rows.GetString(0));
        await using var move = Command(
            connection, "UPDATE Residents SET Neighbourhood = $place, Reachability = 1, Phone = NULL, Email = $mail WHERE Id = $id");
        await using var agree = Command(connection, """
            INSERT INTO HelperProfiles (Id, AskMeSince, Can, Skills, Anything, Times, HowFar, Version)
            VALUES ($id, '2026-01-01 00:00:00', $can, '[]', 0, 0, 1000, 0)
            """);
        await using var ask = Command(connection, """
            INSERT INTO Invitations (Id, PostId, NeighbourId, InvitedBy, At, Answer, AnsweredAt, Version)
            SELECT $question, Id, $id, 'Buuv', '2026-02-01 00:00:00', 2, '2026-02-02 00:00:00', 0 FROM Posts LIMIT 1 OFFSET $past
            """);
        for (var at = 0; at < people.Count; at++)
        {
            await RunAsync(move, ("$id", people[at]), ("$place", places[at * 31 % places.Length]), ("$mail", $"buur{at}@example.org"));
            await RunAsync(agree, ("$id", people[at]), ("$can", (1 << (at % 16)) | (1 << (at * 7 % 16))));
            for (var past = 0; past < 2; past++)
                await RunAsync(
                    ask, ("$id", people[at]), ("$question", $"{Guid.CreateVersion7()}".ToUpperInvariant()), ("$past", at % 50 + past * 50));
        }
        await transaction.CommitAsync();
    }

    private static SqliteCommand Command(SqliteConnection connection, string text)
    {
        var command = connection.CreateCommand();
        command.CommandText = text;
        return command;
    }

    private static Task<int> RunAsync(SqliteCommand command, params (string Name, object Value)[] values)
    {
        command.Parameters.Clear();
        foreach (var (name, value) in values) command.Parameters.AddWithValue(name, value);
        return command.ExecuteNonQueryAsync();
    }

    private static async Task<int> TimeAsync(List<double> times, int round, Func<Task<int>> act)
    {
        var began = Stopwatch.GetTimestamp();
        var made = await act();
        if (round >= 0) times.Add(Stopwatch.GetElapsedTime(began).TotalMilliseconds);
        return made;
    }

    private static double Median(List<double> times) => times.Order().ElementAt(times.Count / 2);
}
