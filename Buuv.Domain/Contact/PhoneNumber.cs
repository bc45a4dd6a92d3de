using System.Text.RegularExpressions;

namespace Buuv.Domain.Contact;

/// <summary>A Dutch phone number, in the form that is the same all over the world (E.164): "+31612345678".</summary>
public readonly partial record struct PhoneNumber
{
    /// <summary>Code of the country.</summary>
    public const int Country = 31;

    private const string Prefix = "+31";

    private PhoneNumber(string e164) => E164 = e164;

    /// <summary>As it is kept and sent: "+31612345678".</summary>
    public string E164 { get; }

    /// <summary>A mobile number: text messages reach it.</summary>
    public bool IsMobile => E164.StartsWith(Prefix + "6", StringComparison.Ordinal);

    /// <summary>The ten digits that somebody in the Netherlands dials.</summary>
    private string Dialled => "0" + E164[Prefix.Length..];

    /// <summary>A number in its written form. What people type is read by the portal first.</summary>
    /// <returns>The number, or <see cref="PhoneNumberUnclear"/>.</returns>
    public static Result<PhoneNumber> Written(string e164) => Form().IsMatch(e164) ? new PhoneNumber(e164) : new PhoneNumberUnclear();

    /// <summary>How a number begins in its written form, of what was typed so far: "06 12", "+31 6 12" and "0031612" are
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

    /// <summary>As read aloud and printed: "06 12 34 56 78", "071 123 45 67", "0172 12 34 56".</summary>
    public override string ToString() =>
        IsMobile ? Grouped(2, 2, 2, 2, 2)
        : ShortArea().IsMatch(Dialled) ? Grouped(3, 3, 2, 2)
        : Grouped(4, 2, 2, 2);

    /// <summary>Enough to recognise one's own number, too little to learn another's: "06 •• •• •• 78", "071 ••• •• 67".</summary>
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

    // Towns with seven digits behind the zero and two more, and numbers that belong to no place: as the Dutch plan of numbers has them.
    [GeneratedRegex(@"^0(?:1[035]|2[0346]|3[03568]|4[0356]|5[0358]|7|8[4578])")]
    private static partial Regex ShortArea();
}

/// <summary>A Dutch number has ten digits.</summary>
public sealed record PhoneNumberUnclear : Refusal;

/// <summary>A number of another country: the phone team cannot ring it.</summary>
public sealed record PhoneNumberForeign : Refusal;

/// <summary>A code cannot be texted to a landline; the phone team helps.</summary>
public sealed record PhoneNumberNotMobile : Refusal;
