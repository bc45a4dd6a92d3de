using Buuv.Domain;
using Buuv.Portal.Platform.Identity;
using Buuv.Portal.Platform.Localization;
using Buuv.Portal.Platform.Matching;
using Microsoft.AspNetCore.Components;

namespace Buuv.Portal.Features.Matching.Desk;

public sealed partial class PromisePage(
    BrokerQueries queries, PromiseCommands commands, PromiseClock promises, NavigationManager navigation, TimeProvider clock)
{
    private PromiseView? view;
    private IReadOnlyList<PromiseLine> lines = [];
    private Refusal? refusal;
    private string? refusedForm, notice;

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
    private bool IsDialogRefused => IsRefused("geef-door") || IsRefused("elders");

    protected override async Task OnInitializedAsync()
    {
        await ReadAsync();
        if (view is null) navigation.NotFound();
    }

    private async Task ReadAsync()
    {
        view = await queries.FindAsync(Actor, Town, Number);
        if (view is not null) lines = await queries.ListAsync(Actor);
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
