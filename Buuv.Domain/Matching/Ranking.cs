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
        Best(vraag, candidates, ring, today, now, int.MaxValue);

    /// <summary>The first of <see cref="Order"/>, without putting all others in order.</summary>
    public IReadOnlyList<Ranked> Best(
        Vraag vraag, IEnumerable<(Helper Helper, Between Between)> candidates, Ring ring, DateOnly today, DateTime now, int most)
    {
        var (best, times, isToday) = (new BestOf(vraag, most), vraag.Times, vraag.Date == today);
        // Ten thousand in an array are gone through without being handed over one by one.
        if (candidates is (Helper, Between)[] rows) foreach (ref readonly var row in rows.AsSpan()) Consider(row.Item1, row.Item2);
        else foreach (var (helper, between) in candidates) Consider(helper, between);
        return best.InOrder();

        void Consider(Helper helper, in Between between)
        {
            if (!MayFit(vraag, helper)) return;
            if (rules.First(vraag, helper, between, ring, today, now, times, true, out var fit) is not null) return;
            best.Add(helper, between, Score(vraag, helper, between, times, fit, now), isToday && helper.HourUntil > now);
        }
    }

    /// <summary>Those whom a broker may ask all the same, with a reason: the best first, each with why they are not asked by
    /// themselves.</summary>
    public IReadOnlyList<(Ranked Ranked, WhyNot Why)> LeftOut(
        Vraag vraag, IEnumerable<(Helper Helper, Between Between)> candidates, DateOnly today, DateTime now)
    {
        var (best, left) = (new BestOf(vraag, int.MaxValue), new Dictionary<ResidentId, WhyNot>());
        foreach (var (helper, between) in candidates)
        {
            if (!MayFit(vraag, helper) || rules.Overrulable(vraag, helper, between, today, now) is not { } why) continue;
            left.Add(helper.Id, why);
            best.Add(helper, between, ScoreOf(vraag, helper, between, now), vraag.Date == today && helper.HourUntil > now);
        }
        return [.. best.InOrder().Select(ranked => (ranked, left[ranked.Helper.Id]))];
    }

    /// <summary>The same, with the reasons that are told to staff.</summary>
    public IReadOnlyList<Ranked> Explain(Vraag vraag, IEnumerable<Ranked> ordered, DateTime now) =>
        [.. ordered.Select(row => row with { Reasons = ReasonsOf(vraag, row.Helper, row.Between, now) })];

    /// <summary>What they can that is asked for, as a folded word; null for nothing of it.</summary>
    public static string? SkillOf(Vraag vraag, Helper helper)
    {
        for (var skill = 0; skill < helper.Skills.Count; skill++)
            for (var word = 0; word < vraag.Words.Count; word++)
                if (AreAlike(helper.Skills[skill], vraag.Words[word]))
                    return helper.Skills[skill];
        return null;
    }

    /// <summary>How well what they can fits what is asked, 0 to 1000.</summary>
    public static int FitOf(Vraag vraag, Helper helper) =>
        SkillOf(vraag, helper) is not null ? 1000
        : helper.Can.Has(vraag.Category) || helper.Offers.Has(vraag.Category) ? 850
        : helper.Helped.Has(vraag.Category) ? 650
        : helper.Anything ? 350
        : 0;

    public int ScoreOf(Vraag vraag, Helper helper, Between between, DateTime now) =>
        Score(vraag, helper, between, vraag.Times, FitOf(vraag, helper), now);

    private int Score(Vraag vraag, Helper helper, in Between between, WeekTimes times, int fit, DateTime now) =>
        (weights.Fit * fit + weights.Near * NearOf(vraag, helper, between) + weights.Time * TimeOf(vraag, helper, times)
            + weights.Talk * TalkOf(vraag, helper) + weights.Rest * RestOf(helper, now) + 50) / 100;

    // Most fit nothing, and are left out before anything else is looked at.
    private static bool MayFit(Vraag vraag, Helper helper) =>
        new CategorySet(helper.Can.Bits | helper.Offers.Bits | helper.Helped.Bits).Has(vraag.Category) || helper.Anything
            || helper.Skills.Count > 0;

    private static int NearOf(Vraag vraag, Helper helper, in Between between) =>
        helper.Neighbourhood == vraag.Neighbourhood ? 1000 : Math.Max(0, 1000 - 20 * between.Hectometres);

    private static int TimeOf(Vraag vraag, Helper helper, WeekTimes times) =>
        !helper.Times.IsTold ? vraag.Date is null ? 700 : 500
        : (helper.Times & times).IsTold ? 1000
        : 0;

    private static int TalkOf(Vraag vraag, Helper helper) =>
        helper.Speaks(vraag.Languages[0]) ? 1000 : helper.CanTalkWith(vraag) ? 600 : 0;

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
        else if (TimeOf(vraag, helper, vraag.Times) == 1000) told.Add((weights.Time * 1000, RankReason.CanThen));
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
}
