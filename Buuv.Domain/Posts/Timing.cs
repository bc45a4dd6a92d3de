namespace Buuv.Domain.Posts;

/// <summary>A part of the day or week that suits.</summary>
public enum DayPart
{
    Anytime,
    Daytime,
    Morning,
    Afternoon,
    Evening,
    Weekend,
}

/// <summary>Once, repeatedly, or always open.</summary>
public enum Rhythm
{
    Once,
    Repeating,

    /// <summary>A standing post: a match does not close it.</summary>
    Standing,
}

/// <summary>When it suits the author.</summary>
public sealed record Timing
{
    /// <summary>How far ahead a date may be, in days.</summary>
    public const int MaxDaysAhead = 366;

    private Timing(DayPart dayPart, Rhythm rhythm, DateOnly? date)
    {
        DayPart = dayPart;
        Rhythm = rhythm;
        Date = date;
    }

    public DayPart DayPart { get; private set; }

    public Rhythm Rhythm { get; private set; }

    /// <summary>The day for which it is meant; null for any day.</summary>
    public DateOnly? Date { get; private set; }

    /// <param name="today">Today in the resident's time zone.</param>
    public static Result<Timing> From(DayPart dayPart, Rhythm rhythm, DateOnly? date, DateOnly today)
    {
        if (!dayPart.IsKnown || !rhythm.IsKnown) return new UnknownChoice();
        if (date < today) return new DateInThePast();
        if (date > today.AddDays(MaxDaysAhead)) return new DateTooFar();
        return new Timing(dayPart, rhythm, date);
    }
}

public sealed record DateInThePast() : Refusal(nameof(Timing.Date));

public sealed record DateTooFar() : Refusal(nameof(Timing.Date));
