using Buuv.Domain.Residents;


namespace Buuv.Portal.Platform.Localization;

/// <summary>The words for how somebody stands to the person they arrange things for.</summary>
public static class DeputyWords
{
    public static string Of(Deputy deputy) => deputy switch
    {
        Deputy.PhoneTeam => SharedText.DeputyPhoneTeam,
        Deputy.Family => SharedText.DeputyFamily,
        Deputy.Neighbour => SharedText.DeputyNeighbour,
        Deputy.Professional => SharedText.DeputyProfessional,
        _ => throw new ArgumentOutOfRangeException(nameof(deputy)),
    };
}
