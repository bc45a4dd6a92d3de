using System.Text.RegularExpressions;

namespace Buuv.Domain.Moderation.Signals;

/// <summary>What is known about a text besides its words.</summary>
public sealed record SignalContext
{
    /// <summary>Nothing was said between these two before.</summary>
    public bool IsFirst { get; init; }

    /// <summary>Both agreed to meet.</summary>
    public bool IsMatched { get; init; }

    /// <summary>The writer is no full member, or has not been one for long.</summary>
    public bool IsNewWriter { get; init; }

    /// <summary>Everybody can read it.</summary>
    public bool IsPublic { get; init; }

    /// <summary>How many others got the same words from this writer in a day.</summary>
    public int SameTextTo { get; init; }

    /// <summary>How many different residents who are looked after this writer reached in a week.</summary>
    public int LookedAfterReached { get; init; }
}

/// <summary>One thing that makes somebody look twice. Its name is the key of the sentence that tells the moderator why.</summary>
/// <param name="Weight">Weights of all signals in one text add up, see <see cref="SignalThresholds"/>.</param>
/// <param name="Where">When it counts at all; null for always.</param>
/// <param name="Words">Looked for in lower case without accents; null when only the circumstances count.</param>
/// <param name="Except">Taken out of the text first: who pays themselves, or says that nothing needs to be paid, asks for nothing.</param>
/// <param name="Score">What <see cref="SwindleModel"/> must give the text; null when it has no say.</param>
public sealed record Signal(
    string Name,
    int Weight,
    Func<SignalContext, bool>? Where,
    Regex? Words,
    Regex? Except = null,
    float? Score = null
)
{
    public bool IsIn(string text, SignalContext context) =>
        (Where?.Invoke(context) ?? true) && (Words?.IsMatch(Except?.Replace(text, " ") ?? text) ?? true);
}

/// <summary>What a text weighs before something is done about it.</summary>
/// <param name="Flag">From here on it is delivered, and a person looks afterwards.</param>
/// <param name="Hold">From here on a person looks before it is delivered.</param>
public sealed record SignalThresholds(int Flag, int Hold);

public enum SignalVerdict
{
    Pass,
    Flag,
    Hold,
}

/// <summary>The signals that were seen in a text.</summary>
public sealed record SignalReading(IReadOnlyList<Signal> Seen)
{
    /// <summary>The words that made it look like a swindle, the heaviest first; none when it does not.</summary>
    public IReadOnlyList<string> Heaviest { get; init; } = [];

    public int Weight => Seen.Sum(signal => signal.Weight);

    public SignalVerdict Against(SignalThresholds thresholds) =>
        Weight >= thresholds.Hold ? SignalVerdict.Hold : Weight >= thresholds.Flag ? SignalVerdict.Flag : SignalVerdict.Pass;
}
