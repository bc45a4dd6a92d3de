namespace Buuv.Domain.Moderation.Signals;

/// <summary>How much a text looks like the swindles it was trained on, by weights of its words and pieces of words. Beside the rules: they know what must
/// not be said, this knows what it sounds like. The weights are made by the command in Buuv.Tests/Tools; here they are only applied.</summary>
/// <param name="Weights">One per place of <see cref="TextFeatures"/>, in units of <paramref name="Scale"/>.</param>
/// <param name="Bias">What an empty text scores.</param>
/// <param name="Look">From this score on a person should look.</param>
/// <param name="Hold">From this score on a person should look first.</param>
public sealed record SwindleModel(ReadOnlyMemory<sbyte> Weights, float Scale, float Bias, float Look, float Hold)
{
    /// <summary>Words that are read together. A longer text is read in stretches of so many and the worst one counts: else a swindle hides behind kind words.</summary>
    public const int Stretch = 40;

    /// <summary>So many words are shown to who decides.</summary>
    public const int Shown = 5;

    private const string Resource = "Buuv.Domain.Moderation.Signals.swindle-weights.bin";

    /// <summary>The one that was trained.</summary>
    public static readonly SwindleModel Trained = Embedded();

    /// <summary>The worst stretch of a text.</summary>
    /// <param name="plain">In lower case without accents.</param>
    public SwindleScore Score(string plain, SignalContext context)
    {
        var words = TextFeatures.Words(plain);
        var worst = Stretches(words.Count).Select(stretch => (stretch, Score: Of(TextFeatures.Of(words, stretch.From, stretch.Count, context)))).MaxBy(read => read.Score);
        return new(worst.Score, words, worst.stretch.From, worst.stretch.Count);
    }

    /// <summary>The words of a text that weighed most towards a swindle, the heaviest first; at most <see cref="Shown"/>.</summary>
    public IReadOnlyList<string> Heaviest(SwindleScore score, SignalContext context)
    {
        var sums = new int[score.Words.Count];
        foreach (var (place, word, value) in TextFeatures.Of(score.Words, score.From, score.Count, context)) sums[word] += value * Weights.Span[place];
        return [.. Enumerable.Range(0, sums.Length).Where(at => sums[at] > 0 && score.Words[at].Any(char.IsLetter)).OrderByDescending(at => sums[at]).Select(at => score.Words[at]).Distinct().Take(Shown)];
    }

    /// <summary>Half a stretch further each time, so that what stands on an edge is read whole once.</summary>
    public static IEnumerable<(int From, int Count)> Stretches(int words)
    {
        var from = 0;
        for (; from + Stretch < words; from += Stretch / 2) yield return (from, Stretch);
        yield return (from, words - from);
    }

    public void Write(Stream stream)
    {
        using var writer = new BinaryWriter(stream);
        foreach (var number in (float[])[Scale, Bias, Look, Hold]) writer.Write(number);
        foreach (var weight in Weights.Span) writer.Write(weight);
    }

    private static SwindleModel Embedded()
    {
        using var reader = new BinaryReader(typeof(SwindleModel).Assembly.GetManifestResourceStream(Resource)!);
        var (scale, bias, look, hold) = (reader.ReadSingle(), reader.ReadSingle(), reader.ReadSingle(), reader.ReadSingle());
        var weights = new sbyte[TextFeatures.Places];
        for (var place = 0; place < weights.Length; place++) weights[place] = reader.ReadSByte();
        return new(weights, scale, bias, look, hold);
    }

    // A long text touches more places: divided by the root of how many, as in training.
    private float Of(IReadOnlyList<(int Place, int Word, int Value)> touched)
    {
        var (sum, length) = (0, 0);
        foreach (var (place, _, value) in touched) (sum, length) = (sum + value * Weights.Span[place], length + value * value);
        return Bias + (length == 0 ? 0 : Scale * sum / MathF.Sqrt(length));
    }
}

/// <summary>What a text scored, and where in it the worst stretch stands.</summary>
/// <param name="Value">A log-odds: nought is even, higher looks more like a swindle.</param>
public sealed record SwindleScore(float Value, IReadOnlyList<string> Words, int From, int Count);
