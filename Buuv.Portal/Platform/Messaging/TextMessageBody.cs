using System.Text;

namespace Buuv.Portal.Platform.Messaging;

/// <summary>The form of every text message.</summary>
public static class TextMessageBody
{
    private const string Sender = "Buuv: ";

    // One letter outside the alphabet of text messages (GSM 03.38) halves the room for all of them, from 160 to 70.
    private static readonly Dictionary<char, string> Plainer = new()
    {
        ['“'] = "\"", ['”'] = "\"", ['„'] = "\"", ['‘'] = "'", ['’'] = "'",
        ['–'] = "-", ['—'] = "-", ['…'] = "...", ['\u00a0'] = " ",
    };

    /// <summary>Begins with the name of Buuv, since the number is unknown to the recipient, and uses the characters that cost
    /// least.</summary>
    public static string Of(string words)
    {
        var body = new StringBuilder(Sender);
        foreach (var letter in words) body.Append(Plainer.TryGetValue(letter, out var plainer) ? plainer : letter.ToString());
        return body.ToString();
    }
}
