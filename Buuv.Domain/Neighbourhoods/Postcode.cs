using System.Text.RegularExpressions;

namespace Buuv.Domain.Neighbourhoods;

/// <summary>The four digits of a Dutch postcode. Letters may be typed behind them; they are not kept, four digits are enough.</summary>
public readonly partial record struct Postcode
{
    private Postcode(string digits) => Digits = digits;

    public string Digits { get; }

    /// <returns>The postcode, or <see cref="PostcodeUnclear"/>.</returns>
    public static Result<Postcode> From(string? typed) =>
        Pattern().Match(TidyText.Plain(typed)) is { Success: true } match ? new Postcode(match.Groups[1].Value) : new PostcodeUnclear();

    [GeneratedRegex(@"^([1-9][0-9]{3})[\s.\-]*([A-Za-z]{2})?\.?$")]
    private static partial Regex Pattern();
}

/// <summary>A postcode has four digits, the first not zero.</summary>
public sealed record PostcodeUnclear : Refusal;

/// <summary>Buuv is not (yet) at this postcode.</summary>
public sealed record PostcodeNotServed(string Digits) : Refusal;

/// <summary>No buurt was chosen, or one that is not known.</summary>
public sealed record NeighbourhoodMissing : Refusal;
