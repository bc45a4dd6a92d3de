using Buuv.Domain.Moderation.Signals;
using Buuv.Tests.Domain.Moderation.Signals;

namespace Buuv.Benchmarks.Signals;

/// <summary>Prints how well the signals do, on all labelled messages on the held-out quarter, and on messages that were written after the rules.</summary>
internal static class SignalBenchmark
{
    public static int Run()
    {
        Print("All messages", new(Messages.All));
        Print("Held-out quarter", new([.. Messages.All.Where(sample => sample.IsHeldOut)]));
        Print("Fresh: written after the rules, no rule changed for them", new(Messages.Fresh));
        foreach (var sample in Messages.All.Where(sample => !sample.IsHeldOut && sample.IsHonest != (sample.Verdict == SignalVerdict.Pass)))
            Console.WriteLine($"{(sample.IsHonest ? "false alarm" : $"missed {sample.Kind}")}: {sample.Text} [{string.Join(' ', SignalBook.Read(sample.Text, sample.Context).Seen.Select(signal => signal.Name))}]");
        return 0;
    }

    private static void Print(string title, Detection detection)
    {
        Console.WriteLine($"{title}: {detection.Samples.Count}, of which {detection.Samples.Count(sample => sample.IsHonest)} honest; false positives {detection.FalsePositives:P1}");
        Console.WriteLine($"  {"kind",-14} {"count",5} {"looked at",10} {"held",7}");
        foreach (var (kind, count, flagged, held) in detection.Kinds) Console.WriteLine($"  {kind,-14} {count,5} {flagged,10:P1} {held,7:P1}");
        Console.WriteLine();
    }
}
