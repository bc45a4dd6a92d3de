using Buuv.Domain;
using Buuv.Domain.Moderation;
using Buuv.Domain.Notifications;
using Buuv.Domain.Staff;
using Buuv.Portal.Platform.Identity;
using Buuv.Portal.Platform.Localization;
using Buuv.Portal.Platform.Messaging;
using Buuv.Portal.Platform.Messaging.Notifications;
using Buuv.Portal.Platform.Neighbourhoods;
using Buuv.Portal.Platform.Persistence;
using Buuv.Portal.Platform.Settings;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;

namespace Buuv.Portal.Features.Moderation;

/// <summary>When a held text waits longer than a day, its writer is told that it takes longer, and the staff who can act are mailed once a
/// day: the moderators, the brokers, and the admin, who can give the duty to another.</summary>
public sealed class LongWaits(
    IDbContextFactory<BuuvDb> reading,
    WriteGate gate,
    NeighbourhoodDirectory directory,
    NotificationDelivery delivery,
    IOptions<PortalSettings> settings,
    OutboxProcessor outbox,
    TimeProvider clock
)
{
    /// <summary>How long a moderator may take.</summary>
    public static readonly TimeSpan Patience = TimeSpan.FromDays(1);

    private static readonly (StaffRole Role, string Link)[] Told =
        [(StaffRole.Moderator, "/toezicht"), (StaffRole.Broker, "/dossiers"), (StaffRole.Admin, "/beheer/medewerkers")];

    public async Task TellAsync(CancellationToken cancel)
    {
        var now = clock.GetUtcNow().UtcDateTime;
        var since = now - Patience;
        await using var db = await reading.CreateDbContextAsync(cancel);
        var waiting = await db
            .Reviews.Where(review => review.WasHeld && review.Verdict == null && review.At < since)
            .OrderBy(review => review.At)
            .Take(ReviewQueries.Most)
            .ToListAsync(cancel);
        if (waiting.Count == 0)
            return;
        await gate.WriteAsync(
            async writing =>
            {
                foreach (var review in waiting)
                    await delivery.TellAsync(
                        writing,
                        new(review.AuthorId, NotificationKind.WaitsLonger, $"waits:{review.Id.Value}")
                        {
                            PostId = review.PostId,
                            SubjectId = review.Id.Value,
                        },
                        now,
                        cancel
                    );
                foreach (var (role, link) in Told)
                    await MailAsync(writing, role, link, waiting, now, cancel);
                return Result.Done;
            },
            cancel
        );
        outbox.Wake();
    }

    private async Task MailAsync(BuuvDb db, StaffRole role, string link, List<Review> waiting, DateTime now, CancellationToken cancel)
    {
        var words = new MessageText(ReaderPreferences.Languages[0]);
        foreach (var each in (await StaffAddresses.OfAsync(db, role, cancel)).GroupBy(row => (row.Account, row.Mail)))
        {
            var theirs = waiting.Count(review =>
                directory.Map.Find(review.Neighbourhood) is { } where && each.Any(row => row.Duty.Covers(where))
            );
            if (theirs == 0)
                continue;
            var sentence = words.Fill(nameof(NotificationsText.ReviewsWait), theirs);
            await Outbox.AddAsync(db, new()
            {
                Channel = OutgoingChannel.Mail, To = each.Key.Mail.Value, Subject = sentence,
                Body = words.Letter($"{sentence} {words[$"ReviewsWait_{role}"]}\n\n{settings.Value.AddressOf(link)}"),
                DedupeKey = $"reviews-wait:{role}:{each.Key.Account}:{now:yyyyMMdd}",
                // The next day says it anew.
                Haste = MessagePriority.Calm, GoodUntil = now.AddDays(1),
            }, now);
        }
    }
}
