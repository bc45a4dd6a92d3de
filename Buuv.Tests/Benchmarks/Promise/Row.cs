using Buuv.Domain;
using Buuv.Domain.Matching;
using Buuv.Domain.Neighbourhoods;

namespace Buuv.Benchmarks.Promise;

/// <summary>The fields that decide who is asked, in one array: what ranking costs at least.</summary>
internal struct Row
{
    private ResidentId id;
    private NeighbourhoodCode neighbourhood;
    private bool isGone, askMe, isBlocked, wasAsked, isWithinReach, isNew, hasConduct, anything, hasSkills;
    private int can, offers, helped, times, howFar, hectometres, perWeek, inWeek, inFourWeeks, unanswered, repeating, matchesLately;
    private int notBefore;
    private long askedAt, saidYesAt, helpedAt, hourUntil;
    private IReadOnlyList<string> languages;

    public static Row Of(Helper helper, Between between) => new()
    {
        id = helper.Id, neighbourhood = helper.Neighbourhood, isGone = helper.IsGone, askMe = helper.AskMe,
        isBlocked = between.IsBlocked, wasAsked = between.WasAsked, isWithinReach = between.IsWithinReach, isNew = helper.IsNew,
        hasConduct = helper.HasConduct, anything = helper.Anything, hasSkills = helper.Skills.Count > 0, can = helper.Can.Bits,
        offers = helper.Offers.Bits, helped = helper.Helped.Bits, times = helper.Times.Bits, howFar = helper.HowFar,
        hectometres = between.Hectometres, perWeek = helper.PerWeek ?? 2, inWeek = helper.AskedInWeek,
        inFourWeeks = helper.AskedInFourWeeks, unanswered = helper.UnansweredInARow, repeating = helper.Repeating,
        matchesLately = between.MatchesLately, notBefore = helper.NotBefore?.DayNumber ?? 0, askedAt = helper.AskedAt?.Ticks ?? 0,
        saidYesAt = helper.SaidYesAt?.Ticks ?? 0, helpedAt = helper.HelpedAt?.Ticks ?? 0, hourUntil = helper.HourUntil?.Ticks ?? 0,
        languages = helper.Languages,
    };

    /// <summary>Every field of every row is read once.</summary>
    public static long Read(Row[] rows)
    {
        long sum = 0;
        foreach (ref readonly var row in rows.AsSpan())
            sum += row.id.Value.Variant + row.neighbourhood.Value.Length + (row.isGone ? 1 : 0) + (row.askMe ? 1 : 0)
                + (row.isBlocked ? 1 : 0) + (row.wasAsked ? 1 : 0) + (row.isWithinReach ? 1 : 0) + (row.isNew ? 1 : 0)
                + (row.hasConduct ? 1 : 0) + (row.anything ? 1 : 0) + (row.hasSkills ? 1 : 0) + row.can + row.offers + row.helped
                + row.times + row.howFar + row.hectometres + row.perWeek + row.inWeek + row.inFourWeeks + row.unanswered + row.repeating
                + row.matchesLately + row.notBefore + row.askedAt + row.saidYesAt + row.helpedAt + row.hourUntil + row.languages.Count;
        return sum;
    }

    /// <summary>The limits of the widest ring and the score, straight on, without words of skill, and nothing put in order.</summary>
    public static long Rank(Row[] rows, Vraag vraag, DateOnly today, DateTime now)
    {
        var (wanted, category, day, dated) = (vraag.Times.Bits, 1 << (int)vraag.Category, TimeSpan.TicksPerDay, vraag.Date is not null);
        long sum = 0;
        foreach (ref readonly var row in rows.AsSpan())
        {
            var fit = ((row.can | row.offers) & category) != 0 ? 850 : (row.helped & category) != 0 ? 650 : row.anything ? 350 : 0;
            if (fit == 0 || row.id == vraag.AuthorId || row.isGone || row.isBlocked || row.notBefore > today.DayNumber) continue;
            if ((!row.askMe && (row.offers & category) == 0) || row.wasAsked || now.Ticks - row.saidYesAt < 7 * day) continue;
            if (row.inWeek >= Math.Min(2, row.perWeek) || row.inFourWeeks >= 4 || row.repeating >= 2) continue;
            if (row.unanswered >= 3 && now.Ticks - row.askedAt < 28 * day) continue;
            if (!row.isWithinReach || row.hectometres > row.howFar || row.matchesLately >= 3) continue;
            if (row.languages[0] != vraag.Languages[0] || (row.isNew && vraag.IsLookedAfter)) continue;
            var fits = (row.times & wanted) != 0;
            if (dated && row.times != 0 && !fits) continue;
            var near = row.neighbourhood == vraag.Neighbourhood ? 1000 : Math.Max(0, 1000 - 20 * row.hectometres);
            var rest = row.askedAt == 0 ? 1000 : 1000 * Math.Clamp((int)((now.Ticks - row.askedAt) / day), 0, 56) / 56;
            sum += (40 * fit + 25 * near + 20 * (row.times == 0 ? dated ? 500 : 700 : fits ? 1000 : 0) + 5 * 1000 + 10 * rest + 50) / 100;
        }
        return sum;
    }
}
