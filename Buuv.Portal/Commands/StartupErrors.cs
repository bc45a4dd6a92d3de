using System.Globalization;
using Microsoft.AspNetCore.Connections;
using Microsoft.Extensions.Options;

namespace Buuv.Portal.Commands;

/// <summary>Says in a sentence why the portal cannot start, where a stack trace would tell an operator nothing: a setting that is wrong, a
/// folder that cannot be written, a port that is taken, a machine that knows no languages.</summary>
public static class StartupErrors
{
    private const int Refused = 1;
    private const int WrongSetting = 2;

    /// <summary>From now on an uncaught exception that has a sentence ends the program with that sentence; any other ends it as
    /// always.</summary>
    public static void AreSaidInASentence()
    {
        AppDomain.CurrentDomain.UnhandledException += (_, unhandled) =>
        {
            if (unhandled.ExceptionObject is not Exception fault || Of(fault) is not { } said) return;
            Console.Error.WriteLine(said.Sentence);
            Environment.Exit(said.Code);
        };
    }

    /// <summary>Without the data of ICU there are no languages and no Dutch dates: every page would come out in another language.</summary>
    /// <exception cref="PlatformNotSupportedException">There is none.</exception>
    public static void NeedLanguages()
    {
        if (!WritesDutch())
            throw new PlatformNotSupportedException(
                "This machine cannot write Dutch: install libicu, and leave DOTNET_SYSTEM_GLOBALIZATION_INVARIANT out.");
    }

    private static bool WritesDutch()
    {
        try
        {
            return new DateTime(2026, 11, 30).ToString("dddd", CultureInfo.GetCultureInfo("nl-NL")) == "maandag";
        }
        catch (CultureNotFoundException)
        {
            return false;
        }
    }

    /// <returns>Null for an exception that no setting causes: its stack trace is what helps.</returns>
    public static (int Code, string Sentence)? Of(Exception fault) =>
        fault switch
        {
            OptionsValidationException settings => (WrongSetting, string.Join('\n', settings.Failures)),
            AggregateException { InnerExceptions: var several } when several.All(one => one is OptionsValidationException) => (
                WrongSetting,
                string.Join('\n', several.Select(one => Of(one)!.Value.Sentence))
            ),
            // "Failed to convert configuration value 'many' at 'Limits:PagesPerDay' to type 'System.Int32'."
            InvalidOperationException { InnerException: FormatException or OverflowException or ArgumentException } value => (
                WrongSetting,
                value.Message
            ),
            InvalidDataException file => (WrongSetting, $"{file.Message} {file.InnerException?.Message}".Trim()),
            PlatformNotSupportedException machine => (WrongSetting, machine.Message),
            IOException { InnerException: AddressInUseException } port => (Refused, port.Message),
            UnauthorizedAccessException or IOException => (Refused, fault.Message),
            _ => null,
        };
}
