using Buuv.Domain;
using Buuv.Domain.Contact;
using Buuv.Domain.Residents;
using Buuv.Portal.Platform.Localization;

namespace Buuv.Portal.Features.OnBehalf;

/// <summary>What a deputy tells about the person they arrange things for. Kept as typed, so that a refusal loses nothing.</summary>
public sealed class OnBehalfForm
{
    /// <summary>The same on a double press, so that one person is made.</summary>
    public Guid Command { get; set; }

    public Deputy? As { get; set; }

    public string? FirstName { get; set; }

    public string? Alias { get; set; }

    /// <summary>Phone number or mail address of the person; empty when they have none: then the deputy is told instead.</summary>
    public string? Address { get; set; }

    /// <summary>Slug of the neighbourhood.</summary>
    public string? Neighbourhood { get; set; }

    public bool Agrees { get; set; }

    public Result<Introduction> Introduce()
    {
        if (string.IsNullOrWhiteSpace(Address))
            return new Introduction(FirstName, Alias, Reachability.Web, null, null);
        if (TidyText.Plain(Address).Contains('@'))
            return EmailAddress.From(Address).At(nameof(Address))
                .Then<Introduction>(mail => new Introduction(FirstName, Alias, Reachability.Mail, mail, null));
        // A person who does not arrange this online would rather be rung than read a text message.
        return TypedPhone.From(Address).At(nameof(Address))
            .Then<Introduction>(phone => new Introduction(FirstName, Alias, Reachability.Phone, null, phone));
    }
}

/// <summary>The relation between the deputy and the person is missing.</summary>
public sealed record DeputyMissing() : Refusal(nameof(OnBehalfForm.As));
