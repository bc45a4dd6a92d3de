using System.Globalization;
using System.Text.RegularExpressions;

namespace Buuv.Domain;

/// <summary>Reads a day, from a date field or as people write it: "2026-12-24", "24-12-2026", "24/12/26", "24 december 2026".</summary>
public static partial class TypedDay
{
    private static readonly string[] Months = ["jan", "feb", "mrt", "apr", "mei", "jun", "jul", "aug", "sep", "okt", "nov", "dec"];
    private static readonly Dictionary<string, int> OtherMonths = new() { ["maa"] = 3, ["mar"] = 3, ["may"] = 5, ["oct"] = 10 };

    /// <returns>The day, or <see cref="DateUnclear"/> when the calendar has no such day.</returns>
    public static Result<DateOnly> From(string? typed)
    {
        var line = TidyText.Plain(typed).TrimEnd('.');
        if (YearFirst().Match(line) is { Success: true } field) return On(Number(field, 1), Number(field, 2), Number(field, 3));
        if (DayFirst().Match(line) is { Success: true } written)
            return On(
                written.Groups[3].Length == 2 ? 2000 + Number(written, 3) : Number(written, 3),
                MonthOf(written.Groups[2].Value),
                Number(written, 1)
            );
        return new DateUnclear();
    }

    /// <summary>Null when it is not a day, for rules that report that themselves.</summary>
    public static DateOnly? Maybe(string? typed) => From(typed) is { IsDone: true } day ? day.Value : null;

    // Years that local time zones can be computed for.
    private static Result<DateOnly> On(int year, int month, int day) =>
        year is > 1900 and < 9999 && month is >= 1 and <= 12 && day >= 1 && day <= DateTime.DaysInMonth(year, month)
            ? new DateOnly(year, month, day)
            : new DateUnclear();

    // By its first three letters, in Dutch or English.
    private static int MonthOf(string typed)
    {
        if (char.IsAsciiDigit(typed[0])) return int.Parse(typed, CultureInfo.InvariantCulture);
        var name = typed[..3].ToLowerInvariant();
        return OtherMonths.TryGetValue(name, out var month) ? month : Array.IndexOf(Months, name) + 1;
    }

    private static int Number(Match match, int group) => int.Parse(match.Groups[group].Value, CultureInfo.InvariantCulture);

    [GeneratedRegex(@"^([0-9]{4})\s*[-/.]\s*([0-9]{1,2})\s*[-/.]\s*([0-9]{1,2})$")]
    private static partial Regex YearFirst();

    [GeneratedRegex(@"^([0-9]{1,2})(?:\s*[-/.]\s*|\s+)([0-9]{1,2}|[A-Za-z]{3,9})(?:\s*[-/.]\s*|\s+)([0-9]{4}|[0-9]{2})$")]
    private static partial Regex DayFirst();
}

/// <summary>What was typed is not a day of the calendar.</summary>
public sealed record DateUnclear() : Refusal("Date");
