namespace Buuv.Tests.Domain.Matching.Simulation;

/// <summary>What is done with a vraag.</summary>
public enum Policy
{
    /// <summary>Waves, then a broker.</summary>
    Buuv,

    /// <summary>The same without a broker: the staff of the others.</summary>
    BuuvWithoutBroker,

    /// <summary>The feed alone.</summary>
    NobodySteers,

    /// <summary>Everybody who fits and agrees is asked at once, however often.</summary>
    AskEveryone,

    /// <summary>The best of the order, and the next when they say no or nothing.</summary>
    AskOne,
}
