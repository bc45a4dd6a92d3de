namespace Buuv.Domain.Moderation.Signals;

/// <summary>Scores how much a text looks like the swindles the model was trained on. It works beside the rules, which match what must not
/// be said. The weights are trained by the command in Buuv.Tests/Tools; here they are only applied.</summary>
/// <param name="Weights">One weight per feature of <see cref="TextFeatures"/>, in units of <paramref name="Scale"/>.</param>
/// <param name="Bias">Score of an empty text.</param>
/// <param name="Look">From this score a text is reviewed after delivery.</param>
/// <param name="Hold">From this score a text is reviewed before delivery.</param>
/// <param name="MadeOf">Hash of the messages it was trained on.</param>
public sealed record SwindleModel(ReadOnlyMemory<sbyte> Weights, float Scale, float Bias, float Look, float Hold, uint MadeOf)
{
    /// <summary>Number of words that are scored together. A longer text is scored in stretches of this length, and the highest score
    /// counts: otherwise friendly words around a swindle would hide it.</summary>
    public const int Stretch = 40;

    /// <summary>Most words that are shown to the moderator.</summary>
    public const int Shown = 5;

    // Very short words have weights too, but tell a reader nothing.
    private const int ShortestShown = 3;

    private const string Resource = "Buuv.Domain.Moderation.Signals.swindle-weights.bin";

    /// <summary>The model that is part of Buuv.</summary>
    public static readonly SwindleModel Trained = Embedded();

    /// <summary>Scores a text by its stretch with the highest score.</summary>
    /// <param name="plain">The text in the form that <see cref="SignalBook.Plain"/> returns.</param>
    public SwindleScore Score(string plain, SignalContext context)
    {
        var words = TextFeatures.Words(plain);
        return Stretches(words.Count)
            .Select(stretch => Of(words, TextFeatures.Of(words, stretch.From, stretch.Count, context)))
            .MaxBy(score => score.Value)!;
    }

    /// <summary>The words that added most to the score, heaviest first; at most <see cref="Shown"/>.</summary>
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

    /// <summary>Stretches that overlap by half, so that what is at the edge of one is whole in another.</summary>
    /// <param name="words">Number of words in the text.</param>
    public static IEnumerable<(int From, int Count)> Stretches(int words)
    {
        var from = 0;
        for (; from + Stretch < words; from += Stretch / 2) yield return (from, Stretch);
        yield return (from, words - from);
    }

    /// <summary>Reads the format of <see cref="Trained"/>: four numbers, the hash of the messages, the weights.</summary>
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

    // A longer text has more features: the sum is divided by the root of their squared values, as in training.
    private SwindleScore Of(IReadOnlyList<string> words, IReadOnlyList<Feature> features)
    {
        var (sum, length) = (0, 0);
        foreach (var feature in features)
            (sum, length) = (sum + feature.Value * Weights.Span[feature.Place], length + feature.Value * feature.Value);
        return new(Bias + (length == 0 ? 0 : Scale * sum / MathF.Sqrt(length)), words, features);
    }
}

/// <summary>The score of a text.</summary>
/// <param name="Value">Log-odds: zero is even, higher looks more like a swindle.</param>
/// <param name="Words">All words of the text.</param>
/// <param name="Features">Features of the stretch with the highest score.</param>
public sealed record SwindleScore(float Value, IReadOnlyList<string> Words, IReadOnlyList<Feature> Features);
