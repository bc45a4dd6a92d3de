namespace Buuv.Domain.Residents;

/// <summary>Limits to the number of residents for whom deputies may begin to arrange things. Each time, Buuv writes to an address that a
/// stranger typed.</summary>
/// <param name="PerDay">By one deputy, in 24 hours.</param>
/// <param name="AtOnce">By one deputy, at the same time.</param>
/// <param name="InAllPerDay">By all deputies together, in 24 hours.</param>
public sealed record ArrangeLimits(int PerDay, int AtOnce, int InAllPerDay);

/// <summary>How many arrangements began recently: by this deputy, with this address, and by all deputies.</summary>
/// <param name="Today">By this deputy, in 24 hours.</param>
/// <param name="Standing">By this deputy, and still in force.</param>
/// <param name="InAllToday">By all deputies, in 24 hours.</param>
/// <param name="ToAddress">How often this address was typed within <see cref="Rest"/>, by any deputy; 0 when there is no address.</param>
/// <param name="AddressObjected">When the owner of this address last objected; null when never.</param>
public sealed record ArrangedLately(int Today, int Standing, int InAllToday, int ToAddress, DateTime? AddressObjected)
{
    /// <summary>Most arrangements with one address: two residents of one house may share an address.</summary>
    public const int MostToAddress = 2;

    /// <summary>Period over which these are counted.</summary>
    public static readonly TimeSpan Rest = TimeSpan.FromDays(30);

    /// <summary>Period after an objection in which the address cannot be used.</summary>
    public static readonly TimeSpan RestAfterObjection = TimeSpan.FromDays(365);

    public Result MayBegin(ArrangeLimits limits, DateTime now)
    {
        if (AddressObjected > now - RestAfterObjection || ToAddress >= MostToAddress) return new AddressLeftInPeace();
        if (Standing >= limits.AtOnce) return new EnoughPeople(limits.AtOnce);
        if (Today >= limits.PerDay) return new EnoughPeopleToday(limits.PerDay);
        return InAllToday >= limits.InAllPerDay ? new EnoughForToday() : Result.Done;
    }
}

/// <summary>Buuv wrote to this address recently.</summary>
public sealed record AddressLeftInPeace : Refusal;

/// <param name="Max">By one deputy, in 24 hours.</param>
public sealed record EnoughPeopleToday(int Max) : Refusal;

/// <param name="Max">By one deputy, at the same time.</param>
public sealed record EnoughPeople(int Max) : Refusal;

/// <summary>All deputies together reached the limit of today.</summary>
public sealed record EnoughForToday : Refusal;
