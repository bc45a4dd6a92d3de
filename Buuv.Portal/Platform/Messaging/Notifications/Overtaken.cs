using Buuv.Domain;
using Buuv.Domain.Events;
using Buuv.Domain.Notifications;
using Buuv.Domain.Phone;
using Buuv.Portal.Platform.Persistence;
using Microsoft.EntityFrameworkCore;

namespace Buuv.Portal.Platform.Messaging.Notifications;

/// <summary>Whoever answered on the web or by link is not rung or written to about the same any more.</summary>
public static class Overtaken
{
    private static readonly NewsKind[] Answers = [NewsKind.AnsweredRequest, NewsKind.AnsweredOffer];
    private static readonly NewsKind[] Appointments = [NewsKind.Appointment, NewsKind.AppointmentMoved, NewsKind.AppointmentReminder, NewsKind.AppointmentCalledOff];
    private static readonly NewsKind[] WhileItWaits = [.. Answers, NewsKind.PostChanged];

    /// <summary>Closes what a happening made needless to tell.</summary>
    public static async Task CloseAsync(BuuvDb db, Happening happening, DateTime now, CancellationToken cancel)
    {
        await DropLettersAsync(db, happening, now, cancel);
        if (NeedlessBy(db.CallBacks.Where(promise => promise.ClosedAt == null), happening) is not { } needless) return;
        // Promised by a happening just before this one, in the same transaction: not in the database yet.
        var fresh = NeedlessBy(db.CallBacks.Local.Where(promise => promise.IsOpen).AsQueryable(), happening)!;
        foreach (var promise in (await needless.ToListAsync(cancel)).Union(fresh.ToList())) promise.Overtake(now);
    }

    // A letter that waits, for the morning or for a way out, is as needless as a call about the same.
    private static async Task DropLettersAsync(BuuvDb db, Happening happening, DateTime now, CancellationToken cancel)
    {
        Guid?[] about = [happening.Subject, happening.Response?.Value, happening.Conversation?.Value];
        var letters = await db.Outgoing.Where(letter => letter.SentAt == null && letter.DroppedAt == null && letter.Kind != null
            && ((letter.Post != null && letter.Post == happening.Post) || (letter.About != null && about.Contains(letter.About)))).ToListAsync(cancel);
        if (letters.Count == 0) return;
        var calls = letters.Select(letter => CallBack.Promise(Id.New<CallBackId>(), letter.News!, now)).AsQueryable();
        foreach (var call in NeedlessBy(calls, happening) ?? Enumerable.Empty<CallBack>()) letters.First(letter => letter.DedupeKey == call.Key).Drop(now);
    }

    private static IQueryable<CallBack>? NeedlessBy(IQueryable<CallBack> open, Happening happening) => happening.Kind switch
    {
        HappeningKind.ResponseAccepted when happening.Response is { } response => open.Where(promise => Answers.Contains(promise.Kind) && promise.Subject == response.Value),
        HappeningKind.ResponseDeclined or HappeningKind.ResponseTooLate or HappeningKind.ResponseWithdrawn or HappeningKind.NeighbourStopped when happening.Response is { } response =>
            open.Where(promise => WhileItWaits.Contains(promise.Kind) && promise.Subject == response.Value),
        HappeningKind.AnsweredPostChanged when happening.Response is { } response =>
            open.Where(promise => promise.Kind == NewsKind.PostChanged && promise.Subject == response.Value),
        HappeningKind.PostRenewed => open.Where(promise => promise.Kind == NewsKind.StillNeeded && promise.Post == happening.Post),
        HappeningKind.PostWithdrawn or HappeningKind.PostEnough or HappeningKind.PostMatched or HappeningKind.PostExpired =>
            open.Where(promise => (promise.Kind == NewsKind.StillNeeded || promise.Kind == NewsKind.Invited) && promise.Post == happening.Post),
        HappeningKind.InvitationAccepted or HappeningKind.InvitationDeclined => open.Where(promise => promise.Kind == NewsKind.Invited && promise.Subject == happening.Subject),
        HappeningKind.AppointmentMade or HappeningKind.AppointmentMoved or HappeningKind.AppointmentCalledOff => open.Where(promise => Appointments.Contains(promise.Kind) && promise.Subject == happening.Subject),
        HappeningKind.CheckedIn => open.Where(promise => promise.Kind == NewsKind.CheckIn && promise.Subject == happening.Subject && promise.Resident == happening.By),
        HappeningKind.MessageSaid when happening.Conversation is { } talk => open.Where(promise => promise.Kind == NewsKind.Said && promise.Subject == talk.Value && promise.Resident == happening.By),
        _ => null,
    };
}
