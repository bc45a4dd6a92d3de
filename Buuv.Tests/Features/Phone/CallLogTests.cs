using Buuv.Domain;
using Buuv.Domain.Phone;
using Buuv.Domain.Residents;
using Buuv.Domain.Staff;
using Buuv.Portal.Features.Phone;
using Buuv.Portal.Features.Phone.Callers;
using Microsoft.EntityFrameworkCore;

namespace Buuv.Tests.Features.Phone;

public sealed class CallLogTests : IAsyncLifetime
{
    private readonly PhoneCallId call = Id.New<PhoneCallId>();
    private TestDatabase database = null!;
    private Resident truus = null!;

    private CallLog Log => database.Get<CallLog>();

    private CallerQueries Callers => database.Get<CallerQueries>();

    public async ValueTask InitializeAsync()
    {
        database = await TestDatabase.OpenAsync();
        truus = await database.MoveInAsync("Truus");
    }

    public ValueTask DisposeAsync() => database.DisposeAsync();

    [Fact]
    public async Task What_Joke_typed_is_finished_by_Saskia()
    {
        await Log.PickUpAsync(Desk.Joke, call, truus.Id);
        await Log.KeepAsync(Desk.Joke, call, "Wie rijdt mee?");
        await Log.HangUpAsync(Desk.Joke, call, CallOutcome.HungUp);
        Assert.Equal("Truus", Assert.Single(await Callers.HalfWayAsync(Desk.Saskia)).Name);

        Assert.True((await Log.PickUpAsync(Desk.Saskia, call, truus.Id)).IsDone);
        await Log.HangUpAsync(Desk.Saskia, call, CallOutcome.Told);

        Assert.Empty(await Callers.HalfWayAsync(Desk.Saskia));
    }

    [Fact]
    public async Task The_longest_waiting_caller_comes_first_however_many_hung_up_since()
    {
        for (var calls = 0; calls < 25; calls++)
        {
            var (id, caller) = (
                Id.New<PhoneCallId>(),
                calls == 0 ? truus : await database.MoveInAsync($"Beller {calls}", calls % 2 == 0 ? "slaaghwijk" : "de-kooi")
            );
            await Log.PickUpAsync(Desk.Joke, id, caller.Id);
            await Log.KeepAsync(Desk.Joke, id, "Wie rijdt mee?");
            await Log.HangUpAsync(Desk.Joke, id, CallOutcome.HungUp);
            database.Clock.Move(TimeSpan.FromMinutes(1));
        }
        var half = await Callers.HalfWayAsync(Desk.Joke);
        Assert.Equal(("Truus", 25), (half[0].Name, half.Count));
    }

    [Fact]
    public async Task Who_hung_up_ten_times_has_one_line_with_what_was_typed_last_and_it_goes_away_at_once()
    {
        var began = database.Clock.GetUtcNow().UtcDateTime;
        for (var calls = 0; calls < 10; calls++)
        {
            var id = Id.New<PhoneCallId>();
            await Log.PickUpAsync(Desk.Joke, id, truus.Id);
            await Log.KeepAsync(Desk.Joke, id, $"Wie rijdt mee? {calls}");
            await Log.HangUpAsync(Desk.Joke, id, CallOutcome.HungUp);
            database.Clock.Move(TimeSpan.FromMinutes(1));
        }

        var half = Assert.Single(await Callers.HalfWayAsync(Desk.Joke));
        Assert.Equal((began, true), (half.At, half.Typed.Contains("Wie rijdt mee? 9")));

        Assert.Equal(new NotFound(), (await Log.DropHalfWayAsync(Desk.Piet, truus.Id)).Refusal);
        Assert.Single(await Callers.HalfWayAsync(Desk.Joke));
        Assert.True((await Log.DropHalfWayAsync(Desk.Joke, truus.Id)).IsDone);
        Assert.Empty(await Callers.HalfWayAsync(Desk.Joke));
    }

    [Fact]
    public async Task A_call_that_the_portal_cut_off_is_half_way_too()
    {
        await Log.PickUpAsync(Desk.Joke, call, truus.Id);
        await Log.KeepAsync(Desk.Joke, call, "Wie rijdt mee?");
        Assert.Empty(await Callers.HalfWayAsync(Desk.Joke));

        database.Clock.Move(TimeSpan.FromHours(2));

        Assert.Single(await Callers.HalfWayAsync(Desk.Joke));
    }

    [Fact]
    public async Task For_whoever_does_not_serve_this_caller_there_is_no_call()
    {
        await Log.PickUpAsync(Desk.Joke, call, truus.Id);
        foreach (var other in new[] { Desk.Piet, Desk.At(StaffRole.Moderator, "Wim", Street.Leiden.Value) })
        {
            Assert.Equal(new NotFound(), (await Log.PickUpAsync(other, Id.New<PhoneCallId>(), truus.Id)).Refusal);
            Assert.Equal(new NotFound(), (await Log.KeepAsync(other, call, "x")).Refusal);
            Assert.Equal(new NotFound(), (await Log.DropDraftAsync(other, call)).Refusal);
            Assert.Equal(new NotFound(), (await Log.HangUpAsync(other, call, CallOutcome.Told)).Refusal);
        }

        await using var db = database.Read();
        Assert.Null((await db.PhoneCalls.SingleAsync(TestContext.Current.CancellationToken)).EndedAt);
    }
}
