using Buuv.Domain;
using Buuv.Domain.Posts;
using Buuv.Portal.Features.Care;
using Buuv.Portal.Platform.Identity;
using Buuv.Portal.Platform.Localization;
using Microsoft.AspNetCore.Components;

namespace Buuv.Portal.Features.Partners;

public sealed partial class ClientPage
{
    private ClientView? client;
    private Refusal? refusal;

    [Parameter]
    public Guid Id { get; set; }

    [SupplyParameterFromForm(Name = "opdracht", FormName = "vraag")]
    public Guid Command { get; set; }

    [SupplyParameterFromForm(Name = "soort", FormName = "vraag")]
    public Category? Kind { get; set; }

    [SupplyParameterFromForm(Name = "titel", FormName = "vraag")]
    public string? Sentence { get; set; }

    [SupplyParameterFromForm(Name = "uitleg", FormName = "vraag")]
    public string? Details { get; set; }

    [SupplyParameterFromForm(Name = "opdracht", FormName = "binnen")]
    public Guid Inside { get; set; }

    [SupplyParameterFromForm(Name = "vraag", FormName = "binnen")]
    public string? Asked { get; set; }

    [SupplyParameterFromForm(Name = "goed", FormName = "binnen")]
    public bool Agreed { get; set; }

    /// <summary>What was just done: kept inside, hung on the board, or waiting for a person.</summary>
    [SupplyParameterFromQuery]
    public string? Gedaan { get; set; }

    [CascadingParameter]
    public HttpContext Context { get; set; } = null!;

    private string? Told => Gedaan switch
    {
        "binnen" => PartnersText.KeptInside,
        "hangt" => PartnersText.Hangs,
        "wacht" => PartnersText.LooksFirst,
        _ => null,
    };

    private StaffActor Actor => Context.User.AsStaff();

    protected override async Task OnInitializedAsync()
    {
        if (Command == Guid.Empty) Command = Guid.CreateVersion7();
        if (Inside == Guid.Empty) Inside = Guid.CreateVersion7();
        client = (await Queries.ClientsAsync(Actor)).FirstOrDefault(row => row.Id.Value == Id);
        if (client is null) Navigation.NotFound();
    }

    private async Task PlaceAsync()
    {
        var text = PostText.From(Sentence, Details);
        refusal = Kind is null ? new CategoryMissing() : text.Refusal;
        if (refusal is not null) return;
        var timing = Timing.From(DayPart.Anytime, Rhythm.Once, null, DutchTime.Today(Clock)).Value;
        var placed = await Commands.PlaceAsync(Command, Actor, new(Id), new(PostKind.Request, Kind!.Value, text.Value, timing));
        refusal = placed.Refusal;
        if (placed.IsDone)
            Navigation.NavigateTo($"/partner/client/{Id}?gedaan={(await Queries.HangsAsync(placed.Value) ? "hangt" : "wacht")}");
    }

    private async Task KeepAsync()
    {
        refusal = (await Commands.KeepInsideAsync(Inside, Actor, new(Id), Asked, Agreed, CareText.ConsentWords)).Refusal;
        if (refusal is null) Navigation.NavigateTo($"/partner/client/{Id}?gedaan=binnen");
    }
}
