namespace Buuv.Domain.Ambassadors;

/// <summary>How often a resident was asked to help recently. Limits the number of questions, and gives residents who said yes a
/// rest.</summary>
/// <param name="Asked">When they were asked, in UTC, in any order.</param>
/// <param name="SaidYes">When the resident last said yes, in UTC; null when never.</param>
public sealed record AskedLately(IReadOnlyCollection<DateTime> Asked, DateTime? SaidYes)
{
    /// <summary>How long a question counts towards the limit, and how long a resident rests after a yes.</summary>
    public static readonly TimeSpan Week = TimeSpan.FromDays(7);

    /// <param name="perWeek">Most questions in a <see cref="Week"/>.</param>
    /// <returns>Done, <see cref="RestsAfterYes"/> or <see cref="AskedEnough"/>.</returns>
    public Result MayBeAsked(int perWeek, DateTime now) =>
        now - SaidYes < Week ? new RestsAfterYes() : Asked.Count(at => now - at < Week) >= perWeek ? new AskedEnough() : Result.Done;
}

/// <summary>The resident said "nu even niet", until a later day.</summary>
public sealed record RestsForNow : Refusal;

/// <summary>The resident was asked often enough this week.</summary>
public sealed record AskedEnough : Refusal;

/// <summary>The resident said yes to another request a few days ago.</summary>
public sealed record RestsAfterYes : Refusal;
