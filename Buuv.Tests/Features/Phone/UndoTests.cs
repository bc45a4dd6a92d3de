using Buuv.Domain;
using Buuv.Domain.Events;
using Buuv.Domain.Notifications;
using Buuv.Domain.Phone;
using Buuv.Domain.Posts;
using Buuv.Domain.Residents;
using Buuv.Domain.Staff;
using Buuv.Portal.Features.Conversations;
using Buuv.Portal.Features.Phone;
using Buuv.Portal.Features.Phone.CallBacks;
using Buuv.Portal.Features.Phone.Callers;
using Buuv.Portal.Features.Posts;
using Buuv.Portal.Platform.Identity;
using Buuv.Portal.Platform.Messaging.Notifications;
using Buuv.Portal.Platform.Persistence;
using Buuv.Portal.Platform.Undo;
using Microsoft.EntityFrameworkCore;

namespace Buuv.Tests.Features.Phone;

/// <summary>Joke of the phone team pressed the wrong button about Truus, whom Samer answered.</summary>
public sealed class UndoTests : IAsyncLifetime
{
    private TestDatabase database = null!;
    private Resident truus = null!;
    private Resident samer = null!;

    public async ValueTask InitializeAsync()
    {
        database = await TestDatabase.OpenAsync();
        truus = await database.MoveInAsync("Truus", phone: "071 512 34 56");
        samer = await database.MoveInAsync("Samer", mail: "samer@voorbeeld.nl");
    }

    public ValueTask DisposeAsync() => database.DisposeAsync();

    [Fact]
    public async Task Taken_down_by_mistake_it_hangs_again_and_nobody_heard_of_it()
    {
        var post = await TakenDownAsync();
        Assert.StartsWith("Bericht ", Assert.Single(await ListAsync(Desk.Joke)).Words);

        Assert.Null(await UndoAsync(Desk.Joke));
        await TenSecondsLaterAsync();

        Assert.True(await HangsAsync(post));
        Assert.Equal(ResponseOutcome.Waiting, await ReadAsync(db => db.Responses.Select(answer => answer.Outcome).SingleAsync()));
        Assert.Equal(0, await LettersAsync());
        Assert.Equal(0, await CountAsync(DomainEventKind.PostLeftFeed));
        // Truus is still called about Samer.
        Assert.True((await OnlyPromiseAsync()).IsOpen);
        Assert.Equal(
            [(Desk.Joke.AccountId, "PostWithdrawn"), (Desk.Joke.AccountId, "PostWithdrawn")],
            (
                await ReadAsync(db =>
                    db.Audit.Where(row => row.Kind == "DeedDone" || row.Kind == "DeedUndone").OrderBy(row => row.Sequence).ToListAsync()
                )
            ).Select(row => (row.EnteredById!.Value, row.What!))
        );
    }

    [Fact]
    public async Task Not_undone_whoever_waited_is_told_once_and_open_feeds_hear_it_ten_seconds_later()
    {
        var post = await TakenDownAsync();
        await database.Get<DeedRelease>().ReleaseDueAsync();
        await database.Get<NotificationDispatcher>().CatchUpAsync();
        Assert.Equal((0, 0), (await LettersAsync(), await CountAsync(DomainEventKind.PostLeftFeed)));
        Assert.True((await OnlyPromiseAsync()).IsOpen);

        await TenSecondsLaterAsync();
        await using (var restarted = database.Restart())
        {
            await restarted.Get<DeedRelease>().ReleaseDueAsync();
            await restarted.Get<NotificationDispatcher>().CatchUpAsync();
        }

        Assert.False(await HangsAsync(post));
        Assert.Equal((1, 1), (await LettersAsync(), await CountAsync(DomainEventKind.PostLeftFeed)));
        Assert.False((await OnlyPromiseAsync()).IsOpen);
    }

    [Fact]
    public async Task As_long_as_the_letter_waits_it_is_withdrawn_and_the_call_that_became_needless_is_promised_again()
    {
        var post = await TakenDownAsync();
        await TenSecondsLaterAsync();
        Assert.Equal((1, false), (await LettersAsync(), (await OnlyPromiseAsync()).IsOpen));
        database.Clock.Move(TimeSpan.FromHours(2));

        Assert.Null(await UndoAsync(Desk.Joke));
        await TenSecondsLaterAsync();

        Assert.True(await HangsAsync(post));
        Assert.Equal((0, true), (await LettersAsync(), (await OnlyPromiseAsync()).IsOpen));
    }

