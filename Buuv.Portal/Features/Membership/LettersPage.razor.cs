using Buuv.Domain;
using Buuv.Domain.Boards;
using Buuv.Domain.Membership;
using Buuv.Domain.Neighbourhoods;
using Buuv.Domain.Staff;
using Buuv.Portal.Features.Boards;
using Buuv.Portal.Platform.Identity;
using Buuv.Portal.Platform.Neighbourhoods;
using Buuv.Portal.Platform.Ui;
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
    public const string Address = "/brieven";

    /// <summary>Name in the address of what was done.</summary>
    public const string DoneQuery = "gedaan";

    public const string DoneEnded = "uitgezet";

    private const string DoneMade = "gemaakt";

    private IReadOnlyList<Neighbourhood> buurten = [];
    private IReadOnlyList<NoticeBoard> boards = [];
    private CodeRun? toEnd;
    private Refusal? refusedStreet;
    private Refusal? refusedBoard;

    [CascadingParameter]
    public HttpContext Context { get; set; } = null!;

    [SupplyParameterFromForm(FormName = "brieven")]
    public LetterForm? Form { get; set; }

    [SupplyParameterFromForm(Name = "bord", FormName = "bordcode")]
    public Guid Board { get; set; }

    [SupplyParameterFromForm(Name = "opdracht", FormName = "bordcode")]
    public Guid SheetCommand { get; set; }

    /// <summary>Slug of the board whose page led here.</summary>
    [SupplyParameterFromQuery(Name = "bord")]
    public string? BoardAsked { get; set; }

    [SupplyParameterFromQuery(Name = DoneQuery)]
    public string? DoneWhat { get; set; }

    /// <summary>Which codes to end; asked first.</summary>
    [SupplyParameterFromQuery(Name = "welke")]
    public string? Which { get; set; }

    [SupplyParameterFromQuery(Name = FormDialog.Query)]
    public string? Window { get; set; }

    private StaffActor Actor => Context.User.AsStaff();

    private bool IsBoardAsked => refusedBoard is not null || (HttpMethods.IsGet(Context.Request.Method) && BoardAsked is not null);

    private string? DoneText => DoneWhat switch
    {
        DoneMade => MembershipText.Made,
        DoneEnded => MembershipText.Ended,
        _ => null,
    };

    /// <summary>Where it is asked whether these codes shall be ended.</summary>
    public static string EndAddress(CodeRunId run) => $"{Address}?{FormDialog.Query}={EndCodes.Window}&welke={run.Value}";

    protected override async Task OnInitializedAsync()
    {
        Form ??= new() { Command = Guid.CreateVersion7() };
        if (Window == EndCodes.Window && InAddress.Id(Which) is { } which)
            toEnd = await queries.RunAsync(Actor, new(which)) is { } run && run.Works(clock.GetUtcNow().UtcDateTime) ? run : null;
        if (here.Municipality is not { } town) return;
        buurten = [.. directory.Map.In(town.Code).Where(neighbourhood => Context.User.May(Permission.HandOutCodes, neighbourhood))];
        boards =
        [
            .. (await allBoards.InAsync(town.Code)).Where(board =>
                board.Neighbourhoods.Any(code => buurten.Any(neighbourhood => neighbourhood.Code == code))
            ),
        ];
    }

    private async Task WriteAsync() => Leave(refusedStreet = (await commands.WriteLettersAsync(Actor, Form!)).Refusal);

    private async Task MakeSheetAsync() => Leave(refusedBoard = (await commands.MakeSheetAsync(Actor, SheetCommand, new(Board))).Refusal);

    private void Leave(Refusal? why)
    {
        if (why is null) navigation.NavigateTo($"{Address}?{DoneQuery}={DoneMade}");
    }

    private static string SideOf(StreetSide side) => side switch
    {
        StreetSide.Even => MembershipText.SideEven,
        StreetSide.Odd => MembershipText.SideOdd,
        _ => MembershipText.SideBoth,
    };
}
