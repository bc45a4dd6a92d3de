using Buuv.Domain;
using Buuv.Domain.Residents;
using Buuv.Portal.Data;

namespace Buuv.Portal.Features.Accounts;

/// <summary>Where a sign-in code goes to: a mail address or a mobile number, in its one written form.</summary>
public readonly record struct CodeAddress(OutgoingChannel Channel, string Value)
{
    /// <returns>The address, or what is wrong with what was typed. A landline gives <see cref="PhoneNumberNotMobile"/>.</returns>
    public static Result<CodeAddress> From(string? typed)
    {
        if (typed?.Contains('@') == true) return EmailAddress.From(typed).Then<CodeAddress>(mail => Of(mail));
        if (typed?.Any(char.IsAsciiDigit) != true) return new CodeAddressUnclear();
        return PhoneNumber.From(typed).Then<CodeAddress>(phone => phone.IsMobile ? Of(phone) : new PhoneNumberNotMobile());
    }

    public static CodeAddress Of(EmailAddress mail) => new(OutgoingChannel.Mail, mail.Value);

    internal static CodeAddress Of(PhoneNumber phone) => new(OutgoingChannel.Text, phone.Digits);

    public EmailAddress? Email => Channel == OutgoingChannel.Mail ? EmailAddress.From(Value).Value : null;

    public PhoneNumber? Phone => Channel == OutgoingChannel.Text ? PhoneNumber.From(Value).Value : null;

    /// <summary>Enough to recognise one's own address, too little to learn another's: "06 •• •• •• 78", "r•••@voorbeeld.nl".</summary>
    public string Masked => Channel == OutgoingChannel.Text
        ? $"{Value[..2]} •• •• •• {Value[8..]}"
        : $"{Value[..1]}•••{Value[Value.LastIndexOf('@')..]}";
}
