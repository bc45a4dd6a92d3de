using System.ComponentModel.DataAnnotations;
using System.Reflection;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using Buuv.Domain;
using Buuv.Portal.Platform.Persistence;

namespace Buuv.Portal.Platform.Forms;

/// <summary>The stored fields of a form that is being filled in, as JSON of limited size. Each text has a <see
/// cref="StringLengthAttribute"/>, because a client can send megabytes and drafts are kept for days. A text that is longer is left out; the
/// rest is kept.</summary>
public static class DraftFields
{
    /// <summary>Most that one form may take, in bytes: a second wall, for whatever is no text.</summary>
    public const int MaxBytes = 32 * 1024;

    private static readonly JsonSerializerOptions Bounded = new(StoredJson.Options)
    {
        // It is data, never a part of a page; and a letter of any language takes a few bytes.
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        TypeInfoResolver = new DefaultJsonTypeInfoResolver { Modifiers = { LeaveOutWhatIsTooLong } },
    };

    /// <returns>The fields to keep, to be read by <see cref="StoredJson"/>; or <see cref="DraftTooBig"/>.</returns>
    public static Result<string> Pack<T>(T fields) where T : class
    {
        var packed = JsonSerializer.Serialize(fields, Bounded);
        return Encoding.UTF8.GetByteCount(packed) <= MaxBytes ? packed : new DraftTooBig();
    }

    /// <summary>The first text that is longer than is kept, and how much that is, in characters; null when all is kept.</summary>
    public static (string Field, int Max)? TooLong<T>(T fields) where T : class
    {
        foreach (var field in Texts(Bounded.GetTypeInfo(typeof(T))))
            if (field.Get!(fields) is string text && text.Length > MaxOf(field)) return (field.Name, MaxOf(field));
        return null;
    }

    private static void LeaveOutWhatIsTooLong(JsonTypeInfo type)
    {
        foreach (var field in Texts(type))
        {
            var max = MaxOf(field);
            field.ShouldSerialize = (_, text) => text is not string { Length: var length } || length <= max;
        }
    }

    // What is never kept has nothing to get.
    private static IEnumerable<JsonPropertyInfo> Texts(JsonTypeInfo type) =>
        type.Properties.Where(field => field.PropertyType == typeof(string) && field.Get is not null);

    private static int MaxOf(JsonPropertyInfo field)
    {
        var bound = (field.AttributeProvider as MemberInfo)?.GetCustomAttribute<StringLengthAttribute>();
        return bound?.MaximumLength
            ?? throw new InvalidOperationException($"{field.DeclaringType.Name}.{field.Name} does not say how long it may be.");
    }
}

/// <summary>Longer than is kept of this field.</summary>
/// <param name="Max">Most characters that are kept.</param>
public sealed record FieldTooLong(int Max) : Refusal;

/// <summary>More than is kept of a form that is not finished.</summary>
public sealed record DraftTooBig : Refusal;
