using System.Globalization;
using System.Text;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Logging.Console;

namespace Buuv.Portal.Platform.Web;

/// <summary>Writes the log so that no line can be forged: one line per event, control characters written as their number, exceptions
/// indented below. Values from outside (an address, a user agent, a message of an exception) may hold any character.</summary>
public sealed class LogLines() : ConsoleFormatter(FormatterName)
{
    public const string FormatterName = "lines";

    private const string Indent = "      ";

    public override void Write<TState>(in LogEntry<TState> logEntry, IExternalScopeProvider? scopeProvider, TextWriter textWriter)
    {
        var message = logEntry.Formatter(logEntry.State, logEntry.Exception);
        textWriter.WriteLine($"{LevelOf(logEntry.LogLevel)}: {Plain(logEntry.Category)}[{logEntry.EventId.Id}] {Plain(message)}");
        foreach (var line in logEntry.Exception?.ToString().Split('\n') ?? []) textWriter.WriteLine(Indent + Plain(line.TrimEnd('\r')));
    }

    private static string LevelOf(LogLevel level) => level switch
    {
        LogLevel.Trace => "trce",
        LogLevel.Debug => "dbug",
        LogLevel.Information => "info",
        LogLevel.Warning => "warn",
        LogLevel.Error => "fail",
        _ => "crit",
    };

    private static string Plain(string text)
    {
        if (!text.EnumerateRunes().Any(IsUnsafe)) return text;
        var plain = new StringBuilder(text.Length);
        foreach (var rune in text.EnumerateRunes())
            if (IsUnsafe(rune)) plain.Append(CultureInfo.InvariantCulture, $"\\u{rune.Value:x4}");
            else plain.Append(rune);
        return plain.ToString();
    }

    // Also what turns the direction of reading, and the two line ends of Unicode.
    private static bool IsUnsafe(Rune rune) => Rune.IsControl(rune)
        || rune.Value is 0x2028 or 0x2029 or 0x061C or 0x200E or 0x200F or >= 0x202A and <= 0x202E or >= 0x2066 and <= 0x2069;
}
