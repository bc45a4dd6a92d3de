namespace Buuv.Portal.Platform.Identity;

public static class IdentityServices
{
    /// <summary>Who acts and by what proof; signing in itself is a feature.</summary>
    public static void AddActors(this IServiceCollection services)
    {
        services.AddSingleton<SecretKey>();
        services.AddSingleton<SealedLink>();
        services.AddSingleton<StandingSessions>();
        services.AddSingleton<Deputies>();
        services.AddScoped<StaffAtWork>();
    }
}
