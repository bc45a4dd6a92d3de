using System.Globalization;
using Buuv.Domain;
using Buuv.Domain.Partners;
using Buuv.Portal.Platform.Identity;
using Buuv.Portal.Platform.Localization;
using Buuv.Portal.Platform.Ui;
using Microsoft.AspNetCore.Components;

namespace Buuv.Portal.Features.Partners;

public sealed partial class PartnerCard(PartnerCommands commands)
{
    private const string OfKeys = "sleutel";

    private Refusal? refusal;
    private string? refusedIn;
    private string? shown;

    [Parameter, EditorRequired]
    public required PartnerView Partner { get; set; }

    /// <summary>Something was done with it; with a sentence that says what.</summary>
    [Parameter]
    public EventCallback<string?> Changed { get; set; }

    [CascadingParameter]
    public HttpContext Context { get; set; } = null!;

    private static IReadOnlyList<Choice> Parts =>
        [.. Enum.GetValues<PartnerRoles>().Where(part => part != PartnerRoles.None)
            .Select(part => new Choice(part.ToString(), DisplayNames.Of(part)))];

    private PartnerOrganisation Own => Partner.Organisation;

    private StaffActor Actor => Context.User.AsStaff();

    private string People => string.Join(", ", Partner.People);

    private IReadOnlyCollection<string> ChosenParts =>
        refusedIn == "rol" ? SentParts : [.. Own.Carries.Each().Select(part => part.ToString())];

    private string? Since => Typed("rol", "sinds") ?? Own.CarriesSince?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    private string[] SentParts => [.. Context.Request.Form[IdOf("rollen")].OfType<string>()];

    private async Task CarryAsync() => await ShowAsync("rol", await CarryAsync(Sent("sinds")), PartnersText.CarriesSaved);

    // Each part is one of the tiles; anything else that is sent is none.
    private async Task<Result> CarryAsync(string? typed)
    {
        var parts = Parts.Where(part => SentParts.Contains(part.Value)).Select(part => Enum.Parse<PartnerRoles>(part.Value))
            .Aggregate(PartnerRoles.None, (all, part) => all | part);
        if (string.IsNullOrWhiteSpace(typed)) return await commands.CarryAsync(Actor, Own.Id, parts, Sent("inbreng"), null);
        var day = TypedDay.From(typed);
        return day.IsDone ? await commands.CarryAsync(Actor, Own.Id, parts, Sent("inbreng"), day.Value) : day.Refusal;
    }

    private async Task InviteAsync() => await ShowAsync(
        "vraag",
        await commands.InviteAsync(Actor, Own.Id, Sent("naam"), Sent("mail"), CultureInfo.CurrentUICulture.TwoLetterISOLanguageName),
        PartnersText.Invited
    );

    private async Task MakeKeyAsync()
    {
        var made = await commands.MakeKeyAsync(Actor, Own.Id);
        shown = made.IsDone ? made.Value : null;
        await ShowAsync(OfKeys, made.IsDone ? Result.Done : made.Refusal, null);
    }

    private async Task EndKeyAsync(PartnerKeyId key) =>
        await ShowAsync(OfKeys, await commands.EndKeyAsync(Actor, key), PartnersText.KeyEnded);

    private async Task ShowAsync(string form, Result done, string? notice)
    {
        (refusal, refusedIn) = (done.Refusal, done.IsDone ? null : form);
        if (done.IsDone) await Changed.InvokeAsync(notice);
    }

    private string IdOf(string what) => $"{what}-{Own.Id.Value}";

    private string? Sent(string field) =>
        Context.Request.HasFormContentType ? Context.Request.Form[IdOf(field)] : default(string);

    // What was refused stays in its form.
    private string? Typed(string form, string field) => refusedIn == form ? Sent(field) : null;
}
