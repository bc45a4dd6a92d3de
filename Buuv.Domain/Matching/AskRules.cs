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

    /// <summary>Who says yes rests so long.</summary>
    public static readonly TimeSpan Rest = TimeSpan.FromDays(7);

    /// <summary>Who does not answer so many questions in a row is left in peace for <see cref="QuietFor"/>.</summary>
    public const int Unanswered = 3;

    public static readonly TimeSpan QuietFor = TimeSpan.FromDays(28);

    private const int MostRepeating = 2, MostTogether = 3;

    /// <summary>The first reason that holds; null when they may be asked.</summary>
    /// <param name="today">In the local time of the town.</param>
    public WhyNot? Why(Vraag vraag, Helper helper, Between between, Ring ring, DateOnly today, DateTime now) =>
        All(vraag, helper, between, ring, today, now).Cast<WhyNot?>().FirstOrDefault();

    /// <summary>The first reason, when a broker may ask them all the same: each reason that holds may be overruled. Null when they may be
    /// asked, and when something else holds too.</summary>
    /// <param name="today">In the local time of the town.</param>
    public WhyNot? Overrulable(Vraag vraag, Helper helper, Between between, DateOnly today, DateTime now)
    {
        WhyNot[] all = [.. All(vraag, helper, between, Ring.Widest, today, now)];
        return all.Length > 0 && all.All(WhyNots.MayBeOverruled) ? all[0] : null;
    }

    private IEnumerable<WhyNot> All(Vraag vraag, Helper helper, Between between, Ring ring, DateOnly today, DateTime now)
    {
        if (helper.Id == vraag.AuthorId) yield return WhyNot.Self;
        if (helper.IsGone) yield return WhyNot.Gone;
        if (between.IsBlocked) yield return WhyNot.Blocked;
        if (helper.NotBefore > today) yield return WhyNot.NotNow;
        if (!helper.AskMe && !helper.Offers.Has(vraag.Category)) yield return WhyNot.NotAskable;
        if (between.WasAsked) yield return WhyNot.AskedBefore;
        if (now - helper.SaidYesAt < Rest) yield return WhyNot.RestsAfterYes;
        if (helper.AskedInWeek >= Math.Min(PerWeek, helper.PerWeek ?? PerWeek) || helper.AskedInFourWeeks >= PerFourWeeks)
            yield return WhyNot.AskedEnough;
        if (helper.UnansweredInARow >= Unanswered && now - helper.AskedAt < QuietFor) yield return WhyNot.Quiet;
        if (helper.Repeating >= MostRepeating) yield return WhyNot.Full;
        if (Ranking.FitOf(vraag, helper) < Math.Max(1, ring.LeastFit)) yield return WhyNot.Unfit;
        if (!between.IsWithinReach || between.Hectometres > helper.HowFar || between.Hectometres > (ring.Hectometres ?? int.MaxValue))
            yield return WhyNot.TooFar;
        if (vraag.Category != Category.Language && !vraag.Languages.Any(helper.Languages.Contains)) yield return WhyNot.NoTalk;
        if (vraag.Category.AsksExtraCare() && !helper.HasConduct) yield return WhyNot.NeedsConduct;
        if (vraag.IsLookedAfter && helper.IsNew) yield return WhyNot.PersonFirst;
        if (between.MatchesLately >= MostTogether) yield return WhyNot.Carries;
        if (IsWrongTime(vraag, helper, ring)) yield return WhyNot.WrongTime;
    }

    private static bool IsWrongTime(Vraag vraag, Helper helper, Ring ring) =>
        helper.Times.IsTold && (vraag.Date is not null || !ring.AlsoOtherTimes) && !(helper.Times & vraag.Times).IsTold;
}

public static class WhyNots
{
    /// <summary>Whether a broker may ask them all the same, with a reason: it is a rest of theirs or a question of safety that a person
    /// can answer, not their own wish and not a block.</summary>
    public static bool MayBeOverruled(this WhyNot why) =>
        why is WhyNot.RestsAfterYes or WhyNot.AskedEnough or WhyNot.Quiet or WhyNot.Full or WhyNot.NoTalk or WhyNot.NeedsConduct
            or WhyNot.PersonFirst or WhyNot.Carries or WhyNot.WrongTime;
}
