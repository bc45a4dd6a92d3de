using Buuv.Domain;
using Buuv.Domain.Residents;
using Buuv.Portal.Platform.Localization;

namespace Buuv.Portal.Features.Phone.Callers;

/// <summary>What a volunteer types about a first-time caller. Kept as typed, so that a refusal loses nothing.</summary>
public sealed class CallerForm
{
    /// <summary>The same on a double press, so that one caller is made.</summary>
    public Guid Command { get; set; } = Guid.CreateVersion7();

    public string? Name { get; set; }

    public string? Alias { get; set; }

    /// <summary>Empty for a caller who has no number to give.</summary>
    public string? Phone { get; set; }

    /// <summary>Slug of the neighbourhood.</summary>
    public string? Neighbourhood { get; set; }

    /// <summary>"nl", "tr": best first.</summary>
    public string Language { get; set; } = "nl";

    public bool Morning { get; set; }

    public bool Afternoon { get; set; }

    public bool Evening { get; set; }

    public bool Agrees { get; set; }

    /// <summary>Whether the volunteer confirmed that this is another person than the known one who resembles them.</summary>
    public bool IsAnother { get; set; }

    /// <summary>The introduction of the domain, or what is wrong. A caller without a number is told when they call.</summary>
    public Result<Introduction> Introduce()
    {
        if (string.IsNullOrWhiteSpace(Phone))
            return new Introduction(Name, Alias, Reachability.RingsUs, null, null, Languages) { BestTimes = BestTimes };
        var number = TypedPhone.From(Phone);
        return number.IsDone
            ? new Introduction(Name, Alias, Reachability.Phone, null, number.Value, Languages) { BestTimes = BestTimes }
            : number.Refusal;
    }

    private BestTimes BestTimes =>
        (Morning ? BestTimes.Morning : 0) | (Afternoon ? BestTimes.Afternoon : 0) | (Evening ? BestTimes.Evening : 0);

    private string[] Languages => Language == "nl" ? ["nl"] : [Language, "nl"];
}
