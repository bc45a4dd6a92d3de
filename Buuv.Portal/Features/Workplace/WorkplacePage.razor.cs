using System.Globalization;
using Buuv.Domain.Staff;
using Buuv.Portal.Platform.Identity;
using Buuv.Portal.Platform.Localization;
using Buuv.Portal.Platform.Workplace;
using Microsoft.AspNetCore.Components;

namespace Buuv.Portal.Features.Workplace;

public sealed partial class WorkplacePage(WaitingList list, WorkplaceQueries queries, TimeProvider clock)
{
    private IReadOnlyList<WaitingWork> waiting = [];
    private IReadOnlyList<WaitingWork> shown = [];
    private IReadOnlyList<OwnWork> own = [];
    private (int Count, IReadOnlyList<FoundToday> Last) found = (0, []);

    [CascadingParameter]
    public HttpContext Context { get; set; } = null!;

    /// <summary>Shows one kind only; a word that names none shows everything.</summary>
    [SupplyParameterFromQuery]
    public string? Soort { get; set; }

    private WorkKind? Chosen =>
        Enum.GetValues<WorkKind>().Cast<WorkKind?>().FirstOrDefault(kind => SlugOf(kind!.Value) == Soort);

    private DateTime Now => clock.GetUtcNow().UtcDateTime;

    private string Greeting => string.Format(
        DutchTime.Of(Now).Hour switch
        {
            < 12 => WorkplaceText.Morning,
            < 18 => WorkplaceText.Afternoon,
            _ => WorkplaceText.Evening,
        },
        Context.User.ShownName()
    );

    private string Summary
    {
        get
        {
            var moment = DutchTime.Of(Now).ToString("dddd d MMMM, H:mm", CultureInfo.CurrentCulture);
            var start = char.ToUpper(moment[0], CultureInfo.CurrentCulture) + moment[1..];
            var late = Total(waiting.Where(work => work.Wait.IsLate(Now)));
            var sum = Total(waiting) switch
            {
                0 => string.Format(WorkplaceText.NothingWaits, start),
                1 => string.Format(WorkplaceText.OneWaits, start),
                var many => string.Format(WorkplaceText.ManyWait, start, many),
            };
            return late == 0 ? sum : $"{sum} {string.Format(WorkplaceText.LateOnes, late)}";
        }
    }

    protected override async Task OnInitializedAsync()
    {
        var actor = Context.User.AsStaff();
        waiting = await list.OfAsync(actor);
        shown = [.. waiting.Where(work => Chosen is null || work.Wait.Kind == Chosen)];
        own = await list.OwnAsync(actor);
        found = await queries.FoundTodayAsync(actor);
    }

    private DateOnly Today => DutchTime.Today(clock);

    private static string DayOf(DateOnly day) => day.ToString("dddd d MMMM", CultureInfo.CurrentCulture);

    private static string TimeOf(FoundToday one) => DutchTime.Of(one.At).ToString("H:mm", CultureInfo.CurrentCulture);

    private static int Total(IEnumerable<WaitingWork> some) => some.Sum(work => work.Count);

    // In the address, so in Dutch whatever the language of the reader.
    private static string SlugOf(WorkKind kind) => kind switch
    {
        WorkKind.CallBack => "terugbellen",
        WorkKind.UnansweredRequest => "stil",
        WorkKind.PromisedRequest => "beloftes",
        WorkKind.Review => "nakijken",
        WorkKind.Case => "dossiers",
        WorkKind.Concern => "zorgen",
        WorkKind.Poster => "posters",
        WorkKind.Volunteer => "vrijwilligers",
        WorkKind.Mediation => "meedenken",
        _ => "prikborden",
    };
}
