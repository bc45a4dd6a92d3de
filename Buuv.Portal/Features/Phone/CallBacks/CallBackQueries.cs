using Buuv.Domain;
using Buuv.Domain.Contact;
using Buuv.Domain.Moderation;
using Buuv.Domain.Notifications;
using Buuv.Domain.Phone;
using Buuv.Domain.Posts;
using Buuv.Domain.Residents;
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

namespace Buuv.Portal.Features.Phone.CallBacks;

/// <summary>A resident to call, with everything there is to tell them.</summary>
/// <param name="PromisedAt">UTC; the oldest promise.</param>
/// <param name="Language">Of the sentences, as a two-letter code.</param>
/// <param name="Voicemail">What to say to a machine: it names nothing.</param>
public sealed record CallView(
    ResidentId Id,
    string Name,
    PhoneNumber? Phone,
    string Neighbourhood,
    BestTimes Best,
    DateTime PromisedAt,
    string Language,
    string Voicemail,
    IReadOnlyList<ToTellView> ToTell
)
{
    public IReadOnlyList<CallAttempt> Attempts => ToTell.MaxBy(told => told.Attempts.Count)?.Attempts ?? [];
}

/// <summary>One thing to tell.</summary>
/// <param name="Sentence">What to say, in the language of the resident who is called.</param>
public sealed record ToTellView(
    CallBackId Id,
    NotificationKind Kind,
    string Sentence,
    DateTime PromisedAt,
    DateTime NotBefore,
    IReadOnlyList<CallAttempt> Attempts
)
{
    /// <summary>The conversation in which they can answer; null when it is not about one.</summary>
    public ConversationId? Talk { get; init; }
}

/// <summary>Residents to call from a later moment on.</summary>
/// <param name="At">UTC.</param>
/// <param name="Kinds">What there is to tell them, and how many of it.</param>
public sealed record PlannedCalls(DateTime At, IReadOnlyList<PlannedCall> People, IReadOnlyList<(NotificationKind Kind, int Count)> Kinds);

/// <summary>A resident to call later.</summary>
public sealed record PlannedCall(ResidentId Id, string Name, string Neighbourhood);

/// <summary>What a yes leads to.</summary>
/// <param name="Say">How the two reach each other, to be said.</param>
/// <param name="Number">Of the note that they will answer: their words are written down now.</param>
public sealed record AfterYes(string? Say, ShortCode? Number);

