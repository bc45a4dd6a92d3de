namespace Buuv.Portal.Features.Partners;

public static class PartnersFeature
{
    public static void AddPartners(this IServiceCollection services)
    {
        services.AddSingleton<PartnerKeys>();
        services.AddSingleton<PartnerQueries>();
        services.AddSingleton<ClientCommands>();
        services.AddScoped<PartnerCommands>();
    }

    public static void MapPartners(this IEndpointRouteBuilder app) => app.MapReferrals();
}
