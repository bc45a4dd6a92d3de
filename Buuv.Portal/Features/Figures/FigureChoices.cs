using Buuv.Domain.Figures;
using Buuv.Domain.Neighbourhoods;
using Buuv.Portal.Platform.Localization;
using Buuv.Portal.Platform.Mud;
using Microsoft.AspNetCore.WebUtilities;

namespace Buuv.Portal.Features.Figures;

/// <summary>What is chosen on the page of figures: all of it stands in the address.</summary>
public sealed record FigureChoices(FigureScope Scope, GridChoices Grid)
{
    /// <summary>Names in the address.</summary>
    public const string PeriodName = "periode", TownName = "gemeente", LevelName = "per";

    private const string ByDistrict = "wijk", ByNeighbourhood = "buurt";

    /// <summary>Whatever is missing or nonsense is as if it were not there: then this month, the first municipality, by
    /// neighbourhood.</summary>
    /// <param name="address">With its query.</param>
    /// <param name="towns">Those of the duty.</param>
    /// <returns>Null when there are none.</returns>
    public static FigureChoices? From(string address, IReadOnlyList<Municipality> towns, TimeProvider clock)
    {
        if (towns.Count == 0) return null;
        var start = address.IndexOf('?');
        var query = QueryHelpers.ParseQuery(start < 0 ? null : address[start..].Split('#')[0]);
        query.TryGetValue(PeriodName, out var period);
        query.TryGetValue(TownName, out var slug);
        query.TryGetValue(LevelName, out var per);
        var level = per == ByDistrict ? FigureLevel.District : FigureLevel.Neighbourhood;
        var grid = GridChoices.From(address, FigureTable.Columns(level), Filters, FigureTable.ByName);
        return new(
            new(
                towns.FirstOrDefault(town => town.Slug == slug.ToString()) ?? towns[0],
                FigurePeriod.Parse(period.ToString()) ?? FigurePeriod.Containing(PeriodLength.Month, DutchTime.Today(clock)),
                level
            ),
            grid
        );
    }

    /// <summary>Neighbourhoods, or districts.</summary>
    public static IReadOnlyList<GridFilter> Filters =>
    [
        new(LevelName, FiguresText.Areas, [
            new(ByNeighbourhood, FiguresText.ByNeighbourhood),
            new(ByDistrict, FiguresText.ByDistrict),
        ]),
    ];
}
