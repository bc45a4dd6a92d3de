using System.Text.RegularExpressions;
using Buuv.Domain;
using Buuv.Domain.Contact;
using PhoneNumbers;
using PhoneNumber = Buuv.Domain.Contact.PhoneNumber;

namespace Buuv.Portal.Platform.Localization;

/// <summary>Reads a phone number as people type it or a gateway sends it: "06-12345678", "+31 (0)6 12345678", "0031612345678",
/// "31612345678".</summary>
public static partial class TypedPhone
{
    private const string Region = "NL";

    private static readonly PhoneNumberUtil Numbers = PhoneNumberUtil.GetInstance();

    /// <returns>The number, or <see cref="PhoneNumberUnclear"/>; <see cref="PhoneNumberForeign"/> when it begins with the code of another
    /// country.</returns>
    public static Result<PhoneNumber> From(string? typed)
    {
        var line = Label().Replace(TidyText.Plain(typed), "");
        if (!Whole().IsMatch(line)) return new PhoneNumberUnclear();
        try
        {
            var number = Numbers.Parse(line, Region);
            return number.CountryCode != PhoneNumber.Country
                ? new PhoneNumberForeign()
                : PhoneNumber.Written(Numbers.Format(number, PhoneNumberFormat.E164));
        }
        catch (NumberParseException)
        {
            return new PhoneNumberUnclear();
        }
    }

    [GeneratedRegex(@"^(?:tel|telefoon|telefoonnummer|phone|mobiel|nummer|nr)\b[\s.:]*", RegexOptions.IgnoreCase)]
    private static partial Regex Label();

    // With a zero, a plus or the code of the country in front: nine digits alone may be anything.
    [GeneratedRegex(@"^[\s(.]*(?:\+|0|31)[0-9\s+.()/\-]*$")]
    private static partial Regex Whole();
}
