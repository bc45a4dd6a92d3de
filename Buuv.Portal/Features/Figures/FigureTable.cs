using Buuv.Domain;
using Buuv.Domain.Figures;
using Buuv.Portal.Platform.Mud;

namespace Buuv.Portal.Features.Figures;

/// <summary>One row: a district, and what is shown about it.</summary>
public sealed record FigureRow(FigureArea Area, AreaFigures Figures);

/// <summary>The table of figures by district: the same on screen and in a file.</summary>
public static class FigureTable
{
    /// <summary>Key of the column by which it is ordered at first.</summary>
    public const string ByName = "naam";

    private const string Participants = "deelnemers", Requests = "vragen", Offers = "aanbod", Answered = "beantwoord",
        FirstResponse = "tijd", Matches = "matches", NotDigital = "telefoon";

    public static IReadOnlyList<GridColumn<FigureRow>> Columns =>
    [
        new(ByName, FiguresText.District, row => row.Area.Name),
        Number(Participants, FiguresText.Participants, row => FigureWords.Of(row.Participants)),
        Number(Requests, FiguresText.Requests, row => FigureWords.Of(row.Requests)),
        Number(Offers, FiguresText.Offers, row => FigureWords.Of(row.Offers)),
        Number(Answered, FiguresText.Answered, row => FigureWords.Percent(row.AnsweredPercent)),
        Number(FirstResponse, FiguresText.FirstResponse, row => FigureWords.Time(row.FirstResponse)),
        Number(Matches, FiguresText.Matches, row => FigureWords.Of(row.Matches)),
        Number(NotDigital, FiguresText.NotDigital, row => FigureWords.Percent(row.NotDigitalPercent)),
    ];

    /// <summary>What an address says about it.</summary>
    public static GridChoices Choices(string address) => GridChoices.From(address, Columns, [], ByName);

    /// <summary>In the order that was chosen, by what is shown: the order of what is not shown would tell something about it.</summary>
    public static IReadOnlyList<FigureRow> Ordered(TownFigures<FigureArea> figures, GridChoices choices)
    {
        var rows = figures.Areas.Select(area => new FigureRow(area.Key, area.Value)).OrderBy(row => row.Area.Name, Folding.InOrder);
        if (choices.Sort == ByName) return choices.IsDescending ? [.. rows.Reverse()] : [.. rows];
        return choices.IsDescending
            ? [.. rows.OrderByDescending(row => Rank(row.Figures, choices.Sort))]
            : [.. rows.OrderBy(row => Rank(row.Figures, choices.Sort))];
    }

    private static GridColumn<FigureRow> Number(string key, string title, Func<AreaFigures, string> text) =>
        new(key, title, row => text(row.Figures), IsNumber: true);

    private static double Rank(AreaFigures figures, string column) => column switch
    {
        Participants => figures.Participants.Rank,
        Requests => figures.Requests.Rank,
        Offers => figures.Offers.Rank,
        Answered => figures.AnsweredPercent ?? -1,
        FirstResponse => figures.FirstResponse?.TotalHours ?? -1,
        Matches => figures.Matches.Rank,
        _ => figures.NotDigitalPercent ?? -1,
    };
}
