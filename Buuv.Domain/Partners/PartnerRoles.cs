namespace Buuv.Domain.Partners;

/// <summary>The parts of Buuv that a partner can carry, with its own people.</summary>
[Flags]
public enum PartnerRoles
{
    None = 0,

    /// <summary>Aanjager: makes Buuv known.</summary>
    Promoter = 1,

    /// <summary>Makelaar: brings neighbours together.</summary>
    Broker = 2,

    /// <summary>Toezichthouder: guards tone and safety.</summary>
    Moderator = 4,

    /// <summary>Verbinder: joins what happens in the street to what happens on a screen.</summary>
    Connector = 8,
}
