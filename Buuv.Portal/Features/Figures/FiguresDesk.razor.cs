using Buuv.Domain.Figures;
using Buuv.Domain.Neighbourhoods;
using Buuv.Portal.Platform.Identity;
using Buuv.Portal.Platform.Localization;
using Buuv.Portal.Platform.Mud;
using Microsoft.AspNetCore.Components;

namespace Buuv.Portal.Features.Figures;

public sealed partial class FiguresDesk(StaffAtWork work, FigureQueries queries, NavigationManager navigation, TimeProvider clock)
{
    private IReadOnlyList<Municipality> towns = [];
    private IReadOnlyList<GridColumn<FigureRow>> columns = [];
    private FigureChoices? chosen;
    private TownFigures<FigureArea>? figures;
    private DateOnly today;
    private string exported = "";

    private AreaFigures Total => figures!.Total;

    // The most first; what is not shown last, by name.
    private IReadOnlyList<(string Name, Shown Number)> Categories =>
    [
        .. figures!.Categories.Select(row => (Name: DisplayNames.Of(row.Key), Number: row.Value))
            .OrderByDescending(row => row.Number.Rank),
    ];

    private IReadOnlyList<(string Name, Shown Number)> Doors =>
        [.. figures!.Doors.Select(row => (DisplayNames.Of(row.Key), row.Value))];

    protected override async Task OnInitializedAsync()
    {
        var actor = await work.NowAsync();
        (today, towns) = (DutchTime.Today(clock), queries.TownsOf(actor));
        if (FigureChoices.From(navigation.Uri, towns, clock) is not { } asked) return;
        if (await queries.OfAsync(actor, asked.Scope) is not { IsDone: true } counted) return;
        (figures, columns) = (counted.Value, FigureTable.Columns(asked.Scope.Level));
        (chosen, exported) = (asked, Query(asked.Grid));
    }

    // They were counted when the page was opened; the order and the page of the rows are chosen here.
    private Task<GridPage<FigureRow>> LoadAsync(GridChoices choices, CancellationToken cancel) =>
        Task.FromResult(FigureTable.Ordered(figures!, choices).ToGridPage(choices));

    private void Choose(GridChoices choices) => exported = Query(choices);

    private string Query(GridChoices choices) =>
        new Uri(navigation.GetUriWithQueryParameters(navigation.Uri, choices.InAddress())).Query;
}
