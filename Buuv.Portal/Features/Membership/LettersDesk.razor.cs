using Buuv.Domain.Staff;
using Buuv.Portal.Platform.Identity;
using Buuv.Portal.Platform.Mud;
using Microsoft.AspNetCore.Components;

namespace Buuv.Portal.Features.Membership;

public sealed partial class LettersDesk(StaffAtWork work, MembershipQueries queries, NavigationManager navigation, TimeProvider clock)
{
    private const string FormId = "brieven-printen";

    private IReadOnlyList<GridColumn<RunView>> columns = [];
    private string kept = "";
    private bool isTheirs;

    private DateTime Now => clock.GetUtcNow().UtcDateTime;

    protected override async Task OnInitializedAsync()
    {
        var actor = await work.NowAsync();
        isTheirs = actor.Duties.Any(duty => Rights.Allow([duty], Permission.HandOutCodes));
        kept = new Uri(navigation.Uri).Query;
        columns =
        [
            .. CodeRunTable.Columns(Now).Select(column => column.Key switch
            {
                CodeRunTable.ByWhere => column with { Cell = WhereCell },
                CodeRunTable.Deeds => column with { Cell = DeedsCell },
                _ => column,
            }),
        ];
    }

    private async Task<GridPage<RunView>> LoadAsync(GridChoices choices, CancellationToken cancel) =>
        await queries.RunsAsync(await work.NowAsync(), choices, cancel);

    private void Choose(GridChoices choices) =>
        kept = new Uri(navigation.GetUriWithQueryParameters(navigation.Uri, choices.InAddress())).Query;
}
