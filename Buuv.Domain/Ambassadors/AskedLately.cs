namespace Buuv.Domain.Ambassadors;

/// <summary>How often somebody was asked of late. Nobody is over-asked, and whoever said yes has a rest.</summary>
/// <param name="Asked">When they were asked, in UTC, in any order.</param>
/// <param name="SaidYes">When they last said yes to being asked; null when never.</param>
public sealed record AskedLately(IReadOnlyCollection<DateTime> Asked, DateTime? SaidYes)
{
    /// <summary>For how long a question counts, and for how long a yes gives rest.</summary>
    public static readonly TimeSpan Week = TimeSpan.FromDays(7);

    /// <param name="perWeek">Questions that are not too many.</param>
    /// <returns>Done, <see cref="RestsAfterYes"/> or <see cref="AskedEnough"/>.</returns>
    public Result MayBeAsked(int perWeek, DateTime now) =>
        now - SaidYes < Week ? new RestsAfterYes() : Asked.Count(at => now - at < Week) >= perWeek ? new AskedEnough() : Result.Done;
}

/// <summary>They were asked often enough this week.</summary>
public sealed record AskedEnough : Refusal;

/// <summary>They said yes to somebody a few days ago.</summary>
public sealed record RestsAfterYes : Refusal;
