using System.Globalization;
using Buuv.Domain;
using Buuv.Domain.Neighbourhoods;
using Buuv.Portal.Platform.Neighbourhoods;
using Buuv.Portal.Platform.Neighbourhoods.Import;
using Buuv.Portal.Platform.Persistence;
using Buuv.Portal.Platform.Persistence.Search;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;

namespace Buuv.Benchmarks.Feed;

/// <summary>A town with very many posts, written straight into the tables: what the reading costs, not what the writing does.</summary>
internal sealed class FilledTown : IDisposable
{
    private readonly DirectoryInfo folder = System.IO.Directory.CreateTempSubdirectory("buuv-town-");

    public string Database => Path.Combine(folder.FullName, "buuv.db");

    public string Folder => folder.FullName;

    /// <param name="posts">All posts; one in twenty is live.</param>
    /// <param name="residents">Who can be found by name or number, besides the one who placed everything.</param>
    /// <param name="details">What each post says; all the same without it.</param>
    /// <param name="searched">They can be found by their words.</param>
    public static async Task<FilledTown> BuildAsync(int posts, int residents = 0, Func<int, string>? details = null, bool searched = false)
    {
        var town = new FilledTown();
        await using (var db = new BuuvDb(PersistenceServices.WriterOptions(town.Database)))
        {
            await db.Database.MigrateAsync();
            await db.Database.ExecuteSqlRawAsync("PRAGMA journal_mode=WAL");
        }
        using (var gate = town.OpenGate())
        {
            var import = new NeighbourhoodImport(gate, town.Directory);
            foreach (var file in NeighbourhoodImport.BuiltIn.Values) await import.ImportAsync(file, NeighbourhoodImport.OpenBuiltIn(file));
        }
        town.Directory.Forget();
        town.Fill(
            posts,
            residents,
            details ?? (_ => "De heg is te hoog en ik kan er zelf niet meer bij. Ik zorg voor koffie met iets erbij.")
        );
        if (searched)
            await town.IndexAsync();
        return town;
    }

    public IDbContextFactory<BuuvDb> Reading => new Readers(Database);

    public NeighbourhoodDirectory Directory => field ??= new(Reading);

    public void Dispose()
    {
        SqliteConnection.ClearAllPools();
        folder.Delete(true);
    }

    private WriteGate OpenGate() =>
        new(
            () => new BuuvDb(PersistenceServices.WriterOptions(Database)),
            TimeProvider.System,
            Microsoft.Extensions.Logging.Abstractions.NullLogger<WriteGate>.Instance
        );

    private async Task IndexAsync()
    {
        using var gate = OpenGate();
        await gate.WriteAsync(async db =>
        {
            await PostIndex.RebuildAsync(db);
            return Result.Done;
        });
    }

