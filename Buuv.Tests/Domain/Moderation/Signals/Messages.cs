using Buuv.Domain.Moderation.Signals;

namespace Buuv.Tests.Domain.Moderation.Signals;

/// <summary>A message as a neighbour or a swindler might write it. Written for Buuv; nobody real.</summary>
/// <param name="IsHonest">Nobody should have to look at it.</param>
/// <param name="Kind">What kind of honest or other message it is.</param>
public sealed record Sample(bool IsHonest, string Kind, SignalContext Context, string Text)
{
    /// <summary>One in four is never looked at while the rules are written. Chosen by its words, so that adding a message moves no other.</summary>
    public bool IsHeldOut => Text.Aggregate(17u, (hash, letter) => (hash ^ letter) * 16777619) / 7 % 4 == 0;

    public SignalVerdict Verdict => SignalBook.Read(Text, Context).Against(new(3, 6));
}

/// <summary>The labelled messages. In the files a heading says label, kind and moment of the lines under it.</summary>
public static class Messages
{
    private static readonly string Folder = Path.Combine(AppContext.BaseDirectory, "Domain", "Moderation", "Signals");

    public static IReadOnlyList<Sample> All { get; } = [.. Read("messages-honest.txt"), .. Read("messages-look.txt")];

    /// <summary>Written after the rules and read by them once: no rule was changed for these. Not part of <see cref="All"/>, and nothing is asserted on them.</summary>
    public static IReadOnlyList<Sample> Fresh { get; } = [.. Read("messages-fresh.txt")];

    /// <summary>Written by somebody who knows the list of threats only, neither rules nor messages. Nothing was made or changed for these: they are the measure. None until
    /// they are added.</summary>
    public static IReadOnlyList<Sample> Blind { get; } = File.Exists(Path.Combine(Folder, "messages-blind.txt")) ? [.. Read("messages-blind.txt")] : [];

    /// <summary>What the model learns from: the labelled messages, except the kinds that are for the rules alone, and those that were written for learning.</summary>
    public static IReadOnlyList<Lesson> Lessons { get; } =
    [
        .. All.Where(sample => sample.Kind is not ("insult" or "contact-first" or "link" or "priced-help")).Concat(Read("training-swindle.txt")).Concat(Read("training-honest.txt"))
            .Select((sample, place) => new Lesson(sample, place / 6)),
    ];

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

/// <summary>How well the rules do on some messages.</summary>
public sealed record Detection(IReadOnlyList<Sample> Samples)
{
    public IEnumerable<Sample> FalseAlarms => Samples.Where(sample => sample.IsHonest && sample.Verdict != SignalVerdict.Pass);

    /// <summary>Honest messages that somebody had to look at, of all honest ones.</summary>
    public double FalsePositives => (double)FalseAlarms.Count() / Samples.Count(sample => sample.IsHonest);

    /// <summary>Found, of all of that kind.</summary>
    /// <param name="least">Found means at least this.</param>
    public double Recall(string kind, SignalVerdict least = SignalVerdict.Flag)
    {
        var those = Samples.Where(sample => !sample.IsHonest && sample.Kind == kind).ToArray();
        return (double)those.Count(sample => sample.Verdict >= least) / those.Length;
    }

    public IEnumerable<(string Kind, int Count, double Flagged, double Held)> Kinds => Samples.Where(sample => !sample.IsHonest).Select(sample => sample.Kind).Distinct()
        .Select(kind => (kind, Samples.Count(sample => !sample.IsHonest && sample.Kind == kind), Recall(kind), Recall(kind, SignalVerdict.Hold)));
}
