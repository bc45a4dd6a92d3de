using System.Globalization;
using Buuv.Domain.Neighbourhoods;
using Buuv.Portal.Platform.Localization;
using Buuv.Portal.Platform.Mud;

namespace Buuv.Portal.Features.PersonalSheets;

/// <summary>The table of residents who are never online: its columns and by what it is filtered.</summary>
public static class OfflineTable
{
    public const string ByName = "naam", ByNeighbourhood = "buurt";

    /// <summary>Key of the filter by their last sheet.</summary>
    public const string State = "staat";

    public const string All = "alle", NotThisMonth = "niet-deze-maand", ThisMonth = "deze-maand";

    private const string Made = "gemaakt", Card = "kaart";

    public static IReadOnlyList<GridColumn<OfflineResident>> Columns =>
    [
        new(ByName, PersonalText.ColumnName, row => row.Name),
        new(ByNeighbourhood, PersonalText.ColumnNeighbourhood, row => row.Neighbourhood),
        new(Made, PersonalText.ColumnMade, row => row.MadeAt is { } at ? DayText(at) : PersonalText.NeverMade) { IsSortable = false },
        new(Card, PersonalText.ColumnCard, CardText) { IsSortable = false },
    ];

    /// <param name="theirs">Where the reader works.</param>
    public static IReadOnlyList<GridFilter> Filters(IReadOnlyList<Neighbourhood> theirs) =>
    [
        new(ByNeighbourhood, PersonalText.Filter,
        [
            new(All, PersonalText.All),
            .. theirs.Select(place => new GridOption(place.Slug, place.Name)),
        ]),
        new(State, PersonalText.ColumnMade,
        [
            new(All, PersonalText.Everybody),
            new(NotThisMonth, PersonalText.NotThisMonth),
            new(ThisMonth, PersonalText.ThisMonth),
        ]),
    ];

    /// <summary>What an address says about it.</summary>
    public static GridChoices Choices(string address, IReadOnlyList<Neighbourhood> theirs) =>
        GridChoices.From(address, Columns, Filters(theirs), ByName);

    private static string CardText(OfflineResident row) => row switch
    {
        { MadeAt: null } => "–",
        { ReturnedAt: { } at } => DayText(at),
        _ => PersonalText.CardNotBack,
    };

    private static string DayText(DateTime at) => DutchTime.Of(at).ToString("d MMM yyyy", CultureInfo.CurrentCulture);
}
