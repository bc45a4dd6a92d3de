using Buuv.Domain.Events;
using Buuv.Domain.Matching;
using Buuv.Portal.Platform.Localization;
using FsCheck;
using FsCheck.Fluent;

namespace Buuv.Tests.Domain.Matching;

/// <summary>As long as a vraag is open, either something happens at a known moment or somebody looks after it.</summary>
public sealed class AnswerPromiseTests
{
    private static readonly AwakeHours Day = new(new(8, 0), new(21, 0), DutchTime.Zone);

    private static readonly Guid Saskia = Guid.NewGuid(), Noor = Guid.NewGuid();

    public enum Step
    {
        Ask,
        Look,
        Replace,
        Answer,
        AskOn,
        TakeOn,
        HandOver,
        Elsewhere,
        End,
        Reopen,
    }

    [Fact]
    public void Whatever_happens_there_is_one_next_moment_or_an_owner() =>
        Check.One(Config.QuickThrowOnFailure.WithMaxTest(3000), Prop.ForAll(
            Arb.From(Gen.Elements(Enum.GetValues<Step>()).ArrayOf()),
            steps =>
            {
                var (promise, now) = (Begun(), Street.Noon);
                foreach (var step in steps)
                {
                    now = now.AddHours(1);
                    Do(promise, step, now);
                    if (promise.IsOpen ? promise.NextAt is null == !promise.IsOwned : promise.NextAt is not null) return false;
                }
                return true;
            }));

    [Fact]
    public void A_vraag_begins_to_be_asked_at_once_and_at_night_in_the_morning()
    {
        Assert.Equal(Street.Noon, Begun().NextAt);
        var late = DutchTime.ToUtc(new(2026, 11, 21, 23, 0, 0));
        Assert.Equal(
            DutchTime.ToUtc(new(2026, 11, 22, 8, 0, 0)), AnswerPromise.Begin(new Street().RiaAsks(), new(), Day, late).NextAt);
    }

    [Fact]
    public void An_answer_stops_the_questions_and_a_no_to_it_begins_them_again()
    {
        var promise = Begun();
        promise.Asked(Street.Noon.AddHours(4), Street.Noon);
        promise.Answer(Street.Noon.AddHours(1));
        Assert.Equal((PromiseState.Answered, Street.Noon.AddHours(1) + AnswerPromise.ToDecide), (promise.State, promise.NextAt));
        promise.AskOn(Day, Street.Noon.AddHours(2));
        Assert.Equal((PromiseState.Asking, Street.Noon.AddHours(2)), (promise.State, promise.NextAt));
    }

    [Fact]
    public void Who_said_no_is_replaced_without_putting_off_the_next_wave()
    {
        var (promise, next) = (Begun(), Street.Noon.AddHours(4));
        promise.Asked(next, Street.Noon);
        promise.Replaced(Street.Noon.AddHours(3));
        Assert.Equal((next, Street.Noon.AddHours(3), 1), (promise.NextAt!.Value, promise.LookedAt, promise.Wave));
    }

    [Fact]
    public void A_broker_takes_it_on_once_and_it_is_never_without_an_owner_then()
    {
        var promise = Begun();
        Assert.True(promise.TakeOn(Saskia, "Saskia", Street.Noon).IsDone);
        Assert.True(promise.TakeOn(Saskia, "Saskia", Street.Noon).IsDone);
        Assert.Equal([DomainEventKind.RequestTakenOn], Street.Happened(promise));
        promise.Answer(Street.Noon.AddHours(1));
        promise.AskOn(Day, Street.Noon.AddHours(2));
        Assert.Equal((PromiseState.Owned, Saskia), (promise.State, promise.OwnerId));
        Assert.True(promise.TakeOn(Noor, "Noor", Street.Noon.AddHours(3)).IsDone);
        Assert.Equal("Noor", promise.OwnerName);
    }

    [Fact]
    public void What_was_found_elsewhere_is_over()
    {
        var promise = Begun();
        Assert.True(promise.FoundElsewhere(Saskia, Street.Noon).IsDone);
        Assert.Equal((PromiseState.Done, Saskia), (promise.State, promise.FoundElsewhereBy));
        Assert.IsType<PromiseOver>(promise.FoundElsewhere(Saskia, Street.Noon).Refusal);
        Assert.IsType<PromiseOver>(promise.TakeOn(Saskia, "Saskia", Street.Noon).Refusal);
    }

    private static AnswerPromise Begun() => AnswerPromise.Begin(new Street().RiaAsks(), new(), Day, Street.Noon);

    private static void Do(AnswerPromise promise, Step step, DateTime now)
    {
        switch (step)
        {
            case Step.Ask: promise.Asked(now.AddHours(4), now); break;
            case Step.Look: promise.LookAgain(now.AddHours(1), now); break;
            case Step.Replace: promise.Replaced(now); break;
            case Step.Answer: promise.Answer(now); break;
            case Step.AskOn: promise.AskOn(Day, now); break;
            case Step.TakeOn: promise.TakeOn(Saskia, "Saskia", now); break;
            case Step.HandOver: promise.TakeOn(Noor, "Noor", now); break;
            case Step.Elsewhere: promise.FoundElsewhere(Saskia, now); break;
            case Step.End: promise.End(now); break;
            default: promise.Reopen(Day, now); break;
        }
    }
}
