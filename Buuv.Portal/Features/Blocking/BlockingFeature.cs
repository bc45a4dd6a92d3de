namespace Buuv.Portal.Features.Blocking;

public static class BlockingFeature
{
    public static void AddBlocking(this IServiceCollection services)
    {
        services.AddSingleton<BlockCommands>();
        services.AddSingleton<BlockQueries>();
    }
}
