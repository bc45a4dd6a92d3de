using Buuv.Domain.Neighbourhoods;
using Microsoft.EntityFrameworkCore;

namespace Buuv.Tests.Platform.Persistence;

/// <summary>A database from before lists were kept as JSON is brought up to date, and back.</summary>
public sealed class PrimitiveCollectionsTests : IDisposable
{
    private const string Before = "20261130130615_BoardResponses";

    private static readonly string[] Columns =
    [
        "Languages FROM Residents", "Signals FROM Reviews", "Postcodes FROM Neighbourhoods", "Towns FROM Partners",
        "Serves FROM NoticeBoards", "Serves FROM CodeRuns",
    ];

    private readonly OldDatabase database = new();

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    public void Dispose() => database.Dispose();

    [Fact]
    public async Task What_stood_between_spaces_is_read_as_a_list_and_can_go_back()
    {
        await database.MigrateAsync(Before);
        await WriteAsync();
        var before = await TextsAsync();

        await database.MigrateAsync();

        await using (var db = database.Open())
        {
            Assert.Equal(["nl", "ar", "en"], (await db.Residents.SingleAsync(Cancel)).Languages);
            var signals = await db.Reviews.OrderBy(review => review.At).Select(review => review.Signals).ToListAsync(Cancel);
            Assert.Equal([[], ["RefusedWords", "Link"]], signals);
            Assert.Equal([["2317"], []], await db.Neighbourhoods.OrderBy(one => one.Name).Select(one => one.Postcodes).ToListAsync(Cancel));
            var partner = await db.Partners.SingleAsync(Cancel);
            Assert.Equal([new("GM0546"), new("GM0537")], partner.Municipalities);
            Assert.True(partner.WorksIn(new("GM0537")) && !partner.WorksIn(new("GM0363")));
            NeighbourhoodCode[] both = [new("BU05460800"), new("BU05460801")];
            Assert.Equal(both, (await db.NoticeBoards.SingleAsync(Cancel)).Neighbourhoods);
            Assert.Equal(both, (await db.CodeRuns.SingleAsync(Cancel)).Neighbourhoods);
        }

        await database.MigrateAsync(Before);
        Assert.Equal(before, await TextsAsync());
    }

    [Fact]
    public async Task A_list_that_is_the_same_again_is_not_written()
    {
        await database.MigrateAsync(Before);
        await WriteAsync();
        await database.MigrateAsync();
        await using var db = database.Open();

        var samer = await db.Residents.AsTracking().SingleAsync(Cancel);
        samer.Read("nl");
        Assert.False(db.ChangeTracker.HasChanges());
        samer.Read("en");
        Assert.Equal(1, await db.SaveChangesAsync(Cancel));
        Assert.Equal(["en", "nl", "ar"], (await db.Residents.AsNoTracking().SingleAsync(Cancel)).Languages);
    }

    private static string NewId() => Guid.CreateVersion7().ToString().ToUpperInvariant();

    private async Task WriteAsync()
    {
        var id = NewId();
        await database.WriteAsync($"""
            INSERT INTO Residents (Id, FirstName, SearchName, Neighbourhood, Reachability, BestTimes, Languages, JoinedAt,
                    IsGuarded, Version)
                VALUES ('{id}', 'Samer', 'samer', 'BU05460800', 0, 0, 'nl ar en', '2026-01-01 00:00:00', 0, 0);
            INSERT INTO Reviews (Id, "Of", Why, Signals, AuthorId, Neighbourhood, Words, WasHeld, ReportWords, At, Version) VALUES
                ('{NewId()}', 3, 0, '', '{id}', 'BU05460800', '', 1, '', '2026-01-01 00:00:00', 0),
                ('{NewId()}', 3, 0, 'RefusedWords Link', '{id}', 'BU05460800', '', 1, '', '2026-01-02 00:00:00', 0);
            INSERT INTO Neighbourhoods (Code, Name, Slug, Municipality, Postcodes, Centre_Latitude, Centre_Longitude) VALUES
                ('BU05460800', 'Slaaghwijk', 'slaaghwijk', 'GM0546', '2317', 52, 4),
                ('BU05460801', 'Zijlwijk', 'zijl', 'GM0546', '', 52, 4);
            INSERT INTO Partners (Id, Name, Mail, Towns, Since, Version)
                VALUES ('{id}', 'SamenSterk', 'post@example.org', 'GM0546 GM0537', '2026-01-01 00:00:00', 0);
            INSERT INTO NoticeBoards (Id, Slug, Municipality, Name, Host, Address, Serves, Sheet, Strips, GoodToMeet,
                    Location_Latitude, Location_Longitude)
                VALUES ('{id}', 'hal', 'GM0546', 'Hal', '', '', 'BU05460800 BU05460801', 0, 0, 0, 52, 4);
            INSERT INTO CodeRuns (Id, Ground, Serves, "Where", MadeBy, MadeAt, GoodUntil, Version) VALUES
                ('{id}', 1, 'BU05460800 BU05460801', 'Hal', 'Bo', '2026-01-01 00:00:00', '2026-07-01 00:00:00', 0);
            """);
    }

    private async Task<IReadOnlyList<string>> TextsAsync()
    {
        var texts = new List<string>();
        foreach (var column in Columns) texts.AddRange(await database.ReadAsync($"SELECT {column} ORDER BY rowid"));
        return texts;
    }
}
