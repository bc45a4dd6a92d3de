using Buuv.Domain.Neighbourhoods;
using Buuv.Portal.Platform.Identity;
using Buuv.Portal.Platform.Localization;
using Buuv.Portal.Platform.Mud;
using Buuv.Portal.Platform.Neighbourhoods;
using Microsoft.AspNetCore.Components;

namespace Buuv.Portal.Features.PersonalSheets;

public sealed partial class PersonalDesk(
    StaffAtWork work,
    OfflineQueries queries,
    NeighbourhoodDirectory directory,
    NavigationManager navigation
)
{
    private const string FormId = "bladen";

    private Municipality? town;
    private IReadOnlyList<GridFilter> filters = [];
    private GridSelection<OfflineResident> selection = null!;
    private int chosen;
    private Guid command;
    private string kept = "";

    /// <summary>Slug of the municipality; null for who works in none.</summary>
    [Parameter, EditorRequired]
    public required string? Town { get; set; }

    private string ChosenText => chosen switch
    {
        0 => PersonalText.NoneChosen,
        1 => PersonalText.OneChosen,
        > PersonalSheetCommands.MostAtOnce => RefusalSentence.Of(new TooManyPages(PersonalSheetCommands.MostAtOnce)),
        _ => string.Format(PersonalText.ManyChosen, chosen),
    };

    private string PrintText => chosen switch
    {
        0 => PersonalText.Print,
        1 => PersonalText.PrintOne,
        _ => string.Format(PersonalText.PrintMany, chosen),
    };

    protected override async Task OnInitializedAsync()
    {
        var actor = await work.NowAsync();
        if (directory.Map.FindMunicipality(Town) is not { } here || queries.NeighbourhoodsOf(actor, here) is not { Count: > 0 } theirs)
            return;
        (town, filters, command) = (here, OfflineTable.Filters(theirs), Guid.CreateVersion7());
        kept = new Uri(navigation.Uri).Query;
        selection = new(
            FormId,
            "wie",
            row => row.Id.Value.ToString(),
            row => string.Format(PersonalText.Choose, row.Name, row.Neighbourhood),
            AllAsync
        );
    }

    private async Task<GridPage<OfflineResident>> LoadAsync(GridChoices choices, CancellationToken cancel) =>
        await queries.InAsync(await work.NowAsync(), town!, choices, cancel);

    // As many as one print has room for: a town has more of them than a person prints in a day.
    private async Task<IReadOnlyList<string>> AllAsync(GridChoices choices, CancellationToken cancel) =>
    [
        .. (await queries.FirstAsync(await work.NowAsync(), town!, choices, PersonalSheetCommands.MostAtOnce, cancel))
            .Select(id => id.Value.ToString()),
    ];

    // Who chooses others asks for other sheets: that is another command than the one before.
    private void Select(IReadOnlySet<string> values) => (chosen, command) = (values.Count, Guid.CreateVersion7());

    private void Choose(GridChoices choices) =>
        kept = new Uri(navigation.GetUriWithQueryParameters(navigation.Uri, choices.InAddress())).Query;
}
