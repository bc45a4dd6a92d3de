using System.Globalization;
using Buuv.Domain.Figures;

namespace Buuv.Portal.Features.Figures;

/// <summary>How figures are said, in the reader's language.</summary>
public static class FigureWords
{
    private static readonly TimeSpan Day = TimeSpan.FromDays(1);

    public static string Of(Shown number) => number.Why switch
    {
        Hidden.Small => string.Format(CultureInfo.CurrentCulture, FiguresText.FewerThan, SmallNumbers.LeastShown),
        Hidden.BesideSmall => FiguresText.NotShown,
        _ => string.Format(CultureInfo.CurrentCulture, "{0:N0}", number.Number),
    };

    public static string Percent(int? percent) => percent is { } known ? $"{known}%" : FiguresText.NotShown;

    /// <summary>In whole minutes, hours or days, whichever is the first that says enough.</summary>
    public static string Time(TimeSpan? time) => time switch
    {
        null => FiguresText.NotShown,
        { TotalMinutes: < 1 } => FiguresText.UnderAMinute,
        { TotalMinutes: < 1.5 } => FiguresText.OneMinute,
        { TotalMinutes: < 90 } minutes => string.Format(CultureInfo.CurrentCulture, FiguresText.Minutes, Math.Round(minutes.TotalMinutes)),
        { } hours when hours < 2 * Day => string.Format(CultureInfo.CurrentCulture, FiguresText.Hours, Math.Round(hours.TotalHours)),
        { } days => string.Format(CultureInfo.CurrentCulture, FiguresText.Days, Math.Round(days.TotalDays)),
    };

    /// <summary>"november 2026".</summary>
    public static string Of(FigureMonth month) => month.FirstDay.ToString("MMMM yyyy", CultureInfo.CurrentCulture);
}