    [Fact]
    public async Task What_happens_meanwhile_is_told_too_and_in_its_order()
    {
        await TakenDownAsync();
        var other = await PlaceAsync("Wie loopt mee naar de markt?");
        Assert.Null((await database.Get<ConversationCommands>().RespondAsync(Guid.NewGuid(), new(samer.Id), other, "Ik.")).Refusal);

        await database.Get<NotificationDispatcher>().CatchUpAsync();
        Assert.Equal((1, 0), (await ReadAsync(db => db.CallBacks.CountAsync()), await LettersAsync()));

        await TenSecondsLaterAsync();

        Assert.Equal(2, await ReadAsync(db => db.CallBacks.CountAsync()));
        Assert.Equal(1, await LettersAsync());
    }

    [Fact]
    public async Task Placed_again_it_stays_as_it_is()
    {
        var post = await TakenDownAsync();
        var deed = Assert.Single(await ListAsync(Desk.Joke)).Id;
        Assert.Null((await database.Get<PostCommands>().PlaceAgainAsync(await database.ForAsync(Desk.Joke, truus.Id), post)).Refusal);

        Assert.Equal(new ChangedSince(), (await Undo.UndoAsync(Desk.Joke, deed)).Refusal);
        Assert.Equal(1, await ReadAsync(db => db.Posts.CountAsync(one => one.Closure == null)));
    }

    [Fact]
    public async Task What_she_takes_down_herself_is_told_at_once_and_in_nobodys_list()
    {
        var post = await AnsweredAsync();
        Assert.Null((await database.Get<PostCommands>().WithdrawAsync(new(truus.Id), post)).Refusal);
        await database.Get<NotificationDispatcher>().CatchUpAsync();

        Assert.Equal((1, 0), (await LettersAsync(), await ReadAsync(db => db.UndoableDeeds.CountAsync())));
    }

    [Fact]
    public async Task Not_reached_by_mistake_she_is_called_as_it_was_planned()
    {
        await AnsweredAsync();
        await database.Get<NotificationDispatcher>().CatchUpAsync();
        var before = (await OnlyPromiseAsync()).NotBefore;
        Assert.Null((await Calls.NotReachedAsync(Guid.NewGuid(), Desk.Joke, truus.Id)).Refusal);
        Assert.NotEqual(before, (await OnlyPromiseAsync()).NotBefore);
        Assert.Equal("Truus niet bereikt", Assert.Single(await ListAsync(Desk.Joke)).Words);

        Assert.Null(await UndoAsync(Desk.Joke));

        var promise = await OnlyPromiseAsync();
        Assert.Equal((before, 0), (promise.NotBefore, promise.Attempts.Count));
        Assert.Empty(await ListAsync(Desk.Joke));
    }

    [Fact]
    public async Task A_colleague_who_reached_her_meanwhile_is_not_undone()
    {
        await AnsweredAsync();
        await database.Get<NotificationDispatcher>().CatchUpAsync();
        Assert.Null((await Calls.NotReachedAsync(Guid.NewGuid(), Desk.Joke, truus.Id)).Refusal);
        var deed = Assert.Single(await ListAsync(Desk.Joke)).Id;
        database.Clock.Move(TimeSpan.FromMinutes(1));
        Assert.Null((await Calls.NotReachedAsync(Guid.NewGuid(), Desk.Saskia, truus.Id)).Refusal);

        Assert.Equal(new ChangedSince(), (await Undo.UndoAsync(Desk.Joke, deed)).Refusal);
        Assert.Equal(2, (await OnlyPromiseAsync()).Attempts.Count);
        Assert.Empty(await ListAsync(Desk.Joke));
    }

    [Fact]
    public async Task What_was_half_way_and_dropped_by_mistake_waits_again()
    {
        await HalfWayAsync();
        Assert.Null((await Log.DropHalfWayAsync(Desk.Joke, truus.Id)).Refusal);
        Assert.Null((await Log.DropHalfWayAsync(Desk.Joke, truus.Id)).Refusal);
        Assert.Empty(await database.Get<CallerQueries>().HalfWayAsync(Desk.Joke));
        database.Clock.Move(TimeSpan.FromHours(1));
        Assert.Equal("Half bericht van Truus weggehaald", Assert.Single(await ListAsync(Desk.Joke)).Words);

        Assert.Null(await UndoAsync(Desk.Joke));

        Assert.Contains("Wie rijdt mee?", Assert.Single(await database.Get<CallerQueries>().HalfWayAsync(Desk.Joke)).Typed);
    }

