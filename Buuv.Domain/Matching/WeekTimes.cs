using Buuv.Domain.Posts;
using Buuv.Domain.Residents;

namespace Buuv.Domain.Matching;

/// <summary>Morning, afternoon and evening of the seven days of a week: when somebody can help. None: not told.</summary>
/// <param name="Bits">Bit 3 × day + part, with Monday first.</param>
public readonly record struct WeekTimes(int Bits)
{
    private const int DaysPerWeek = 7;

    private const int PartsPerDay = 3;

    private const int AllBits = (1 << (7 * PartsPerDay)) - 1;

    private const int Mornings = 0b001_001_001_001_001_001_001, Weekend = 0b111_111 << (5 * PartsPerDay);

    public static readonly WeekTimes All = new(AllBits);

    public bool IsTold => Bits != 0;

    /// <summary>Whether nothing is set that is no part of a week.</summary>
    public bool IsKnown => (Bits & ~AllBits) == 0;

    /// <summary>One by one, from Monday morning on.</summary>
    public IEnumerable<PartOfWeek> Parts
    {
        get
        {
            var own = this;
            return Enumerable.Range(0, DaysPerWeek * PartsPerDay)
                .Where(at => own.Has(at / PartsPerDay, at % PartsPerDay))
                .Select(at => new PartOfWeek((DayOfWeek)((at / PartsPerDay + 1) % DaysPerWeek), (BestTimes)(1 << (at % PartsPerDay))));
        }
    }

    /// <param name="day">Zero for Monday.</param>
    /// <param name="part">Zero for the morning, one for the afternoon, two for the evening.</param>
    public static WeekTimes At(int day, int part) => new(1 << (day * PartsPerDay + part));

    public bool Has(int day, int part) => (Bits & At(day, part).Bits) != 0;

    /// <summary>When a vraag is: the parts of its day, or of all days when it has none.</summary>
    public static WeekTimes Of(DateOnly? date, DayPart part)
    {
        var parts = part switch
        {
            DayPart.Morning => Mornings,
            DayPart.Afternoon => Mornings << 1,
            DayPart.Evening => Mornings << 2,
            DayPart.Daytime => Mornings | (Mornings << 1),
            DayPart.Weekend => Weekend,
            _ => AllBits,
        };
        if (date is not { } day) return new(parts);
        var onDay = 0b111 << (((int)day.DayOfWeek + 6) % 7 * PartsPerDay);
        return new((parts & onDay) is 0 ? onDay : parts & onDay);
    }

    public static WeekTimes operator &(WeekTimes one, WeekTimes other) => new(one.Bits & other.Bits);

    public static WeekTimes operator |(WeekTimes one, WeekTimes other) => new(one.Bits | other.Bits);
}

/// <summary>The morning, afternoon or evening of one day of the week.</summary>
public readonly record struct PartOfWeek(DayOfWeek Day, BestTimes Part);
