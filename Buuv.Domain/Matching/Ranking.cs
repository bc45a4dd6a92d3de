using System.Buffers.Binary;
using System.Security.Cryptography;

namespace Buuv.Domain.Matching;

/// <summary>Why somebody is suggested, strongest first.</summary>
public enum RankReason
{
    Skill = 1,
    Category,
    HelpedBefore,
    Anything,
    SameNeighbourhood,
    CloseBy,
    ComesThisFar,
    CanThen,
    HasAnHour,
    Talk,
    LongNotAsked,
    NeverAsked,
    NewTie,
}

/// <summary>How much each side of a fit counts, in hundredths: together 100.</summary>
public sealed record RankWeights(int Fit = 40, int Near = 25, int Time = 20, int Talk = 5, int Rest = 10)
{
    private int[] All => [Fit, Near, Time, Talk, Rest];

    public bool AreSound => All.Min() >= 0 && All.Sum() == 100;
}

/// <summary>A helper in their place in the order.</summary>
/// <param name="Score">Of this helper for this vraag, 0 to 1000; kept nowhere.</param>
public sealed record Ranked(Helper Helper, Between Between, int Score, IReadOnlyList<RankReason> Reasons);

/// <summary>Puts those who may be asked in order, each with its reasons. Whole numbers only, so that the order is the same on every
/// machine.</summary>
public sealed class Ranking(AskRules rules, RankWeights weights)
{
    /// <summary>Scores that are alike: what is fair decides between them.</summary>
    public const int Band = 50;

    /// <summary>Most reasons that are told.</summary>
    public const int ReasonsTold = 3;

    private const int RestDays = 56, Far = 600, Rested = 500, LeastLetters = 4;

    /// <summary>Those who may be asked, best first.</summary>
    public IReadOnlyList<Ranked> Order(
        Vraag vraag, IEnumerable<(Helper Helper, Between Between)> candidates, Ring ring, DateOnly today, DateTime now) =>
    [
        .. candidates.Where(row => rules.Why(vraag, row.Helper, row.Between, ring, today, now) is null)
            .Select(row => new Ranked(row.Helper, row.Between, ScoreOf(vraag, row.Helper, row.Between, now), []))
            .OrderByDescending(row => row.Score / Band)
            .ThenByDescending(row => vraag.Date == today && row.Helper.HourUntil > now)
            .ThenBy(row => row.Helper.AskedAt ?? DateTime.MinValue)
            .ThenBy(row => row.Helper.HelpedAt ?? DateTime.MinValue)
            .ThenBy(row => row.Between.HaveMet)
            .ThenBy(row => row.Helper.Neighbourhood == vraag.Neighbourhood)
            .ThenBy(row => DrawOf(vraag.Id, row.Helper.Id)),
    ];

    /// <summary>Those whom a broker may ask all the same, with a reason: the best first, each with why they are not asked by
    /// themselves.</summary>
    public IReadOnlyList<(Ranked Ranked, WhyNot Why)> LeftOut(
        Vraag vraag, IEnumerable<(Helper Helper, Between Between)> candidates, DateOnly today, DateTime now) =>
    [
        .. from row in candidates
        let why = rules.Overrulable(vraag, row.Helper, row.Between, today, now)
        where why is not null
        let ranked = new Ranked(row.Helper, row.Between, ScoreOf(vraag, row.Helper, row.Between, now), [])
        orderby ranked.Score / Band descending, row.Helper.AskedAt ?? DateTime.MinValue, DrawOf(vraag.Id, row.Helper.Id)
        select (ranked, why!.Value),
    ];

    /// <summary>The same, with the reasons that are told to staff.</summary>
    public IReadOnlyList<Ranked> Explain(Vraag vraag, IEnumerable<Ranked> ordered, DateTime now) =>
        [.. ordered.Select(row => row with { Reasons = ReasonsOf(vraag, row.Helper, row.Between, now) })];

    /// <summary>What they can that is asked for, as a folded word; null for nothing of it.</summary>
    public static string? SkillOf(Vraag vraag, Helper helper) =>
        helper.Skills.FirstOrDefault(skill => vraag.Words.Any(word => AreAlike(skill, word)));

