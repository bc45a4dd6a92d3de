namespace Buuv.Portal.Platform.Persistence;

/// <summary>A generation of the key of the casebook. The newest seals; older ones still open what they sealed.</summary>
public sealed class CaseKey
{
    public required int Generation { get; init; }

    /// <summary>The key itself, sealed with the key ring, which is kept outside the database.</summary>
    public required byte[] Wrapped { get; init; }

    public required DateTime MadeAt { get; init; }
}
