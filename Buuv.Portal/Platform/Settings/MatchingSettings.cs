using System.ComponentModel.DataAnnotations;
using Buuv.Domain.Matching;
using Buuv.Domain.Posts;
using Buuv.Portal.Platform.Localization;

namespace Buuv.Portal.Platform.Settings;

/// <summary>Section <c>Matching</c>: who is asked for a vraag, how many at once, and how soon a vraag is answered. See
/// docs/matching.md.</summary>
public sealed class MatchingSettings : IValidatableObject
{
    /// <summary>Whether Buuv itself asks neighbours. Without it a broker looks after each vraag that stays without an answer.</summary>
    public bool AsksNeighbours { get; init; } = true;

    /// <summary>Most questions to one neighbour in four weeks; in a week: <see cref="SafetySettings.InvitationsPerWeek"/>.</summary>
    [Range(1, 100)]
    public int PerFourWeeks { get; init; } = 4;

    /// <summary>Most questions in one wave.</summary>
    [Range(1, 100)]
    public int MostPerWave { get; init; } = 12;

    /// <summary>Most questions for one vraag.</summary>
    [Range(1, 1000)]
    public int MostPerRequest { get; init; } = 30;

    /// <summary>Most questions in one town in an hour: after days of standstill, or in a crisis, not all at once.</summary>
    [Range(1, 100_000)]
    public int MostPerHour { get; init; } = 200;

    /// <summary>Most neighbours who wait at once until the phone team rings them with a question.</summary>
    [Range(0, 1000)]
    public int MostCalls { get; init; } = 6;

    /// <summary>How soon a vraag of a kind is answered, where that differs from docs/matching.md: awake hours without a near date, with a
    /// date within three days, and for today or tomorrow (0: a broker at once).</summary>
    public IReadOnlyDictionary<string, PromiseTerm> AnswerWithin { get; init; } = new Dictionary<string, PromiseTerm>();

    /// <summary>When neighbours may be asked and a promise runs, in Dutch local time.</summary>
    public TimeOnly AwakeFrom { get; init; } = new(8, 0);

    public TimeOnly AwakeUntil { get; init; } = new(21, 0);

    /// <summary>How much each side of a fit counts, in hundredths.</summary>
    public RankWeights Weights { get; init; } = new();

    public AwakeHours Awake => new(AwakeFrom, AwakeUntil, DutchTime.Zone);

    public PromiseTerms Terms => new(
        (from own in AnswerWithin let category = CategoryOf(own.Key) where category is not null select (category.Value, own.Value))
            .ToDictionary());

    public Waves Waves => new(MostPerWave, MostPerRequest);

    public IEnumerable<ValidationResult> Validate(ValidationContext validationContext)
    {
        if (!Weights.AreSound) yield return new("Matching:Weights: none is below 0, and together they are 100.", [nameof(Weights)]);
        if (AwakeUntil <= AwakeFrom)
            yield return new("Matching:AwakeUntil is later than Matching:AwakeFrom.", [nameof(AwakeUntil)]);
        foreach (var (kind, term) in AnswerWithin)
            if (CategoryOf(kind) is null)
                yield return new($"Matching:AnswerWithin:{kind} is no category.", [nameof(AnswerWithin)]);
            else if (!term.IsSound)
                yield return new($"Matching:AnswerWithin:{kind}: hours above 0 and at most 1000, and fewer for what is near.",
                    [nameof(AnswerWithin)]);
        if (MostPerRequest < MostPerWave)
            yield return new("Matching:MostPerRequest is not lower than Matching:MostPerWave.", [nameof(MostPerRequest)]);
    }

    private static Category? CategoryOf(string kind) =>
        Enum.GetNames<Category>().Contains(kind, StringComparer.OrdinalIgnoreCase) ? Enum.Parse<Category>(kind, ignoreCase: true) : null;
}
