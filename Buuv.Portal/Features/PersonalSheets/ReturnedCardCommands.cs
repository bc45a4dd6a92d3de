using System.Security.Cryptography;
using Buuv.Domain;
using Buuv.Domain.Ambassadors;
using Buuv.Domain.Notifications;
using Buuv.Domain.PersonalSheets;
using Buuv.Domain.Phone;
using Buuv.Domain.Posts;
using Buuv.Domain.Residents;
using Buuv.Portal.Features.Conversations;
using Buuv.Portal.Features.Posts;
using Buuv.Portal.Platform.Identity;
using Buuv.Portal.Platform.Localization;
using Buuv.Portal.Platform.Matching;
using Buuv.Portal.Platform.Persistence;
using Microsoft.EntityFrameworkCore;

namespace Buuv.Portal.Features.PersonalSheets;

/// <summary>Enters a card that came back: its ticks become responses, withdrawals and the wish to be called, by the same commands as on the
/// web.</summary>
public sealed class ReturnedCardCommands(
    IDbContextFactory<BuuvDb> reading,
    WriteGate gate,
    Deputies deputies,
    PostCommands posts,
    ConversationCommands conversations,
    ConversationQueries conversationQueries,
    TimeProvider clock
)
{
    /// <param name="code">As it stands on the card, however it was typed.</param>
    /// <param name="ticks">Numbers of the ticked boxes.</param>
    /// <returns>What each tick did. One that came too late, because a post was closed since, says so and stands in the way of no other. The
    /// same card a second time does nothing again, and asks for no second call.</returns>
    public async Task<Result<ReturnedCard>> EnterAsync(StaffActor actor, string? code, IReadOnlyCollection<int> ticks)
    {
        var known = SheetCode.From(code);
        if (!known.IsDone) return known.Refusal;
        var typed = known.Value;
        await using var db = await reading.CreateDbContextAsync();
        if (await db.PersonalSheets.FirstOrDefaultAsync(page => page.Code == typed) is not { } sheet) return new NotFound();
        var doer = await deputies.ForAsync(actor, sheet.ResidentId);
        if (!doer.IsDone) return doer.Refusal;
        var ticked = sheet.Read(ticks);
        if (!ticked.IsDone) return ticked.Refusal;
        var resident = await db.Residents.FirstAsync(person => person.Id == sheet.ResidentId);
        var done = new List<CardDone>();
        foreach (var choice in ticked.Value.Where(choice => choice.PostId is not null))
        {
            var post = await db.Posts.IgnoreQueryFilters().FirstAsync(note => note.Id == choice.PostId);
            var refusal = (await CarryOutAsync(doer.Value, sheet, choice, post, resident)).Refusal;
            var waits =
                refusal is null && choice.Wish == CardWish.Respond && await conversationQueries.AboutAsync(post.Id, resident.Id) is null;
            done.Add(new(choice, post.Kind, post.Number, post.Text.Title, refusal, waits));
        }
        var callMe = sheet.ReturnedAt is null && ticked.Value.Any(choice => choice.Wish == CardWish.CallMe);
        var stops = ticked.Value.Any(choice => choice.Wish == CardWish.NobodyForMe);
        var now = clock.GetUtcNow().UtcDateTime;
        var returned = await gate.WriteAsync(async writing =>
        {
            if (stops) await StopDeputiesAsync(writing, doer.Value);
            if (callMe && resident.Phone is not null) await PromiseCallAsync(writing, sheet, now);
            (await writing.PersonalSheets.FindAsync(sheet.Id))!.Return(now);
            return Result.Done;
        });
        if (!returned.IsDone) return returned.Refusal;
        return new ReturnedCard(resident.Id, resident.FirstName, done, stops, callMe, resident.Phone is not null, sheet.ReturnedAt);
    }

    // With the card itself: a card that is in and a call that nobody promised would be noticed by nobody.
    private static async Task PromiseCallAsync(BuuvDb db, PersonalSheet sheet, DateTime now)
    {
        var open = db.CallBacks.Where(promise => promise.ResidentId == sheet.ResidentId && promise.ClosedAt == null);
        if (await open.AnyAsync(promise => promise.Kind == NotificationKind.Asked)) return;
        db.Add(CallBack.Promise(Id.New<CallBackId>(), new(sheet.ResidentId, NotificationKind.Asked, $"card:{sheet.Id.Value}"), now));
    }

    private async Task<Result> CarryOutAsync(ResidentActor doer, PersonalSheet sheet, CardChoice choice, Post post, Resident resident)
    {
        switch (choice.Wish)
        {
            case CardWish.Withdraw: return await posts.WithdrawAsync(doer, post.Id);
            case CardWish.Renew: return await RenewAsync(doer, sheet, post);
            case CardWish.Decline: return await DeclineAsync(doer, post.Id, InvitationAnswer.No);
            case CardWish.NotNow: return await DeclineAsync(doer, post.Id, InvitationAnswer.NotNow);
        }
        var words = PersonalText.ResourceManager.GetString(
            post.Kind == PostKind.Request ? nameof(PersonalText.AnswerHelp) : nameof(PersonalText.AnswerPlease),
            ReaderPreferences.CultureOf(resident.Language)
        )!;
        return await conversations.RespondAsync(CommandOf(sheet, choice), doer, post.Id, words) is { Refusal: { } refusal }
            ? refusal
            : Result.Done;
    }

    // The same card a second time gives no second term.
    private Task<Result> RenewAsync(ResidentActor doer, PersonalSheet sheet, Post post) =>
        sheet.ReturnedAt is null || !post.IsLive ? posts.RenewAsync(doer, post.Id) : Task.FromResult(Result.Done);

    private async Task<Result> DeclineAsync(ResidentActor doer, PostId post, InvitationAnswer answer)
    {
        var taken = await gate.WriteAsync(async db =>
        {
            var asked = await db.Invitations.FirstOrDefaultAsync(one => one.PostId == post && one.NeighbourId == doer.PersonId);
            return asked is null ? new NotFound()
                : await InvitationAnswers.TakeAsync(db, doer, asked.Id, answer, until: null, clock.GetUtcNow().UtcDateTime);
        });
        return taken.IsDone ? Result.Done : taken.Refusal;
    }

    private async Task StopDeputiesAsync(BuuvDb db, ResidentActor person)
    {
        foreach (var row in await db.OnBehalf.Where(row => row.ResidentId == person.PersonId && row.EndedAt == null).ToListAsync())
            person.Do(row, both => both.End(person.PersonId, clock.GetUtcNow().UtcDateTime, objects: true));
    }

    // One box of one card is one command, however often the card is entered.
    private static Guid CommandOf(PersonalSheet sheet, CardChoice choice) =>
        new(SHA256.HashData([.. sheet.Id.Value.ToByteArray(), (byte)choice.Number]).AsSpan(0, 16));
}

/// <summary>What one tick did.</summary>
/// <param name="Refusal">Why it did nothing; null when it was done.</param>
/// <param name="Waits">A person looks first.</param>
public sealed record CardDone(CardChoice Choice, PostKind Kind, ShortCode Number, string Title, Refusal? Refusal, bool Waits);

/// <summary>What a returned card did.</summary>
/// <param name="Stopped">Whether the card ended the deputy.</param>
/// <param name="CallMe">Whether the resident wants to be called. Only the first time a card is entered.</param>
/// <param name="HasNumber">So that they can be: then it is promised.</param>
/// <param name="EnteredBefore">When the card was entered before; null the first time.</param>
public sealed record ReturnedCard(
    ResidentId Resident, string Name, IReadOnlyList<CardDone> Done, bool Stopped, bool CallMe, bool HasNumber, DateTime? EnteredBefore);
