using System.Text;

namespace Buuv.Portal.Platform.Messaging;

/// <summary>How every text message reads, whoever wrote it.</summary>
public static class TextMessageBody
{
    private const string Sender = "Buuv: ";

    // One letter outside the alphabet of text messages (GSM 03.38) halves the room for all of them, from 160 to 70.
    private static readonly Dictionary<char, string> Plainer = new()
    {
        ['“'] = "\"", ['”'] = "\"", ['„'] = "\"", ['‘'] = "'", ['’'] = "'",
        ['–'] = "-", ['—'] = "-", ['…'] = "...", ['\u00a0'] = " ",
    };

    /// <summary>It says that it is Buuv, since it comes from a number that nobody knows, and in marks that a phone sends for the
    /// least.</summary>
    public static string Of(string words)
    {
        var body = new StringBuilder(Sender);
        foreach (var letter in words) body.Append(Plainer.TryGetValue(letter, out var plainer) ? plainer : letter.ToString());
        return body.ToString();
    }
}
