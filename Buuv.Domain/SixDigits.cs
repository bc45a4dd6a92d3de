using System.Text.RegularExpressions;

namespace Buuv.Domain;

/// <summary>Reads a code of six digits, in the forms in which messages, apps and people write it: "313840", "313 840", "313-840", "code:
/// 313840".</summary>
public static partial class SixDigits
{
    /// <returns>The digits, or <see cref="CodeUnclear"/>.</returns>
    public static Result<string> From(string? typed) => Pattern().Match(TidyText.Plain(typed)) is { Success: true } match
        ? string.Concat(match.Groups["digit"].Captures.Select(digit => digit.Value)) : new CodeUnclear();

    [GeneratedRegex(@"^(?:[A-Za-z][A-Za-z\s:.\-]*)?(?:(?<digit>[0-9])[\s.\-]*){6}$")]
    private static partial Regex Pattern();
}

/// <summary>A code has six digits.</summary>
public sealed record CodeUnclear : Refusal;
