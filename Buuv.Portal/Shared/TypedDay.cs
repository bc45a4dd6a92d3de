using System.Globalization;
using Buuv.Domain;

namespace Buuv.Portal.Shared;

/// <summary>A day as a field gives it, or as somebody wrote it.</summary>
public static class TypedDay
{
    /// <returns>Null for what is no day.</returns>
    public static DateOnly? Of(string? typed) =>
        DateOnly.TryParseExact(TidyText.Line(typed), ["yyyy-MM-dd", "d-M-yyyy", "d/M/yyyy"], CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day : null;
}
