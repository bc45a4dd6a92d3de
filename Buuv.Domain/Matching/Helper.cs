using Buuv.Domain.Neighbourhoods;
using Buuv.Domain.Posts;
using Buuv.Domain.Residents;

namespace Buuv.Domain.Matching;

/// <summary>What is known of a resident who may be asked to help: what they told, and plain facts about being asked. No score of a person
/// exists anywhere.</summary>
public sealed record Helper(ResidentId Id, NeighbourhoodCode Neighbourhood)
{
    /// <summary>How they are told.</summary>
    public Reachability Reachability { get; init; }

    /// <summary>Stopped, or cannot be reached.</summary>
    public bool IsGone { get; init; }

    /// <summary>They agreed that Buuv asks them.</summary>
    public bool AskMe { get; init; }

    /// <summary>Categories in which they like to help.</summary>
    public CategorySet Can { get; init; }

    /// <summary>Categories of their live aanbod: a yes to being asked for those.</summary>
    public CategorySet Offers { get; init; }

    /// <summary>Categories in which they helped a neighbour before.</summary>
    public CategorySet Helped { get; init; }

    /// <summary>"Ook iets anders."</summary>
    public bool Anything { get; init; }

    /// <summary>Folded words of what they can do.</summary>
    public IReadOnlyList<string> Skills { get; init; } = [];

    public WeekTimes Times { get; init; }

    /// <summary>How far they come, in hectometres between the centres of neighbourhoods; zero: within their own.</summary>
    public int HowFar { get; init; } = HelperProfile.DefaultHowFar;

    /// <summary>"Ik heb nu een uurtje", until this moment (UTC).</summary>
    public DateTime? HourUntil { get; init; }

    /// <summary>"Nu even niet": not asked before this day.</summary>
    public DateOnly? NotBefore { get; init; }

    /// <summary>Most questions in a week that they want themselves; null: as many as the house asks at most.</summary>
    public int? PerWeek { get; init; }

    /// <summary>Two-letter codes, best first.</summary>
    public IReadOnlyList<string> Languages { get; init; } = Introduction.OnlyDutch;

    /// <summary>Staff saw a certificate of good conduct that still holds.</summary>
    public bool HasConduct { get; init; }

    /// <summary>Not a full member, or only just.</summary>
    public bool IsNew { get; init; }

    public DateTime? AskedAt { get; init; }

    public int AskedInWeek { get; init; }

    public int AskedInFourWeeks { get; init; }

    /// <summary>Questions without any answer since the last one.</summary>
    public int UnansweredInARow { get; init; }

    public DateTime? SaidYesAt { get; init; }

    public DateTime? HelpedAt { get; init; }

    /// <summary>Matches that repeat and still go on.</summary>
    public int Repeating { get; init; }

    public bool Speaks(string language)
    {
        for (var at = 0; at < Languages.Count; at++)
            if (Languages[at] == language)
                return true;
        return false;
    }

    /// <summary>They have a language in common with who asks.</summary>
    public bool CanTalkWith(Vraag vraag)
    {
        for (var at = 0; at < vraag.Languages.Count; at++)
            if (Speaks(vraag.Languages[at]))
                return true;
        return false;
    }
}

/// <summary>Some of the categories.</summary>
public readonly record struct CategorySet(int Bits)
{
    public static CategorySet Of(params IEnumerable<Category> categories) =>
        new(categories.Aggregate(0, (bits, category) => bits | (1 << (int)category)));

    public bool Has(Category category) => (Bits & (1 << (int)category)) != 0;

    /// <summary>Whether nothing is set that is no category.</summary>
    public bool IsKnown => Bits >> Enum.GetValues<Category>().Length == 0 && Bits >= 0;

    public IEnumerable<Category> All
    {
        get
        {
            var own = this;
            return Enum.GetValues<Category>().Where(category => own.Has(category));
        }
    }
}

/// <summary>What a vraag asks, as far as it decides who is asked.</summary>
public sealed record Vraag(PostId Id, ResidentId AuthorId, Category Category, NeighbourhoodCode Neighbourhood)
{
    /// <summary>Folded words of its title and text.</summary>
    public IReadOnlyList<string> Words { get; init; } = [];

    public DateOnly? Date { get; init; }

    public DayPart DayPart { get; init; }

    /// <summary>Languages of who asks, best first.</summary>
    public IReadOnlyList<string> Languages { get; init; } = Introduction.OnlyDutch;

    /// <summary>A person stands between them and somebody new.</summary>
    public bool IsLookedAfter { get; init; }

    public WeekTimes Times => WeekTimes.Of(Date, DayPart);
}

/// <summary>What is between one helper and one vraag.</summary>
/// <param name="Hectometres">Between the centres of their neighbourhoods.</param>
/// <param name="IsWithinReach">The vraag is meant for where the helper lives.</param>
/// <param name="IsBlocked">Either blocked the other, or they share a number or an address.</param>
/// <param name="WasAsked">Asked for this vraag before, or answered it.</param>
/// <param name="MatchesLately">Matches of the two in <see cref="AskRules.CarriesDays"/> days.</param>
/// <param name="HaveMet">They were matched before.</param>
public readonly record struct Between(
    int Hectometres, bool IsWithinReach, bool IsBlocked, bool WasAsked, int MatchesLately, bool HaveMet);
