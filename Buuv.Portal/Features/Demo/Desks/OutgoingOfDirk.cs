using Buuv.Domain.Residents;
using Buuv.Portal.Platform.Messaging;
using Buuv.Portal.Platform.Persistence;

namespace Buuv.Portal.Features.Demo.Desks;

/// <summary>What left the house, and what did not: an address that does not exist, a mailbox that is full, a text that came too
/// late.</summary>
public static class OutgoingOfDirk
{
    private const int FarIntoTheDay = 10;

    private static readonly MessageText Words = new("nl");

    private static readonly string[] Helpers = ["Youssef", "Ellen", "Olena", "Joop", "Samer", "Noor"];

    public static async Task FillAsync(BuuvDb db, DemoOffice office)
    {
        foreach (var (turn, person) in Mailed(office).Take(Helpers.Length).Index())
        {
            var at = office.Now.AddHours(-30 + (3 * turn));
            var mail = await AddAsync(db, person, nameof(NotificationsText.ResponseToRequest), $"sent:{turn}", at, Helpers[turn]);
            (mail.Attempts, mail.SentAt, mail.SentBy) = (1, at.AddSeconds(4), "smtp");
        }
        await RefusedAsync(db, Mailed(office).ElementAt(6), office.Now.AddHours(-11));
        await RetriedAsync(db, Mailed(office).ElementAt(7), office.Now.AddHours(-9));
        await GivenUpAsync(db, Mailed(office).ElementAt(8), office.Now.AddDays(-3));
        await TooLateAsync(db, office.Person("Ria"), office.Now.AddDays(-1));
    }

    // There is no such mailbox: trying again would be told the same.
    private static async Task RefusedAsync(BuuvDb db, Resident person, DateTime at)
    {
        var mail = await AddAsync(db, person, nameof(NotificationsText.Accepted), "refused", at);
        (mail.Attempts, mail.LastError, mail.RefusedAt) = (OutboxProcessor.MaxAttempts, "550 RecipientNotAccepted", at.AddSeconds(6));
    }

    // The mailbox is full; it is tried again for a day.
    private static async Task RetriedAsync(BuuvDb db, Resident person, DateTime at)
    {
        var mail = await AddAsync(db, person, nameof(NotificationsText.Said), "retried", at);
        (mail.Attempts, mail.LastError) = (FarIntoTheDay, "452 MessageNotAccepted");
        for (var tries = 1; tries <= FarIntoTheDay; tries++) mail.NextAttemptAt += OutboxProcessor.WaitAfter(tries);
    }

    private static async Task GivenUpAsync(BuuvDb db, Resident person, DateTime at)
    {
        var mail = await AddAsync(db, person, nameof(NotificationsText.ResponseToRequest), "given-up", at);
        (mail.Attempts, mail.LastError) = (OutboxProcessor.MaxAttempts, "554 MessageNotAccepted");
    }

    private static async Task TooLateAsync(BuuvDb db, Resident person, DateTime at)
    {
        var text = await AddAsync(db, person, nameof(NotificationsText.Appointment), "too-late", at);
        (text.Attempts, text.LastError) = (6, "503 ServiceUnavailable");
        text.Drop(at.AddHours(5));
    }

    private static async Task<OutgoingMessage> AddAsync(
        BuuvDb db, Resident person, string what, string key, DateTime at, string by = "Fatma")
    {
        var subject = Words.Fill(what, by);
        var message = new OutgoingMessage
        {
            Channel = person.Email is null ? OutgoingChannel.Text : OutgoingChannel.Mail,
            To = person.Email?.Value ?? person.Phone!.Value.E164,
            Subject = subject,
            Body = Words.Letter(subject, person.FirstName),
            Names = $"{person.Id.Value}",
            DedupeKey = $"demo:{key}",
        };
        await Outbox.AddAsync(db, message, at);
        return message;
    }

    private static IEnumerable<Resident> Mailed(DemoOffice office) =>
        office.Town.Residents.Skip(40).Where(person => person is { Email: not null, Reachability: Reachability.Mail });
}
