using System.Globalization;

namespace Buuv.Portal.Shared;

/// <summary>Reads what stands in the query of an address. Pages take it as text: whoever changed it by hand, or followed a link that was
/// cut, gets the page as if it were not there, where the framework's own conversion would end in a fault.</summary>
public static class InAddress
{
    /// <summary>Null when it is no id.</summary>
    public static Guid? Id(string? typed) => Guid.TryParse(typed, out var id) ? id : null;

    /// <summary>Null when it is no whole number from zero.</summary>
    public static long? Number(string? typed) =>
        long.TryParse(typed, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;
}
