using Buuv.Domain;
using Buuv.Domain.Contact;
using Buuv.Portal.Features.Posts.Passing;
using Buuv.Portal.Platform.Identity;
using Buuv.Portal.Platform.Messaging;
using Buuv.Portal.Platform.Persistence;
using Buuv.Portal.Platform.Settings;
using Microsoft.Extensions.Options;

namespace Buuv.Portal.Features.Phone.Callers;

/// <summary>Texts a link to a caller on the line, who sends it on to one neighbour.</summary>
public sealed class CallerLinks(
    WriteGate gate, PassedOnLinks links, OutboxProcessor outbox, IOptions<PortalSettings> portal, TimeProvider clock)
{
    /// <summary>To the caller's own mobile number, once.</summary>
    public async Task<Result> TextAsync(ResidentActor caller, PassedOnId id)
    {
        var now = clock.GetUtcNow().UtcDateTime;
        var sent = await gate.WriteAsync(async db =>
        {
            // Only what this caller passes on themselves.
            if (await db.PassedOn.FindAsync(id) is not { } passed || passed.ById != caller.PersonId) return new NotFound();
            if (await db.Residents.FindAsync(caller.PersonId) is not { Phone: { IsMobile: true } mobile } person)
                return new PhoneNumberNotMobile();
            var words = new MessageText(person.Language);
            await Outbox.AddAsync(db, new()
            {
                Channel = OutgoingChannel.Text, To = mobile.E164, Subject = words[nameof(NotificationsText.PassOnSubject)],
                Body = words.Fill(nameof(NotificationsText.PassOn), portal.Value.AddressOf($"/doorgestuurd/{links.TokenFor(id)}")),
                DedupeKey = $"pass-on:{id.Value}", Haste = MessagePriority.Urgent,
            }, now);
            return Result.Done;
        });
        outbox.Wake();
        return sent;
    }
}
