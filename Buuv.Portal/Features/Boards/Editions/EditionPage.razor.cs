using Buuv.Domain;
using Buuv.Domain.Boards;
using Buuv.Portal.Platform.Identity;
using Buuv.Portal.Platform.Localization;
using Buuv.Portal.Platform.Neighbourhoods;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Http.Extensions;

namespace Buuv.Portal.Features.Boards.Editions;

/// <summary>This week's edition of a board, or one from its archive. Only for staff who print the board: what hung there is no longer
/// public once it is down.</summary>
public sealed partial class EditionPage(
    BoardQueries boards,
    EditionQueries editions,
    WeekSheets sheets,
    EditionCommands commands,
    NeighbourhoodDirectory directory,
    NavigationManager navigation,
    TimeProvider clock
)
{
    private NoticeBoard? known;
    private WeekSheet? week;
    private IReadOnlyList<PaperPost> takeDown = [];
    private Refusal? refusal;

    /// <summary>Slug of the board.</summary>
    [Parameter]
    public string Board { get; set; } = "";

    /// <summary>Null for this week's.</summary>
    [Parameter]
    public int? Number { get; set; }

    [CascadingParameter]
    public HttpContext Context { get; set; } = null!;

    [SupplyParameterFromForm(FormName = "editie")]
    private EditionForm? Form { get; set; }

    private StaffActor Actor => Context.User.AsStaff();

    private string Here => Number is null ? $"/prikborden/{Board}/editie" : $"/prikborden/{Board}/edities/{Number}";

    private string Title =>
        string.Format(BoardsText.EditionTitle, known!.Name, (week?.Head.Week ?? PosterWeek.At(DutchTime.Today(clock))).Number);

    /// <summary>It is the edition that is shown and printed this week.</summary>
    private bool IsOfNow => Number is null;

    private string State =>
        week switch
        {
            { Edition: { Imprint: { } imprint, Number: var number } } => string.Format(
                BoardsText.EditionStatePrinted,
                number,
                DutchTime.Of(imprint.At).ToString("d MMMM H.mm"),
                imprint.By
            ),
            _ => BoardsText.EditionStateDraft,
        };

    private string PdfAddress => AddressOf(week!.Head.IsLarge ? "groot" : "gewoon");

    private string LargeAddress => AddressOf("groot");

    protected override async Task OnInitializedAsync()
    {
        known = await boards.FindAsync(Board);
        var asked = known is not null && Number is { } number ? await editions.FindAsync(known.Id, number) : null;
        if (known is null || (Number is not null && asked is null))
        {
            navigation.NotFound();
            return;
        }
        if (!Actor.Prints(known, directory.Map))
        {
            Context.Response.StatusCode = StatusCodes.Status403Forbidden;
            return;
        }
        if (asked is { IsPrinted: false }) navigation.NavigateTo($"/prikborden/{Board}/editie");
        var wishes = new SheetWishes(AsPrinted: true, Explained: true);
        week = asked is { IsPrinted: true } ? await sheets.ReprintAsync(known, asked, wishes) : await sheets.MakeAsync(known, wishes);
        takeDown = await TakeDownAsync(known, week);
    }

    // What hung there last and is not on this one.
    private async Task<IReadOnlyList<PaperPost>> TakeDownAsync(NoticeBoard board, WeekSheet now)
    {
        if (await editions.BeforeAsync(board.Id, now.Edition.Number) is not { } before) return [];
        var hung = await sheets.ReprintAsync(board, before, new(AsPrinted: true));
        return [.. hung.Posts.ExceptBy(now.Posts.Select(post => post.PostId), post => post.PostId)];
    }

    private Task ArrangeAsync() => DoAsync(actor => commands.ArrangeAsync(actor, known!.Id, Form!));

    private Task ProposeAsync() => DoAsync(actor => commands.ProposeAsync(actor, known!.Id));

    private Task StartAnewAsync() => DoAsync(actor => commands.StartAnewAsync(actor, known!.Id));

    private async Task DoAsync(Func<StaffActor, Task<Result>> command)
    {
        refusal = (await command(Actor)).Refusal;
        if (refusal is null) navigation.NavigateTo(Here);
    }

    private string AddressOf(string letters) => (IsOfNow ? $"/prikborden/{Board}/poster.pdf" : $"{Here}/poster.pdf")
        + new QueryBuilder { { "formaat", week!.Head.Size.ToString() }, { "letters", letters } };
}
