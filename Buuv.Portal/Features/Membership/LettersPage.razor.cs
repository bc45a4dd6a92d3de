using System.Globalization;
using Buuv.Domain;
using Buuv.Domain.Boards;
using Buuv.Domain.Membership;
using Buuv.Domain.Neighbourhoods;
using Buuv.Domain.Staff;
using Buuv.Portal.Features.Boards;
using Buuv.Portal.Platform.Identity;
using Buuv.Portal.Platform.Localization;
using Buuv.Portal.Platform.Neighbourhoods;
using Microsoft.AspNetCore.Components;

namespace Buuv.Portal.Features.Membership;

/// <summary>The letters and sheets with codes that a member of staff may hand out where they work.</summary>
public sealed partial class LettersPage(
    MembershipQueries queries,
    CodeRunCommands commands,
    BoardQueries allBoards,
    NeighbourhoodDirectory directory,
    NavigationManager navigation,
    PlaceContext here,
    TimeProvider clock
)
{
    private IReadOnlyList<Neighbourhood> buurten = [];
    private IReadOnlyList<NoticeBoard> boards = [];
    private IReadOnlyList<RunView> runs = [];
    private Refusal? refusal;

    [CascadingParameter]
    public HttpContext Context { get; set; } = null!;

    [SupplyParameterFromForm(FormName = "brieven")]
    public LetterForm? Form { get; set; }

    [SupplyParameterFromForm(Name = "bord", FormName = "bordcode")]
    public Guid Board { get; set; }

    [SupplyParameterFromForm(Name = "opdracht", FormName = "bordcode")]
    public Guid SheetCommand { get; set; }

    [SupplyParameterFromForm(Name = "welke", FormName = "intrekken")]
    public Guid Which { get; set; }

    /// <summary>Slug of the board whose page led here.</summary>
    [SupplyParameterFromQuery(Name = "bord")]
    public string? BoardAsked { get; set; }

    [SupplyParameterFromQuery(Name = "gemaakt")]
    public string? Made { get; set; }

    private StaffActor Actor => Context.User.AsStaff();

    private DateTime Now => clock.GetUtcNow().UtcDateTime;

    protected override async Task OnInitializedAsync()
    {
        Form ??= new() { Command = Guid.CreateVersion7() };
        runs = await queries.RunsAsync(Actor);
        if (here.Municipality is not { } town) return;
        buurten = [.. directory.Map.In(town.Code).Where(neighbourhood => Context.User.May(Permission.HandOutCodes, neighbourhood))];
        boards =
        [
            .. (await allBoards.InAsync(town.Code)).Where(board =>
                board.Neighbourhoods.Any(code => buurten.Any(neighbourhood => neighbourhood.Code == code))
            ),
        ];
    }

    private async Task WriteAsync() => Leave((await commands.WriteLettersAsync(Actor, Form!)).Refusal);

    private async Task MakeSheetAsync() => Leave((await commands.MakeSheetAsync(Actor, SheetCommand, new(Board))).Refusal);

    private async Task WithdrawAsync()
    {
        refusal = (await commands.WithdrawAsync(Actor, new(Which))).Refusal;
        if (refusal is null) navigation.NavigateTo("/brieven");
    }

    private void Leave(Refusal? why)
    {
        refusal = why;
        if (why is null) navigation.NavigateTo("/brieven?gemaakt=ja");
    }

    private string? EndOf(CodeRun run) =>
        run.WithdrawnAt is not null ? " " + MembershipText.Withdrawn
        : run.Works(Now) ? null
        : " " + MembershipText.Over;

    private static string SideOf(StreetSide side) => side switch
    {
        StreetSide.Even => MembershipText.SideEven,
        StreetSide.Odd => MembershipText.SideOdd,
        _ => MembershipText.SideBoth,
    };

    private static string Day(DateTime at) => DutchTime.Of(at).ToString("d MMMM yyyy", CultureInfo.CurrentCulture);
}
