using Buuv.Domain;
using Buuv.Domain.Conversations;
using Buuv.Portal.Platform.Identity;
using Buuv.Portal.Platform.Localization;
using Microsoft.AspNetCore.Components;

namespace Buuv.Portal.Features.Conversations.Mediating;

public sealed partial class MediatorPage(MediationQueries queries, MediationCommands commands, NavigationManager navigation)
{
    private MediationView? view;
    private IReadOnlyList<MediatedWord>? said;
    private Refusal? refusal;
    private string? error;

    [Parameter]
    public Guid Id { get; set; }

    [SupplyParameterFromForm(Name = "tekst", FormName = "zeg-mee")]
    public string? Typed { get; set; }

    [SupplyParameterFromForm(Name = "opdracht", FormName = "zeg-mee")]
    public Guid CommandId { get; set; }

    [CascadingParameter]
    public HttpContext Context { get; set; } = null!;

    private StaffActor Actor => Context.User.AsStaff();

    private MediationId Mediation => new(Id);

    /// <summary>Address of the page.</summary>
    public static string Of(MediationId id) => $"/makelaar/gesprek/{id.Value}";

    protected override async Task OnInitializedAsync()
    {
        view = await queries.FindAsync(Actor, Mediation);
        if (view is null) navigation.NotFound();
    }

    private async Task JoinAsync() => await AfterAsync((await commands.JoinAsync(Actor, Mediation)).Refusal);

    private async Task LeaveAsync()
    {
        if ((await commands.LeaveAsync(Actor, Mediation)).Refusal is { } refused) await AfterAsync(refused);
        else navigation.NavigateTo("/makelaar");
    }

    // Reading what was just answered is reading too.
    private async Task ReadAsync()
    {
        var read = await commands.ReadAsync(Actor, Mediation);
        if (read.IsDone) said = await queries.SaidAsync(Actor, Mediation);
        await AfterAsync(read.Refusal);
    }

    private async Task SayAsync()
    {
        var answer = await commands.SayAsync(CommandId, Actor, Mediation, Typed);
        if (answer.Refusal is { } refused && refused is not (MediationOver or NotAllowed or NotFound)) error = RefusalSentence.Of(refused);
        else if (answer.Refusal is { } gone) await AfterAsync(gone);
        else await ReadAsync();
    }

    private async Task AfterAsync(Refusal? refused)
    {
        refusal = refused;
        view = await queries.FindAsync(Actor, Mediation) ?? view! with { IsOpen = false };
    }
}
