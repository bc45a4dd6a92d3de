namespace Buuv.Domain.PersonalSheets;

/// <summary>The code on a card: six letters and digits that nobody mistakes for each other in handwriting or by phone.</summary>
public static class SheetCode
{
    public const int Length = 6;

    private const string Signs = "BCDFGHJKLMNPRSTVWXZ2345679";

    public static string Draw(Random random) => string.Create(Length, random, (code, dice) =>
    {
        for (var at = 0; at < code.Length; at++) code[at] = Signs[dice.Next(Signs.Length)];
    });

    /// <summary>In two halves, as it is printed: "K7M 2XB".</summary>
    public static string Spaced(string code) => $"{code[..(Length / 2)]} {code[(Length / 2)..]}";

    /// <returns>The code as it is kept, however it was typed, or <see cref="CardCodeUnclear"/>.</returns>
    public static Result<string> From(string? typed)
    {
        var code = string.Concat(TidyText.Line(typed).ToUpperInvariant().Where(sign => sign is not (' ' or '-' or '.')));
        return code.Length == Length && code.All(Signs.Contains) ? code : new CardCodeUnclear();
    }
}
