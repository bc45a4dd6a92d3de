using Buuv.Domain.Boards;
using Buuv.Domain.Neighbourhoods;
using Buuv.Portal.Features.Boards.Rounds;
using Buuv.Portal.Platform.Identity;
using Buuv.Portal.Platform.Localization;
using Buuv.Portal.Platform.Mud;
using Buuv.Portal.Platform.Ui;
using Microsoft.AspNetCore.Components;

namespace Buuv.Portal.Features.Boards.Desk;

public sealed partial class BoardsDesk(
    StaffAtWork work,
    BoardDeskQueries queries,
    NavigationManager navigation,
    TimeProvider clock
)
{
    private const string FormId = "printen";

    private StaffActor actor = null!;
    private Municipality? town;
    private PosterWeek week;
    private IReadOnlyList<BoardRow> rows = [];
    private IReadOnlyList<GridColumn<BoardRow>> columns = [];
    private IReadOnlyList<GridFilter> filters = [];
    private GridSelection<BoardRow> selection = null!;
    private IReadOnlySet<string> chosen = new HashSet<string>();
    private string exported = "";
    private bool isRead;

    /// <summary>Slug of the municipality; null for who works in none.</summary>
    [Parameter, EditorRequired]
    public required string? Town { get; set; }

    private IReadOnlyList<BoardRow> Printable => [.. rows.Where(row => row.Prints)];

    // Nothing chosen is all of them.
    private IReadOnlyList<BoardRow> ToPrint =>
        chosen.Count == 0 ? Printable : [.. Printable.Where(row => chosen.Contains(row.Board.Slug))];

    private string ChosenText
    {
        get
        {
            var sizes = string.Join(", ", ToPrint.GroupBy(row => row.Board.Sheet).OrderByDescending(size => size.Key)
                .Select(size => string.Format(BoardsText.TimesPaper, size.Count(), size.Key)));
            return chosen.Count == 0
                ? string.Format(BoardsText.NoneChosen, sizes)
                : string.Format(ToPrint.Count == 1 ? BoardsText.OneChosen : BoardsText.ManyChosen, ToPrint.Count, sizes);
        }
    }

    private string WeekText => string.Format(
        BoardsText.DeskWeek, week.Number, week.LastDay.ToString("d MMMM"), rows.Count(row => row.IsPrinted), rows.Count);

    private string PrintText => ToPrint.Count == 1
        ? BoardsText.PrintOne
        : string.Format(chosen.Count == 0 ? BoardsText.PrintMany : BoardsText.PrintChosen, ToPrint.Count);

    // Of how many the printed poster makes way.
    private string AnewText => ToPrint.Count(row => row.IsPrinted) is var printed && printed == 1
        ? BoardsText.AnewOne
        : string.Format(BoardsText.AnewMany, printed);

    private static IReadOnlyList<Choice> Sizes => [new("", BoardsText.PrintOwnSize), new("A3", "A3"), new("A4", "A4")];

    private static IReadOnlyList<Choice> Letters =>
        [new("gewoon", BoardsText.PreviewUsualPrint), new("groot", BoardsText.PreviewLargePrint)];

    protected override async Task OnInitializedAsync()
    {
        (week, actor) = (PosterWeek.At(DutchTime.Today(clock)), await work.NowAsync());
        town = queries.TownsOf(actor).FirstOrDefault(one => one.Slug == Town);
        if (town is null) return;
        rows = await queries.InAsync(actor, town);
        filters = BoardTable.Filters(rows);
        columns =
        [
            .. BoardTable.Columns.Select(column => column.Key switch
            {
                BoardTable.ByName => column with { Cell = NameCell },
                BoardTable.ByState => column with { Cell = StateCell },
                BoardTable.ByPrinted => column with { Cell = PrintedCell },
                _ => column,
            }),
        ];
        selection = new(
            FormId,
            "bord",
            row => row.Prints ? row.Board.Slug : null,
            row => string.Format(BoardsText.Choose, row.Board.Name),
            AllAsync
        );
        Choose(BoardTable.Choices(navigation.Uri));
    }

    private async Task<GridPage<BoardRow>> LoadAsync(GridChoices choices, CancellationToken cancel)
    {
        if (isRead) rows = await queries.InAsync(await work.NowAsync(), town!, cancel);
        isRead = true;
        return BoardTable.Ordered(rows, choices).ToGridPage(choices);
    }

    private Task<IReadOnlyList<string>> AllAsync(GridChoices choices, CancellationToken cancel) => Task.FromResult<IReadOnlyList<string>>(
        [.. BoardTable.Ordered(rows, choices).Where(row => row.Prints).Select(row => row.Board.Slug)]);

    // In the list of one municipality its name says nothing.
    private string StreetOf(NoticeBoard board) =>
        board.Address.EndsWith($", {town!.Name}", StringComparison.Ordinal) ? board.Address[..^(town.Name.Length + 2)] : board.Address;

    private void Select(IReadOnlySet<string> values) => chosen = values.ToHashSet();

    private void Choose(GridChoices choices) =>
        exported = new Uri(navigation.GetUriWithQueryParameters(
            navigation.Uri, new Dictionary<string, object?>(choices.InAddress()) { ["gemeente"] = town!.Slug })).Query;

    private PinLook LookOf(NoticeBoard board)
    {
        var row = rows.First(row => row.Board.Id == board.Id);
        return new(BoardWords.Look(row.Condition), CheckWords.Of(row.Condition), chosen.Contains(board.Slug));
    }
}
