using System.Security.Claims;
using System.Threading.RateLimiting;
using Buuv.Portal.Platform.Identity;
using Buuv.Portal.Platform.Settings;
using Microsoft.Extensions.Options;

namespace Buuv.Portal.Platform.Web;

/// <summary>How many pages with posts one reader may open in a day: enough for a care home, too few to copy a municipality every day.
/// Catching up with the feed counts as a page. Staff are not counted.</summary>
public sealed class ReadingBudget(IOptions<LimitSettings> limits) : IDisposable
{
    private static readonly TimeSpan Day = TimeSpan.FromDays(1);

    private readonly PartitionedRateLimiter<string> readers = Daily(limits.Value.PagesPerDay);
    private readonly PartitionedRateLimiter<string> screens = Daily(limits.Value.ScreenPagesPerDay);

    /// <param name="onScreen">A screen in a hallway, which has a budget of its own.</param>
    /// <returns>False when the day's budget is spent.</returns>
    public bool TryRead(HttpContext context, bool onScreen = false) => Takes(context, 1, onScreen ? screens : readers);

    /// <summary>Asks without counting.</summary>
    public bool IsSpent(HttpContext context) => !Takes(context, 0, readers);

    public void Dispose()
    {
        readers.Dispose();
        screens.Dispose();
    }

    /// <summary>Key of the reader: the signed-in account, else the client address.</summary>
    public static string ReaderOf(HttpContext context) =>
        context.User.FindFirstValue(ClaimTypes.NameIdentifier) ?? $"{ClientAddress.Of(context)}";

    private static bool Takes(HttpContext context, int pages, PartitionedRateLimiter<string> budget)
    {
        if (context.User.IsStaff()) return true;
        using var lease = budget.AttemptAcquire(ReaderOf(context), pages);
        return lease.IsAcquired;
    }

    private static PartitionedRateLimiter<string> Daily(int pages) => PartitionedRateLimiter.Create<string, string>(reader =>
        RateLimitPartition.GetFixedWindowLimiter(reader, _ => new() { PermitLimit = pages, Window = Day }));
}
