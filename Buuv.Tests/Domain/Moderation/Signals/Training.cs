using Buuv.Domain.Moderation.Signals;

namespace Buuv.Tests.Domain.Moderation.Signals;

/// <summary>A message to learn from.</summary>
/// <param name="Group">Lines that were written in one go look alike; they are never in training and in the test of it at the same
/// time.</param>
/// <param name="IsSwindle">Something else to look at, such as an insult, is none.</param>
public sealed record Lesson(Sample Sample, int Group, bool IsSwindle);

/// <summary>Makes <see cref="SwindleModel"/>: logistic regression by stochastic descent, with the weights averaged over the later rounds.
/// One thread, a fixed order, and
/// nothing but adding, multiplying, dividing and roots, which every machine does alike: the same lessons give the same file.</summary>
public static class Training
{
    public const int Folds = 5;

    /// <summary>The size of the file in bytes at most.</summary>
    public const int LargestFile = 80_000;

    // Which part of the honest lessons may be bothered by rules and model together, and held. The goal for messages that nobody here saw is
    // 0.03; they always do a little worse.
    private const double LookedAtWrongly = 0.022;
    private const double HeldWrongly = 0.005;

    // Chosen by cross-validation. More variations, rounds or shrinking made no difference or a worse one.
    private const int Rounds = 12;
    private const int Variations = 3;
    private const double FirstStep = 2;
    private const double Decay = 0.00001;
    private const double BiasStep = 0.1;
    private const uint Seed = 10;

    /// <summary>Weights, with thresholds that cross-validation chose.</summary>
    public static SwindleModel Run(IReadOnlyList<Lesson> lessons)
    {
        var unseen = CrossValidate(lessons);
        var honest = unseen
            .Where(read => read.Lesson.Sample.IsHonest)
            .Select(read => (read.Score, Rules: read.Lesson.Sample.RuleWeight))
            .ToArray();
        return Fit(lessons) with
        {
            Look = Least(honest.Where(read => read.Rules < Sample.Thresholds.Flag),
                honest.Length * LookedAtWrongly - honest.Count(read => read.Rules >= Sample.Thresholds.Flag)),
            Hold = Least(honest.Where(read => read.Rules < Sample.Thresholds.Hold),
                honest.Length * HeldWrongly - honest.Count(read => read.Rules >= Sample.Thresholds.Hold)),
            MadeOf = MadeOf(lessons),
        };
    }

    /// <summary>Weights without thresholds.</summary>
    public static SwindleModel Fit(IReadOnlyList<Lesson> lessons)
    {
        var examples = (
            from lesson in lessons
            from text in Variation.Of(lesson.Sample.Text, Variations)
            select new Example(Features(text, lesson.Sample.Context), lesson.IsSwindle)).ToArray();
        var swindles = examples.Count(example => example.IsSwindle);
        var order = Enumerable.Range(0, examples.Length).ToArray();
        var dice = new Dice(Seed);
        // The weights are kept divided by how much they shrank, so that shrinking all of them a little is one multiplication.
        var (weights, bias, shrink) = (new double[TextFeatures.Places], 0.0, 1.0);
        var (sums, biases) = (new double[TextFeatures.Places], 0.0);
        for (var (round, step) = (0, 0); round < Rounds; round++)
        {
            dice.Shuffle(order);
            foreach (var at in order)
            {
                var (features, isSwindle) = examples[at];
                if (features.Count == 0) continue;
                var rate = FirstStep / (1 + FirstStep * Decay * step++);
                shrink *= 1 - rate * Decay;
                var length = Math.Sqrt(features.Sum(feature => feature.Value * feature.Value));
                var sum = 0.0;
                foreach (var feature in features) sum += feature.Value * weights[feature.Place];
                // Both kinds count as much, however many there are of each.
                var share = isSwindle ? swindles : examples.Length - swindles;
                var push = rate * ((isSwindle ? 1 : 0) - Chance(bias + sum * shrink / length)) * examples.Length / (2.0 * share);
                bias += push * BiasStep;
                foreach (var feature in features) weights[feature.Place] += feature.Value * push / length / shrink;
            }
            if (round < Rounds / 2) continue;
            for (var place = 0; place < sums.Length; place++) sums[place] += weights[place] * shrink;
            biases += bias;
        }
        return Quantised(sums, biases, Rounds - Rounds / 2);
    }

    /// <summary>What each lesson scores by weights that never saw its group.</summary>
    public static IReadOnlyList<(Lesson Lesson, float Score)> CrossValidate(IReadOnlyList<Lesson> lessons) =>
    [
        .. from fold in Enumerable.Range(0, Folds)
           let model = Fit([.. lessons.Where(lesson => lesson.Group % Folds != fold)])
           from lesson in lessons
           where lesson.Group % Folds == fold
           select (lesson, model.Score(SignalBook.Plain(lesson.Sample.Text), lesson.Sample.Context).Value),
    ];

    /// <summary>A number that another message, moment or order changes, and so does another way of seeing them.</summary>
    public static uint MadeOf(IReadOnlyList<Lesson> lessons)
    {
        var hash = 2166136261u;
        foreach (var lesson in lessons)
        {
            Add(lesson.IsSwindle ? 1u : 0);
            foreach (var feature in Features(lesson.Sample.Text, lesson.Sample.Context)) Add((uint)(feature.Place * feature.Value));
        }
        return hash;

        void Add(uint what) => hash = (hash ^ what) * 16777619u;
    }

    private static IReadOnlyList<Feature> Features(string text, SignalContext context)
    {
        var words = TextFeatures.Words(SignalBook.Plain(text));
        return TextFeatures.Of(words, 0, words.Count, context);
    }

    // The lowest score that no more than so many of them reach.
    private static float Least(IEnumerable<(float Score, int Rules)> honest, double many) =>
        MathF.BitIncrement(honest.Select(read => read.Score).OrderDescending().ElementAt(Math.Max(0, (int)many)));

    private static SwindleModel Quantised(double[] sums, double biases, int rounds)
    {
        var scale = sums.Max(Math.Abs) / sbyte.MaxValue;
        return new(
            sums.Select(sum => (sbyte)Math.Round(sum / scale)).ToArray(),
            (float)(scale / rounds),
            (float)(biases / rounds),
            float.MaxValue,
            float.MaxValue,
            0
        );
    }

    // 1 / (1 + e^-x), with e^-x as (1 - x/4096)^4096: the exponent of one machine's own library may differ in its last digit from the next
    // one's.
    private static double Chance(double odds)
    {
        var power = 1 - Math.Clamp(odds, -30, 30) / 4096;
        for (var i = 0; i < 12; i++) power *= power;
        return 1 / (1 + power);
    }

    private sealed record Example(IReadOnlyList<Feature> Features, bool IsSwindle);
}

/// <summary>Throws the same every time (Marsaglia's xorshift).</summary>
/// <param name="state">Where it begins; not nought.</param>
public sealed class Dice(uint state)
{
    public int Next(int below)
    {
        state ^= state << 13;
        state ^= state >> 17;
        state ^= state << 5;
        return (int)(state % (uint)below);
    }

    public void Shuffle(int[] row)
    {
        for (var i = row.Length - 1; i > 0; i--)
        {
            var other = Next(i + 1);
            (row[i], row[other]) = (row[other], row[i]);
        }
    }
}
