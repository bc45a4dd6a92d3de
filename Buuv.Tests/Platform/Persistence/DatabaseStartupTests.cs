using Buuv.Portal.Commands;
using Buuv.Portal.Platform.Settings;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.Logging.Abstractions;
using PortalProgram = Buuv.Tests.Journeys.PortalProgram;

namespace Buuv.Tests.Platform.Persistence;

public sealed class DatabaseStartupTests : IDisposable
{
    private readonly DataSettings settings = new() { Folder = Directory.CreateTempSubdirectory("buuv-start-").FullName };

    public void Dispose() => DataFolder.Remove(settings.Folder);

    [Fact]
    public async Task A_new_database_needs_no_copy()
    {
        await StartAsync();

        Assert.Empty(Copies());
        Assert.Equal("wal", Ask(settings.Database, "PRAGMA journal_mode"));
        Assert.Equal(0L, Ask(settings.Database, "SELECT count(*) FROM Posts"));
    }

    [Fact]
    public async Task What_was_there_is_copied_before_it_is_brought_up_to_date()
    {
        Ask(settings.Database, "CREATE TABLE Keepsakes AS SELECT 'oude brief' AS Text");

        await StartAsync();

        var copy = Assert.Single(Copies());
        Assert.Equal("oude brief", Ask(copy, "SELECT Text FROM Keepsakes"));
        Assert.Equal(0L, Ask(copy, "SELECT count(*) FROM sqlite_master WHERE name = 'Posts'"));
        Assert.Equal("oude brief", Ask(settings.Database, "SELECT Text FROM Keepsakes"));
        Assert.Equal(1L, Ask(settings.Database, "SELECT count(*) FROM sqlite_master WHERE name = 'Posts'"));
    }

    [Fact]
    public async Task What_is_up_to_date_is_left_alone()
    {
        await StartAsync();
        await StartAsync();

        Assert.Empty(Copies());
    }

    [Fact]
    public async Task A_folder_of_another_version_is_refused_and_left_as_it_is()
    {
        Ask(settings.Database, """
            CREATE TABLE "__EFMigrationsHistory" AS SELECT '20261121204921_Begin' AS "MigrationId", '10.0.14' AS "ProductVersion";
            CREATE TABLE "Residents" AS SELECT 'Truus' AS "FirstName";
            """);
        var before = await File.ReadAllBytesAsync(settings.Database, TestContext.Current.CancellationToken);

        var (code, said) = await PortalProgram.RunAsync(settings.Folder, "Production", ["--urls", "http://localhost:0"]);

        Assert.Equal(1, code);
        Assert.Equal(
            $"De gegevens in {settings.Folder} zijn van een andere versie van Buuv. "
                + "Verplaats die map en begin opnieuw. Er is niets veranderd.",
            said.Trim()
        );
        Assert.Equal(before, await File.ReadAllBytesAsync(settings.Database, TestContext.Current.CancellationToken));
        Assert.Empty(Copies());
    }

    private async Task StartAsync() =>
        Assert.Null((await DatabaseStartup.MigrateAsync(settings, new FakeTimeProvider(Street.Noon), NullLogger.Instance)).Refusal);

    private string[] Copies() => Directory.GetFiles(settings.Folder, "before-*.db");

    private static object? Ask(string file, string sql)
    {
        using var connection = new SqliteConnection($"Data Source={file};Pooling=False");
        connection.Open();
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        return command.ExecuteScalar();
    }
}
