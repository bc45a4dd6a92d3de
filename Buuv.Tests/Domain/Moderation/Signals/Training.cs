using Buuv.Domain.Moderation.Signals;

namespace Buuv.Tests.Domain.Moderation.Signals;

/// <summary>A message to learn from.</summary>
/// <param name="Group">Lines that were written in one go look alike; they are never in training and in the test of it at the same time.</param>
public sealed record Lesson(Sample Sample, int Group);

/// <summary>Makes the weights of <see cref="SwindleModel"/>: logistic regression by stochastic descent. One thread, a fixed order, and nothing but adding, multiplying,
/// dividing and roots, which every machine does alike: the same lessons give the same file.</summary>
public static class Training
{
    public const int Folds = 5;

    private static readonly int Rounds = int.Parse(Environment.GetEnvironmentVariable("ROUNDS") ?? "12");
    private static readonly double FirstStep = double.Parse(Environment.GetEnvironmentVariable("STEP") ?? "2");
    private static readonly double Decay = double.Parse(Environment.GetEnvironmentVariable("DECAY") ?? "0.00001");
    private static readonly int Grow = int.Parse(Environment.GetEnvironmentVariable("GROW") ?? "3");
    private const uint Seed = 10;

    /// <summary>Weights without thresholds.</summary>
    public static SwindleModel Fit(IReadOnlyList<Lesson> lessons)
    {
        var examples = lessons.SelectMany(lesson => Variation.Of(lesson.Sample.Text, Grow).Select(text => (Places: Places(text, lesson.Sample.Context), IsSwindle: !lesson.Sample.IsHonest))).ToArray();
        var swindles = examples.Count(example => example.IsSwindle);
        var (weights, bias) = (new double[TextFeatures.Places], 0.0);
        // The weights are kept divided by this, so that shrinking all of them a little is one multiplication.
        var shrink = 1.0;
        var (mean, means, meanBias) = (new double[TextFeatures.Places], 0, 0.0);
        var order = Enumerable.Range(0, examples.Length).ToArray();
        var dice = new Dice(Seed);
        for (var (round, step) = (0, 0); round < Rounds; round++)
        {
            dice.Shuffle(order);
            foreach (var at in order)
            {
                var (places, isSwindle) = examples[at];
                var rate = FirstStep / (1 + FirstStep * Decay * step++);
                shrink *= 1 - rate * Decay;
                var length = Math.Sqrt(places.Sum(t => t.Value * t.Value));
                var sum = 0.0;
                foreach (var (place, value) in places) sum += value * weights[place];
                var chance = Chance(bias + (length > 0 ? sum * shrink / length : 0));
                // Both kinds count as much, however many there are of each.
                var share = isSwindle ? swindles : examples.Length - swindles;
                var push = rate * ((isSwindle ? 1 : 0) - chance) * examples.Length / (2.0 * share);
                bias += push * 0.1;
                if (length > 0) foreach (var (place, value) in places) weights[place] += value * push / length / shrink;
            }
            if (round < Rounds / 2) continue;
            for (var place = 0; place < mean.Length; place++) mean[place] += weights[place] * shrink;
            meanBias += bias;
            means++;
        }
        return Quantised(mean.Select(sum => sum / means).ToArray(), meanBias / means);
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

    private static (int Place, int Value)[] Places(string text, SignalContext context)
    {
        var words = TextFeatures.Words(SignalBook.Plain(text));
        return [.. TextFeatures.Of(words, 0, words.Count, context).Select(touched => (touched.Place, touched.Value))];
    }

    private static SwindleModel Quantised(double[] weights, double bias)
    {
        var scale = weights.Max(Math.Abs) / sbyte.MaxValue;
        return new(weights.Select(weight => (sbyte)Math.Round(weight / scale)).ToArray(), (float)scale, (float)bias, float.MaxValue, float.MaxValue);
    }

    // 1 / (1 + e^-x), with e^-x as (1 + -x/4096)^4096: the exponent of the machine's own library may differ in its last digit from the next machine's.
    private static double Chance(double odds)
    {
        var power = 1 - Math.Clamp(odds, -30, 30) / 4096;
        for (var i = 0; i < 12; i++) power *= power;
        return 1 / (1 + power);
    }
}

/// <summary>Throws the same every time (Marsaglia's xorshift).</summary>
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
