using Buuv.Domain.Events;

namespace Buuv.Domain.Matching;

/// <summary>What a resident told about helping: what they can and like, when, and how far. Only what they chose to tell, and seen by
/// nobody else: it decides for which vraag they are asked.</summary>
public sealed class HelperProfile : Entity
{
    /// <summary>Most words for what somebody can do.</summary>
    public const int MaxSkills = 12;

    /// <summary>Longest of those, in characters.</summary>
    public const int MaxSkill = 40;

    /// <summary>How far somebody comes who did not say so, in hectometres.</summary>
    public const int DefaultHowFar = 30;

    /// <summary>As far as the town goes, in hectometres.</summary>
    public const int WholeTown = 1_000;

    /// <summary>How far one can choose to come, in hectometres: zero is one's own neighbourhood.</summary>
    public static readonly IReadOnlyList<int> HowFarChoices = [0, 10, DefaultHowFar, 50, WholeTown];

    /// <summary>Longest "ik heb nu een uurtje", in hours.</summary>
    public const int MaxHours = 4;

    /// <summary>How far ahead "nu even niet" may end, in days.</summary>
    public const int MaxRestDays = 366;

    private HelperProfile(ResidentId id) => Id = id;

    public ResidentId Id { get; private set; }

    /// <summary>Since when Buuv may ask them; null: it may not.</summary>
    public DateTime? AskMeSince { get; private set; }

    public CategorySet Can { get; private set; }

    public IReadOnlyList<string> Skills { get; private set; } = [];

    /// <summary>"Ook iets anders."</summary>
    public bool Anything { get; private set; }

    public WeekTimes Times { get; private set; }

    /// <summary>In hectometres.</summary>
    public int HowFar { get; private set; } = DefaultHowFar;

    /// <summary>Most questions in a week; null: as many as the house asks at most.</summary>
    public int? PerWeek { get; private set; }

    /// <summary>"Ik heb nu een uurtje", until then (UTC).</summary>
    public DateTime? HourUntil { get; private set; }

    /// <summary>"Nu even niet": not asked before this day.</summary>
    public DateOnly? NotBefore { get; private set; }

    public static HelperProfile Of(ResidentId id) => new(id);

    /// <summary>Takes over what the resident tells.</summary>
    public Result Tell(HelperWishes wishes, DateTime now)
    {
        if (!wishes.Can.IsKnown || !wishes.Times.IsKnown || !HowFarChoices.Contains(wishes.HowFar) || wishes.PerWeek is < 0 or > 2)
            return new UnknownChoice();
        string[] skills =
        [
            .. wishes.Skills.Select(TidyText.Line).Where(skill => skill.Length > 0).Distinct(StringComparer.OrdinalIgnoreCase),
        ];
        if (skills.Length > MaxSkills) return new TooManySkills(MaxSkills);
        if (skills.FirstOrDefault(skill => skill.Length > MaxSkill) is { } tooLong) return new SkillTooLong(tooLong[..MaxSkill], MaxSkill);
        AskMeSince = wishes.AskMe ? AskMeSince ?? now : null;
        if (!wishes.AskMe) HourUntil = null;
        (Can, Skills, Anything) = (wishes.Can, skills, wishes.Anything);
        (Times, HowFar, PerWeek) = (wishes.Times, wishes.HowFar, wishes.PerWeek);
        return Result.Done;
    }

    /// <summary>"Ik heb nu een uurtje": they are asked first for what is for today. Ends by itself.</summary>
    public Result HaveTime(int hours, DateTime now)
    {
        if (hours is < 1 or > MaxHours) return new UnknownChoice();
        (AskMeSince, HourUntil, NotBefore) = (AskMeSince ?? now, now.AddHours(hours), null);
        return Result.Done;
    }

    /// <summary>Whether "ik heb nu een uurtje" still runs.</summary>
    public bool HasTime(DateTime now) => HourUntil > now;

    /// <summary>The hour is over sooner than they thought.</summary>
    public void EndTime() => HourUntil = null;

    /// <summary>Whether they said "nu even niet" until a later day.</summary>
    public bool Rests(DateOnly today) => NotBefore > today;

    /// <summary>"Nu even niet": nobody asks them before this day.</summary>
    public Result RestUntil(DateOnly day, DateOnly today)
    {
        if (day <= today) return new RestInThePast();
        if (day > today.AddDays(MaxRestDays)) return new RestTooLong(MaxRestDays);
        (NotBefore, HourUntil) = (day, null);
        return Result.Done;
    }

    /// <summary>They may be asked again, as before.</summary>
    public void EndRest() => NotBefore = null;
}

/// <summary>What a resident tells about helping, all at once.</summary>
/// <param name="HowFar">One of <see cref="HelperProfile.HowFarChoices"/>.</param>
public sealed record HelperWishes(bool AskMe, CategorySet Can, IReadOnlyList<string> Skills, bool Anything, WeekTimes Times, int HowFar,
    int? PerWeek);

public sealed record TooManySkills(int Max) : Refusal(nameof(HelperWishes.Skills));

/// <param name="Begin">How the word begins.</param>
public sealed record SkillTooLong(string Begin, int Max) : Refusal(nameof(HelperWishes.Skills));

public sealed record RestInThePast() : Refusal(nameof(HelperProfile.NotBefore));

public sealed record RestTooLong(int Days) : Refusal(nameof(HelperProfile.NotBefore));
