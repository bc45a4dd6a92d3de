using Buuv.Domain;
using Buuv.Domain.Posts;
using Buuv.Domain.Residents;
using Buuv.Portal.Features.Phone.Callers;
using Buuv.Portal.Features.Posts;
using Buuv.Portal.Features.Posts.Placing;
using Buuv.Portal.Platform.Identity;
using Buuv.Portal.Platform.Localization;
using Buuv.Portal.Platform.Matching;
using Microsoft.AspNetCore.Components;

namespace Buuv.Portal.Features.Phone;

/// <summary>Places for a caller, by the same command and rules as the web.</summary>
public sealed partial class PlaceForCaller(
    HelperSuggestions matching,
    StaffAtWork work,
    Deputies deputies,
    PostCommands commands,
    CallerCommands callers,
    PostQueries posts,
    TimeProvider clock
) : IDisposable
{
    private static readonly TimeSpan Thinking = TimeSpan.FromMilliseconds(250);

    private IReadOnlyList<PostSummary> fits = [];
    private IReadOnlyList<SuggestedHelper> helpers = [];
    private Refusal? refusal;
    private bool isPlacing;
    private bool wasReadBack;
    private int changes;

    /// <summary>The same on a double press, so that one post is placed.</summary>
    [PersistentState]
    public Guid Command { get; set; }

    /// <summary>Whether the summary is being read back.</summary>
    [PersistentState]
    public bool ReadsBack { get; set; }

    /// <summary>The caller said yes to what was read out.</summary>
    [PersistentState]
    public bool Agrees { get; set; }

    [Parameter, EditorRequired]
    public required CallerCard Card { get; set; }

    [Parameter, EditorRequired]
    public PostKind Kind { get; set; }

    /// <summary>What was typed so far.</summary>
    [Parameter, EditorRequired]
    public required PlaceForm Form { get; set; }

    [Parameter, EditorRequired]
    public EventCallback<(PostKind Kind, PlaceForm Form)> OnTyped { get; set; }

    [Parameter, EditorRequired]
    public EventCallback<PostView?> OnPlaced { get; set; }

    /// <summary>Something that hangs there already is what they need.</summary>
    [Parameter, EditorRequired]
    public EventCallback<string> OnFit { get; set; }

    /// <summary>It is helped with personally: with what was typed so far.</summary>
    [Parameter, EditorRequired]
    public EventCallback<string> OnTooBig { get; set; }

    private string Asked => $"{Form.Title}\n{Form.Details}".Trim();

    private int People => Form.ReadPeople() is { IsDone: true } people ? people.Value : 1;

    private string Summary =>
        string.Format(
            Kind == PostKind.Request ? PhoneText.SummaryRequest : PhoneText.SummaryOffer,
            Card.Caller.PublicName,
            Card.Home.Name,
            Sentence(Form.Title),
            Sentence(Form.Details),
            DisplayNames.Of(Form.DayPart).ToLowerInvariant(),
            DisplayNames.Of(Form.Reach).ToLowerInvariant()
        );

    private string? PeopleSummary =>
        People > 1
            ? " " + string.Format(Kind == PostKind.Request ? PhoneText.SummaryPeopleRequest : PhoneText.SummaryPeopleOffer, People)
            : null;

    protected override Task OnInitializedAsync()
    {
        if (Command == Guid.Empty) Command = Guid.CreateVersion7();
        return FindFitsAsync();
    }

    private async Task ChangeAsync(Action change)
    {
        change();
        // Other words may be big in another way.
        Form.Anyway = false;
        Form.PaperAsWritten = false;
        // Not at every letter: when somebody stops to think.
        var mine = ++changes;
        await Task.Delay(Thinking, clock);
        if (mine != changes) return;
        await FindFitsAsync();
        await OnTyped.InvokeAsync((Kind, Form));
    }

    private async Task FindFitsAsync()
    {
        fits = await matching.PostsAsync(Card.Home, Kind, Form.Category, Form.Title, Card.Caller.Id);
        helpers = Kind == PostKind.Request ? await matching.HelpersAsync(Card.Caller, Card.Home, Form) : [];
    }

    // Somebody else is on the line by then: nothing typed for this one may reach them.
    public void Dispose() => changes++;

    // Read out, what follows is a new sentence.
    private static string Sentence(string? typed) =>
        TidyText.Lines(typed) is { Length: > 0 } text && char.IsLetterOrDigit(text[^1]) ? text + "." : TidyText.Lines(typed);

    private void PutUpAnyway()
    {
        Form.Anyway = true;
        ReadBack();
    }

    private void ReadBack()
    {
        refusal = Form.Read(Kind, DutchTime.Today(clock)).Refusal ?? Form.AskFirst(Kind);
        ReadsBack = refusal is null;
    }

    private async Task PlaceAsync()
    {
        if (isPlacing) return;
        isPlacing = true;
        try
        {
            await PlaceOnceAsync();
        }
        finally
        {
            isPlacing = false;
        }
    }

    private async Task PlaceOnceAsync()
    {
        var draft = Form.Read(Kind, DutchTime.Today(clock));
        var doer = await deputies.ForAsync(await work.NowAsync(), Card.Caller.Id);
        refusal = draft.Refusal ?? doer.Refusal ?? (Agrees ? Form.AskAboutPaper(Kind) : new ConsentMissing());
        if (refusal is not null) return;
        var placed = await commands.PlaceAsync(Command, doer.Value, draft.Value);
        refusal = placed.Refusal
            ?? (
                await callers.AgreeAsync(
                    doer.Value,
                    Form.OnPaper ? $"{PhoneText.SaysYesToThis} {PhoneText.SaysYesToPaper}" : PhoneText.SaysYesToThis
                )
            ).Refusal;
        if (refusal is null)
            await OnPlaced.InvokeAsync(await posts.FindAsync(placed.Value));
    }

    // A refusal stands beside the field it is about.
    private string? ErrorOf(string field) => RefusalSentence.Of(refusal, field);
}
