using System.Globalization;
using Buuv.Domain;
using Buuv.Domain.Partners;
using Buuv.Portal.Platform.Identity;
using Buuv.Portal.Platform.Ui;
using Microsoft.AspNetCore.Components;

namespace Buuv.Portal.Features.Partners;

public sealed partial class PartnersPage
{
    private IReadOnlyList<PartnerView> all = [];
    private Refusal? refusal;
    private string? notice;
    private string? shown;

    [SupplyParameterFromForm(Name = "opdracht", FormName = "organisatie")]
    public Guid Command { get; set; }

    [SupplyParameterFromForm(Name = "naam", FormName = "organisatie")]
    public string? Name { get; set; }

    [SupplyParameterFromForm(Name = "mail", FormName = "organisatie")]
    public string? Mail { get; set; }

    [SupplyParameterFromForm(Name = "gemeenten", FormName = "organisatie")]
    public string[]? Chosen { get; set; }

    [CascadingParameter]
    public HttpContext Context { get; set; } = null!;

    private StaffActor Actor => Context.User.AsStaff();

    private IReadOnlyList<Choice> Towns => [.. Queries.Municipalities.Select(town => new Choice(town.Code.Value, town.Name))];

    protected override Task OnInitializedAsync()
    {
        if (Command == Guid.Empty) Command = Guid.CreateVersion7();
        return LoadAsync();
    }

    private async Task LoadAsync() => all = await Queries.AllAsync(Actor);

    private async Task RegisterAsync()
    {
        refusal = (await Commands.RegisterAsync(Command, Actor, Name, Mail, Chosen ?? [])).Refusal;
        if (refusal is not null) return;
        (notice, Name, Mail, Chosen, Command) = (PartnersText.Saved, null, null, null, Guid.CreateVersion7());
        await LoadAsync();
    }

    private async Task InviteAsync(PartnerOrganisation partner)
    {
        refusal = (
            await Commands.InviteAsync(
                Actor,
                partner.Id,
                Sent("naam", partner),
                Sent("mail", partner),
                CultureInfo.CurrentUICulture.TwoLetterISOLanguageName
            )
        ).Refusal;
        if (refusal is null)
            notice = PartnersText.Invited;
        await LoadAsync();
    }

    private async Task MakeKeyAsync(PartnerOrganisationId partner)
    {
        var made = await Commands.MakeKeyAsync(Actor, partner);
        refusal = made.Refusal;
        if (made.IsDone) shown = made.Value;
        await LoadAsync();
    }

    private async Task EndKeyAsync(PartnerKeyId key)
    {
        refusal = (await Commands.EndKeyAsync(Actor, key)).Refusal;
        if (refusal is null) notice = PartnersText.KeyEnded;
        await LoadAsync();
    }

    private string? Sent(string field, PartnerOrganisation to) =>
        Context.Request.HasFormContentType ? Context.Request.Form[$"{field}-{to.Id.Value}"] : default(string);

    // What was refused stays in its form.
    private string? Typed(string field, PartnerOrganisation to) => refusal is null ? null : Sent(field, to);

    private string TownsOf(PartnerView partner) =>
        string.Join(", ", Queries.Municipalities.Where(town => partner.Organisation.WorksIn(town.Code)).Select(town => town.Name));
}
