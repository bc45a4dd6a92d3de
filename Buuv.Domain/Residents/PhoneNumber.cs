namespace Buuv.Domain.Residents;

/// <summary>A Dutch phone number: ten digits with a leading zero ("0612345678"), however it was typed.</summary>
public readonly record struct PhoneNumber
{
    private PhoneNumber(string digits) => Digits = digits;

    /// <summary>Ten digits.</summary>
    public string Digits { get; }

    /// <summary>A mobile number: text messages reach it.</summary>
    public bool IsMobile => Digits.StartsWith("06", StringComparison.Ordinal);

    /// <returns>The number, or <see cref="PhoneNumberUnclear"/>; <see cref="PhoneNumberForeign"/> when it begins with the code of another country.</returns>
    public static Result<PhoneNumber> From(string? typed)
    {
        var line = TidyText.Line(typed);
        if (line.Any(sign => !char.IsAsciiDigit(sign) && !" +-.()/".Contains(sign))) return new PhoneNumberUnclear();
        var digits = DigitsOf(line);
        if (digits.StartsWith("00", StringComparison.Ordinal)) return digits.Length >= 10 ? new PhoneNumberForeign() : new PhoneNumberUnclear();
        return digits.Length == 10 && digits[0] == '0' && digits[1] != '0' ? new PhoneNumber(digits) : new PhoneNumberUnclear();
    }

    /// <summary>The digits in their one written form, of a whole number or of how one begins: "+31 6 12" is "0612".</summary>
    public static string DigitsOf(string typed)
    {
        var digits = string.Concat(typed.Where(char.IsAsciiDigit));
        if (typed.TrimStart().StartsWith('+') && !digits.StartsWith('0')) digits = "00" + digits;
        return digits.StartsWith("0031", StringComparison.Ordinal) ? "0" + digits[4..].TrimStart('0') : digits;
    }

    /// <summary>As read aloud and printed: "06 12 34 56 78", "071 123 45 67".</summary>
    public override string ToString() => IsMobile
        ? $"{Digits[..2]} {Digits[2..4]} {Digits[4..6]} {Digits[6..8]} {Digits[8..]}"
        : $"{Digits[..3]} {Digits[3..6]} {Digits[6..8]} {Digits[8..]}";
}

/// <summary>A Dutch number has ten digits.</summary>
public sealed record PhoneNumberUnclear : Refusal;

/// <summary>A number of another country: the phone team cannot ring it.</summary>
public sealed record PhoneNumberForeign : Refusal;

/// <summary>A code cannot be texted to a landline; the phone team helps.</summary>
public sealed record PhoneNumberNotMobile : Refusal;
