using System.Globalization;
using Buuv.Portal.Platform.Identity;
using Buuv.Portal.Platform.Localization;
using Buuv.Portal.Platform.Workplace;
using Microsoft.AspNetCore.Components;

namespace Buuv.Portal.Features.Workplace.Morning;

public sealed partial class MorningPage(MorningQueries queries, WaitingList waiting, TimeProvider clock)
{
    private MorningSheet sheet = null!;

    [CascadingParameter]
    public HttpContext Context { get; set; } = null!;

    private DateTime Now => clock.GetUtcNow().UtcDateTime;

    private string Day
    {
        get
        {
            var day = DutchTime.Of(Now).ToString("dddd d MMMM", CultureInfo.CurrentCulture);
            return char.ToUpper(day[0], CultureInfo.CurrentCulture) + day[1..];
        }
    }

    // Who put something up can be greeted by name; of the others only how many came.
    private IReadOnlyList<string> Newcomers =>
    [
        .. sheet.Newcomers.Select(here => string.Format(MorningText.Came, here.Neighbourhood, here.Count)),
        .. sheet.FirstPosts.Select(post =>
            string.Format(MorningText.FirstPost, $"{post.Name}, {post.Neighbourhood} ({DisplayNames.Spoken(post.Number)})")),
    ];

    protected override async Task OnInitializedAsync() => sheet = await queries.OfAsync(Context.User.AsStaff(), waiting);

    private static string TimeOf(DateTime utc) => DutchTime.Of(utc).ToString("HH:mm", CultureInfo.CurrentCulture);
}
