using Buuv.Domain;
using Buuv.Domain.Neighbourhoods;
using Buuv.Portal.Platform.Identity;
using Buuv.Portal.Platform.Localization;
using Buuv.Portal.Platform.Neighbourhoods;
using Buuv.Portal.Platform.Persistence;
using Microsoft.AspNetCore.Components;
using Microsoft.EntityFrameworkCore;

namespace Buuv.Portal.Features.Care.Concerns;

public sealed partial class PlaceConcernPage(
    ConcernCommands concerns,
    Deputies deputies,
    IDbContextFactory<BuuvDb> reading,
    NeighbourhoodDirectory directory,
    PlaceContext here,
    NavigationManager navigation
)
{
    private IReadOnlyList<PlaceReport> reported = [];
    private Actor? actor;
    private Neighbourhood? home;
    private string? callerName;
    private Refusal? refusal;

    /// <summary>The caller for whom the phone team reports it.</summary>
    [SupplyParameterFromQuery(Name = "voor")]
    public string? Caller { get; set; }

    /// <summary>It was just sent.</summary>
    [SupplyParameterFromQuery(Name = "gemeld")]
    public string? Sent { get; set; }

    [SupplyParameterFromForm(Name = "opdracht", FormName = "plek")]
    public Guid Command { get; set; }

    [SupplyParameterFromForm(Name = "wat", FormName = "plek")]
    public string? Words { get; set; }

    [SupplyParameterFromForm(Name = "waar", FormName = "plek")]
    public string? Place { get; set; }

    [SupplyParameterFromForm(Name = "buurt", FormName = "plek")]
    public string? Slug { get; set; }

    [CascadingParameter]
    public HttpContext Context { get; set; } = null!;

    private IEnumerable<Neighbourhood> Choices =>
        (home?.Municipality ?? here.Municipality?.Code) is { } town ? directory.Map.In(town) : [];

    protected override async Task OnInitializedAsync()
    {
        if (Command == Guid.Empty)
            Command = Guid.CreateVersion7();
        actor = await ActorAsync();
        if (actor is null)
        {
            navigation.NotFound();
            return;
        }
        home = here.Neighbourhood;
        if (actor is ResidentActor who)
        {
            await using var db = await reading.CreateDbContextAsync();
            var person = await db.Residents.FirstOrDefaultAsync(resident => resident.Id == who.PersonId);
            if (person is not null) home = directory.Map.Find(person.Neighbourhood);
            if (Caller is not null) callerName = person?.FirstName;
        }
        reported = await concerns.ReportedAsync(actor);
    }

    // Staff who take part themselves report as a resident. Null for a visitor, and for a caller whom they do not serve.
    private async Task<Actor?> ActorAsync()
    {
        var staff = Context.User.AsStaff();
        if (Caller is null) return Context.User.AsResident() ?? (staff.HasDuties ? (Actor)staff : null);
        if (!Guid.TryParse(Caller, out var caller)) return null;
        return await deputies.ForAsync(staff, new(caller)) is { IsDone: true, Value: var forCaller } ? forCaller : null;
    }

    private async Task SendAsync()
    {
        if (actor is null) return;
        var sent = await concerns.RaiseAboutPlaceAsync(Command, actor, directory.Map.Find(Slug)?.Code, Place, Words);
        refusal = sent.Refusal;
        if (sent.IsDone)
            navigation.NavigateTo($"/plek-melden?gemeld=ja{(Caller is null ? null : $"&voor={Uri.EscapeDataString(Caller)}")}");
    }

    private string? ErrorOf(string field) => RefusalSentence.Of(refusal, field);
}
