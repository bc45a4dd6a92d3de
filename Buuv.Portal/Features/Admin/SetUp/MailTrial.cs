using Buuv.Domain;
using Buuv.Domain.Staff;
using Buuv.Portal.Platform.Identity;
using Buuv.Portal.Platform.Messaging;
using Buuv.Portal.Platform.Persistence;

namespace Buuv.Portal.Features.Admin.SetUp;

/// <summary>A mail to the admin who asks for it, by the way that all mail goes.</summary>
public sealed class MailTrial(WriteGate gate, OutboxProcessor outbox, TimeProvider clock)
{
    private const string ToTheMinute = "yyyyMMddHHmm";

    /// <summary>Sends one; pressed twice within a minute it is the same one.</summary>
    /// <returns>The address it goes to.</returns>
    public async Task<Result<string>> SendAsync(StaffActor actor, string language)
    {
        if (!actor.May(Permission.RunPortal)) return new NotAllowed();
        var now = clock.GetUtcNow().UtcDateTime;
        var words = new MessageText(language);
        var sent = await gate.WriteAsync<string>(async db =>
        {
            if (await db.Users.FindAsync(actor.AccountId) is not { Email: { Length: > 0 } address }) return new MailAddressMissing();
            await Outbox.AddAsync(
                db,
                new()
                {
                    Channel = OutgoingChannel.Mail,
                    To = address,
                    Subject = words[nameof(NotificationsText.TrialSubject)],
                    Body = words.Letter(words[nameof(NotificationsText.TrialMail)], actor.Name),
                    DedupeKey = $"trial:{actor.AccountId}:{now.ToString(ToTheMinute, words.Culture)}",
                    Haste = MessagePriority.Urgent,
                },
                now
            );
            return address;
        });
        if (sent.IsDone) outbox.Wake();
        return sent;
    }
}

/// <summary>The account signs in in another way than by mail.</summary>
public sealed record MailAddressMissing : Refusal;
