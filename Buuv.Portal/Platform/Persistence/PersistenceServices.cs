using Buuv.Portal.Platform.Persistence.Backups;
using Buuv.Portal.Platform.Settings;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace Buuv.Portal.Platform.Persistence;

public static class PersistenceServices
{
    public static void AddPersistence(this IServiceCollection services, DataSettings settings)
    {
        services.AddSingleton(settings);
        services.AddSingleton(TimeProvider.System);
        services.AddDbContextFactory<BuuvDb>(options => Reader(options, settings.Database));
        services.AddSingleton(provider => new WriteGate(
            () => new BuuvDb(WriterOptions(settings.Database)),
            provider.GetRequiredService<TimeProvider>(),
            provider.GetRequiredService<ILogger<WriteGate>>()
        ));
        // For ASP.NET Core Identity only, which asks for the context itself.
        services.AddScoped(provider => new BuuvDb(WriterOptions(settings.Database)) { Gate = provider.GetRequiredService<WriteGate>() });
        services.AddSingleton<DataFolderLock>();
        services.AddSingleton<DatabaseCheck>();
        services
            .AddHealthChecks()
            .AddCheck<DatabaseHealth>("database")
            .AddCheck<DataFolderHealth>("data-folder")
            .AddCheck<DiskHealth>("disk");
        services.AddSettings<BackupSettings>("Backup");
        services.AddSingleton<BackupWriter>();
        services.AddSingleton<BackupMark>();
        services.AddSingleton<BackupReader>();
        services.AddDataProtection().PersistKeysToFileSystem(DataSettings.OwnFolder(settings.Keys)).SetApplicationName("Buuv");
    }

    /// <summary>A context that may write, for the gate, for migrations and for tools that run alone.</summary>
    public static DbContextOptions<BuuvDb> WriterOptions(string file)
    {
        var options = new DbContextOptionsBuilder<BuuvDb>();
        options
            .UseSqlite(new SqliteConnectionStringBuilder { DataSource = file, DefaultTimeout = 3 }.ToString())
            .AddInterceptors(WriterPragmas.Instance);
        return options.Options;
    }

    /// <summary>A context that only reads, for tools that have no service provider.</summary>
    public static DbContextOptions<BuuvDb> ReaderOptions(string file)
    {
        var options = new DbContextOptionsBuilder<BuuvDb>();
        Reader(options, file);
        return options.Options;
    }

    // Readers cannot write: whatever forgets the gate fails the first time it runs, not the first time it is busy.
    private static void Reader(DbContextOptionsBuilder options, string file) => options
        // A list of ids goes along as one parameter, so that its length does not make another query of it.
        .UseSqlite(new SqliteConnectionStringBuilder { DataSource = file, Mode = SqliteOpenMode.ReadOnly, DefaultTimeout = 3 }.ToString(),
            sqlite => sqlite.UseParameterizedCollectionMode(ParameterTranslationMode.Parameter))
        .UseQueryTrackingBehavior(QueryTrackingBehavior.NoTracking);

    private sealed class WriterPragmas : DbConnectionInterceptor
    {
        // FULL: every commit is on the disk before it is acknowledged. secure_delete: what is erased is overwritten.
        // wal_autocheckpoint 0: only the gate checkpoints.
        private const string Pragmas = "PRAGMA synchronous=FULL; PRAGMA secure_delete=ON; PRAGMA wal_autocheckpoint=0;";

        public static readonly WriterPragmas Instance = new();

        public override void ConnectionOpened(System.Data.Common.DbConnection connection, ConnectionEndEventData eventData) =>
            Apply(connection);

        public override Task ConnectionOpenedAsync(
            System.Data.Common.DbConnection connection,
            ConnectionEndEventData eventData,
            CancellationToken cancellationToken = default
        )
        {
            Apply(connection);
            return Task.CompletedTask;
        }

        private static void Apply(System.Data.Common.DbConnection connection)
        {
            using var command = connection.CreateCommand();
            command.CommandText = Pragmas;
            command.ExecuteNonQuery();
        }
    }
}