    [Theory]
    [InlineData(DeedKind.PostWithdrawn)]
    [InlineData(DeedKind.CallMissed)]
    [InlineData(DeedKind.DraftDropped)]
    public async Task Only_who_did_it_and_still_serves_her_undoes_it_once(DeedKind kind)
    {
        if (kind == DeedKind.PostWithdrawn) await TakenDownAsync();
        else if (kind == DeedKind.CallMissed)
        {
            await AnsweredAsync();
            await database.Get<NotificationDispatcher>().CatchUpAsync();
            Assert.Null((await Calls.NotReachedAsync(Guid.NewGuid(), Desk.Joke, truus.Id)).Refusal);
        }
        else
        {
            await HalfWayAsync();
            Assert.Null((await Log.DropHalfWayAsync(Desk.Joke, truus.Id)).Refusal);
        }
        var deed = Assert.Single(await ListAsync(Desk.Joke)).Id;

        Assert.Empty(await ListAsync(Desk.Saskia));
        Assert.Equal(new NotFound(), (await Undo.UndoAsync(Desk.Saskia, deed)).Refusal);
        var (moderates, elsewhere) = (new Duty(StaffRole.Moderator, Street.Leiden.Value), new Duty(StaffRole.PhoneVolunteer, "GM0392"));
        foreach (var duties in new Duty[][] { [], [moderates], [elsewhere] })
            Assert.Equal(new NotAllowed(), (await Undo.UndoAsync(Desk.Joke with { Duties = duties }, deed)).Refusal);

        var both = await Task.WhenAll(Undo.UndoAsync(Desk.Joke, deed), Undo.UndoAsync(Desk.Joke, deed));
        Assert.All(both, result => Assert.Null(result.Refusal));
        Assert.Equal(1, await CountAsync(DomainEventKind.DeedUndone));
    }

    private UndoCommands Undo => database.Get<UndoCommands>();

    private CallBackCommands Calls => database.Get<CallBackCommands>();

    private CallLog Log => database.Get<CallLog>();

    private Task<IReadOnlyList<UndoLine>> ListAsync(StaffActor actor) => database.Get<UndoQueries>().OfAsync(actor, PhoneUndo.AtDesk);

    private async Task<Refusal?> UndoAsync(StaffActor actor) => (await Undo.UndoAsync(actor, (await ListAsync(actor))[0].Id)).Refusal;

    private async Task TenSecondsLaterAsync()
    {
        database.Clock.Move(UndoableDeed.Pause);
        await database.Get<DeedRelease>().ReleaseDueAsync();
        await database.Get<NotificationDispatcher>().CatchUpAsync();
    }

    private async Task<PostId> PlaceAsync(string title) =>
        (await database.Get<PostCommands>().PlaceAsync(Guid.NewGuid(), new(truus.Id), Street.Draft(title))).Value;

    private async Task<PostId> AnsweredAsync()
    {
        var post = await PlaceAsync("Wie rijdt met mij mee?");
        Assert.Null((await database.Get<ConversationCommands>().RespondAsync(Guid.NewGuid(), new(samer.Id), post, "Ik.")).Refusal);
        return post;
    }

    private async Task<PostId> TakenDownAsync()
    {
        var post = await AnsweredAsync();
        await database.Get<NotificationDispatcher>().CatchUpAsync();
        Assert.Null((await database.Get<PostCommands>().WithdrawAsync(await database.ForAsync(Desk.Joke, truus.Id), post)).Refusal);
        return post;
    }

    private async Task HalfWayAsync()
    {
        var call = Id.New<PhoneCallId>();
        await Log.PickUpAsync(Desk.Joke, call, truus.Id);
        await Log.KeepAsync(Desk.Joke, call, "Wie rijdt mee?");
        await Log.HangUpAsync(Desk.Joke, call, CallOutcome.HungUp);
    }

    private async Task<T> ReadAsync<T>(Func<BuuvDb, Task<T>> read)
    {
        await using var db = database.Read();
        return await read(db);
    }

    private Task<CallBack> OnlyPromiseAsync() => ReadAsync(db => db.CallBacks.SingleAsync());

    // To Samer, that it is not needed any more.
    private Task<int> LettersAsync() => ReadAsync(db => db.Outgoing.CountAsync(letter => letter.Kind == NotificationKind.TooLate));

    private Task<int> CountAsync(DomainEventKind kind) => ReadAsync(db => db.DomainEvents.CountAsync(row => row.Kind == kind));

    private Task<bool> HangsAsync(PostId id) => ReadAsync(db => db.Posts.AnyAsync(post => post.Id == id && post.Closure == null));
}
