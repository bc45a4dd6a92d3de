using Buuv.Domain.Care;

namespace Buuv.Portal.Platform.Persistence;

/// <summary>Seals texts of the casebook for a feature that may not open them.</summary>
public interface ICaseSealing
{
    /// <summary>Asked outside a transaction: a key is in the database before anything is sealed with it.</summary>
    Task<Sealing> ReadyToSealAsync();
}
