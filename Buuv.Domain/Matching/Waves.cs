using Buuv.Domain.Residents;

namespace Buuv.Domain.Matching;

/// <summary>How many neighbours are asked at once: as few as give a fair chance of enough yeses, out of how often people say yes. Few
/// people are asked at a time, so that nobody is asked for nothing.</summary>
/// <param name="MostPerWave">Most questions in one wave.</param>
/// <param name="Most">Most questions for one vraag.</param>
public sealed record Waves(int MostPerWave = 12, int Most = 30)
{
    // Chance of enough yeses after the first, the second and each later wave.
    private static readonly double[] Chances = [0.5, 0.75, 0.9];

    // How much one vraag differs from another in how gladly people come: 2 of a gamma distribution (an assumption, see docs/matching.md).
    private const double Likeness = 2;

    /// <summary>The next to be asked, in their order.</summary>
    /// <param name="ordered">Who may be asked, best first.</param>
    /// <param name="wave">One for the first.</param>
    /// <param name="asked">What the questions that were not refused are worth together, see <see cref="WorthOf"/>.</param>
    /// <param name="count">Questions for this vraag until now.</param>
    /// <param name="people">How many are still needed.</param>
    /// <param name="calls">How many can still be rung soon. Whom nobody would ring keeps their place for the next time, and who follows
    /// is asked instead.</param>
    public IReadOnlyList<Ranked> Choose(
        Vraag vraag, IReadOnlyList<Ranked> ordered, int wave, int asked, int count, int people, int calls = int.MaxValue) =>
        Take(vraag, ordered, wave, asked, count, people, calls).Chosen;

    /// <returns>Whether more would be asked if there were more.</returns>
    internal (IReadOnlyList<Ranked> Chosen, bool IsShort) Take(
        Vraag vraag, IReadOnlyList<Ranked> ordered, int wave, int asked, int count, int people, int calls)
    {
        var needed = Needed(people, Chances[Math.Min(wave, Chances.Length) - 1]) - asked;
        var room = Math.Min(MostPerWave, Most - count);
        List<Ranked> chosen = [];
        foreach (var next in ordered)
        {
            if (chosen.Count >= room || needed <= 0) return (chosen, false);
            if (next.Helper.Reachability == Reachability.Phone && --calls < 0) continue;
            chosen.Add(next);
            needed -= WorthOf(next.Helper.Reachability, Ranking.FitOf(vraag, next.Helper), wave);
        }
        return (chosen, chosen.Count < room && needed > 0);
    }

    /// <summary>What one question is worth, in millionths: the chance of a yes is one minus e to the power of minus this. Assumed out of
    /// what is known elsewhere, see docs/matching.md.</summary>
    public static int WorthOf(Reachability channel, int fit, int wave)
    {
        var part = channel switch
        {
            Reachability.Phone => 250_000L,
            Reachability.Text => 150_000,
            Reachability.Mail => 120_000,
            // On the portal only, or when they happen to ring us.
            _ => 50_000,
        };
        var (fits, ring) = (fit >= 1000 ? 100 : fit >= 850 ? 90 : fit >= 650 ? 70 : 40, wave <= 1 ? 100 : wave == 2 ? 75 : 50);
        return (int)(part * fits * ring / 10_000);
    }

    /// <summary>Awake time until most answers that come have come.</summary>
    public static TimeSpan WaitFor(Reachability channel) => TimeSpan.FromHours(channel switch
    {
        Reachability.Text => 4,
        Reachability.Mail => 11,
        _ => 13,
    });

    /// <summary>How much all questions together must be worth, in millionths, for this chance of so many yeses (a negative binomial
    /// distribution).</summary>
    public static int Needed(int people, double chance)
    {
        var (low, high) = (0.0, 1.0);
        while (ChanceOf(people, high) < chance) high *= 2;
        for (var step = 0; step < 40; step++)
        {
            var middle = (low + high) / 2;
            (low, high) = ChanceOf(people, middle) < chance ? (middle, high) : (low, middle);
        }
        return (int)Math.Round(high * 1_000_000);
    }

    private static double ChanceOf(int people, double worth)
    {
        var (one, fewer) = (Math.Pow(Likeness / (Likeness + worth), Likeness), 0.0);
        for (var yeses = 0; yeses < people; yeses++)
        {
            fewer += one;
            one *= (yeses + Likeness) / (yeses + 1) * worth / (Likeness + worth);
        }
        return 1 - fewer;
    }
}
