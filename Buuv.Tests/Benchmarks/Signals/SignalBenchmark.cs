using Buuv.Domain.Moderation.Signals;
using Buuv.Tests.Domain.Moderation.Signals;

namespace Buuv.Benchmarks.Signals;

/// <summary>Prints how well the signals do: on all labelled messages, on those that were written after the rules, on the blind batch, and
/// on what the model learns from
/// when it did not learn from it.</summary>
internal static class SignalBenchmark
{
    public static int Run(Size size)
    {
        Print("All messages", new(Messages.All));
        Print("Held-out quarter", new([.. Messages.All.Where(sample => sample.IsHeldOut)]));
        Print("Fresh: written after the rules, no rule changed for them", new(Messages.Fresh));
        // Five trainings take some seconds and say nothing about whether this still runs.
        if (!size.IsSmall) PrintCrossValidated();
        Print("Blind: written by somebody who knows only the list of threats", new(Messages.Blind));
        foreach (var sample in Messages.All.Where(sample => !sample.IsHeldOut && sample.IsHonest != (sample.Verdict == SignalVerdict.Pass)))
            Console.WriteLine(
                $"{(sample.IsHonest ? "false alarm" : $"missed {sample.Kind}")}: {sample.Text} "
                    + $"[{string.Join(' ', SignalBook.Read(sample.Text, sample.Context).Seen.Select(signal => signal.Name))}]"
            );
        return 0;
    }

    private static void PrintCrossValidated()
    {
        var unseen = Training.CrossValidate(Messages.Lessons).Where(read => read.Lesson.Sample.Kind != "insult").ToArray();
        Print($"Lessons, cross-validated in {Training.Folds} folds: the model did not see these, the rules did",
            new([.. unseen.Select(read => (read.Lesson.Sample, read.Lesson.Sample.VerdictAt(read.Score)))]));
        Print("The same, by the model alone", new([.. unseen.Select(read => (read.Lesson.Sample, Alone(read.Score)))]), kinds: false);
    }

    private static SignalVerdict Alone(float score) =>
        score >= SwindleModel.Trained.Hold ? SignalVerdict.Hold
        : score >= SwindleModel.Trained.Look ? SignalVerdict.Flag
        : SignalVerdict.Pass;

    private static void Print(string title, Detection detection, bool kinds = true)
    {
        Console.WriteLine($"{title}: {detection.Read.Count}, of which {detection.FalsePositives().Of} honest");
        Console.WriteLine($"  looked at      {detection.Recall()}");
        Console.WriteLine($"  of which held  {detection.Recall(least: SignalVerdict.Hold)}");
        Console.WriteLine($"  honest, looked at   {detection.FalsePositives()}");
        Console.WriteLine($"  honest, held        {detection.FalsePositives(least: SignalVerdict.Hold)}");
        foreach (var kind in detection.Kinds(isHonest: true).Where(kind => kind is "ordinary" or "hard"))
            Console.WriteLine($"  honest and {kind,-9}{detection.FalsePositives(kind)}");
        foreach (var kind in detection.Kinds(isHonest: false).Where(_ => kinds))
            Console.WriteLine($"  {kind,-15}{detection.Recall(kind)}; held {detection.Recall(kind, SignalVerdict.Hold).Value:P1}");
        Console.WriteLine();
    }
}
