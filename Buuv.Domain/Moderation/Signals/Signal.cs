using System.Text.RegularExpressions;

namespace Buuv.Domain.Moderation.Signals;

/// <summary>What is known about a text apart from its words.</summary>
public sealed record SignalContext
{
    /// <summary>The two had no contact before.</summary>
    public bool IsFirst { get; init; }

    /// <summary>Both agreed to meet.</summary>
    public bool IsMatched { get; init; }

    /// <summary>The writer is not a full member, or became one recently.</summary>
    public bool IsNewWriter { get; init; }

    /// <summary>Every visitor can read it.</summary>
    public bool IsPublic { get; init; }

    /// <summary>Number of other residents who got the same text from this writer within a day.</summary>
    public int SameTextTo { get; init; }

    /// <summary>Number of residents under extra protection whom this writer contacted within a week.</summary>
    public int LookedAfterReached { get; init; }
}

/// <summary>A sign that a text needs a second look. Its name is the key of the sentence that tells the moderator why.</summary>
/// <param name="Weight">The weights of all signals in one text are added, see <see cref="SignalThresholds"/>.</param>
/// <param name="Where">The circumstances in which it applies; null for all.</param>
/// <param name="Words">Matched in lower case without accents; null when only the circumstances count.</param>
/// <param name="Except">Removed from the text first: sentences of writers who pay themselves, or say that nothing needs to be paid.</param>
/// <param name="Score">Least score by <see cref="SwindleModel"/>; null when the model is not asked.</param>
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

/// <summary>The weights from which action is taken.</summary>
/// <param name="Flag">From this weight a text is delivered, and reviewed afterwards.</param>
/// <param name="Hold">From this weight a text is reviewed before it is delivered.</param>
public sealed record SignalThresholds(int Flag, int Hold);

public enum SignalVerdict
{
    Pass,
    Flag,
    Hold,
}

/// <summary>The signals found in a text.</summary>
public sealed record SignalReading(IReadOnlyList<Signal> Seen)
{
    /// <summary>The words that made it look like a swindle, heaviest first; empty when it does not.</summary>
    public IReadOnlyList<string> Heaviest { get; init; } = [];

    public int Weight => Seen.Sum(signal => signal.Weight);

    public SignalVerdict Against(SignalThresholds thresholds) =>
        Weight >= thresholds.Hold ? SignalVerdict.Hold : Weight >= thresholds.Flag ? SignalVerdict.Flag : SignalVerdict.Pass;
}
