using System.Globalization;
using Buuv.Domain;
using Buuv.Domain.Boards;
using Buuv.Domain.Neighbourhoods;
using Buuv.Portal.Platform.Identity;
using Buuv.Portal.Platform.Localization;
using Buuv.Portal.Platform.Neighbourhoods;
using Buuv.Portal.Platform.Ui;
using Microsoft.AspNetCore.Components;

namespace Buuv.Portal.Features.Boards;

/// <summary>Adds a board, or changes what is written down about one.</summary>
public sealed partial class BoardEditPage(
    BoardQueries boards,
    BoardCommands commands,
    NeighbourhoodDirectory directory,
    NavigationManager navigation,
    PlaceContext here
)
{
    private const string Yes = "true";

    private NoticeBoard? existing;
    private MunicipalityCode town;
    private bool mayTend;
    private IReadOnlyList<Refusal> wrong = [];
    private IReadOnlyList<NoticeBoard> others = [];

    /// <summary>Slug of the board that is changed; null for a new one.</summary>
    [Parameter]
    public string? Board { get; set; }

    [CascadingParameter]
    public HttpContext Context { get; set; } = null!;

    [SupplyParameterFromForm(FormName = "prikbord")]
    private BoardForm? Form { get; set; }

    private StaffActor Actor => Context.User.AsStaff();

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
        mayTend = Actor.MayTendBoards(town);
        if (!mayTend) Context.Response.StatusCode = StatusCodes.Status403Forbidden;
        if (mayTend) others = [.. (await boards.InAsync(town)).Where(board => board.Id != existing?.Id)];
        Form ??= existing is null ? new() { Command = Guid.CreateVersion7() } : BoardForm.Of(existing);
    }

    // All that is wrong at once: the command itself stops at the first.
    private async Task SaveAsync()
    {
        if (mayTend && Form!.Wrong(town, directory.Map) is { Count: > 0 } found)
        {
            wrong = found;
            return;
        }
        var (refusal, slug) = existing is null ? await HangAsync() : await ChangeAsync(existing);
        if (refusal is null) navigation.NavigateTo($"/prikborden/{slug}");
        else wrong = [refusal];
    }

    private async Task<(Refusal?, string?)> HangAsync()
    {
        var hung = await commands.HangAsync(Actor, town, Form!);
        return hung.IsDone ? (null, await boards.SlugOfAsync(hung.Value)) : (hung.Refusal, null);
    }

    private async Task<(Refusal?, string?)> ChangeAsync(NoticeBoard board) =>
        ((await commands.ChangeAsync(Actor, board.Id, Form!)).Refusal, board.Slug);

    private IReadOnlyList<Choice> Buurten =>
        [.. directory.Map.In(town).Select(neighbourhood => new Choice(neighbourhood.Code.Value, neighbourhood.Name))];

    private static IReadOnlyList<Choice> Sizes => [.. Enum.GetNames<SheetSize>().Select(size => new Choice(size, size))];

    private static IReadOnlyList<Choice> Numbers =>
        [.. Enumerable.Range(1, BoardDetails.MostSheets).Select(number => new Choice($"{number}", $"{number}"))];

    private static IReadOnlyList<Choice> StripKinds =>
        [new(nameof(StripKind.PerNote), BoardsText.StripsPerNote), new(nameof(StripKind.PerBoard), BoardsText.StripsPerBoard)];

    private static IReadOnlyList<Choice> Days =>
        [
            .. Enumerable
                .Range(1, 7)
                .Select(day => (DayOfWeek)(day % 7))
                .Select(day => new Choice($"{day}", CultureInfo.CurrentCulture.DateTimeFormat.GetDayName(day))),
        ];

    private static IReadOnlyList<Choice> Meeting => [new(Yes, BoardsText.FieldGoodToMeet)];

    private string? ErrorOf(string field) => wrong.FirstOrDefault(one => one.Field == field) is { } said ? RefusalSentence.Of(said) : null;
}