    private void Fill(int posts, int residents, Func<int, string> details)
    {
        using var connection = new SqliteConnection($"Data Source={Database}");
        connection.Open();
        using var transaction = connection.BeginTransaction();
        var author = Guid.CreateVersion7();
        Run(connection, """
            INSERT INTO Residents (Id, FirstName, SearchName, Neighbourhood, Reachability, BestTimes, Languages,
                JoinedAt, IsGuarded, Version)
            VALUES ($id, 'Greet', 'greet', 'BU05460800', 0, 0, '["nl"]', '2026-01-01 00:00:00', 0, 0)
            """, ("$id", author.ToString().ToUpperInvariant()));
        var places = Directory.Map.Neighbourhoods.ToArray();
        var authors = MoveIn(
                connection,
                residents,
                [.. places.Where(place => place.Municipality.Value == "GM0546").Select(place => place.Code.Value)]
            )
            .DefaultIfEmpty(author.ToString().ToUpperInvariant())
            .ToArray();
        var random = new Random(1);
        using var insert = connection.CreateCommand();
        insert.CommandText = """
            INSERT INTO Posts (Id, Kind, Category, Title, Details, DayPart, Rhythm, PeopleNeeded, Extras,
                Neighbourhood, Municipality, Reach, Audience, Number, AuthorId, AuthorName,
                PlacedAt, FeedOrder, ExpiresAt, ClosedAt, ClosedReason, Version)
            VALUES ($id, $kind, $category, $title, $details, 0, 0, 1, 0, $place, $town, $reach, $audience,
                $number, $author, 'Greet', $at, $order, $until, $closed, $reason, 0)
            """;
        foreach (
            var name in new[]
            {
                "$id",
                "$kind",
                "$category",
                "$title",
                "$details",
                "$place",
                "$town",
                "$reach",
                "$audience",
                "$number",
                "$author",
                "$at",
                "$order",
                "$until",
                "$closed",
                "$reason",
            }
        )
            insert.Parameters.Add(new SqliteParameter(name, null));
        var began = new DateTime(2020, 1, 1, 0, 0, 0, DateTimeKind.Utc);
        var numbers = places.Select(place => place.Municipality).Distinct().ToDictionary(town => town, _ => 0);
        for (var i = 1; i <= posts; i++)
        {
            var place = places[random.Next(places.Length)];
            var reach = (Reach)random.Next(4);
            var at = Text(began.AddMinutes(i));
            // Numbers of live posts stay apart; the archive shares them.
            var isLive = i % 20 == 0 && numbers[place.Municipality] < 9_999;
            insert.Parameters["$id"].Value = Guid.CreateVersion7(began.AddMinutes(i)).ToString().ToUpperInvariant();
            insert.Parameters["$author"].Value = authors[i % authors.Length];
            insert.Parameters["$kind"].Value = i % 2;
            insert.Parameters["$category"].Value = random.Next(16);
            insert.Parameters["$title"].Value = $"Wie kan mij helpen in de tuin, {i}";
            insert.Parameters["$details"].Value = details(i);
            insert.Parameters["$place"].Value = place.Code.Value;
            insert.Parameters["$town"].Value = place.Municipality.Value;
            insert.Parameters["$reach"].Value = (int)reach;
            insert.Parameters["$audience"].Value = Audience.Of(place, reach).Value;
            insert.Parameters["$number"].Value = isLive ? numbers[place.Municipality]++ : random.Next(10_000);
            insert.Parameters["$at"].Value = at;
            insert.Parameters["$order"].Value = i;
            insert.Parameters["$until"].Value = Text(began.AddYears(20));
            insert.Parameters["$closed"].Value = isLive ? DBNull.Value : at;
            insert.Parameters["$reason"].Value = isLive ? DBNull.Value : 0;
            insert.ExecuteNonQuery();
        }
        transaction.Commit();
        Run(connection, "ANALYZE");
    }

    private static List<string> MoveIn(SqliteConnection connection, int residents, string[] places)
    {
        using var insert = connection.CreateCommand();
        insert.CommandText = """
            INSERT INTO Residents (Id, FirstName, SearchName, Phone, Neighbourhood, Reachability, BestTimes, Languages,
                JoinedAt, IsGuarded, Version)
            VALUES ($id, $name, lower($name), $phone, $place, 3, 0, '["nl"]', '2026-01-01 00:00:00', 0, 0)
            """;
        foreach (var name in new[] { "$id", "$name", "$phone", "$place" }) insert.Parameters.Add(new SqliteParameter(name, null));
        var ids = new List<string>(residents);
        for (var i = 0; i < residents; i++)
        {
            ids.Add(Guid.CreateVersion7().ToString().ToUpperInvariant());
            insert.Parameters["$id"].Value = ids[i];
            insert.Parameters["$name"].Value = $"Buur{i % 5000}";
            insert.Parameters["$phone"].Value = $"+316{(long)i * 7919 % 100_000_000:D8}";
            insert.Parameters["$place"].Value = places[i % places.Length];
            insert.ExecuteNonQuery();
        }
        return ids;
    }

    private static string Text(DateTime time) => time.ToString("yyyy-MM-dd HH:mm:ss", CultureInfo.InvariantCulture);

    private static void Run(SqliteConnection connection, string sql, params (string Name, object Value)[] values)
    {
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        foreach (var (name, value) in values) command.Parameters.AddWithValue(name, value);
        command.ExecuteNonQuery();
    }

    private sealed class Readers(string database) : IDbContextFactory<BuuvDb>
    {
        private readonly DbContextOptions<BuuvDb> options = PersistenceServices.ReaderOptions(database);

        public BuuvDb CreateDbContext() => new(options);
    }
}
