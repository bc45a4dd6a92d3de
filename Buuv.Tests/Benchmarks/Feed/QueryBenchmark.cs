using System.Diagnostics;
using System.Globalization;
using Buuv.Domain.Neighbourhoods;
using Buuv.Domain.Posts;
using Buuv.Portal.Features.Posts;
using Microsoft.Data.Sqlite;

namespace Buuv.Benchmarks.Feed;

/// <summary>The first page of a feed: at a million posts beside ten thousand, and EF beside the same question asked with plain
/// ADO.NET.</summary>
internal static class QueryBenchmark
{
    public static async Task<int> RunAsync(Size size)
    {
        var rounds = size.Of(3_000, 10);
        using var small = await FilledTown.BuildAsync(10_000);
        using var large = await FilledTown.BuildAsync(size.Of(1_000_000, 20_000));
        var (smallEf, largeEf, plain) = (new Clockings(), new Clockings(), new Clockings());
        var (smallQueries, largeQueries) = (
            new PostQueries(small.Reading, small.Directory, TimeProvider.System),
            new PostQueries(large.Reading, large.Directory, TimeProvider.System)
        );
        var here = large.Directory.Map.Find("slaaghwijk")!;
        var audiences = large.Directory.Map.AudiencesOf(here);
        using var byHand = new ByHand(large.Database, large.Directory.Map);
        // Turn by turn, so that whatever else the machine does falls on all of them.
        for (var round = -rounds / 10; round < rounds; round++)
        {
            await smallEf.TimeAsync(round, () => smallQueries.FeedAsync(audiences));
            await largeEf.TimeAsync(round, () => largeQueries.FeedAsync(audiences));
            await plain.TimeAsync(round, () => Task.FromResult(byHand.Feed(audiences)));
        }
        Console.WriteLine($"""
            queries: first page of 50 notes, {audiences.Count} audiences, {rounds} rounds each, microseconds
            |                            | measured | baseline | ratio | allowed |
            |---|---|---|---|---|
            | p99, 1,000,000 / 10,000 posts | {largeEf.P99:0} | {smallEf.P99:0} | {largeEf.P99 / smallEf.P99:0.00} | 1.5 |
            | median, EF / plain ADO.NET    | {largeEf.Median:0} | {plain.Median:0} | {largeEf.Median / plain.Median:0.00} | 1.3 |
            """);
        return 0;
    }

    private sealed class Clockings
    {
        private readonly List<double> microseconds = [];

        public double Median => At(0.5);

        public double P99 => At(0.99);

        public async Task TimeAsync(int round, Func<Task<IReadOnlyList<PostSummary>>> read)
        {
            var began = Stopwatch.GetTimestamp();
            var posts = await read();
            var took = Stopwatch.GetElapsedTime(began).TotalMicroseconds;
            if (posts.Count != PostQueries.PageSize) throw new InvalidOperationException($"{posts.Count} notes");
            if (round >= 0) microseconds.Add(took);
        }

        private double At(double part) => microseconds.Order().ElementAt((int)(microseconds.Count * part));
    }

    /// <summary>The same question without EF: what a careful hand would write.</summary>
    private sealed class ByHand(string database, NeighbourhoodMap map) : IDisposable
    {
        private const string Heard =
            "SELECT FeedOrder FROM Posts WHERE Audience = $audience AND ClosedAt IS NULL "
                + "AND FeedOrder < $before ORDER BY FeedOrder DESC LIMIT $most";

        private const string At = """
            SELECT Municipality, Number, Kind, Category, Title, Details, AuthorName, Neighbourhood, PlacedAt, Rhythm, Extras, FeedOrder
            FROM Posts WHERE FeedOrder IN (SELECT value FROM json_each($places))
            """;

        public IReadOnlyList<PostSummary> Feed(IReadOnlyList<Audience> audiences)
        {
            using var connection = new SqliteConnection($"Data Source={database};Mode=ReadOnly");
            connection.Open();
            var places = new List<long>();
            foreach (var audience in audiences)
            {
                using var command = connection.CreateCommand();
                command.CommandText = Heard;
                command.Parameters.AddWithValue("$audience", audience.Value);
                command.Parameters.AddWithValue("$before", long.MaxValue);
                command.Parameters.AddWithValue("$most", PostQueries.PageSize);
                using var reader = command.ExecuteReader();
                while (reader.Read()) places.Add(reader.GetInt64(0));
            }
            using var rows = connection.CreateCommand();
            rows.CommandText = At;
            rows.Parameters.AddWithValue("$places", $"[{string.Join(',', places.OrderDescending().Take(PostQueries.PageSize))}]");
            using var row = rows.ExecuteReader();
            var posts = new List<PostSummary>();
            while (row.Read()) posts.Add(SummaryOf(row));
            return [.. posts.OrderByDescending(post => post.FeedOrder)];
        }

        public void Dispose() => SqliteConnection.ClearAllPools();

        private PostSummary SummaryOf(SqliteDataReader row) =>
            new(
                map.FindMunicipality(new MunicipalityCode(row.GetString(0)))!.Slug,
                new ShortCode(row.GetInt32(1)),
                (PostKind)row.GetInt32(2),
                (Category)row.GetInt32(3),
                row.GetString(4),
                row.GetString(5),
                row.GetString(6),
                map.Find(new NeighbourhoodCode(row.GetString(7)))!.Name,
                DateTime.Parse(
                    row.GetString(8),
                    CultureInfo.InvariantCulture,
                    DateTimeStyles.AssumeUniversal | DateTimeStyles.AdjustToUniversal
                ),
                (Rhythm)row.GetInt32(9),
                (PostExtras)row.GetInt32(10),
                row.GetInt64(11)
            );
    }
}
