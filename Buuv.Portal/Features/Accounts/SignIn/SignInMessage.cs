using Buuv.Portal.Platform.Messaging;
using Buuv.Portal.Platform.Persistence;
using Buuv.Portal.Platform.Settings;
using Buuv.Portal.Platform.Web;
using Microsoft.Extensions.Options;

namespace Buuv.Portal.Features.Accounts.SignIn;

/// <summary>The message that brings a code.</summary>
public sealed class SignInMessage(IOptions<PortalSettings> settings)
{
    /// <param name="goodUntil">UTC; when the code stops working.</param>
    public OutgoingMessage For(CodeAddress to, Guid id, string code, string token, string language, string? backTo, DateTime goodUntil)
    {
        var words = new MessageText(language);
        var spaced = Spaced(code);
        var link = settings.Value.AddressOf($"/account/link?sleutel={token}");
        if (LocalAddress.From(backTo) is { } local) link += "&terug=" + Uri.EscapeDataString(local);
        return new()
        {
            Channel = to.Channel,
            To = to.Value,
            Subject = words.Fill(nameof(NotificationsText.CodeSubject), spaced),
            Body = to.Channel == OutgoingChannel.Text
                ? $"{words.Fill(nameof(NotificationsText.CodeText), spaced, link)}\n\n{ForAutofill(code)}"
                : words.Letter(words.Fill(nameof(NotificationsText.CodeMail), spaced, code, link)),
            DedupeKey = $"code:{id}",
            HoldsCode = true,
            Haste = MessagePriority.Urgent,
            GoodUntil = goodUntil,
        };
    }

    // A phone offers the code where this site asks for it, and nowhere else (WebOTP, and the same of Apple). It must be the last line.
    private string ForAutofill(string code) => $"@{new Uri(settings.Value.PublicAddress).IdnHost} #{code}";

    /// <summary>With room between the digits, so that it is read aloud one by one: "4 8 2 7 1 5".</summary>
    public static string Spaced(string code) => string.Join(' ', code.AsEnumerable());
}
