using Buuv.Domain;
using Buuv.Portal.Features.Matching.Desk.Placing;
using Buuv.Portal.Platform.Identity;
using Buuv.Portal.Platform.Localization;
using Buuv.Portal.Platform.Matching;
using Microsoft.AspNetCore.Components;

namespace Buuv.Portal.Features.Matching.Desk;

public sealed partial class PromisePage(
    BrokerQueries queries,
    PromiseCommands commands,
    MatchPlacing placing,
    PromiseClock promises,
    NavigationManager navigation,
    TimeProvider clock
)
{
    private PromiseView? view;
    private IReadOnlyList<PromiseLine> lines = [];
    private Refusal? refusal;
    private string? refusedForm, notice, filter;
    private bool finding;

    [Parameter]
    public required string Town { get; set; }

    [Parameter]
    public required string Number { get; set; }

    [CascadingParameter]
    public HttpContext Context { get; set; } = null!;

    [SupplyParameterFromQuery(Name = "van")]
    public string? Of { get; set; }

    private StaffActor Actor => Context.User.AsStaff();

    private DateTime Now => clock.GetUtcNow().UtcDateTime;

    // What a dialog says itself is not said above it too.
    private bool IsDialogRefused => IsRefused("notitie")
        || view is { IsOpen: true }
            && (refusedForm is "geef-door" or "elders" or "leg-vast" || IsRefused("toch") && view.LeftOut.Count > 0);

    protected override async Task OnInitializedAsync()
    {
        await ReadAsync();
        if (view is null) navigation.NotFound();
    }

    private async Task ReadAsync()
    {
        view = await queries.FindAsync(Actor, Town, Number);
        if (view is null) return;
        lines = await queries.ListAsync(Actor);
        filter = PromiseList.Begin(Of, Actor, lines);
    }

    private bool IsRefused(string form) => refusedForm == form;

    private string? ErrorOf(string form) => IsRefused(form) ? RefusalSentence.Of(refusal!) : null;

    private async Task AskAsync(IReadOnlyList<ResidentId> neighbours)
    {
        if (view is null) return;
        var names = view.Suggestions.Where(one => neighbours.Contains(one.Id)).Select(one => one.Name).ToArray();
        var asked = await commands.AskAsync(Actor, view.Id, neighbours);
        if (asked.IsDone)
            notice = names.Length == 1 ? string.Format(BrokerText.AskedName, names[0]) : string.Format(BrokerText.AskedCount, asked.Value);
        await AfterAsync("vraag-buur", asked.Refusal);
    }

    private async Task AskAnywayAsync((ResidentId Neighbour, string? Reason) one)
    {
        if (view is null) return;
        var name = view.LeftOut.FirstOrDefault(left => left.Id == one.Neighbour)?.Name;
        var asked = await commands.AskAnywayAsync(Actor, view.Id, one.Neighbour, one.Reason);
        if (asked.IsDone)
            notice = name is null ? string.Format(BrokerText.AskedCount, asked.Value) : string.Format(BrokerText.AskedName, name);
        await AfterAsync("toch", asked.Refusal);
    }

    private async Task NoteAsync((Guid CommandId, string? Text) note)
    {
        if (view is null) return;
        var kept = await commands.NoteAsync(note.CommandId, Actor, view.Id, note.Text);
        if (kept.IsDone) notice = BrokerText.NoteKept;
        await AfterAsync("notitie", kept.Refusal);
    }

    private async Task PlaceMatchAsync((ResidentId Neighbour, bool BothAgreed) match)
    {
        if (view is null) return;
        var placed = await placing.PlaceAsync(Actor, view.Id, match.Neighbour, match.BothAgreed);
        if (placed.IsDone) notice = BrokerText.Placed;
        await AfterAsync("leg-vast", placed.Refusal);
    }

    private async Task TakeOnAsync()
    {
        if (view is null) return;
        var taken = await commands.TakeOnAsync(Actor, view.Id);
        if (taken.IsDone) notice = BrokerText.TakenOn;
        await AfterAsync("neem", taken.Refusal);
    }

    private async Task HandOverAsync(Guid colleague)
    {
        if (view is null) return;
        var name = view.Colleagues.FirstOrDefault(one => one.Account == colleague)?.Name;
        var handed = await commands.HandOverAsync(Actor, view.Id, colleague);
        if (handed.IsDone) notice = string.Format(BrokerText.HandedOver, name);
        await AfterAsync("geef-door", handed.Refusal);
    }

    private async Task FoundElsewhereAsync()
    {
        if (view is null) return;
        var found = await commands.FoundElsewhereAsync(Actor, view.Id);
        if (found.IsDone) navigation.NavigateTo($"/makelaar?gedaan={BrokerPage.SolvedElsewhere}");
        else await AfterAsync("elders", found.Refusal);
    }

    private async Task AfterAsync(string form, Refusal? refused)
    {
        (refusal, refusedForm) = (refused, refused is null ? null : form);
        await ReadAsync();
    }
}
