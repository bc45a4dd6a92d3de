using System.Globalization;
using System.Text.RegularExpressions;

namespace Buuv.Domain;

/// <summary>Reads a time of day, from a field or as people write it: "09:30", "9.30", "14u30", "14 uur", "2:30 pm".</summary>
public static partial class TypedTime
{
    /// <returns>The time, or <see cref="TimeUnclear"/>.</returns>
    public static Result<TimeOnly> From(string? typed)
    {
        var line = TidyText.Plain(typed).TrimEnd('.').ToLowerInvariant();
        if (Pattern().Match(line) is not { Success: true } match) return new TimeUnclear();
        int hour = Number(match, "hour"), minute = match.Groups["minute"].Success ? Number(match, "minute") : 0;
        if (match.Groups["half"].Value is { Length: > 0 } half)
        {
            if (hour is 0 or > 12) return new TimeUnclear();
            hour = (hour % 12) + (half[0] == 'p' ? 12 : 0);
        }
        return hour < 24 && minute < 60 ? new TimeOnly(hour, minute) : new TimeUnclear();
    }

    private static int Number(Match match, string group) => int.Parse(match.Groups[group].Value, CultureInfo.InvariantCulture);

    // Hours alone only with a word after them: "9" may be anything.
    [GeneratedRegex(
        @"^(?:(?<hour>[0-9]{1,2})(?:\s*[:.,-]\s*|\s?(?:u|h|uur)\s?|\s)(?<minute>[0-9]{2})(?::[0-9]{2}(?:\.[0-9]+)?)?"
            + @"|(?<hour>[0-9]{2})(?<minute>[0-9]{2})|(?<hour>[0-9]{1,2})(?=\s?(?:u|h|uur|am|pm)))\s?(?:u|h|uur|(?<half>[ap])\.?m\.?)?$"
    )]
    private static partial Regex Pattern();
}

/// <summary>What was typed is not a time of the day.</summary>
public sealed record TimeUnclear() : Refusal("Time");
