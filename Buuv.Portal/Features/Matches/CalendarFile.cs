using System.Globalization;
using System.Text;
using Buuv.Domain;
using Buuv.Domain.Matches;

namespace Buuv.Portal.Features.Matches;

/// <summary>An appointment as a calendar file (RFC 5545). Holds the place and the title only, no names or addresses of people.</summary>
public static class CalendarFile
{
    /// <summary>Longest line, in bytes (RFC 5545, 3.1).</summary>
    private const int MaxLine = 75;

    public static string Of(MatchId match, Appointment appointment, string title, string address, DateTime now)
    {
        string[] lines =
        [
            "BEGIN:VCALENDAR", "VERSION:2.0", "PRODID:-//Buuv//NL", "METHOD:PUBLISH",
            "BEGIN:VEVENT", $"UID:{match.Value:N}@buuv", $"DTSTAMP:{Stamp(now)}",
            $"DTSTART:{Stamp(appointment.StartsAt)}", $"DTEND:{Stamp(appointment.StartsAt.AddMinutes(Appointment.Minutes))}",
            $"SUMMARY:{Escape(title)}", $"LOCATION:{Escape(appointment.Place)}", $"URL:{address}",
            "BEGIN:VALARM", "ACTION:DISPLAY", "TRIGGER:-PT2H", $"DESCRIPTION:{Escape(title)}", "END:VALARM",
            "END:VEVENT", "END:VCALENDAR",
        ];
        return string.Concat(lines.Select(line => Fold(line) + "\r\n"));
    }

    private static string Stamp(DateTime utc) => utc.ToString("yyyyMMdd'T'HHmmss'Z'", CultureInfo.InvariantCulture);

    private static string Escape(string text) => text.Replace("\\", "\\\\").Replace(";", "\\;").Replace(",", "\\,").ReplaceLineEndings("\\n");

    private static string Fold(string line)
    {
        var folded = new StringBuilder();
        var bytes = 0;
        foreach (var rune in line.EnumerateRunes())
        {
            if (bytes + rune.Utf8SequenceLength > MaxLine)
            {
                folded.Append("\r\n ");
                bytes = 1;
            }
            folded.Append(rune);
            bytes += rune.Utf8SequenceLength;
        }
        return folded.ToString();
    }
}
