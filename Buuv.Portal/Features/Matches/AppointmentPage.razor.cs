using Buuv.Domain;
using Buuv.Domain.Matches;
using Buuv.Domain.Posts;
using Buuv.Portal.Shared;
using Microsoft.AspNetCore.Components;

namespace Buuv.Portal.Features.Matches;

public sealed partial class AppointmentPage(MatchQueries queries, MatchCommands commands, NavigationManager navigation)
{
    private MatchView? view;
    private IReadOnlyList<Pick> places = [];
    private Refusal? refusal;

    [Parameter]
    public Guid Id { get; set; }

    [SupplyParameterFromForm(Name = "plek", FormName = "afspraak")]
    public string? Place { get; set; }

    [SupplyParameterFromForm(Name = "anders", FormName = "afspraak")]
    public string? Elsewhere { get; set; }

    [SupplyParameterFromForm(Name = "dag", FormName = "afspraak")]
    public string? Day { get; set; }

    [SupplyParameterFromForm(Name = "tijd", FormName = "afspraak")]
    public string? Time { get; set; }

    [CascadingParameter]
    public HttpContext Context { get; set; } = null!;

    protected override async Task OnInitializedAsync()
    {
        if (Context.User.Resident() is { } me) view = await queries.FindAsync(new(Id), me);
        if (view is null)
        {
            navigation.NotFound();
            return;
        }
        places = [.. view.MeetingPlaces.Select(board => new Pick($"{board.Host}, {board.Address}", board.Host, Hint: board.Address))];
    }

    private async Task ArrangeAsync()
    {
        if (view is null || Context.User.Resident() is not { } me) return;
        var when = TypedMoment.From(Day, Time);
        refusal = when.Refusal ?? (await commands.ArrangeAsync(me, new(Id), when.Value, string.IsNullOrWhiteSpace(Elsewhere) ? Place : Elsewhere)).Refusal;
        if (refusal is null) navigation.NavigateTo($"/afspraak/{Id}");
    }

    private string? ErrorOf(string field) => refusal is { } wrong && FieldOf(wrong) == field ? RefusalSentence.Of(wrong) : null;

    private static string? FieldOf(Refusal refusal) => refusal switch
    {
        PlaceMissing or PlaceTooLong => "plek",
        DateUnclear or DateInThePast or DateTooFar => "dag",
        TimeUnclear => "tijd",
        _ => null,
    };
}
