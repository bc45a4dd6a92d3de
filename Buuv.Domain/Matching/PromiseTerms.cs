using Buuv.Domain.Posts;

namespace Buuv.Domain.Matching;

/// <summary>How soon a vraag is answered, in awake hours: by how near its date is.</summary>
/// <param name="Ordinary">Without a date, or with one that is far ahead.</param>
/// <param name="Soon">Its date is within <see cref="PromiseTerms.SoonDays"/> days.</param>
/// <param name="AtOnce">It is for today or tomorrow; zero: a broker looks after it from the first minute.</param>
public readonly record struct PromiseTerm(int Ordinary, int Soon, int AtOnce)
{
    private const int Longest = 1000;

    /// <summary>Whether what is nearer is answered no later.</summary>
    public bool IsSound => Ordinary is > 0 and <= Longest && Soon > 0 && Soon <= Ordinary && AtOnce >= 0 && AtOnce <= Soon;
}

/// <summary>The answer promise: how long somebody waits at most before a broker looks after their vraag.</summary>
public sealed class PromiseTerms(IReadOnlyDictionary<Category, PromiseTerm>? changed = null)
{
    /// <summary>A date as near as this shortens the promise.</summary>
    public const int SoonDays = 3;

    private static readonly PromiseTerm Practical = new(26, 13, 4);
    private static readonly PromiseTerm Skilled = new(26, 13, 6);
    private static readonly PromiseTerm Together = new(39, 13, 6);
    private static readonly PromiseTerm Children = new(65, 26, 0);

    public PromiseTerm Of(Category category) =>
        changed?.TryGetValue(category, out var own) is true ? own
        : category switch
        {
            Category.Groceries or Category.Ride or Category.Animals or Category.Lending or Category.Computer => Practical,
            Category.Company or Category.Walking or Category.EatingTogether or Category.Language => Together,
            Category.Babysitting or Category.Homework => Children,
            _ => Skilled,
        };

    /// <summary>Until when a vraag may go without an answer (UTC): its term, and never later than half the awake time before its
    /// date.</summary>
    public DateTime DueAt(Category category, DateOnly? date, DateTime placedAt, AwakeHours awake)
    {
        var term = Of(category);
        if (date is not { } day) return awake.After(placedAt, TimeSpan.FromHours(term.Ordinary));
        var ahead = day.DayNumber - DateOnly.FromDateTime(TimeZoneInfo.ConvertTimeFromUtc(placedAt, awake.Zone)).DayNumber;
        var hours = TimeSpan.FromHours(ahead <= 1 ? term.AtOnce : ahead <= SoonDays ? term.Soon : term.Ordinary);
        var half = awake.Between(placedAt, TimeZoneInfo.ConvertTimeToUtc(day.ToDateTime(awake.From), awake.Zone)) / 2;
        return awake.After(placedAt, hours < half ? hours : half);
    }
}
