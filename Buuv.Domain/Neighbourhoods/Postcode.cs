using System.Text.RegularExpressions;

namespace Buuv.Domain.Neighbourhoods;

/// <summary>The four digits of a Dutch postcode. Letters may be typed after them; they are not stored.</summary>
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

/// <summary>Buuv does not work at this postcode (yet).</summary>
public sealed record PostcodeNotServed(string Digits) : Refusal;

/// <summary>No neighbourhood was chosen, or an unknown one.</summary>
public sealed record NeighbourhoodMissing() : Refusal(nameof(Neighbourhood));
