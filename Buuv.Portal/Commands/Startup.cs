using Buuv.Domain;
using Buuv.Portal.Platform.Persistence;
using Buuv.Portal.Platform.Settings;
using Microsoft.Extensions.Options;

namespace Buuv.Portal.Commands;

/// <summary>Opens the data folder before anything is done in it: the settings are right, no other process uses it, the database is whole
/// and up to date.</summary>
/// <param name="build">Makes the portal with these settings from the command line.</param>
public sealed class Startup(Func<string[], WebApplication> build)
{
    /// <summary>Serves until it is stopped.</summary>
    /// <returns>The exit code.</returns>
    public async Task<int> ServeAsync(string[] settings, Action<WebApplication> map)
    {
        await using var app = Build(settings);
        if (await OpenAsync(app, FolderUse.Alone) is { IsDone: false } refused) return ConsoleOutput.Say(refused);
        map(app);
        await app.RunAsync();
        return 0;
    }

    /// <summary>Does one thing.</summary>
    /// <returns>The exit code.</returns>
    public async Task<int> RunAsync(FolderUse use, Func<IServiceProvider, Task<int>> work)
    {
        await using var app = Build([]);
        if (await OpenAsync(app, use) is { IsDone: false } refused) return ConsoleOutput.Say(refused);
        var code = await work(app.Services);
        // Whoever copies or moves the file finds everything in it.
        if (use != FolderUse.Beside) await app.Services.GetRequiredService<WriteGate>().TruncateLogAsync();
        return code;
    }

    private WebApplication Build(string[] settings)
    {
        StartupErrors.NeedLanguages();
        var app = build(settings);
        app.Services.GetRequiredService<IStartupValidator>().Validate();
        return app;
    }

    private static async Task<Result> OpenAsync(WebApplication app, FolderUse use)
    {
        var (data, hold) = (app.Services.GetRequiredService<DataSettings>(), app.Services.GetRequiredService<DataFolderLock>());
        var mine = hold.Take();
        if (use == FolderUse.Beside)
        {
            // Whoever serves brought the database up to date; only when nobody does is that ours to do.
            if (!mine.IsDone) return await DatabaseStartup.CheckAsync(data);
            var ready = await MigrateAsync();
            hold.LetGo();
            return ready;
        }
        if (!mine.IsDone) return mine;
        return use == FolderUse.Empty ? DatabaseStartup.CheckEmpty(data) : await MigrateAsync();

        Task<Result> MigrateAsync() => DatabaseStartup.MigrateAsync(data, app.Services.GetRequiredService<TimeProvider>(), app.Logger);
    }
}
