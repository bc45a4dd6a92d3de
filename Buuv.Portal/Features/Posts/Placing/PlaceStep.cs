namespace Buuv.Portal.Features.Posts.Placing;

/// <summary>One question, one page.</summary>
public enum PlaceStep
{
    Category,
    Text,
    When,
    Postcode,
    Neighbourhood,
    Who,
    Code,

    /// <summary>For somebody who is signed in: read it once more, and hang it up.</summary>
    Review,
}

public static class PlaceSteps
{
    private static readonly PlaceStep[] ForVisitors =
        [PlaceStep.Category, PlaceStep.Text, PlaceStep.When, PlaceStep.Postcode, PlaceStep.Neighbourhood, PlaceStep.Who, PlaceStep.Code];

    private static readonly PlaceStep[] ForResidents = [PlaceStep.Category, PlaceStep.Text, PlaceStep.When, PlaceStep.Review];

    /// <summary>Who we know already is not asked again.</summary>
    public static IReadOnlyList<PlaceStep> For(bool isResident) => isResident ? ForResidents : ForVisitors;

    /// <summary>The word in the address: /plaats/vraag/wanneer.</summary>
    public static string Slug(this PlaceStep step) => step switch
    {
        PlaceStep.Category => "soort",
        PlaceStep.Text => "tekst",
        PlaceStep.When => "wanneer",
        PlaceStep.Postcode => "postcode",
        PlaceStep.Neighbourhood => "buurt",
        PlaceStep.Who => "wie",
        PlaceStep.Code => "code",
        PlaceStep.Review => "nakijken",
        _ => throw new ArgumentOutOfRangeException(nameof(step)),
    };

    public static PlaceStep? Find(string slug) =>
        Enum.GetValues<PlaceStep>().Cast<PlaceStep?>().FirstOrDefault(step => step!.Value.Slug() == slug);
}
