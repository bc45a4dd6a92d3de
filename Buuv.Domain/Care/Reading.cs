namespace Buuv.Domain.Care;

/// <summary>When somebody who looks into something sealed reads it once more.</summary>
public static class Reading
{
    /// <summary>What one member of staff opens within this time of the opening that was recorded is the same reading: its parts, its forms
    /// and what was sent from them.</summary>
    public static readonly TimeSpan Length = TimeSpan.FromMinutes(15);

    /// <param name="before">When the same member of staff was last recorded to open it; null for never.</param>
    public static bool IsNew(DateTime? before, DateTime now) => before is not { } last || now - last >= Length;
}
