namespace Buuv.Domain.Moderation.Signals;

/// <summary>How much a text looks like the swindles it was trained on. Beside the rules: they know what must not be said, this knows what
/// it sounds like. The
/// weights are made by the command in Buuv.Tests/Tools; here they are only applied.</summary>
/// <param name="Weights">One per place of <see cref="TextFeatures"/>, in units of <paramref name="Scale"/>.</param>
/// <param name="Bias">What an empty text scores.</param>
/// <param name="Look">From this score on a person should look.</param>
/// <param name="Hold">From this score on a person should look first.</param>
/// <param name="MadeOf">Which messages it was trained on, as a number: other messages, another number.</param>
public sealed record SwindleModel(ReadOnlyMemory<sbyte> Weights, float Scale, float Bias, float Look, float Hold, uint MadeOf)
{
    /// <summary>Words that are read together. A longer text is read in stretches of so many and the worst one counts: else a swindle hides
    /// behind kind words.</summary>
    public const int Stretch = 40;

    /// <summary>So many words are shown to who decides.</summary>
    public const int Shown = 5;

    // "Je" and "ik" weigh too, but tell a reader nothing.
    private const int ShortestShown = 3;

    private const string Resource = "Buuv.Domain.Moderation.Signals.swindle-weights.bin";

    /// <summary>The one that comes with Buuv.</summary>
    public static readonly SwindleModel Trained = Embedded();

    /// <summary>The worst stretch of a text.</summary>
    /// <param name="plain">As <see cref="SignalBook.Plain"/> makes it.</param>
    public SwindleScore Score(string plain, SignalContext context)
    {
        var words = TextFeatures.Words(plain);
        return Stretches(words.Count)
            .Select(stretch => Of(words, TextFeatures.Of(words, stretch.From, stretch.Count, context)))
            .MaxBy(score => score.Value)!;
    }

    /// <summary>The words of a text that weighed most towards a swindle, the heaviest first; at most <see cref="Shown"/>.</summary>
    public IReadOnlyList<string> Heaviest(SwindleScore score)
    {
        var sums = new int[score.Words.Count];
        foreach (var feature in score.Features)
            sums[feature.Word] += feature.Value * Weights.Span[feature.Place];
        var shown = Enumerable
            .Range(0, sums.Length)
            .Where(at => sums[at] > 0 && score.Words[at].Length >= ShortestShown && score.Words[at].All(char.IsLetter));
        return [.. shown.OrderByDescending(at => sums[at]).Select(at => score.Words[at]).Distinct().Take(Shown)];
    }

    /// <summary>Half a stretch further each time, so that what stands on an edge is read whole once.</summary>
    /// <param name="words">How many words there are.</param>
    public static IEnumerable<(int From, int Count)> Stretches(int words)
    {
        var from = 0;
        for (; from + Stretch < words; from += Stretch / 2) yield return (from, Stretch);
        yield return (from, words - from);
    }

    /// <summary>As <see cref="Trained"/> is read: four numbers, which messages, the weights.</summary>
    public void Write(Stream stream)
    {
        using var writer = new BinaryWriter(stream);
        foreach (var number in (float[])[Scale, Bias, Look, Hold]) writer.Write(number);
        writer.Write(MadeOf);
        foreach (var weight in Weights.Span) writer.Write(weight);
    }

    private static SwindleModel Embedded()
    {
        using var reader = new BinaryReader(typeof(SwindleModel).Assembly.GetManifestResourceStream(Resource)!);
        var (scale, bias, look, hold, madeOf) = (
            reader.ReadSingle(),
            reader.ReadSingle(),
            reader.ReadSingle(),
            reader.ReadSingle(),
            reader.ReadUInt32()
        );
        var weights = new sbyte[TextFeatures.Places];
        for (var place = 0; place < weights.Length; place++) weights[place] = reader.ReadSByte();
        return new(weights, scale, bias, look, hold, madeOf);
    }

    // More words show more features: divided by the root of all they count, as in training.
    private SwindleScore Of(IReadOnlyList<string> words, IReadOnlyList<Feature> features)
    {
        var (sum, length) = (0, 0);
        foreach (var feature in features)
            (sum, length) = (sum + feature.Value * Weights.Span[feature.Place], length + feature.Value * feature.Value);
        return new(Bias + (length == 0 ? 0 : Scale * sum / MathF.Sqrt(length)), words, features);
    }
}

/// <summary>What a text scored.</summary>
/// <param name="Value">A log-odds: nought is even, higher looks more like a swindle.</param>
/// <param name="Words">All of its words.</param>
/// <param name="Features">What was seen in its worst stretch.</param>
public sealed record SwindleScore(float Value, IReadOnlyList<string> Words, IReadOnlyList<Feature> Features);
