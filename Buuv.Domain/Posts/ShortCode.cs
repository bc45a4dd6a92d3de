using System.Globalization;
using System.Text.RegularExpressions;

namespace Buuv.Domain.Posts;

/// <summary>The number of a post: four digits that identify it on screen, by phone and on paper within one municipality.</summary>
public readonly partial record struct ShortCode
{
    /// <summary>Number of codes in a municipality.</summary>
    public const int Count = 10_000;

    /// <summary>Days for which a number stays unused after its post is closed, because posters and slips stay around longer.</summary>
    public const int RestDays = 30;

    public ShortCode(int value)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(value);
        ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual(value, Count);
        Value = value;
    }

    public int Value { get; }

    /// <summary>With spaces, to be read aloud: "4 8 2 7".</summary>
    public string Spoken => string.Join(' ', ToString().ToCharArray());

    /// <returns>A number as typed or scanned, also as "6 1 8 2", "#6182" and "nummer 6182", or <see cref="NumberUnclear"/>.</returns>
    public static Result<ShortCode> From(string? typed) =>
        Pattern().Match(TidyText.Plain(typed)) is { Success: true } match
            ? new ShortCode(
                int.Parse(string.Concat(match.Groups["digit"].Captures.Select(digit => digit.Value)), CultureInfo.InvariantCulture)
            )
            : new NumberUnclear();

    /// <summary>Picks a free number. Random, so that a number does not reveal when a post was placed or how many there are.</summary>
    /// <param name="taken">Numbers of live posts and of posts closed less than <see cref="RestDays"/> ago.</param>
    public static Result<ShortCode> PickFree(IReadOnlySet<int> taken, Random random)
    {
        if (taken.Count >= Count) return new NoNumberFree();
        var start = random.Next(Count);
        while (taken.Contains(start)) start = (start + 1) % Count;
        return new ShortCode(start);
    }

    public override string ToString() => Value.ToString("D4", CultureInfo.InvariantCulture);

    // With the words that people put before it, on paper and in text messages.
    [GeneratedRegex(
        @"^(?:(?:nummer|number|num|nr|no|bericht|briefje|note|code|buuv)\b[\s.:]*)*[\s.\-#]*(?:(?<digit>[0-9])[\s.\-]*){4}$",
        RegexOptions.IgnoreCase
    )]
    private static partial Regex Pattern();
}

/// <summary>A number has four digits.</summary>
public sealed record NumberUnclear : Refusal;

/// <summary>All ten thousand numbers of this municipality are in use or resting.</summary>
public sealed record NoNumberFree : Refusal;
