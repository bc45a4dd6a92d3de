using Buuv.Domain;
using Buuv.Domain.Residents;
using Buuv.Portal.Data;
using Buuv.Portal.Settings;
using Microsoft.Extensions.Options;

namespace Buuv.Portal.Features.Notifications;

/// <summary>One thing to tell one resident.</summary>
/// <param name="Sentence">Key of the sentence in <see cref="NotificationsText"/>; what it says more stands under the same key with <c>_More</c>.</param>
/// <param name="Link">Local address where they go on.</param>
/// <param name="DedupeKey">The same news has the same key.</param>
/// <param name="Values">What fills sentence and more.</param>
public sealed record News(ResidentId To, string Sentence, string Link, string DedupeKey, params object[] Values);

/// <summary>Puts news into words and into an envelope: the resident's language, the way they chose.</summary>
public sealed class NewsLetters(IOptions<PortalSettings> settings)
{
    /// <returns>The message, or null for somebody who looks on Buuv, or is rung up by the phone team.</returns>
    public OutgoingMessage? For(Resident resident, News news)
    {
        if (AddressOf(resident) is not { } address) return null;
        var words = new MessageWords(resident.Language);
        var sentence = words.Fill(news.Sentence, news.Values);
        var link = settings.Value.PublicAddress.TrimEnd('/') + news.Link;
        return new()
        {
            Channel = address.Channel,
            To = address.Value,
            Subject = sentence,
            Body = address.Channel == OutgoingChannel.Text
                ? $"{sentence} {link}"
                : words.Letter($"{sentence} {words.Fill(news.Sentence + "_More", news.Values)}\n\n{link}", resident.FirstName),
            DedupeKey = news.DedupeKey,
        };
    }

    private static (OutgoingChannel Channel, string Value)? AddressOf(Resident resident) => resident switch
    {
        { Reachability: Reachability.Mail, Email: { } mail } => (OutgoingChannel.Mail, mail.Value),
        { Reachability: Reachability.Text, Phone: { } phone } => (OutgoingChannel.Text, phone.Digits),
        _ => null,
    };
}
