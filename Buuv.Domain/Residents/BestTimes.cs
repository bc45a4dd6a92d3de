namespace Buuv.Domain.Residents;

/// <summary>Parts of the day at which a resident likes to be called.</summary>
[Flags]
public enum BestTimes
{
    /// <summary>Whenever the phone team works.</summary>
    Any = 0,

    /// <summary>Before noon.</summary>
    Morning = 1,

    /// <summary>From noon to six.</summary>
    Afternoon = 2,

    /// <summary>After six.</summary>
    Evening = 4,
}
