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
    private ResidentActor? doer;
    private Neighbourhood? home;
    private string? callerName;
    private Refusal? refusal;
    private bool isThere;

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

    private StaffActor? Actor => StaffActor.From(Context.User);

    private IEnumerable<Neighbourhood> Choices =>
        (home?.Municipality ?? here.Municipality?.Code) is { } town ? directory.Map.In(town) : [];

    protected override async Task OnInitializedAsync()
    {
        if (Command == Guid.Empty)
            Command = Guid.CreateVersion7();
        doer =
            Caller is null ? (ResidentActor?)Context.User.Resident()
            : Guid.TryParse(Caller, out var caller) && await deputies.ForAsync(Actor, new(caller)) is { IsDone: true, Value: var forCaller }
                ? forCaller
            : null;
        isThere = doer is not null || (Caller is null && Actor is not null);
        if (!isThere)
        {
            navigation.NotFound();
            return;
        }
        home = here.Neighbourhood;
        if (doer is { } who)
        {
            await using var db = await reading.CreateDbContextAsync();
            var person = await db.Residents.FirstOrDefaultAsync(resident => resident.Id == who.PersonId);
            if (person is not null) home = directory.Map.Find(person.Neighbourhood);
            if (Caller is not null) callerName = person?.FirstName;
        }
        reported = await concerns.ReportedAsync(doer?.PersonId.Value ?? Actor!.AccountId);
    }

    private async Task SendAsync()
    {
        if (!isThere) return;
        var where = directory.Map.Find(Slug)?.Code;
        var sent = doer is { } who
            ? await concerns.RaiseAboutPlaceAsync(Command, who, where, Place, Words)
            : await concerns.RaiseAboutPlaceAsync(Command, Actor!, where, Place, Words);
        refusal = sent.Refusal;
        if (sent.IsDone)
            navigation.NavigateTo($"/plek-melden?gemeld=ja{(Caller is null ? null : $"&voor={Uri.EscapeDataString(Caller)}")}");
    }

    private string? ErrorOf(string field) => RefusalSentence.Of(refusal, field);
}
