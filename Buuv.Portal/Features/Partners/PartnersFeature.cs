namespace Buuv.Portal.Features.Partners;

public static class PartnersFeature
{
    public static void AddPartners(this IServiceCollection services) => services.AddSingleton<PartnerQueries>();
}
