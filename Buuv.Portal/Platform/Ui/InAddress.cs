using System.Globalization;
using Microsoft.AspNetCore.WebUtilities;

namespace Buuv.Portal.Platform.Ui;

/// <summary>Reads values from the query string. Pages take them as text: a value that was changed by hand or cut off counts as missing,
/// where the framework's own conversion would throw.</summary>
public static class InAddress
{
    /// <summary>Null when it is no id.</summary>
    public static Guid? Id(string? typed) => Guid.TryParse(typed, out var id) ? id : null;

    /// <summary>A value of the query of an address, for who has no request.</summary>
    /// <returns>Null when it is not there, or more than once.</returns>
    public static string? ValueOf(string address, string name)
    {
        var start = address.IndexOf('?');
        var query = QueryHelpers.ParseQuery(start < 0 ? null : address[start..].Split('#')[0]);
        return query.TryGetValue(name, out var values) && values is [{ } one] ? one : null;
    }

    /// <summary>The address of this page with one value of its query set anew.</summary>
    /// <param name="value">Null: without it.</param>
    /// <param name="without">Other values that no longer hold then, such as the number of the page.</param>
    public static string With(HttpRequest request, string name, string? value, params string[] without)
    {
        var query = QueryString.Empty;
        foreach (var (key, known) in request.Query)
            if (key != name && !without.Contains(key) && known.ToString().Length > 0) query = query.Add(key, known.ToString());
        return request.Path + (value is null ? query : query.Add(name, value));
    }

    /// <summary>Null when it is no whole number from zero.</summary>
    public static long? Number(string? typed) =>
        long.TryParse(typed, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;
}
