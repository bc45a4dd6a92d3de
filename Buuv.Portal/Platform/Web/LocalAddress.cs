namespace Buuv.Portal.Platform.Web;

/// <summary>An address to go back to, on this portal only: never a door to another site.</summary>
public static class LocalAddress
{
    /// <returns>The address when it is local, else null.</returns>
    public static string? From(string? address) =>
        address is ['/', ..]
        && !address.StartsWith("//", StringComparison.Ordinal)
        && !address.Contains('\\')
        && !address.Any(char.IsControl)
            ? address
            : null;
}
