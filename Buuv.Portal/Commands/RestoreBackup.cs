using Buuv.Domain;
using Buuv.Portal.Platform.Persistence.Backups;
using Buuv.Portal.Platform.Privacy;
using Buuv.Portal.Platform.Settings;

namespace Buuv.Portal.Commands;

/// <summary>A backup becomes the data of this portal: brought up to date, without who stopped since, and without what was kept long
/// enough.</summary>
internal static class RestoreBackup
{
    public static async Task<int> RunAsync(IServiceProvider services, FileInfo file)
    {
        var back = await services.GetRequiredService<BackupReader>().RestoreAsync(file.FullName);
        if (!back.IsDone) return ConsoleOutput.Say(back.Refusal);
        var log = services.GetRequiredService<ILoggerFactory>().CreateLogger(nameof(RestoreBackup));
        var ready = await DatabaseStartup.MigrateAsync(
            services.GetRequiredService<DataSettings>(),
            services.GetRequiredService<TimeProvider>(),
            log
        );
        if (!ready.IsDone)
            return ConsoleOutput.Say(ready);
        var purged = await services.GetRequiredService<Retention>().PurgeAllAsync(CancellationToken.None);
        return ConsoleOutput.Say(Result.Done,
            $"{back.Value.Rows.Values.Sum()} rows of {back.Value.MadeAt:yyyy-MM-dd HH:mm} UTC are back. Everybody signs in again."
            + $" {(purged.IsDone ? purged.Value.Sentence : Buuv.Portal.Platform.Localization.RefusalSentence.Of(purged.Refusal))}");
    }
}
