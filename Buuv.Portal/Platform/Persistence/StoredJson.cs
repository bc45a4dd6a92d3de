using System.Text.Json;
using System.Text.Json.Serialization;

namespace Buuv.Portal.Platform.Persistence;

/// <summary>How things stand in the database that are kept as JSON: choices by their name, never as a number, so that one that does not
/// exist is not read.</summary>
public static class StoredJson
{
    internal static readonly JsonSerializerOptions Options = new()
    {
        Converters = { new JsonStringEnumConverter(allowIntegerValues: false) },
    };

    public static string Write<T>(T value) => JsonSerializer.Serialize(value, Options);

    /// <summary>Null when it cannot be read: what one of them holds must not break the page that lists them.</summary>
    public static T? Read<T>(string stored) where T : class
    {
        try
        {
            return JsonSerializer.Deserialize<T>(stored, Options);
        }
        catch (JsonException)
        {
            return null;
        }
    }
}
