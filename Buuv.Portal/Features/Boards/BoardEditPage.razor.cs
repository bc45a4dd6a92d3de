using Buuv.Domain;
using Buuv.Domain.Boards;
using Buuv.Domain.Neighbourhoods;
using Buuv.Domain.Residents;
using Buuv.Portal.Data;
using Buuv.Portal.Shared;
using Microsoft.AspNetCore.Components;

namespace Buuv.Portal.Features.Boards;

/// <summary>Adds a board, or changes what is written down about one.</summary>
public sealed partial class BoardEditPage(BoardQueries boards, BoardCommands commands, NeighbourhoodDirectory directory, NavigationManager navigation, Here here)
{
    private NoticeBoard? existing;
    private MunicipalityCode town;
    private bool mayTend;
    private Refusal? refusal;

    /// <summary>Slug of the board that is changed; null for a new one.</summary>
    [Parameter]
    public string? Board { get; set; }

    [CascadingParameter]
    public HttpContext Context { get; set; } = null!;

    [SupplyParameterFromForm(FormName = "prikbord")]
    private BoardForm? Form { get; set; }

    private NeighbourhoodDirectory Directory => directory;

    private string Title => Board is null ? BoardsText.AddBoard : BoardsText.ChangeBoard;

    private string Back => existing is null ? "/prikborden" : $"/prikborden/{existing.Slug}";

    protected override async Task OnInitializedAsync()
    {
        existing = Board is null ? null : await boards.FindAsync(Board);
        if ((Board is null ? here.Municipality?.Code : existing?.Municipality) is not { } place)
        {
            navigation.NotFound();
            return;
        }
        town = place;
        mayTend = Context.User.MayTendBoards(town);
        if (!mayTend) Context.Response.StatusCode = StatusCodes.Status403Forbidden;
        Form ??= existing is null ? new() { Command = Guid.CreateVersion7() } : BoardForm.Of(existing);
    }

    private async Task SaveAsync()
    {
        if (existing is null)
        {
            var hung = await commands.HangAsync(Context.User, town, Form!);
            refusal = hung.Refusal;
            if (hung.IsDone) navigation.NavigateTo($"/prikborden/{await boards.SlugOfAsync(hung.Value)}");
        }
        else
        {
            refusal = (await commands.ChangeAsync(Context.User, existing.Id, Form!)).Refusal;
            if (refusal is null) navigation.NavigateTo($"/prikborden/{existing.Slug}");
        }
    }

    // A refusal is said beside the field it is about.
    private string? ProblemWith(BoardProblem field) => refusal is not null && FieldOf(refusal) == field ? RefusalSentence.Of(refusal) : null;

    private static BoardProblem FieldOf(Refusal refusal) => refusal switch
    {
        BoardNameMissing => BoardProblem.Name,
        BoardAddressMissing => BoardProblem.Address,
        BoardServesNobody => BoardProblem.Serves,
        PhoneNumberUnclear => BoardProblem.Phone,
        PlaceOnMapUnclear => BoardProblem.Location,
        BoardLineTooLong { Line: BoardLine.Host } => BoardProblem.Host,
        BoardLineTooLong { Line: BoardLine.Ambassador } => BoardProblem.Ambassador,
        BoardLineTooLong { Line: BoardLine.WalkIn } => BoardProblem.WalkIn,
        _ => BoardProblem.Form,
    };

    private enum BoardProblem
    {
        Form,
        Name,
        Host,
        Address,
        Serves,
        Phone,
        Ambassador,
        WalkIn,
        Location,
    }
}
