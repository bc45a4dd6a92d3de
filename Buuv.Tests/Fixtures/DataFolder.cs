using Buuv.Portal.Commands;
using Buuv.Portal.Platform.Persistence;
using Buuv.Portal.Platform.Settings;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging.Abstractions;

namespace Buuv.Tests.Fixtures;

/// <summary>Folders with a database of the portal. A new one is a copy of one that was made once, because making one takes longer than most
/// tests.</summary>
internal static class DataFolder
{
    private static readonly Lazy<string> Empty = new(() => Task.Run(MakeAsync).GetAwaiter().GetResult());

    public static string New(string prefix)
    {
        var folder = Directory.CreateTempSubdirectory(prefix).FullName;
        File.Copy(Empty.Value, new DataSettings { Folder = folder }.Database);
        return folder;
    }

    /// <summary>Closes what is kept open of this folder, and of no other: other tests are still running.</summary>
    public static void Close(string folder)
    {
        var file = new DataSettings { Folder = folder }.Database;
        foreach (var options in new[] { PersistenceServices.WriterOptions(file), PersistenceServices.ReaderOptions(file) })
        {
            using var db = new BuuvDb(options);
            SqliteConnection.ClearPool((SqliteConnection)db.Database.GetDbConnection());
        }
    }

    public static void Remove(string folder)
    {
        Close(folder);
        if (Directory.Exists(folder)) Directory.Delete(folder, recursive: true);
    }

    private static async Task<string> MakeAsync()
    {
        var settings = new DataSettings { Folder = Directory.CreateTempSubdirectory("buuv-empty-").FullName };
        AppDomain.CurrentDomain.ProcessExit += (_, _) => Directory.Delete(settings.Folder, true);
        await DatabaseStartup.MigrateAsync(settings, TimeProvider.System, NullLogger.Instance);
        Close(settings.Folder);
        return settings.Database;
    }
}