public sealed class CallBackQueries(
    IDbContextFactory<BuuvDb> reading,
    NeighbourhoodDirectory directory,
    NotificationFacts facts,
    IOptions<PhoneTeamSettings> phoneTeam,
    IOptions<PortalSettings> portal,
    TimeProvider clock
)
{
    /// <summary>Most people a list shows: the oldest promises come first, and the list is read again after each call.</summary>
    private const int Most = 50;

    /// <summary>Residents who may be called now, one line each: those who wait for an answer or have an appointment first, then by the
    /// oldest promise. Residents without a number are not in the list: they are told when they call.</summary>
    public async Task<IReadOnlyList<CallView>> WaitingAsync(StaffActor actor)
    {
        var (now, times) = (clock.GetUtcNow().UtcDateTime, phoneTeam.Value.CallTimes(DutchTime.Zone));
        if (!times.IsOpen(now)) return [];
        await using var db = await reading.CreateDbContextAsync();
        var waiting = await (
            from promise in db.CallBacks
            where promise.ClosedAt == null && promise.HandedOverAt == null && promise.Way == CallBackWay.Phone && promise.NotBefore <= now
            join resident in db.Residents.Where(one => one.Phone != null) on promise.ResidentId equals resident.Id
            orderby promise.PromisedAt
            select new { Promise = promise, Resident = resident }
        ).ToListAsync();
        return await ViewsAsync(
            db,
            waiting
                .Where(row => MayRing(actor, row.Resident) && row.Promise.IsDue(row.Resident.BestTimes, times, now))
                .OrderBy(row => row.Promise.Kind.CanWait())
                .Select(row => row.Resident),
            now
        );
    }

    /// <summary>Residents who are called later, by the moment from which that is possible. Without those who may be called now.</summary>
    public async Task<IReadOnlyList<PlannedCalls>> PlannedAsync(StaffActor actor)
    {
        var (now, times) = (clock.GetUtcNow().UtcDateTime, phoneTeam.Value.CallTimes(DutchTime.Zone));
        await using var db = await reading.CreateDbContextAsync();
        var open = await (
            from promise in db.CallBacks
            where promise.ClosedAt == null && promise.HandedOverAt == null && promise.Way == CallBackWay.Phone
            join resident in db.Residents.Where(one => one.Phone != null) on promise.ResidentId equals resident.Id
            orderby promise.PromisedAt
            select new { Promise = promise, Resident = resident }).ToListAsync();
        var people = open.Where(row => MayRing(actor, row.Resident))
            .Select(row => (row.Resident, row.Promise.Kind, At: row.Promise.RingsAt(row.Resident.BestTimes, times, now)))
            .Where(row => row.At is not null)
            .GroupBy(row => row.Resident.Id)
            .Select(person =>
                (person.First().Resident, Kinds: person.Select(row => row.Kind).ToList(), At: person.Min(row => row.At)!.Value)
            );
        return
        [
            .. people
                .Where(person => person.At > now)
                .GroupBy(person => person.At)
                .OrderBy(group => group.Key)
                .Select(group => new PlannedCalls(
                    group.Key,
                    [
                        .. group
                            .OrderBy(person => person.Kinds.All(kind => kind.CanWait()))
                            .Select(person => new PlannedCall(
                                person.Resident.Id,
                                person.Resident.FirstName,
                                directory.Map.Find(person.Resident.Neighbourhood)!.Name
                            )),
                    ],
                    [
                        .. group
                            .SelectMany(person => person.Kinds)
                            .CountBy(kind => kind)
                            .OrderBy(kind => kind.Key.CanWait())
                            .ThenByDescending(kind => kind.Value)
                            .Select(kind => (kind.Key, kind.Value)),
                    ]
                )),
        ];
    }

    /// <summary>Whether the resident's last message in a conversation waits for a moderator.</summary>
    public async Task<bool> IsHeldAsync(ConversationId conversation, ResidentId by)
    {
        await using var db = await reading.CreateDbContextAsync();
        var heard = await db
            .Messages.Where(message => message.ConversationId == conversation && message.AuthorId == by)
            .MaxAsync(message => (DateTime?)message.At);
        return await db.Reviews.AnyAsync(review =>
            review.ConversationId == conversation
            && review.AuthorId == by
            && review.Of == ReviewOf.Message
            && review.WasHeld
            && review.Verdict == null
            && (heard == null || review.At >= heard)
        );
    }

    /// <summary>Residents whom the phone team did not reach, for the broker.</summary>
    public async Task<IReadOnlyList<CallView>> HandedOverAsync(StaffActor actor)
    {
        await using var db = await reading.CreateDbContextAsync();
        var given = await (
            from promise in db.CallBacks
            where promise.ClosedAt == null && promise.HandedOverAt != null
            join resident in db.Residents on promise.ResidentId equals resident.Id
            orderby promise.PromisedAt
            select resident).ToListAsync();
        return await ViewsAsync(db, given.Where(resident => MayRing(actor, resident)), clock.GetUtcNow().UtcDateTime);
    }

    /// <summary>Everything there is to tell one person, whenever it was planned: the resident is on the line now.</summary>
    /// <returns>Null for a resident whom the actor may not call.</returns>
    public async Task<CallView?> OfAsync(StaffActor actor, ResidentId who)
    {
        await using var db = await reading.CreateDbContextAsync();
        if (await db.Residents.FirstOrDefaultAsync(resident => resident.Id == who) is not { } resident || !MayRing(actor, resident))
            return null;
        return await ViewAsync(
            db,
            resident,
            [.. await db.CallBacks.Where(promise => promise.ResidentId == who && promise.ClosedAt == null).ToListAsync()],
            clock.GetUtcNow().UtcDateTime
        );
    }

    /// <summary>What is left to do after a yes. Null when nothing is.</summary>
    public async Task<AfterYes?> AfterYesAsync(StaffActor actor, CallBackId id)
    {
        await using var db = await reading.CreateDbContextAsync();
        if (await db.CallBacks.FirstOrDefaultAsync(promise => promise.Id == id) is not { Outcome: CallBackOutcome.SpokenYes } told)
            return null;
        if (await db.Residents.FirstOrDefaultAsync(resident => resident.Id == told.ResidentId) is not { } asker || !MayRing(actor, asker))
            return null;
        if (told.Kind == NotificationKind.Invited)
            return new(
                null,
                await db.Posts.Where(post => post.Id == told.PostId).Select(post => (ShortCode?)post.Number).FirstOrDefaultAsync()
            );
        var words = new MessageText(asker.Language);
        if (await SpokenAnswer.FoundAsync(db, told) is { } found)
            return new(
                words.Fill(nameof(NotificationsText.RepliedYesReach), found.FirstName, NotificationFacts.ReachOf(asker, found, words)),
                null
            );
        return told.Kind.LeadsToMatch() ? new(words[nameof(NotificationsText.RepliedYesWaits)], null) : null;
    }

    private bool MayRing(StaffActor actor, Resident resident) =>
        directory.Map.Find(resident.Neighbourhood) is { } here && actor.May(Permission.ServeCaller, here);

    private async Task<IReadOnlyList<CallView>> ViewsAsync(BuuvDb db, IEnumerable<Resident> people, DateTime now)
    {
        var some = people.DistinctBy(resident => resident.Id).Take(Most).ToList();
        var ids = some.Select(resident => resident.Id).ToList();
        var open = (
            await db.CallBacks.Where(promise => ids.Contains(promise.ResidentId) && promise.ClosedAt == null).ToListAsync()
        ).ToLookup(promise => promise.ResidentId);
        var views = new List<CallView>();
        foreach (var resident in some)
            if (await ViewAsync(db, resident, [.. open[resident.Id]], now) is { ToTell.Count: > 0 } view) views.Add(view);
        return views;
    }

    private async Task<CallView> ViewAsync(BuuvDb db, Resident resident, IReadOnlyList<CallBack> open, DateTime now)
    {
        var words = new MessageText(resident.Language);
        var here = directory.Map.Find(resident.Neighbourhood)!;
        var toTell = new List<ToTellView>();
        foreach (
            var promise in open.Where(promise => promise.IsOfUse(now))
                .OrderBy(promise => promise.Kind.CanWait())
                .ThenBy(promise => promise.PromisedAt)
        )
            if (await facts.OfAsync(db, promise.News, words) is { } fact)
                toTell.Add(
                    new(
                        promise.Id,
                        promise.Kind,
                        words.Fill($"Say_{promise.Kind}", fact.Values),
                        promise.PromisedAt,
                        promise.NotBefore,
                        promise.Attempts
                    )
                    {
                        Talk = promise.Kind == NotificationKind.Said ? new(promise.SubjectId!.Value) : null,
                    }
                );
        var phone = portal.Value.PhoneOf(directory.Map.FindMunicipality(here.Municipality));
        return new(
            resident.Id,
            resident.FirstName,
            resident.Phone,
            here.Name,
            resident.BestTimes,
            toTell.Count == 0 ? now : toTell.Min(told => told.PromisedAt),
            words.Language,
            phone.Length == 0
                ? words[nameof(NotificationsText.Voicemail)]
                : $"{words[nameof(NotificationsText.Voicemail)]} {words.Fill(nameof(NotificationsText.VoicemailCall), phone)}",
            toTell
        );
    }
}
