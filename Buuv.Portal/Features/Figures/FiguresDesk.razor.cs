using Buuv.Domain.Figures;
using Buuv.Domain.Neighbourhoods;
using Buuv.Portal.Platform.Identity;
using Buuv.Portal.Platform.Localization;
using Buuv.Portal.Platform.Mud;
using Microsoft.AspNetCore.Components;

namespace Buuv.Portal.Features.Figures;

public sealed partial class FiguresDesk(StaffAtWork work, FigureQueries queries, NavigationManager navigation, TimeProvider clock)
    : IDisposable
{
    private readonly CancellationTokenSource left = new();
    private IReadOnlyList<Municipality> towns = [];
    private FigureChoices? chosen;
    private TownFigures<FigureArea>? figures;
    private DateOnly today;
    // With everything that is chosen, also what the address does not say: a default may be another one tomorrow.
    private string address = "";

    private AreaFigures Total => figures!.Total;

    private string Exported => new Uri(address).Query;

    // The most first; what is not shown last, by name.
    private IReadOnlyList<(string Name, Shown Number)> Categories =>
    [
        .. figures!.Categories.Select(row => (Name: DisplayNames.Of(row.Key), Number: row.Value))
            .OrderByDescending(row => row.Number.Rank),
    ];

    private IReadOnlyList<(string Name, int Number)> Bars => [.. Categories.Select(row => (row.Name, row.Number.Number ?? 0))];

    private IReadOnlyList<(string Name, Shown Number)> Doors =>
        [.. figures!.Doors.Select(row => (DisplayNames.Of(row.Key), row.Value))];

    public void Dispose()
    {
        left.Cancel();
        left.Dispose();
    }

    protected override async Task OnInitializedAsync()
    {
        // Taken now: whoever leaves takes the source away.
        var cancel = left.Token;
        var actor = await work.NowAsync();
        (today, towns) = (DutchTime.Today(clock), queries.TownsOf(actor));
        if (await queries.ChosenAsync(actor, navigation.Uri, cancel) is not { } asked) return;
        if (await queries.OfAsync(actor, asked.Scope, cancel) is not { IsDone: true } counted) return;
        (figures, chosen) = (counted.Value, asked);
        Choose(asked.Grid);
    }

    // They were counted when the page was opened; the order and the page of the rows are chosen here.
    private Task<GridPage<FigureRow>> LoadAsync(GridChoices choices, CancellationToken cancel) =>
        Task.FromResult(FigureTable.Ordered(figures!, choices).ToGridPage(choices));

    private void Choose(GridChoices choices) =>
        address = navigation.GetUriWithQueryParameters(navigation.Uri, (chosen! with { Grid = choices }).InAddress());
}
