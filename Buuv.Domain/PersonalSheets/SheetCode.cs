namespace Buuv.Domain.PersonalSheets;

/// <summary>The code on a card that is returned.</summary>
public static class SheetCode
{
    public const int Length = 6;

    public static string Draw() => PaperCode.Draw(Length);

    /// <returns>The stored form of what was typed, or <see cref="CardCodeUnclear"/>.</returns>
    public static Result<string> From(string? typed) => PaperCode.Read(typed, Length) is { } code ? code : new CardCodeUnclear();
}
