using Buuv.Domain.Residents;
using Buuv.Portal.Data;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace Buuv.Tests.Portal.Data;

/// <summary>A database of the first version, with people in it, comes up to date and loses nothing.</summary>
public sealed class UpgradeTests : IDisposable
{
    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("buuv-upgrade-");

    public void Dispose()
    {
        Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();
        folder.Delete(recursive: true);
    }

    [Fact]
    public async Task Callers_of_before_are_found_by_name_and_rung_when_a_text_cannot_reach_them()
    {
        var now = TestContext.Current.CancellationToken;
        await using (var before = Open())
        {
            await before.GetService<IMigrator>().MigrateAsync("Begin", now);
            await before.Database.ExecuteSqlRawAsync("""
                INSERT INTO Residents (Id, FirstName, Alias, Neighbourhood, Reachability, Phone, Languages, JoinedAt, Version) VALUES
                    ('0198A000-0000-7000-8000-000000000001', 'Truus', 'Buur uit Noord', 'BU05460800', 2, '0715123456', 'nl', '2026-01-01 00:00:00', 0),
                    ('0198A000-0000-7000-8000-000000000002', 'Henk', NULL, 'BU05460800', 2, '0612345678', 'nl', '2026-01-01 00:00:00', 0)
                """, now);
        }

        await using var db = Open();
        await db.Database.MigrateAsync(now);

        var (henk, truus) = (await db.Residents.SingleAsync(resident => resident.SearchName == "henk", now), await db.Residents.SingleAsync(resident => resident.SearchAlias == "buur uit noord", now));
        Assert.Equal((Reachability.Text, Reachability.Phone), (henk.Reachability, truus.Reachability));
        Assert.Equal((BestTimes.Any, (string?)null), (henk.BestTimes, henk.SearchAlias));
    }

    private BuuvDb Open() => new(DataFeature.WriterOptions(Path.Combine(folder.FullName, "buuv.db")));
}
