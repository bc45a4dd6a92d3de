using Buuv.Domain;
using Buuv.Domain.Notifications;
using Buuv.Domain.Phone;
using Buuv.Domain.Residents;
using FsCheck;
using FsCheck.Fluent;

namespace Buuv.Tests.Domain.Phone;

public enum Ringing
{
    NotReached,
    Voicemail,
    Later,
    SpokenYes,
    SpokenNo,
    Overtake,
    OnlyWait,
}

/// <param name="Which">Which of the call-backs it is about, where it is about one.</param>
/// <param name="Hours">Since the moment before.</param>
public sealed record Ring(Ringing What, int Which, int Hours);

/// <summary>Whatever volunteers press in whatever order: nobody is rung after it is done, at a bad time, or a fourth time by the phone
/// team.</summary>
public sealed class CallBackLifeTests
{
    private static readonly DateTime Monday = new(2026, 3, 23, 9, 30, 0, DateTimeKind.Utc);
    private static readonly Guid Joke = Guid.NewGuid();

    private static readonly Gen<Ring> Rings =
        from what in Gen.Frequency((4, Gen.Elements(Ringing.NotReached, Ringing.Voicemail)), (3, Gen.Elements(Enum.GetValues<Ringing>())))
        from which in Gen.Choose(0, 2)
        from hours in Gen.Frequency((6, Gen.Choose(0, 30)), (1, Gen.Choose(30, 200)))
        select new Ring(what, which, hours);

    private static readonly Gen<(BestTimes Best, int Closes, Ring[] Rings)> Lives =
        from best in Gen.Choose(0, 7)
        from closes in Gen.Choose(10, 22)
        from rings in Rings.ArrayOf()
        select ((BestTimes)best, closes, rings);

    [Fact]
    public void No_life_of_a_call_back_breaks_the_rules() =>
        Check.One(
            Config.QuickThrowOnFailure.WithMaxTest(1500).WithEndSize(40),
            Prop.ForAll(Arb.From(Lives), life => Live(life.Best, life.Closes, life.Rings))
        );

    [Fact]
    public void The_lives_come_everywhere()
    {
        var ends = Lives.Sample(600, new Rnd(11), 40).SelectMany(life => Live(life.Best, life.Closes, life.Rings)).ToArray();

        Assert.Contains(ends, end => end is { HandedOverAt: not null, Outcome: null });
        Assert.Contains(ends, end => end is { HandedOverAt: not null, Outcome: CallBackOutcome.SpokenYes });
        Assert.Contains(ends, end => end is { HandedOverAt: null, Outcome: CallBackOutcome.SpokenNo });
        Assert.Contains(ends, end => end is { Outcome: null, IsOpen: false });
    }

    private static CallBack[] Live(BestTimes best, int closes, Ring[] rings)
    {
        var times = new CallTimes(new(9, 0), new(closes, 0), TimeZoneInfo.FindSystemTimeZoneById("Europe/Amsterdam"));
        var (now, who) = (Monday, Id.New<ResidentId>());
        CallBack[] promises =
        [
            .. Enumerable
                .Range(0, 3)
                .Select(each => CallBack.Promise(Id.New<CallBackId>(), new(who, NotificationKind.Said, $"{each}"), now)),
        ];
        foreach (var ring in rings)
        {
            now = now.AddHours(ring.Hours);
            var before = promises.Select(Of).ToArray();
            Do(ring, promises, best, times, now);
            foreach (var (promise, was) in promises.Zip(before)) CheckRules(promise, was, best, times, now);
        }
        return promises;
    }

    private static void Do(Ring ring, CallBack[] promises, BestTimes best, CallTimes times, DateTime now)
    {
        var one = promises[ring.Which];
        var call = new WaitingCallBacks(promises, best, times);
        _ = ring.What switch
        {
            Ringing.NotReached => call.NotReached(Joke, now),
            Ringing.Voicemail => call.Voicemail(Joke, now),
            Ringing.Later => one.Later(now.AddHours(ring.Hours), times, Joke, now),
            Ringing.SpokenYes => one.Spoken(true, Joke, now),
            Ringing.SpokenNo => one.Spoken(false, Joke, now),
            Ringing.Overtake => one.Overtake(now),
            _ => Buuv.Domain.Result.Done,
        };
    }

    private static void CheckRules(CallBack promise, State was, BestTimes best, CallTimes times, DateTime now)
    {
        if (was.ClosedAt is not null) Assert.Equal(was, Of(promise));
        if (was.HandedOverAt is not null) Assert.Equal(was.HandedOverAt, promise.HandedOverAt);
        // By itself after three, or along with something else of the same person after three.
        if (MissesInARow(promise) >= 3) Assert.NotNull(promise.HandedOverAt);
        if (promise.HandedOverAt == now && was.HandedOverAt is null) Assert.True(promise.Attempts[^1].IsMiss);
        if (promise.IsDue(best, times, now))
        {
            Assert.True(promise is { IsOpen: true, HandedOverAt: null });
            Assert.True(promise.NotBefore <= now);
            Assert.True(times.IsOpen(now));
            Assert.True(times.Suits(best, now) || promise.ChosenByThem);
        }
        if (promise.IsOpen && promise.HandedOverAt is null && promise.Attempts.Count > 0 && promise.Attempts[^1].IsMiss)
            Assert.True(promise.IsDue(best, times, promise.NotBefore), "What was missed is planned at a moment that suits.");
    }

    private static int MissesInARow(CallBack promise) => promise.Attempts.Reverse().TakeWhile(attempt => attempt.IsMiss).Count();

    private static State Of(CallBack promise) =>
        new(promise.ClosedAt, promise.Outcome, promise.ClosedById, promise.NotBefore, promise.HandedOverAt, promise.Attempts.Count);

    private sealed record State(
        DateTime? ClosedAt,
        CallBackOutcome? Outcome,
        Guid? ClosedBy,
        DateTime NotBefore,
        DateTime? HandedOverAt,
        int Attempts
    );
}
