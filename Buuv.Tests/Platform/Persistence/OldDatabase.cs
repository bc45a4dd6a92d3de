using Buuv.Portal.Platform.Persistence;
using Buuv.Portal.Platform.Settings;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace Buuv.Tests.Platform.Persistence;

/// <summary>A database as an earlier version left it, filled by hand, to be brought up to date.</summary>
internal sealed class OldDatabase : IDisposable
{
    private readonly DataSettings settings = new() { Folder = DataFolder.New("buuv-old-") };

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    public void Dispose() => DataFolder.Remove(settings.Folder);

    public BuuvDb Open() => new(PersistenceServices.WriterOptions(settings.Database));

    /// <param name="to">Name of the migration to stop at, or to go back to; null for the last.</param>
    public async Task MigrateAsync(string? to = null)
    {
        await using var db = Open();
        await db.GetService<IMigrator>().MigrateAsync(to, Cancel);
    }

    /// <returns>How many rows were written. Keys of other tables are not looked at.</returns>
    public async Task<int> WriteAsync(string sql)
    {
        await using var connection = await ConnectAsync();
        await using var command = connection.CreateCommand();
        command.CommandText = sql;
        return await command.ExecuteNonQueryAsync(Cancel);
    }

    /// <returns>The first column of each row.</returns>
    public async Task<IReadOnlyList<string>> ReadAsync(string sql)
    {
        await using var connection = await ConnectAsync();
        await using var command = connection.CreateCommand();
        command.CommandText = sql;
        await using var rows = await command.ExecuteReaderAsync(Cancel);
        var texts = new List<string>();
        while (await rows.ReadAsync(Cancel)) texts.Add(rows.GetString(0));
        return texts;
    }

    private async Task<SqliteConnection> ConnectAsync()
    {
        var connection = new SqliteConnection($"Data Source={settings.Database};Pooling=False;Foreign Keys=False");
        await connection.OpenAsync(Cancel);
        return connection;
    }
}
