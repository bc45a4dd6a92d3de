using Buuv.Portal.Platform.Settings;

namespace Buuv.Portal.Features.Information;

/// <summary>The pages to read: safety, calling, privacy, accessibility. Plain text, the same for everybody.</summary>
public static class InformationFeature
{
    public static void AddInformation(this IServiceCollection services) =>
        services
            .AddSettings<PhoneTeamSettings>("PhoneTeam")
            .Validate(team => team.OpensAt < team.ClosesAt, "PhoneTeam: ClosesAt must be after OpensAt.");
}
