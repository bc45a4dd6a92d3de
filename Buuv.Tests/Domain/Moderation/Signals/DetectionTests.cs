using Buuv.Domain.Moderation.Signals;

namespace Buuv.Tests.Domain.Moderation.Signals;

/// <summary>How well rules and model tell honest messages from others, on messages we wrote ourselves. The command "signals" of the
/// benchmarks prints all of it.</summary>
public class DetectionTests
{
    private static readonly Detection Whole = new(Messages.All);
    private static readonly Detection HeldOut = new([.. Messages.All.Where(sample => sample.IsHeldOut)]);

    [Fact]
    public void There_are_at_least_five_hundred_different_messages() =>
        Assert.True(Messages.All.Select(sample => sample.Text).Distinct().Count() >= 500, $"{Messages.All.Count}");

    [Fact]
    public void About_a_quarter_is_held_out() => Assert.InRange(HeldOut.Read.Count / (double)Messages.All.Count, 0.2, 0.3);

    [Fact]
    public void Fewer_than_two_in_a_hundred_honest_messages_bother_anybody()
    {
        Assert.True(Whole.FalsePositives().Value < 0.02, string.Join("\n", Whole.FalseAlarms.Select(sample => sample.Text)));
        Assert.True(HeldOut.FalsePositives().Value < 0.02, $"{HeldOut.FalsePositives()} of the held-out quarter");
    }

    [Fact]
    public void More_than_95_in_a_hundred_that_ask_for_money_first_are_held_before_delivery()
    {
        Assert.True(Whole.Recall("money-first", SignalVerdict.Hold).Value > 0.95, $"{Whole.Recall("money-first", SignalVerdict.Hold)}");
        Assert.True(
            HeldOut.Recall("money-first", SignalVerdict.Hold).Value > 0.95,
            $"{HeldOut.Recall("money-first", SignalVerdict.Hold)} of the held-out quarter"
        );
    }

    [Fact]
    public void The_frozen_batch_reads_no_worse_than_the_first_time()
    {
        var blind = new Detection(Messages.Blind);
        Assert.Equal(400, Messages.Blind.Count);
        Assert.True(blind.Recall().Found >= 170, $"{blind.Recall()} of the swindles; 85.0 % the first time");
        Assert.True(blind.FalsePositives().Found <= 14, $"{blind.FalsePositives()} of the honest; 7.0 % the first time");
    }

    [Fact]
    public void Every_swear_word_is_flagged_and_none_is_held() =>
        Assert.All(Messages.All.Where(sample => sample.Kind == "insult"), sample => Assert.Equal(SignalVerdict.Flag, sample.Verdict));
}
