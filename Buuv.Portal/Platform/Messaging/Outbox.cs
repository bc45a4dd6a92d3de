using System.Net.Mail;
using Buuv.Domain;
using Buuv.Domain.Contact;
using Buuv.Portal.Platform.Persistence;
using Microsoft.EntityFrameworkCore;

namespace Buuv.Portal.Platform.Messaging;

/// <summary>Where messages wait until <see cref="OutboxProcessor"/> takes them.</summary>
public static class Outbox
{
    /// <summary>Puts a message in, within the transaction of what it tells about. The same dedupe key a second time is left out.</summary>
    /// <exception cref="ArgumentException">The address could change a mail's headers or is no address at all: a bug of the
    /// caller.</exception>
    public static async Task AddAsync(BuuvDb db, OutgoingMessage message, DateTime now)
    {
        if (!IsAddress(message)) throw new ArgumentException($"Not an address for a {message.Channel} message.", nameof(message));
        if (message.Subject != TidyText.Line(message.Subject)) throw new ArgumentException("A subject is one tidy line.", nameof(message));
        var key = message.DedupeKey;
        if (db.Outgoing.Local.Any(other => other.DedupeKey == key) || await db.Outgoing.AnyAsync(other => other.DedupeKey == key)) return;
        if (message.Channel == OutgoingChannel.Text) message.Body = TextMessageBody.Of(message.Body);
        message.CreatedAt = message.NextAttemptAt = now;
        db.Outgoing.Add(message);
    }

    private static bool IsAddress(OutgoingMessage message) => message.Channel == OutgoingChannel.Mail
        ? IsMail(message.To)
        : PhoneNumber.Written(message.To) is { IsDone: true } phone && phone.Value.IsMobile;

    // One that was kept before a rule of today came is not our bug: the mail server says whether it gets there.
    private static bool IsMail(string to) =>
        !to.Any(char.IsControl) && !to.Any(char.IsWhiteSpace) && MailAddress.TryCreate(to, out var mail) && mail.Address == to;
}
