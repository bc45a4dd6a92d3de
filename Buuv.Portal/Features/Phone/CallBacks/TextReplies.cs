using System.Security.Cryptography;
using System.Text;
using Buuv.Domain;
using Buuv.Domain.Contact;
using Buuv.Domain.Notifications;
using Buuv.Domain.Phone;
using Buuv.Domain.Residents;
using Buuv.Portal.Platform.Matching;
using Buuv.Portal.Platform.Messaging;
using Buuv.Portal.Platform.Messaging.Notifications;
using Buuv.Portal.Platform.Neighbourhoods;
using Buuv.Portal.Platform.Persistence;
using Buuv.Portal.Platform.Settings;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;

namespace Buuv.Portal.Features.Phone.CallBacks;

/// <summary>A text message that came in.</summary>
/// <param name="Id">Of the gateway: the same one again is the same message.</param>
public sealed record TextReply(string Id, PhoneNumber From, string Text);

/// <summary>JA or NEE, texted back. What is no clear answer to one clear question goes to a person of the phone team; the words themselves
/// are not kept.</summary>
public sealed class TextReplies(
    WriteGate gate,
    SpokenAnswer answers,
    NotificationFacts facts,
    NeighbourhoodDirectory directory,
    OutboxProcessor outbox,
    IOptions<PortalSettings> portal,
    TimeProvider clock
)
{
    private static readonly string[] Yes = ["JA", "J", "YES", "Y"];
    private static readonly string[] No = ["NEE", "N", "NO"];
    private static readonly string[] NotNow = ["NU NIET", "NUNIET", "NU EVEN NIET", "NIET NU", "LATER", "NOT NOW"];

    /// <summary>So long a second "ja" is taken for the first one again.</summary>
    private static readonly TimeSpan Echo = TimeSpan.FromDays(1);

    private static readonly char[] Around = [' ', '.', '!', ',', '"', '\''];

    /// <summary>Takes a message in, once.</summary>
    public async Task<Result> TakeAsync(TextReply reply)
    {
        var done = await gate.OnceAsync<CallBackId>(CommandOf(reply), async db =>
        {
            await TakeAsync(db, reply, clock.GetUtcNow().UtcDateTime);
            return default(CallBackId);
        });
        outbox.Wake();
        return done.IsDone ? Result.Done : done.Refusal;
    }

    /// <returns>True for yes, false for no, null for anything else.</returns>
    public static bool? AnswerIn(string text)
    {
        var word = WordIn(text);
        return Yes.Contains(word) ? true : No.Contains(word) ? false : null;
    }

    /// <summary>Whether it says "nu niet".</summary>
    public static bool IsNotNow(string text) => NotNow.Contains(WordIn(text));

    private static string WordIn(string text) => TidyText.Plain(text).Trim(Around).ToUpperInvariant();

    private static Guid CommandOf(TextReply reply) => new(SHA256.HashData(Encoding.UTF8.GetBytes("text-reply\n" + reply.Id)).AsSpan(0, 16));

    private async Task TakeAsync(BuuvDb db, TextReply reply, DateTime now)
    {
        var people = await db
            .Residents.AsNoTracking()
            .Where(resident => resident.Phone == reply.From)
            .OrderBy(resident => resident.JoinedAt)
            .ToListAsync();
        var ids = people.Select(resident => resident.Id).ToList();
        var asked = (
            await db
                .CallBacks.Where(promise => ids.Contains(promise.ResidentId) && promise.ClosedAt == null && promise.Way == CallBackWay.Text)
                .OrderBy(promise => promise.PromisedAt)
                .ToListAsync()
        )
            .Where(promise => promise.IsOfUse(now))
            .ToList();
        var askedOf = asked.Select(promise => promise.ResidentId).Distinct().ToList();
        if (people.Count == 0) return;
        if (askedOf.Count > 1)
        {
            // Whoever of the household it is, a person asks them.
            foreach (var question in asked) question.PassToPhoneTeam(now);
        }
        else if (IsNotNow(reply.Text) && asked.FirstOrDefault(question => question.Kind == NotificationKind.Invited) is { } invited)
            await PostponeAsync(db, people.First(resident => resident.Id == invited.ResidentId), invited, reply, now);
        else if (AnswerIn(reply.Text) is not { } yes) await NotUnderstoodAsync(db, askedOf.Count == 1 ? askedOf[0] : ids[0], reply, now);
        else if (asked.Count > 0) await AnswerAsync(db, people.First(resident => resident.Id == askedOf[0]), asked[0], yes, reply, now);
        else if (!await IsEchoAsync(db, ids, yes, now)) await NotUnderstoodAsync(db, ids[0], reply, now);
    }

    private async Task AnswerAsync(BuuvDb db, Resident resident, CallBack question, bool yes, TextReply reply, DateTime now)
    {
        var words = new MessageText(resident.Language);
        var fact = await facts.OfAsync(db, question.News, words);
        // Decided or gone since: nothing changes, and they are told kindly.
        if (fact is null || !(await answers.TakeAsync(db, question, yes, null, now)).IsDone)
        {
            question.Overtake(now);
            await ThankAsync(db, reply, words, words[nameof(NotificationsText.RepliedTooLate)], now);
            return;
        }
        question.Spoken(yes, Guid.Empty, now);
        var text = yes
            ? await AfterYesAsync(db, resident, question, fact, words)
            : words.Fill(nameof(NotificationsText.RepliedNo), fact.About);
        await ThankAsync(db, reply, words, text, now);
    }

    // No question comes until then, of whoever asks.
    private async Task PostponeAsync(BuuvDb db, Resident resident, CallBack question, TextReply reply, DateTime now)
    {
        var words = new MessageText(resident.Language);
        var postponed = await NotNowAnswer.TakeAsync(db, resident.Id, new(question.SubjectId!.Value), null, now);
        if (postponed.IsDone) question.Spoken(false, Guid.Empty, now);
        else question.Overtake(now);
        var text = postponed.IsDone
            ? words.Fill(
                nameof(NotificationsText.RepliedNotNow),
                postponed.Value.ToString("d MMMM", words.Culture),
                portal.Value.AddressOf("/mijn/helpen"))
            : words[nameof(NotificationsText.RepliedTooLate)];
        await ThankAsync(db, reply, words, text, now);
    }

    // With a yes they go on: to each other, or to writing their answer.
    private async Task<string> AfterYesAsync(BuuvDb db, Resident resident, CallBack question, NotificationFact fact, MessageText words)
    {
        if (await SpokenAnswer.FoundAsync(db, question) is { } found)
            return words.Fill(
                nameof(NotificationsText.RepliedYesReach),
                found.FirstName,
                NotificationFacts.ReachOf(resident, found, words)
            );
        if (question.Kind.LeadsToMatch())
            return words[nameof(NotificationsText.RepliedYesWaits)];
        if (question.Kind != NotificationKind.Invited)
            return words.Fill(nameof(NotificationsText.RepliedYes), fact.About);
        var note = await db.Posts.IgnoreQueryFilters().AsNoTracking().FirstAsync(post => post.Id == question.PostId);
        var town = directory.Map.FindMunicipality(note.Municipality)!;
        return words.Fill(nameof(NotificationsText.RepliedYesWrite), portal.Value.AddressOf($"/{town.Slug}/{note.Number}/antwoord"));
    }

    private static Task ThankAsync(BuuvDb db, TextReply reply, MessageText words, string text, DateTime now) =>
        // The subject is read by whoever runs the portal: the text may hold a number or a link that is theirs alone.
        Outbox.AddAsync(db, new()
        {
            Channel = OutgoingChannel.Text, To = reply.From.E164, Subject = words[nameof(NotificationsText.RepliedSubject)], Body = text,
            DedupeKey = $"reply:{CommandOf(reply)}", Haste = MessagePriority.Urgent,
        }, now);

    private static async Task NotUnderstoodAsync(BuuvDb db, ResidentId who, TextReply reply, DateTime now)
    {
        if (
            await db.CallBacks.AnyAsync(promise =>
                promise.ResidentId == who && promise.Kind == NotificationKind.Unclear && promise.ClosedAt == null
            )
        )
            return;
        db.Add(CallBack.Promise(Id.New<CallBackId>(), new(who, NotificationKind.Unclear, $"unclear:{CommandOf(reply)}"), now));
    }

    private static async Task<bool> IsEchoAsync(BuuvDb db, List<ResidentId> who, bool yes, DateTime now)
    {
        var (outcome, since) = (yes ? CallBackOutcome.SpokenYes : CallBackOutcome.SpokenNo, now - Echo);
        return await db.CallBacks.AnyAsync(promise =>
            who.Contains(promise.ResidentId) && promise.Way == CallBackWay.Text && promise.Outcome == outcome && promise.ClosedAt > since
        );
    }
}
