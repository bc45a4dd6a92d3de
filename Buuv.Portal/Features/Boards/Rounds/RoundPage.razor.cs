using Buuv.Domain;
using Buuv.Domain.Boards;
using Buuv.Portal.Platform.Identity;
using Buuv.Portal.Platform.Localization;
using Buuv.Portal.Platform.Neighbourhoods;
using Microsoft.AspNetCore.Components;

namespace Buuv.Portal.Features.Boards.Rounds;

public sealed partial class RoundPage(
    RoundQueries rounds,
    CheckCommands commands,
    NeighbourhoodDirectory directory,
    NavigationManager navigation,
    TimeProvider clock,
    PlaceContext here
)
{
    private IReadOnlyList<BoardStand> all = [];
    private IReadOnlyList<BoardStand> due = [];
    private IReadOnlyList<BoardStand> fine = [];
    private DateTime now;
    private (Refusal Why, NoticeBoard? Board)? refused;

    /// <summary>Slug of the board where the walk begins.</summary>
    [SupplyParameterFromQuery]
    public string? Vanaf { get; set; }

    /// <summary>Slug of the board that was just looked at.</summary>
    [SupplyParameterFromQuery]
    public string? Gezien { get; set; }

    [SupplyParameterFromForm(Name = "opdracht")]
    public Guid? Command { get; set; }

    [SupplyParameterFromForm(Name = "gezien")]
    public string? Pressed { get; set; }

    [SupplyParameterFromForm(Name = "opmerking")]
    public string? Remark { get; set; }

    [CascadingParameter]
    public HttpContext Context { get; set; } = null!;

    private StaffActor Actor => Context.User.AsStaff();

    private PlaceContext Here => here;

    private string? Lead => due.Count switch
    {
        0 => null,
        1 => RoundsText.OneDue,
        _ => string.Format(RoundsText.ManyDue, due.Count, all.Count),
    };

    private string? Saved => all.FirstOrDefault(stand => stand.Board.Slug == Gezien)?.Board.Name;

    // One board is no walk, and what is nothing when rounded is no distance.
    private string? Walk => (due.Count, WalkingOrder.Kilometres(due.Select(stand => stand.Board.Location))) switch
    {
        (1, _) => null,
        (var count, < LeastKilometres) => string.Format(RoundsText.WalkNear, count),
        (var count, var walked) => string.Format(RoundsText.WalkLength, count, walked.ToString("0.0")),
    };

    private const double LeastKilometres = 0.1;

    private string SheetAddress =>
        $"/prikborden/ronde/blad?gemeente={here.Municipality?.Slug}&vanaf={(due.Count > 0 ? due[0].Board.Slug : "")}";

    protected override async Task OnInitializedAsync()
    {
        now = clock.GetUtcNow().UtcDateTime;
        var round = await Round.PlanAsync(rounds, Actor, here.Municipality, directory.Map, Vanaf, now);
        if (round is null) navigation.NavigateTo("/account/geen-toegang");
        else (all, due, fine) = (round.All, round.Due, round.Fine);
    }

    private async Task RecordAsync(NoticeBoard board)
    {
        var recorded = await commands.RecordAsync(
            Command ?? Guid.CreateVersion7(),
            Actor,
            board.Id,
            CheckWords.Pressed(Pressed),
            Remark
        );
        if (recorded.IsDone)
            navigation.NavigateTo($"/prikborden/ronde?gemeente={here.Municipality?.Slug}&vanaf={NextAfter(board)}&gezien={board.Slug}");
        else
            refused = (recorded.Refusal, recorded.Refusal.Field == nameof(Remark) ? board : null);
    }

    // Who has just looked at a board stands there: the walk goes on from the next one.
    private string? NextAfter(NoticeBoard board) =>
        due.SkipWhile(stand => stand.Board.Id != board.Id).Skip(1).FirstOrDefault()?.Board.Slug ?? Vanaf;

    private string? RemarkOf(BoardStand stand) => refused?.Board?.Id == stand.Board.Id ? Remark : null;

    private string? ErrorOf(BoardStand stand) => refused is { } it && it.Board?.Id == stand.Board.Id ? RefusalSentence.Of(it.Why) : null;
}
