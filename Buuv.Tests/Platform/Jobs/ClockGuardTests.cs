using Buuv.Domain;
using Buuv.Domain.Posts;
using Buuv.Domain.Staff;
using Buuv.Portal.Platform.Identity;
using Buuv.Portal.Platform.Jobs;
using Buuv.Portal.Platform.Privacy;
using Buuv.Tests.Platform.Messaging;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Buuv.Tests.Platform.Jobs;

/// <summary>A clock that jumps does nothing to anybody.</summary>
public sealed class ClockGuardTests : IAsyncLifetime
{
    private static readonly StaffActor Dirk = new("Dirk", [new Duty(StaffRole.Admin, null)]);
    private static readonly StaffActor Joke = new("Joke", [new Duty(StaffRole.PhoneVolunteer, null)]);

    private SmallStreet street = null!;
    private PostId note;

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    private ClockGuard Guard => street.Door.Get<ClockGuard>();

    public async ValueTask InitializeAsync()
    {
        street = await SmallStreet.SettleAsync();
        note = await street.PlaceAsync(await street.JoinAsync("Ria", "ria@voorbeeld.nl"), "Wie helpt mij?");
        await TickAsync();
    }

    public ValueTask DisposeAsync()
    {
        street.Dispose();
        return ValueTask.CompletedTask;
    }

    [Fact]
    public async Task Started_four_hundred_days_ahead_no_note_comes_down_and_nobody_is_written_to()
    {
        var told = (await street.ToldAsync()).Count;
        street.Door.Clock.Move(TimeSpan.FromDays(400));

        await TickAsync();
        await TickAsync();

        Assert.Null((await street.PostAsync(note)).Closure);
        Assert.Equal(told, (await street.ToldAsync()).Count);
        Assert.NotNull(await Guard.HeldAsync(Cancel));
        Assert.IsType<ClockJumped>((await street.Door.Get<Retention>().PurgeAllAsync(Cancel)).Refusal);
    }

    [Fact]
    public async Task What_is_placed_by_a_clock_that_is_ahead_does_not_make_it_right()
    {
        street.Door.Clock.Move(TimeSpan.FromDays(400));
        await street.PlaceAsync(await street.JoinAsync("Samer", "samer@voorbeeld.nl"), "Wie wil mijn kast?");
        await TickAsync();
        Assert.NotNull(await Guard.HeldAsync(Cancel));

        // And when the clock is set right, what it stamped makes somebody look.
        street.Door.Clock.Move(TimeSpan.FromDays(-400));
        await TickAsync();
        Assert.NotNull(await Guard.HeldAsync(Cancel));
        Assert.Null((await Guard.AcceptAsync(Dirk, Cancel)).Refusal);
        await TickAsync();
        Assert.Null(await Guard.HeldAsync(Cancel));
    }

    [Fact]
    public async Task A_clock_that_is_set_right_goes_on_by_itself()
    {
        street.Door.Clock.Move(TimeSpan.FromDays(400));
        await TickAsync();
        street.Door.Clock.Move(TimeSpan.FromDays(-400) + TimeSpan.FromMinutes(1));
        await TickAsync();
        Assert.Null(await Guard.HeldAsync(Cancel));
    }

    [Theory]
    [InlineData(-4, false)]
    [InlineData(-6, true)]
    [InlineData(7 * 24 * 60, false)]
    [InlineData((7 * 24 * 60) + 1, true)]
    public async Task So_many_minutes_are_a_jump_or_are_not(int minutes, bool isHeld)
    {
        street.Door.Clock.Move(TimeSpan.FromMinutes(minutes));
        await TickAsync();
        Assert.Equal(isHeld, await Guard.HeldAsync(Cancel) is not null);
    }

    [Fact]
    public async Task When_somebody_says_that_the_clock_is_right_what_is_over_comes_down()
    {
        street.Door.Clock.Move(TimeSpan.FromDays(400));
        await TickAsync();

        Assert.IsType<NotAllowed>((await Guard.AcceptAsync(Joke, Cancel)).Refusal);
        Assert.IsType<NotAllowed>((await Guard.AcceptAsync(new("Kees", []), Cancel)).Refusal);
        Assert.Null((await Guard.AcceptAsync(Dirk, Cancel)).Refusal);
        await TickAsync();

        Assert.Equal(ClosureReason.Expired, (await street.PostAsync(note)).Closure!.Reason);
        await using var db = street.Door.Read();
        Assert.Equal(
            ["ClockHeld", "ClockAccepted"],
            await db
                .Audit.Where(entry => entry.Kind.StartsWith("Clock"))
                .OrderBy(entry => entry.Sequence)
                .Select(entry => entry.Kind)
                .ToListAsync(Cancel)
        );
    }

    [Fact]
    public async Task A_weekend_of_standing_still_is_no_jump()
    {
        for (var days = 0; days < 30; days += 3)
        {
            street.Door.Clock.Move(TimeSpan.FromDays(3));
            await TickAsync();
            Assert.Null(await Guard.HeldAsync(Cancel));
        }
    }

    // A portal that has just started.
    private Task TickAsync() => ActivatorUtilities.CreateInstance<JobScheduler>(street.Door.Services).RunDueAsync(Cancel);
}
