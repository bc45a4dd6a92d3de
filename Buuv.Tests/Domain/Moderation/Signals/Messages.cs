using Buuv.Domain.Moderation.Signals;

namespace Buuv.Tests.Domain.Moderation.Signals;

/// <summary>A message as a neighbour or a swindler might write it. Written for Buuv; nobody real.</summary>
/// <param name="IsHonest">Nobody should have to look at it.</param>
/// <param name="Kind">What kind of honest or other message it is.</param>
public sealed record Sample(bool IsHonest, string Kind, SignalContext Context, string Text)
{
    /// <summary>One in four is never looked at while the rules are written. Chosen by its words, so that adding a message moves no
    /// other.</summary>
    public bool IsHeldOut => Text.Aggregate(17u, (hash, letter) => (hash ^ letter) * 16777619) / 7 % 4 == 0;

    /// <summary>As the portal has them unless a town sets others.</summary>
    public static readonly SignalThresholds Thresholds = new(3, 6);

    public SignalVerdict Verdict => SignalBook.Read(Text, Context).Against(Thresholds);

    /// <summary>What it weighs by the rules alone.</summary>
    public int RuleWeight => SignalBook.Read(Text, Context).Seen.Where(signal => signal.Score is null).Sum(signal => signal.Weight);

    /// <summary>What would be done about it if the model gave it this score.</summary>
    public SignalVerdict VerdictAt(float score) =>
        (RuleWeight + SignalBook.All.Where(signal => signal.Score <= score).Sum(signal => signal.Weight)) switch
        {
            var weight when weight >= Thresholds.Hold => SignalVerdict.Hold,
            var weight when weight >= Thresholds.Flag => SignalVerdict.Flag,
            _ => SignalVerdict.Pass,
        };
}

/// <summary>The labelled messages. In the files a heading says label, kind and moment of the lines under it.</summary>
public static class Messages
{
    private static readonly string Folder = Path.Combine(AppContext.BaseDirectory, "Domain", "Moderation", "Signals");

    public static IReadOnlyList<Sample> All { get; } = [.. Read("messages-honest.txt"), .. Read("messages-look.txt")];

    /// <summary>Written after the rules and read by them once: no rule was changed for these. Not part of <see cref="All"/>, and nothing is
    /// asserted on them.</summary>
    public static IReadOnlyList<Sample> Fresh { get; } = [.. Read("messages-fresh.txt")];

    /// <summary>Written by somebody who knew the list of threats only, neither rules nor messages, and read once. Nothing is made or
    /// changed for these: they are the measure.</summary>
    public static IReadOnlyList<Sample> Blind { get; } = [.. Read("messages-blind.txt")];

    /// <summary>What the model learns from: the labelled messages, and those that were written for learning. What only the rules should
    /// know is left out: a mail address, a
    /// link or a price is no swindle by itself. An insult is something else.</summary>
    public static IReadOnlyList<Lesson> Lessons { get; } =
    [
        .. All.Where(sample => sample.Kind is not ("contact-first" or "link" or "priced-help"))
            .Concat(Read("training-swindle.txt"))
            .Concat(Read("training-honest.txt"))
            .Select((sample, place) => new Lesson(sample, place / WrittenTogether, !sample.IsHonest && sample.Kind != "insult")),
    ];

    // Whoever wrote these wrote about one thing for three or four lines.
    private const int WrittenTogether = 6;

    private static IEnumerable<Sample> Read(string file)
    {
        string[] heading = [];
        foreach (var line in File.ReadLines(Path.Combine(Folder, file)).Where(line => line.Length > 0))
            if (line[0] == '#') heading = line[2..].Split(' ');
            else yield return new(heading[0] == "honest", heading[1], Moment(heading[2]), line);
    }

    private static SignalContext Moment(string word) => word switch
    {
        "first" => new() { IsFirst = true },
        "later" => new(),
        "matched" => new() { IsMatched = true },
        "post" => new() { IsPublic = true },
        _ => throw new ArgumentOutOfRangeException(nameof(word)),
    };
}

/// <summary>So many of so many.</summary>
public sealed record Share(int Found, int Of)
{
    // Of the normal distribution, for 95 in a hundred.
    private const double Z = 1.959964;

    public double Value => (double)Found / Of;

    /// <summary>Where the true share lies in 95 of a hundred such samples (Wilson, 1927).</summary>
    public (double Low, double High) Interval
    {
        get
        {
            var middle = (Value + Z * Z / (2 * Of)) / (1 + Z * Z / Of);
            var reach = Z * Math.Sqrt(Value * (1 - Value) / Of + Z * Z / (4.0 * Of * Of)) / (1 + Z * Z / Of);
            return (Math.Max(0, middle - reach), Math.Min(1, middle + reach));
        }
    }

    public override string ToString() => Of == 0 ? "none" : $"{Value:P1} ({Found} of {Of}; 95 %: {Interval.Low:P1} to {Interval.High:P1})";
}

/// <summary>How well rules and model do on some messages.</summary>
public sealed record Detection(IReadOnlyList<(Sample Sample, SignalVerdict Verdict)> Read)
{
    public Detection(IReadOnlyList<Sample> samples) : this([.. samples.Select(sample => (sample, sample.Verdict))])
    {
    }

    public IEnumerable<Sample> FalseAlarms =>
        Read.Where(read => read.Sample.IsHonest && read.Verdict != SignalVerdict.Pass).Select(read => read.Sample);

    /// <summary>Honest messages that somebody had to look at, of all honest ones.</summary>
    /// <param name="kind">Of this kind only; null for all.</param>
    /// <param name="least">Had to look means at least this.</param>
    public Share FalsePositives(string? kind = null, SignalVerdict least = SignalVerdict.Flag) => Among(isHonest: true, kind, least);

    /// <summary>Found, of all that are not honest.</summary>
    /// <param name="kind">Of this kind only; null for all.</param>
    /// <param name="least">Found means at least this.</param>
    public Share Recall(string? kind = null, SignalVerdict least = SignalVerdict.Flag) => Among(isHonest: false, kind, least);

    /// <summary>What kinds there are, in their order.</summary>
    public IEnumerable<string> Kinds(bool isHonest) =>
        Read.Where(read => read.Sample.IsHonest == isHonest).Select(read => read.Sample.Kind).Distinct();

    private Share Among(bool isHonest, string? kind, SignalVerdict least)
    {
        var those = Read.Where(read => read.Sample.IsHonest == isHonest && (kind is null || read.Sample.Kind == kind)).ToArray();
        return new(those.Count(read => read.Verdict >= least), those.Length);
    }
}
