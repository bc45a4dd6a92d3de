using Buuv.Domain;
using Buuv.Domain.Contact;
using Buuv.Domain.Phone;
using Buuv.Domain.Posts;
using Buuv.Domain.Residents;
using Buuv.Portal.Platform.Identity;
using Buuv.Portal.Platform.Localization;
using Buuv.Portal.Platform.Messaging;
using Buuv.Portal.Platform.Messaging.Notifications;
using Buuv.Portal.Platform.Neighbourhoods;
using Buuv.Portal.Platform.Persistence;
using Buuv.Portal.Platform.Settings;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;

namespace Buuv.Portal.Features.Notifications;

/// <param name="Number">The number we know, too little of it to learn; null when we know none.</param>
/// <param name="IsRung">Whether they are called already.</param>
public sealed record RatherCalledView(string? Number, bool IsRung);

/// <summary>A resident who gets mails asks to be called instead, by a link in a mail that works once. The holder of the mail never learns
/// the resident's number.</summary>
public sealed class RatherCalled(
    IDbContextFactory<BuuvDb> reading,
    WriteGate gate,
    RatherCalledLinks links,
    OutboxProcessor outbox,
    NeighbourhoodDirectory directory,
    IOptions<PortalSettings> portal,
    TimeProvider clock
)
{
    /// <returns>Null when the link is of no use (any more).</returns>
    public async Task<RatherCalledView?> FindAsync(string? token)
    {
        await using var db = await reading.CreateDbContextAsync();
        return await OfAsync(db, token) is { Person: var person }
            ? new(person.Phone?.Masked, person.Reachability == Reachability.Phone)
            : null;
    }

    /// <param name="typed">Their number; nothing for the one we know.</param>
    public async Task<Result> AskAsync(string? token, string? typed)
    {
        var left = string.IsNullOrWhiteSpace(typed) ? (Result<PhoneNumber>?)null : TypedPhone.From(typed);
        if (left is { Refusal: { } unclear }) return unclear;
        var done = await gate.WriteAsync(async db =>
        {
            if (await OfAsync(db, token) is not { } asked) return new LinkUnusable();
            return asked.Person.Reachability == Reachability.Phone ? Result.Done : await BeRungAsync(db, asked, left?.Value);
        });
        outbox.Wake();
        return done;
    }

    private async Task<Result> BeRungAsync(BuuvDb db, Asked asked, PhoneNumber? number)
    {
        var (person, post, answer) = asked;
        // A mobile number gets codes. Who has no account would come in by one that whoever was sent their mail had typed.
        if (number is { IsMobile: true } && number != person.Phone && !await db.Users.AnyAsync(account => account.ResidentId == person.Id))
            return new NumberNotTakenHere();
        if (person.BeRung(number) is { Refusal: { } refusal })
            return refusal;
        var now = clock.GetUtcNow().UtcDateTime;
        // Of this very answer too, as long as it waits for them.
        if (answer.IsWaiting && post.IsLive)
        {
            var notification = NotificationFactory.OfAnswer(post, answer.Id);
            await NotificationDelivery.PromiseAsync(db, notification, CallBack.Promise(Id.New<CallBackId>(), notification, now));
        }
        await Outbox.AddAsync(db, LetterTo(person, post, answer.Id), now);
        return Result.Done;
    }

    // Whoever reads that mailbox hears it, should somebody else have pressed.
    private OutgoingMessage LetterTo(Resident person, Post post, ResponseId answer)
    {
        var words = new MessageText(person.Language);
        var phone = portal.Value.PhoneOf(directory.Map.FindMunicipality(post.Municipality));
        var letter = words.Fill(nameof(NotificationsText.RatherCalledLetter), person.Phone!.Value.Masked);
        if (phone.Length > 0) letter += $"\n\n{words.Fill(nameof(NotificationsText.RatherCalledWrong), phone)}";
        return new()
        {
            Channel = OutgoingChannel.Mail,
            To = person.Email!.Value.Value,
            Subject = words[nameof(NotificationsText.RatherCalledSubject)],
            Body = words.Letter(letter, person.FirstName),
            Names = person.Id.Value.ToString(),
            DedupeKey = $"rung:{answer.Value}",
        };
    }

    // Who chose another way meanwhile is not rung by an old mail.
    private async Task<Asked?> OfAsync(BuuvDb db, string? token) =>
        links.Read(token) is { } id
        && await db.Responses.FirstOrDefaultAsync(row => row.Id == id) is { } answer
        && await db.Posts.FirstOrDefaultAsync(row => row.Id == answer.PostId) is { } post
        && await db.Residents.FindAsync(post.AuthorId)
            is { HasStopped: false, Email: not null, Reachability: Reachability.Mail or Reachability.Phone } person
            ? new(person, post, answer)
            : null;

    private sealed record Asked(Resident Person, Post Post, Response Answer);
}

/// <summary>A mobile number opens an account where there is none yet: the phone team writes it down.</summary>
public sealed record NumberNotTakenHere : Refusal;
