using Microsoft.AspNetCore.Components;
using Microsoft.JSInterop;
using MudBlazor;

namespace Buuv.Portal.Platform.Mud;

/// <summary>The one grid of the workplace. A page says which columns there are, by what they are filtered, and gives the query; the rest is
/// the same everywhere.</summary>
public sealed partial class WorkGrid<TRow>(NavigationManager navigation, IJSRuntime script) : IDisposable
{
    private readonly CancellationTokenSource left = new();
    private MudDataGrid<TRow>? grid;
    private GridChoices first = null!;
    private GridChoices choices = null!;
    private GridPage<TRow>? page;
    private string address = "";
    private bool isLive;
    private int asking;

    /// <summary>What the table is called for who does not see it.</summary>
    [Parameter, EditorRequired]
    public required string Label { get; set; }

    [Parameter, EditorRequired]
    public required IReadOnlyList<GridColumn<TRow>> Columns { get; set; }

    /// <summary>The query: it filters, orders and takes one page. Asked again for every order and page.</summary>
    [Parameter, EditorRequired]
    public required Func<GridChoices, CancellationToken, Task<GridPage<TRow>>> Load { get; set; }

    /// <summary>Key of the column by which it is ordered at first.</summary>
    [Parameter, EditorRequired]
    public required string Sort { get; set; }

    [Parameter]
    public IReadOnlyList<GridFilter> Filters { get; set; } = [];

    /// <summary>Says what there is none of, and what to do next.</summary>
    [Parameter, EditorRequired]
    public required string EmptyTitle { get; set; }

    [Parameter]
    public string? EmptyText { get; set; }

    /// <summary>Told what is chosen after every change.</summary>
    [Parameter]
    public EventCallback<GridChoices> Chosen { get; set; }

    /// <summary>Null: rows cannot be chosen.</summary>
    [Parameter]
    public GridSelection<TRow>? Selection { get; set; }

    /// <summary>Told which rows are chosen, by their values, after every change.</summary>
    [Parameter]
    public EventCallback<IReadOnlySet<string>> Selected { get; set; }

    private Dictionary<string, object> NameOfTable => new() { ["aria-label"] = Label };

    private string MoreText => string.Format(MudText.Culture, MudText.More, GridPaging.Most);

    private string? FoundText => page switch
    {
        null => null,
        { HasMore: true } => MoreText,
        _ => string.Format(MudText.Culture, MudText.Found, page.Total),
    };

    public void Dispose()
    {
        left.Cancel();
        left.Dispose();
    }

    protected override async Task OnInitializedAsync()
    {
        address = navigation.Uri;
        Typed ??= Sent;
        first = choices = GridChoices.From(address, Columns, Filters, Sort) with { Words = WordsTyped };
        page = await Load(choices, left.Token);
        first = choices = choices with { Page = Math.Min(choices.Page, GridPaging.LastPage(page.Total)) };
    }

    // MudBlazor asks for the first page by itself, when the circuit is there.
    private async Task<GridData<TRow>> LoadAsync(GridState<TRow> state, CancellationToken cancel)
    {
        var (asked, mine) = (choices with { Page = state.Page + 1 }, ++asking);
        if (state.SortDefinitions.FirstOrDefault() is { } sort) asked = asked with { Sort = sort.SortBy, IsDescending = sort.Descending };
        var found = isLive || page is null ? await Load(asked, cancel) : page;
        // Somebody typed on: what was found for the letters before is not shown any more.
        if (mine != asking && page is not null) return new() { Items = page.Rows, TotalItems = page.Total };
        asked = asked with { Page = Math.Min(asked.Page, GridPaging.LastPage(found.Total)) };
        (page, choices) = (found, asked);
        if (isLive)
        {
            address = navigation.GetUriWithQueryParameters(address, asked.InAddress());
            await script.InvokeVoidAsync("history.replaceState", cancel, null, "", address);
        }
        isLive = true;
        await Chosen.InvokeAsync(asked);
        StateHasChanged();
        return new() { Items = found.Rows, TotalItems = found.Total };
    }

    // By its key only: the query orders, not the grid.
    private Task OrderAsync(GridColumn<TRow> column) => grid!.SetSortAsync(
        column.Key,
        choices.OrderedBy(column).IsDescending ? SortDirection.Descending : SortDirection.Ascending,
        row => column.Text(row)
    );

    private string To(GridChoices other) => navigation.GetUriWithQueryParameters(address, other.InAddress());

    private SortDirection DirectionOf(GridColumn<TRow> column) =>
        column.Key != first.Sort ? SortDirection.None : first.IsDescending ? SortDirection.Descending : SortDirection.Ascending;

    private string? SortOf(GridColumn<TRow> column) =>
        column.Key != choices.Sort ? null : choices.IsDescending ? "descending" : "ascending";

    private static string? EmptyClass(GridColumn<TRow> column, TRow row) => column.IsEmpty(row) ? "nothing" : null;

    private static string ClassOf(GridColumn<TRow> column, string with = "") =>
        $"{with}{(column.IsNumber ? " num" : null)}{(column.IsExtra ? " extra" : null)}";

    // A row is chosen at what it is about: its first cell.
    private RenderFragment CellOf(GridColumn<TRow> column, TRow row)
    {
        RenderFragment content = column.Cell is { } cell ? cell(row) : builder => builder.AddContent(0, column.Text(row));
        return Selection?.Value(row) is { } value && column == Columns[0] ? Picked(row, value, content) : content;
    }
}
