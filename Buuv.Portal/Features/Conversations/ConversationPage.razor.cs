using Buuv.Domain;
using Buuv.Domain.Posts;
using Buuv.Portal.Platform.Identity;
using Buuv.Portal.Platform.Localization;
using Buuv.Portal.Platform.Screening;
using Microsoft.AspNetCore.Components;

namespace Buuv.Portal.Features.Conversations;

public sealed partial class ConversationPage(
    ConversationQueries queries,
    ConversationCommands commands,
    WriterReviews reviews,
    NavigationManager navigation
)
{
    private ConversationView? conversation;
    private ResidentActor? reader;
    private Refusal? refusal;
    private string? error;
    private bool yesWaits;

    [Parameter]
    public Guid Id { get; set; }

    [SupplyParameterFromQuery]
    public string? Gestuurd { get; set; }

    /// <summary>The command that just arrived: what was kept of it in the browser may go.</summary>
    [SupplyParameterFromQuery]
    public string? Gezegd { get; set; }

    [SupplyParameterFromForm(Name = "doe", FormName = "besluit")]
    public string? Decision { get; set; }

    [SupplyParameterFromForm(Name = "tekst", FormName = "zeg")]
    public string? Typed { get; set; }

    [SupplyParameterFromForm(Name = "opdracht", FormName = "zeg")]
    public Guid CommandId { get; set; }

    [CascadingParameter]
    public HttpContext Context { get; set; } = null!;

    private ConversationId Conversation => new(Id);

    protected override async Task OnInitializedAsync()
    {
        reader = Context.User.AsResident();
        if (reader?.PersonId is { } me)
        {
            conversation = await queries.FindAsync(Conversation, me);
            yesWaits = conversation is { IAmAsker: true, Outcome: ResponseOutcome.Waiting } && await reviews.YesWaitsInAsync(Conversation);
        }
        if (conversation is not null) return;
        // An answer that a person looks at first opens its conversation later. A conversation of others looks as if it were not there.
        if (reader?.PersonId is { } writer && await reviews.BehindAsync(writer, Id) is { } review)
            navigation.NavigateTo($"/bezwaar/{review.Value}");
        else
            navigation.NotFound();
    }

    private async Task DecideAsync()
    {
        if (conversation is null || reader is null)
            return;
        refusal =
            Decision == "ja"
                ? (await commands.SayYesAsync(reader, Conversation)).Refusal
                : (await commands.SayNoAsync(reader, Conversation)).Refusal;
        if (refusal is null)
            navigation.NavigateTo(Here);
    }

    private async Task SayAsync()
    {
        if (conversation is null || reader is null) return;
        var said = await commands.SayAsync(CommandId, reader, Conversation, Typed);
        if (said.Refusal is { } wrong) error = RefusalSentence.Of(wrong);
        else navigation.NavigateTo($"{Here}?gezegd={CommandId:N}");
    }

    private async Task TakeBackAsync()
    {
        if (conversation is null || reader is null) return;
        refusal = (await commands.TakeBackAsync(reader, Conversation)).Refusal;
        if (refusal is null) navigation.NavigateTo("/mijn");
    }

    private string Here => $"/gesprek/{Id}";

    private static string AppointmentText(ConversationView view) =>
        view.Appointment is null ? ConversationsText.MakeAppointment : ConversationsText.SeeAppointment;

    private static string OutcomeSentence(ConversationView view) => (view.Outcome, view.IAmAsker) switch
    {
        (ResponseOutcome.Declined, true) => string.Format(ConversationsText.YouSaidNo, view.OtherName),
        (ResponseOutcome.Declined, false) => string.Format(ConversationsText.TheySaidNo, view.OtherName),
        (ResponseOutcome.TakenBack, true) => string.Format(ConversationsText.TheyTookBack, view.OtherName),
        (ResponseOutcome.TakenBack, false) => ConversationsText.YouTookBack,
        _ => ConversationsText.TooLate,
    };
}