    /// <summary>How well what they can fits what is asked, 0 to 1000.</summary>
    public static int FitOf(Vraag vraag, Helper helper) =>
        SkillOf(vraag, helper) is not null ? 1000
        : helper.Can.Has(vraag.Category) || helper.Offers.Has(vraag.Category) ? 850
        : helper.Helped.Has(vraag.Category) ? 650
        : helper.Anything ? 350
        : 0;

    public int ScoreOf(Vraag vraag, Helper helper, Between between, DateTime now) =>
        (weights.Fit * FitOf(vraag, helper) + weights.Near * NearOf(vraag, helper, between) + weights.Time * TimeOf(vraag, helper)
            + weights.Talk * TalkOf(vraag, helper) + weights.Rest * RestOf(helper, now) + 50) / 100;

    private static int NearOf(Vraag vraag, Helper helper, Between between) =>
        helper.Neighbourhood == vraag.Neighbourhood ? 1000 : Math.Max(0, 1000 - 20 * between.Hectometres);

    private static int TimeOf(Vraag vraag, Helper helper) =>
        !helper.Times.IsTold ? vraag.Date is null ? 700 : 500
        : (helper.Times & vraag.Times).IsTold ? 1000
        : 0;

    private static int TalkOf(Vraag vraag, Helper helper) =>
        helper.Languages.Contains(vraag.Languages[0]) ? 1000 : vraag.Languages.Any(helper.Languages.Contains) ? 600 : 0;

    private static int RestOf(Helper helper, DateTime now) =>
        helper.AskedAt is { } asked ? 1000 * Math.Clamp((int)(now - asked).TotalDays, 0, RestDays) / RestDays : 1000;

    private List<RankReason> ReasonsOf(Vraag vraag, Helper helper, Between between, DateTime now)
    {
        var (fit, near, rest) = (FitOf(vraag, helper), NearOf(vraag, helper, between), RestOf(helper, now));
        List<(int Weight, RankReason Reason)> told =
        [
            (weights.Fit * fit, fit switch
            {
                1000 => RankReason.Skill,
                850 => RankReason.Category,
                650 => RankReason.HelpedBefore,
                _ => RankReason.Anything,
            }),
            (weights.Near * near, helper.Neighbourhood == vraag.Neighbourhood ? RankReason.SameNeighbourhood
                : near >= Far ? RankReason.CloseBy : RankReason.ComesThisFar),
        ];
        if (helper.HourUntil > now) told.Add((weights.Time * 1000, RankReason.HasAnHour));
        else if (TimeOf(vraag, helper) == 1000) told.Add((weights.Time * 1000, RankReason.CanThen));
        if (vraag.Languages[0] != "nl" && TalkOf(vraag, helper) == 1000) told.Add((weights.Talk * 1000, RankReason.Talk));
        if (helper.AskedAt is null) told.Add((weights.Rest * rest, RankReason.NeverAsked));
        else if (rest >= Rested) told.Add((weights.Rest * rest, RankReason.LongNotAsked));
        if (!between.HaveMet) told.Add((0, RankReason.NewTie));
        return [.. told.OrderByDescending(row => row.Weight).Take(ReasonsTold).Select(row => row.Reason)];
    }

    // "snoeit" and "snoeien" begin alike; what is shorter must be the same.
    private static bool AreAlike(string one, string other) =>
        one.Length >= LeastLetters && other.Length >= LeastLetters
            ? one.AsSpan(0, LeastLetters).SequenceEqual(other.AsSpan(0, LeastLetters))
            : one == other;

    // The same for both on every machine, and for nobody always the first.
    private static ulong DrawOf(PostId post, ResidentId helper)
    {
        Span<byte> both = stackalloc byte[32];
        post.Value.TryWriteBytes(both, bigEndian: true, out _);
        helper.Value.TryWriteBytes(both[16..], bigEndian: true, out _);
        return BinaryPrimitives.ReadUInt64BigEndian(SHA256.HashData(both));
    }
}
