using Buuv.Domain;
using Buuv.Domain.Contact;
using Buuv.Portal.Platform.Localization;
using Buuv.Portal.Platform.Persistence;

namespace Buuv.Portal.Features.Accounts;

/// <summary>Where a sign-in code goes to: a mail address or a mobile number, in its one written form.</summary>
public readonly record struct CodeAddress(OutgoingChannel Channel, string Value)
{
    /// <returns>The address, or what is wrong with what was typed. A landline gives <see cref="PhoneNumberNotMobile"/>.</returns>
    public static Result<CodeAddress> From(string? typed)
    {
        var plain = TidyText.Plain(typed);
        if (plain.Contains('@')) return EmailAddress.From(typed).Then<CodeAddress>(mail => Of(mail));
        if (!plain.Any(char.IsAsciiDigit)) return new CodeAddressUnclear();
        return TypedPhone.From(typed).Then<CodeAddress>(phone => phone.IsMobile ? Of(phone) : new PhoneNumberNotMobile());
    }

    public static CodeAddress Of(EmailAddress mail) => new(OutgoingChannel.Mail, mail.Value);

    internal static CodeAddress Of(PhoneNumber phone) => new(OutgoingChannel.Text, phone.E164);

    public EmailAddress? Email => Channel == OutgoingChannel.Mail ? EmailAddress.Kept(Value) : null;

    public PhoneNumber? Phone => Channel == OutgoingChannel.Text ? PhoneNumber.Written(Value).Value : null;

    /// <summary>Enough to recognise one's own address, too little to learn another's:
    /// "06 •• •• •• 78", "r•••@voorbeeld.nl".</summary>
    public string Masked => Phone is { } phone
        ? phone.Masked
        : $"{Value[..1]}•••{Value[Value.LastIndexOf('@')..]}";
}
