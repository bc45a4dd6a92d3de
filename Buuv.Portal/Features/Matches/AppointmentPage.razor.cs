using System.Globalization;
using Buuv.Domain;
using Buuv.Portal.Platform.Identity;
using Buuv.Portal.Platform.Localization;
using Buuv.Portal.Platform.Ui;
using Microsoft.AspNetCore.Components;

namespace Buuv.Portal.Features.Matches;

public sealed partial class AppointmentPage(MatchQueries queries, MatchCommands commands, NavigationManager navigation, TimeProvider clock)
{
    private MatchView? view;
    private IReadOnlyList<Choice> places = [];
    private Refusal? refusal;

    [Parameter]
    public Guid Id { get; set; }

    /// <summary>The form is asked for.</summary>
    [SupplyParameterFromQuery]
    public string? Verander { get; set; }

    /// <summary>Asks once more before it is called off.</summary>
    [SupplyParameterFromQuery]
    public string? Afzeggen { get; set; }

    /// <summary>It was saved just now.</summary>
    [SupplyParameterFromQuery]
    public string? Klaar { get; set; }

    [SupplyParameterFromForm(Name = "plek", FormName = "afspraak")]
    public string? Place { get; set; }

    [SupplyParameterFromForm(Name = "anders", FormName = "afspraak")]
    public string? Elsewhere { get; set; }

    [SupplyParameterFromForm(Name = "dag", FormName = "afspraak")]
    public string? Date { get; set; }

    [SupplyParameterFromForm(Name = "tijd", FormName = "afspraak")]
    public string? Time { get; set; }

    [CascadingParameter]
    public HttpContext Context { get; set; } = null!;

    private bool MayCallOff => view?.Appointment?.StartsAt > clock.GetUtcNow().UtcDateTime;

    // The second of two presses finds it called off, and is answered all the same: a sent form must be on the page for that.
    private bool AsksToCallOff => Afzeggen is not null && (view?.Appointment is not null || HttpMethods.IsPost(Context.Request.Method));

    private bool ShowsForm => view?.Appointment is null || Verander is not null || Typed;

    // Sent, and not saved: what was typed stands there.
    private bool Typed => Date is not null || Time is not null;

    private DateTime? Now => view?.Appointment is { } appointment ? DutchTime.Of(appointment.StartsAt) : null;

    private string? PlaceNow => places.FirstOrDefault(place => place.Value == view?.Appointment?.Place)?.Value;

    private string? ElsewhereNow => PlaceNow is null ? view?.Appointment?.Place : null;

    private static string Written(DateTime utc) => DutchTime.Of(utc).ToString("f", CultureInfo.CurrentCulture);

    protected override async Task OnInitializedAsync()
    {
        if (Context.User.Resident() is { } me) view = await queries.FindAsync(new(Id), me);
        if (view is null)
        {
            navigation.NotFound();
            return;
        }
        places = [.. view.MeetingPlaces.Select(board => new Choice($"{board.Host}, {board.Address}", board.Host, Hint: board.Address))];
    }

    private async Task ArrangeAsync()
    {
        if (view is null || Context.User.AsResident() is not { } me) return;
        var when = TypedMoment.From(Date, Time);
        refusal = when.Refusal ?? (await commands.ArrangeAsync(me, new(Id), when.Value, Where)).Refusal;
        if (refusal is null) navigation.NavigateTo($"/afspraak/{Id}?klaar=ja");
    }

    // What already stood in the field is not what was chosen just now.
    private string? Where => string.IsNullOrWhiteSpace(Elsewhere) || (Place is not null && Elsewhere == ElsewhereNow) ? Place : Elsewhere;

    private async Task CallOffAsync()
    {
        if (view is null || Context.User.AsResident() is not { } me) return;
        refusal = (await commands.CallOffAsync(me, new(Id))).Refusal;
        if (refusal is null) navigation.NavigateTo($"/afspraak/{Id}");
    }

    private string? ErrorOf(string field) => RefusalSentence.Of(refusal, field);
}
