namespace Buuv.Portal.Platform.Undo;

public static class UndoServices
{
    public static void AddUndo(this IServiceCollection services)
    {
        services.AddSingleton<UndoCommands>();
        services.AddSingleton<UndoQueries>();
        services.AddSingleton<DeedRelease>();
        services.AddHostedService(provider => provider.GetRequiredService<DeedRelease>());
    }
}
