using System.Globalization;
using Buuv.Domain;
using Buuv.Domain.Contact;
using Buuv.Domain.Posts;
using Buuv.Portal.Platform.Forms;
using Buuv.Portal.Platform.Identity;
using Buuv.Portal.Platform.Screening;
using Buuv.Portal.Platform.Ui;
using Buuv.Portal.Platform.Web;
using Microsoft.AspNetCore.Components;

namespace Buuv.Portal.Features.Posts.Placing;

public sealed partial class PlacePage(
    PlaceFlow flow,
    PhoneHandover phoneTeam,
    Drafts drafts,
    PostQueries posts,
    WriterReviews reviews,
    Deputies deputies,
    NavigationManager navigation
)
{
    private PostKind? kind;
    private IReadOnlyList<PlaceStep> steps = [];
    private DraftOf<PlaceForm>? draft;
    private PlaceForm form = new();
    private IReadOnlyList<FieldError> errors = [];
    private PlaceForm? written;
    private bool hasMoved;
    private bool willBeRung;
    private bool sentAgain;
    private string? forName;

    [Parameter]
    public string Word { get; set; } = "";

    [Parameter]
    public string? StepWord { get; set; }

    /// <summary>Given: show all buurten of the town.</summary>
    [SupplyParameterFromQuery]
    public string? Alles { get; set; }

    /// <summary>Resident id of who it is placed for.</summary>
    [SupplyParameterFromQuery]
    public string? Voor { get; set; }

    /// <summary>Id of the draft that a link in a message is about.</summary>
    [SupplyParameterFromQuery]
    public string? Van { get; set; }

    /// <summary>Given: we know them in another buurt than they filled in.</summary>
    [SupplyParameterFromQuery]
    public string? Anders { get; set; }

    /// <summary>What somebody looked for and did not find.</summary>
    [SupplyParameterFromQuery]
    public string? Tekst { get; set; }

    [SupplyParameterFromForm(FormName = "plaats")]
    public PlaceForm? Typed { get; set; }

    [SupplyParameterFromForm(Name = "draft", FormName = "plaats")]
    public Guid? DraftId { get; set; }

    /// <summary>Given: they have no mobile, and want to be rung.</summary>
    [SupplyParameterFromForm(Name = "bel", FormName = "plaats")]
    public string? Bel { get; set; }

    [CascadingParameter]
    public HttpContext Context { get; set; } = null!;

    private PlaceFlow Flow => flow;

    private PlaceStep Step { get; set; }

    private int Index => Array.IndexOf([.. steps], Step);

    private bool IsLast => Index == steps.Count - 1;

    private string BackTo => Index == 0 ? "/" : AddressOf(steps[Index - 1]);

    private string StepOf => string.Format(PlacingText.StepOf, Index + 1, steps.Count);

    private string Title => kind == PostKind.Request ? PlacingText.TitleRequest : PlacingText.TitleOffer;

    private string Language => CultureInfo.CurrentUICulture.TwoLetterISOLanguageName;

    private ClientAddress Client => ClientAddress.Of(Context);

    protected override async Task OnInitializedAsync()
    {
        kind = Word switch { "vraag" => PostKind.Request, "aanbod" => PostKind.Offer, _ => null };
        var asked = StepWord is null ? PlaceStep.Category : PlaceSteps.Find(StepWord);
        steps = PlaceSteps.For(Context.User.Resident() is not null);
        if (kind is null || asked is null)
        {
            kind = null;
            navigation.NotFound();
            return;
        }
        // A press on the last button while somebody has just become a resident: the form is done, see NextAsync.
        Step = steps.Contains(asked.Value) || asked is PlaceStep.Code ? asked.Value : steps[0];
        if (!steps.Contains(Step)) steps = PlaceSteps.For(false);
        draft = await drafts.FindAsync<PlaceForm>(Word, DraftId);
        if (draft is not null) form = draft.Fields;
        await LookAtLinkAsync();
        // A new beginning is for oneself again, whoever the last one was for.
        if (StepWord is null) form.For = InAddress.Id(Voor);
        if (StepWord is null && string.IsNullOrEmpty(form.Title)) form.Title = TitleFrom(Tekst);
        if (form.For is { } person && Context.User.Resident() is { } me) forName = await deputies.NameAsync(me, new(person));
        if (written is null && !HttpMethods.IsPost(Context.Request.Method)) GoToFirstOpen();
    }

    // A link that is opened in another browser than the form: whose words they are is asked before they are anybody's.
    private async Task LookAtLinkAsync()
    {
        if (InAddress.Id(Van) is not { } id || id == draft?.Id || Context.User.Resident() is not { } me)
            return;
        if (await drafts.FindOfVisitorAsync<PlaceForm>(Word, id) is { } found && await flow.IsForAsync(me, found.Fields))
            written = found.Fields;
    }

    private async Task TakeAsync()
    {
        if (written is not null && await drafts.TakeAsync(Word, InAddress.Id(Van)!.Value))
            navigation.NavigateTo(AddressOf(PlaceStep.Review));
    }

    private async Task DropAsync()
    {
        if (written is not null) await drafts.DropAsync(Word, InAddress.Id(Van)!.Value);
        navigation.NavigateTo("/mijn");
    }

    // Whoever jumps ahead by an address is brought to the first question that is still open.
    private void GoToFirstOpen()
    {
        var open = flow.FirstOpen([.. steps.TakeWhile(step => step != Step)], kind!.Value, form);
        if (open is { } first) navigation.NavigateTo(AddressOf(first));
    }

    private async Task NextAsync()
    {
        if (kind is null) return;
        // The second of two presses waits here until the first is done, and is then shown what that made.
        using var turn = await Drafts.TakeTurnAsync(DraftId ?? draft?.Id ?? Guid.Empty);
        if (await MadeBeforeAsync()) return;
        if (draft is null && DraftId is { } begun && await drafts.HasMovedAsync(begun))
        {
            hasMoved = true;
            return;
        }
        PlaceFlow.TakeOver(Step, form, Typed ?? new());
        var saved = await drafts.SaveAsync(Word, draft, form);
        if (saved.Refusal is { } busy)
        {
            errors = [new("", busy)];
            return;
        }
        draft = saved.Value;
        errors = flow.Check(Step, kind.Value, form);
        if (Bel is not null && errors is [{ Refusal: PhoneNumberNotMobile }]) await HandOverAsync();
        if (errors.Count > 0 || willBeRung) return;
        if (IsLast)
        {
            await FinishAsync();
            return;
        }
        var sent = Step == PlaceStep.Who ? await flow.SendCodeAsync(kind.Value, form, draft.Id, Language, Client) : Result.Done;
        if (sent.Refusal is { } refusal) errors = [new(nameof(PlaceForm.Address), refusal)];
        else navigation.NavigateTo(AddressOf(steps[Index + 1]));
    }

    private async Task HandOverAsync()
    {
        var taken = await phoneTeam.TakeAsync(draft!.Id, kind!.Value, form, Client, Language);
        willBeRung = taken.IsDone;
        errors = taken.Refusal is { } refusal ? [new(nameof(PlaceForm.Address), refusal)] : [];
        if (willBeRung) drafts.ForgetCookieOf(Word);
    }

    private async Task FinishAsync()
    {
        var (command, what) = (draft!.Id, kind!.Value);
        var placed = Context.User.AsResident() is { } resident
            ? await flow.FinishAsync(resident, what, command, form)
            : await flow.FinishAsync(Context, what, command, form, Language);
        if (placed.IsDone) await ShowAsync(command, placed.Value);
        else if (placed.Refusal is LivesElsewhere) navigation.NavigateTo(AddressOf(PlaceStep.Review) + "?anders=ja");
        else errors = [new(nameof(PlaceForm.Code), placed.Refusal)];
    }

    // Double press, resent form, back button: the same form is one post.
    private async Task<bool> MadeBeforeAsync()
    {
        if ((DraftId ?? draft?.Id) is not { } id || await drafts.FindMadeAsync<PostId>(id) is not { } made) return false;
        await ShowAsync(id, made);
        return true;
    }

    private async Task ShowAsync(Guid command, PostId made)
    {
        drafts.ForgetCookieOf(Word);
        if (await posts.FindAsync(made) is not { } post)
        {
            // A person looks first. Whoever placed it for somebody else finds that with what they arrange.
            var review = Context.User.Resident() is { } reader ? await reviews.BehindAsync(reader, made.Value) : null;
            navigation.NavigateTo(review is { } mineWaits ? $"/bezwaar/{mineWaits.Value}" : "/mijn");
            return;
        }
        var mine = Context.User.Resident() is not { } me || post.Author == me;
        navigation.NavigateTo(mine ? $"{post.Summary.Address}?geplaatst=ja" : $"/namens?geplaatst={post.Summary.Number}");
    }

    private async Task SendAgainAsync()
    {
        var sent = await flow.SendCodeAsync(kind!.Value, form, draft?.Id ?? Guid.Empty, Language, Client);
        sentAgain = sent.IsDone;
        if (sent.Refusal is { } refusal) errors = [new(nameof(PlaceForm.Code), refusal)];
    }

    private static string TitleFrom(string? words)
    {
        var line = TidyText.Line(words);
        return line.Length <= PostText.MaxTitle ? line : TidyText.Line(line[..PostText.MaxTitle]);
    }

    private string AddressOf(PlaceStep step) => $"/plaats/{Word}/{step.Slug()}";
}
