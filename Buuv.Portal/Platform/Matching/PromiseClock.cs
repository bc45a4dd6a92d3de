using System.Globalization;
using Buuv.Domain.Matching;
using Buuv.Portal.Platform.Localization;
using Buuv.Portal.Platform.Settings;
using Microsoft.Extensions.Options;

namespace Buuv.Portal.Platform.Matching;

/// <summary>The time that is left of the promise of an answer: in awake hours, because at night nobody is asked and nothing runs.</summary>
public sealed class PromiseClock(IOptions<MatchingSettings> settings, TimeProvider clock)
{
    private DateTime Now => clock.GetUtcNow().UtcDateTime;

    private AwakeHours Awake => settings.Value.Awake;

    /// <summary>Whether half of the awake time of this promise is over.</summary>
    public bool IsPastHalf(AnswerPromise promise) =>
        Awake.Between(promise.StartedAt, Now) >= Awake.Between(promise.StartedAt, promise.DueAt) / 2;

    public bool EndsToday(DateTime dueAt) =>
        dueAt > Now && DateOnly.FromDateTime(DutchTime.Of(dueAt)) == DutchTime.Today(clock);

    /// <summary>"Nog 5 uur", or since when it is late.</summary>
    public string Left(DateTime dueAt) => Left(dueAt, Awake, Now);

    /// <inheritdoc cref="Left(DateTime)"/>
    public static string Left(DateTime dueAt, AwakeHours awake, DateTime now) =>
        now >= dueAt ? Late(dueAt, now) : awake.Between(now, dueAt) switch
        {
            // Never more than it is.
            { TotalMinutes: < 2 } => PromiseText.NoTimeLeft,
            { TotalMinutes: < 120 } some => string.Format(CultureInfo.CurrentCulture, PromiseText.MinutesLeft, (int)some.TotalMinutes),
            var many => string.Format(CultureInfo.CurrentCulture, PromiseText.HoursLeft, (int)many.TotalHours),
        };

    private static string Late(DateTime dueAt, DateTime now)
    {
        var (due, today) = (DutchTime.Of(dueAt), DateOnly.FromDateTime(DutchTime.Of(now)));
        return (today.DayNumber - DateOnly.FromDateTime(due).DayNumber) switch
        {
            0 => string.Format(CultureInfo.CurrentCulture, PromiseText.LateToday, due.ToString("HH:mm", CultureInfo.CurrentCulture)),
            1 => PromiseText.LateSinceYesterday,
            _ => string.Format(CultureInfo.CurrentCulture, PromiseText.LateSince, due.ToString("dddd d MMMM", CultureInfo.CurrentCulture)),
        };
    }
}
