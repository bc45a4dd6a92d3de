using System.Text.RegularExpressions;

namespace Buuv.Domain.Contact;

/// <summary>A Dutch phone number in international form (E.164): "+31612345678".</summary>
public readonly partial record struct PhoneNumber
{
    /// <summary>Country code of the Netherlands.</summary>
    public const int Country = 31;

    private const string Prefix = "+31";

    private PhoneNumber(string e164) => E164 = e164;

    /// <summary>The form in which it is stored and sent: "+31612345678".</summary>
    public string E164 { get; }

    /// <summary>Whether it is a mobile number, which text messages reach.</summary>
    public bool IsMobile => E164.StartsWith(Prefix + "6", StringComparison.Ordinal);

    /// <summary>The ten digits that are dialled in the Netherlands.</summary>
    private string Dialled => "0" + E164[Prefix.Length..];

    /// <summary>Reads a number in international form. The portal turns typed numbers into that form first.</summary>
    /// <returns>The number, or <see cref="PhoneNumberUnclear"/>.</returns>
    public static Result<PhoneNumber> Written(string e164) => Form().IsMatch(e164) ? new PhoneNumber(e164) : new PhoneNumberUnclear();

    /// <summary>The beginning of a number in international form, from what was typed so far: "06 12", "+31 6 12" and "0031612" give
    /// "+31612".</summary>
    public static string BeginningOf(string typed)
    {
        var plain = TidyText.Plain(typed);
        var digits = string.Concat(plain.Where(char.IsAsciiDigit));
        var isAbroad = plain.TrimStart(' ', '(').StartsWith('+');
        if (!isAbroad && digits.StartsWith("00", StringComparison.Ordinal)) (digits, isAbroad) = (digits[2..], true);
        if (digits.StartsWith("31", StringComparison.Ordinal)) return Prefix + digits[2..].TrimStart('0');
        return isAbroad ? "+" + digits : Prefix + digits.TrimStart('0');
    }

    /// <summary>The form in which it is read aloud and printed: "06 12 34 56 78", "071 123 45 67", "0172 12 34 56".</summary>
    public override string ToString() =>
        IsMobile ? Grouped(2, 2, 2, 2, 2)
        : ShortArea().IsMatch(Dialled) ? Grouped(3, 3, 2, 2)
        : Grouped(4, 2, 2, 2);

    /// <summary>Enough to recognise one's own number, too little to learn another's:
    /// "06 •• •• •• 78", "071 ••• •• 67".</summary>
    public string Masked
    {
        get
        {
            var (whole, first) = (ToString(), ToString().IndexOf(' ', StringComparison.Ordinal));
            return $"{whole[..first]}{string.Concat(whole[first..^2].Select(sign => char.IsAsciiDigit(sign) ? '•' : sign))}{whole[^2..]}";
        }
    }

    private string Grouped(params ReadOnlySpan<int> lengths)
    {
        var (groups, at) = (new List<string>(), 0);
        foreach (var length in lengths)
        {
            groups.Add(Dialled.Substring(at, length));
            at += length;
        }
        return string.Join(' ', groups);
    }

    [GeneratedRegex(@"^\+31[1-9][0-9]{8}\z")]
    private static partial Regex Form();

    // Area codes of two digits after the zero, which are followed by seven digits, and non-geographic numbers, as in the Dutch numbering
    // plan.
    [GeneratedRegex(@"^0(?:1[035]|2[0346]|3[03568]|4[0356]|5[0358]|7|8[4578])")]
    private static partial Regex ShortArea();
}

/// <summary>A Dutch number has ten digits.</summary>
public sealed record PhoneNumberUnclear() : Refusal("Phone");

/// <summary>A number of another country, which the phone team cannot call.</summary>
public sealed record PhoneNumberForeign() : Refusal("Phone");

/// <summary>A code cannot be sent to a landline by text message; the phone team helps.</summary>
public sealed record PhoneNumberNotMobile : Refusal;
