using Buuv.Domain.Posts;

namespace Buuv.Domain.Matching;

/// <summary>Why somebody is not asked for a vraag.</summary>
public enum WhyNot
{
    Self = 1,
    Gone,
    Blocked,
    NotNow,
    NotAskable,
    AskedBefore,
    RestsAfterYes,
    AskedEnough,
    Quiet,
    Full,
    Unfit,
    TooFar,
    NoTalk,
    NeedsConduct,
    PersonFirst,
    Carries,
    WrongTime,
}

/// <summary>How far and how widely is looked: wider with each wave.</summary>
/// <param name="Hectometres">Farthest; null: as far as the vraag reaches.</param>
/// <param name="LeastFit">See <see cref="Ranking.FitOf"/>.</param>
/// <param name="AlsoOtherTimes">Whether a vraag without a date is asked of who can come at other times than it says.</param>
public readonly record struct Ring(int? Hectometres, int LeastFit, bool AlsoOtherTimes)
{
    /// <summary>The first wave, the second, and all that follow.</summary>
    private static readonly Ring[] Rings = [new(10, 650, false), new(30, 650, true), new(null, 1, true)];

    public static readonly Ring Widest = Rings[^1];

    /// <param name="wave">One for the first.</param>
    public static Ring Of(int wave) => Rings[Math.Min(wave, Rings.Length) - 1];
}

/// <summary>Who may be asked: the same rules for every door.</summary>
/// <param name="PerWeek">Most questions in a week.</param>
/// <param name="PerFourWeeks">Most questions in four weeks.</param>
public sealed record AskRules(int PerWeek = 2, int PerFourWeeks = 4)
{
    /// <summary>Days in which matches of the same two are counted for <see cref="WhyNot.Carries"/>.</summary>
    public const int CarriesDays = 90;

    /// <summary>So many matches of the same two in <see cref="CarriesDays"/> days: one carries the other, and a person asks how that
    /// goes.</summary>
    public const int CarriesMatches = 3;

    /// <summary>Who says yes rests so long.</summary>
    public static readonly TimeSpan Rest = TimeSpan.FromDays(7);

    /// <summary>Who does not answer so many questions in a row is left in peace for <see cref="QuietFor"/>.</summary>
    public const int Unanswered = 3;

    public static readonly TimeSpan QuietFor = TimeSpan.FromDays(28);

    private const int MostRepeating = 2;

    /// <summary>The first reason that holds; null when they may be asked.</summary>
    /// <param name="today">In the local time of the town.</param>
    public WhyNot? Why(Vraag vraag, Helper helper, Between between, Ring ring, DateOnly today, DateTime now) =>
        First(vraag, helper, between, ring, today, now, vraag.Times, alsoOverrulable: true, out _);

    /// <summary>The first reason, when a broker may ask them all the same: each reason that holds may be overruled. Null when they may be
    /// asked, and when something else holds too.</summary>
    /// <param name="today">In the local time of the town.</param>
    public WhyNot? Overrulable(Vraag vraag, Helper helper, Between between, DateOnly today, DateTime now) =>
        First(vraag, helper, between, Ring.Widest, today, now, vraag.Times, alsoOverrulable: false, out _) is null
            ? Why(vraag, helper, between, Ring.Widest, today, now)
            : null;

    /// <summary>The first reason, for many helpers of one vraag: its times are worked out once, and the fit is not worked out
    /// again.</summary>
    /// <param name="alsoOverrulable">Whether what a broker may overrule counts too, see <see cref="WhyNots.MayBeOverruled"/>.</param>
    /// <param name="fit">See <see cref="Ranking.FitOf"/>; known when they may be asked.</param>
    internal WhyNot? First(
        Vraag vraag, Helper helper, in Between between, Ring ring, DateOnly today, DateTime now, WeekTimes times, bool alsoOverrulable,
        out int fit)
    {
        fit = 0;
        if (helper.Id == vraag.AuthorId) return WhyNot.Self;
        if (helper.IsGone) return WhyNot.Gone;
        if (between.IsBlocked) return WhyNot.Blocked;
        if (helper.NotBefore > today) return WhyNot.NotNow;
        if (!helper.AskMe && !helper.Offers.Has(vraag.Category)) return WhyNot.NotAskable;
        if (between.WasAsked) return WhyNot.AskedBefore;
        if (alsoOverrulable && Rests(helper, now) is { } rest) return rest;
        fit = Ranking.FitOf(vraag, helper);
        if (fit < Math.Max(1, ring.LeastFit)) return WhyNot.Unfit;
        if (!between.IsWithinReach || between.Hectometres > helper.HowFar || between.Hectometres > (ring.Hectometres ?? int.MaxValue))
            return WhyNot.TooFar;
        if (!alsoOverrulable) return null;
        if (vraag.Category != Category.Language && !helper.CanTalkWith(vraag)) return WhyNot.NoTalk;
        if (vraag.Category.AsksExtraCare() && !helper.HasConduct) return WhyNot.NeedsConduct;
        if (vraag.IsLookedAfter && helper.IsNew) return WhyNot.PersonFirst;
        if (between.MatchesLately >= CarriesMatches) return WhyNot.Carries;
        return IsWrongTime(vraag, helper, ring, times) ? WhyNot.WrongTime : null;
    }

    private WhyNot? Rests(Helper helper, DateTime now) =>
        now - helper.SaidYesAt < Rest ? WhyNot.RestsAfterYes
        : helper.AskedInWeek >= Math.Min(PerWeek, helper.PerWeek ?? PerWeek) || helper.AskedInFourWeeks >= PerFourWeeks ? WhyNot.AskedEnough
        : helper.UnansweredInARow >= Unanswered && now - helper.AskedAt < QuietFor ? WhyNot.Quiet
        : helper.Repeating >= MostRepeating ? WhyNot.Full
        : null;

    private static bool IsWrongTime(Vraag vraag, Helper helper, Ring ring, WeekTimes times) =>
        helper.Times.IsTold && (vraag.Date is not null || !ring.AlsoOtherTimes) && !(helper.Times & times).IsTold;
}

public static class WhyNots
{
    /// <summary>Whether a broker may ask them all the same, with a reason: it is a rest of theirs or a question of safety that a person
    /// can answer, not their own wish and not a block.</summary>
    public static bool MayBeOverruled(this WhyNot why) =>
        why is WhyNot.RestsAfterYes or WhyNot.AskedEnough or WhyNot.Quiet or WhyNot.Full or WhyNot.NoTalk or WhyNot.NeedsConduct
            or WhyNot.PersonFirst or WhyNot.Carries or WhyNot.WrongTime;
}

/// <summary>This neighbour is not asked for this vraag now. One sentence for all reasons: who blocked whom, and who wants to rest, is
/// nobody's business.</summary>
public sealed record NeighbourNotAsked : Refusal;
