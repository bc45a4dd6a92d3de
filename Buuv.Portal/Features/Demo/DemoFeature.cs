namespace Buuv.Portal.Features.Demo;

public static class DemoFeature
{
    public static void AddDemo(this IServiceCollection services) => services.AddSingleton<Presets>();
}
