using System.Globalization;
using Buuv.Domain;
using Buuv.Domain.Boards;
using Buuv.Portal.Features.Boards.Rounds;
using Buuv.Portal.Platform.Localization;
using Buuv.Portal.Platform.Mud;

namespace Buuv.Portal.Features.Boards.Desk;

/// <summary>The table of boards: the same on screen and in a file.</summary>
public static class BoardTable
{
    /// <summary>Key of the column by which it is ordered at first: what asks for attention comes first.</summary>
    public const string ByState = "staat";

    public const string ByName = "naam";

    public const string ByPrinted = "geprint";

    private const string Paper = "papier", Seen = "gezien", Responses = "reacties", Ambassador = "ambassadeur";

    private const string Which = "welke", All = "alle", ToPrint = "printen", Unseen = "kijken", Wrong = "mis", Alone = "alleen";

    /// <summary>As it stands on screen; a file has the same with the texts alone.</summary>
    public static IReadOnlyList<GridColumn<BoardRow>> Columns =>
    [
        new(ByName, RoundsText.ColumnBoard, row => row.Board.Name),
        new(ByState, BoardsText.ColumnState, row => CheckWords.Of(row.Condition)),
        new(Paper, BoardsText.ColumnPaper, row => row.Board.Sheet.ToString()) { IsExtra = true },
        new(ByPrinted, BoardsText.ColumnPrinted, PrintedText),
        new(Seen, BoardsText.ColumnSeen, SeenText),
        new(Responses, BoardsText.ColumnResponses, row => row.Responses.ToString(CultureInfo.CurrentCulture), IsNumber: true),
        new(Ambassador, BoardsText.Ambassador, row => row.Board.Ambassador ?? BoardsText.Nobody) { IsExtra = true },
    ];

    /// <summary>With how many each leaves.</summary>
    public static IReadOnlyList<GridFilter> Filters(IReadOnlyList<BoardRow> rows)
    {
        return
        [
            new(Which, BoardsText.FilterWhich,
            [
                Option(All, BoardsText.FilterAll),
                Option(ToPrint, BoardsText.FilterToPrint),
                Option(Unseen, BoardsText.FilterUnseen),
                Option(Wrong, RoundsText.ConditionNeedsWork),
                Option(Alone, BoardsText.FilterAlone),
            ]),
            new(Paper, BoardsText.ColumnPaper,
            [
                new(All, BoardsText.FilterAllPaper),
                .. Enum.GetValues<SheetSize>().Select(size => new GridOption(size.ToString(), size.ToString())),
            ]),
        ];

        GridOption Option(string value, string name) => new(value, $"{name} {rows.Count(row => Leaves(row, value))}");
    }

    /// <summary>What an address says about it.</summary>
    public static GridChoices Choices(string address) => GridChoices.From(address, Columns, Filters([]), ByState);

    /// <summary>Those that the filters leave, in the order that was chosen.</summary>
    public static IReadOnlyList<BoardRow> Ordered(IReadOnlyList<BoardRow> rows, GridChoices choices)
    {
        var left = rows
            .Where(row => Leaves(row, choices[Which]))
            .Where(row => choices[Paper] == All || row.Board.Sheet.ToString() == choices[Paper])
            .OrderBy(row => row.Board.Name, Folding.InOrder)
            .ToList();
        return choices.Sort switch
        {
            ByName => choices.IsDescending ? [.. left.AsEnumerable().Reverse()] : left,
            Paper => By(row => row.Board.Sheet),
            ByPrinted => By(row => row.PrintedAt ?? DateTime.MinValue),
            Seen => By(row => row.Stand.Watch.Last?.At ?? DateTime.MinValue),
            Responses => By(row => row.Responses),
            Ambassador => By(row => row.Board.Ambassador ?? "", Folding.InOrder),
            _ => By(row => (Urgency(row), row.Stand.Watch.Since)),
        };

        IReadOnlyList<BoardRow> By<TKey>(Func<BoardRow, TKey> key, IComparer<TKey>? order = null) =>
            choices.IsDescending ? [.. left.OrderByDescending(key, order)] : [.. left.OrderBy(key, order)];
    }

    private static bool Leaves(BoardRow row, string which) => which switch
    {
        ToPrint => row.IsToPrint,
        Unseen => row.Condition is BoardCondition.Due or BoardCondition.Stale,
        Wrong => row.Condition == BoardCondition.NeedsWork,
        Alone => row.Board.Ambassador is null,
        _ => true,
    };

    // As in the round: something is wrong, then what nobody looked at, then what is to hang.
    private static int Urgency(BoardRow row) => row.Condition switch
    {
        BoardCondition.NeedsWork => 0,
        BoardCondition.Stale => 1,
        BoardCondition.Due => 2,
        BoardCondition.ToHang => 3,
        _ => 4,
    };

    public static string PrintedText(BoardRow row) => row.PrintedAt is { } at ? DayText(at) : BoardsText.NotPrinted;

    private static string SeenText(BoardRow row) => row.Stand.Watch.Last switch
    {
        null => RoundsText.NeverLooked,
        { By: { } name } last => $"{DayText(last.At)}, {name}",
        var last => DayText(last.At),
    };

    private static string DayText(DateTime at) => DutchTime.Of(at).ToString("d MMM", CultureInfo.CurrentCulture);
}
