using System.Security.Cryptography;

namespace Buuv.Domain;

/// <summary>A code on paper: letters and digits that are not confused in handwriting or by phone.</summary>
public static class PaperCode
{
    private const string Signs = "BCDFGHJKLMNPRSTVWXZ2345679";

    public static string Draw(int length) => RandomNumberGenerator.GetString(Signs, length);

    /// <summary>The printed form, in two halves: "K7M 2XB".</summary>
    public static string Spaced(string code) => $"{code[..(code.Length / 2)]} {code[(code.Length / 2)..]}";

    /// <returns>The stored form of what was typed; null when it cannot be a code.</returns>
    public static string? Read(string? typed, int length)
    {
        var code = string.Concat(TidyText.Plain(typed).ToUpperInvariant().Where(sign => sign is not (' ' or '-' or '.')));
        return code.Length == length && code.All(Signs.Contains) ? code : null;
    }
}
