using System.Security.Cryptography;

namespace Buuv.Domain;

/// <summary>A code that stands on paper: letters and digits that nobody mistakes for each other in handwriting or by phone.</summary>
public static class PaperCode
{
    private const string Signs = "BCDFGHJKLMNPRSTVWXZ2345679";

    public static string Draw(int length) => RandomNumberGenerator.GetString(Signs, length);

    /// <summary>In two halves, as it is printed: "K7M 2XB".</summary>
    public static string Spaced(string code) => $"{code[..(code.Length / 2)]} {code[(code.Length / 2)..]}";

    /// <returns>The code as it is kept, however it was typed; null when it cannot be one.</returns>
    public static string? Read(string? typed, int length)
    {
        var code = string.Concat(TidyText.Plain(typed).ToUpperInvariant().Where(sign => sign is not (' ' or '-' or '.')));
        return code.Length == length && code.All(Signs.Contains) ? code : null;
    }
}
