namespace Buuv.Domain.Residents;

/// <summary>For how many people somebody may begin to arrange things. Each beginning makes us write to an address that a stranger
/// typed.</summary>
/// <param name="PerDay">By one deputy, in 24 hours.</param>
/// <param name="AtOnce">By one deputy, as long as it holds.</param>
/// <param name="InAllPerDay">By everybody together, in 24 hours.</param>
public sealed record ArrangeLimits(int PerDay, int AtOnce, int InAllPerDay);

/// <summary>What was begun lately: by this deputy, to this address, and by everybody.</summary>
/// <param name="Today">By this deputy, in 24 hours.</param>
/// <param name="Standing">By this deputy, and it still holds.</param>
/// <param name="InAllToday">By everybody, in 24 hours.</param>
/// <param name="ToAddress">How often somebody typed this address within <see cref="Rest"/>, whoever it was; 0 when there is none.</param>
/// <param name="AddressObjected">When who has this address last said that they did not want it.</param>
public sealed record ArrangedLately(int Today, int Standing, int InAllToday, int ToAddress, DateTime? AddressObjected)
{
    /// <summary>Two in one house may share an address.</summary>
    public const int MostToAddress = 2;

    /// <summary>So long that counts.</summary>
    public static readonly TimeSpan Rest = TimeSpan.FromDays(30);

    /// <summary>And so long after its owner said no.</summary>
    public static readonly TimeSpan RestAfterObjection = TimeSpan.FromDays(365);

    public Result MayBegin(ArrangeLimits limits, DateTime now)
    {
        if (AddressObjected > now - RestAfterObjection || ToAddress >= MostToAddress) return new AddressLeftInPeace();
        if (Standing >= limits.AtOnce) return new EnoughPeople(limits.AtOnce);
        if (Today >= limits.PerDay) return new EnoughPeopleToday(limits.PerDay);
        return InAllToday >= limits.InAllPerDay ? new EnoughForToday() : Result.Done;
    }
}

/// <summary>We wrote to this address not long ago.</summary>
public sealed record AddressLeftInPeace : Refusal;

/// <param name="Max">By one deputy, in 24 hours.</param>
public sealed record EnoughPeopleToday(int Max) : Refusal;

/// <param name="Max">By one deputy at once.</param>
public sealed record EnoughPeople(int Max) : Refusal;

/// <summary>Everybody together began enough today.</summary>
public sealed record EnoughForToday : Refusal;
