using System.Globalization;
using System.Reflection;
using Buuv.Domain;

namespace Buuv.Portal.Platform.Localization;

/// <summary>Says a refusal in the reader's language. Key: the name of its type, or <c>Type_Value</c> where it holds an enum;
/// its other properties fill the sentence in the order of the constructor.</summary>
public static class RefusalSentence
{
    public static string Of(Refusal refusal)
    {
        var values = Properties(refusal.GetType()).Select(property => property.GetValue(refusal)).ToArray();
        var kind = values.FirstOrDefault(value => value is Enum);
        var key = kind is null ? refusal.GetType().Name : $"{refusal.GetType().Name}_{kind}";
        var sentence = RefusalText.ResourceManager.GetString(key, CultureInfo.CurrentUICulture)
            ?? throw new InvalidOperationException($"No sentence for {key}");
        return string.Format(CultureInfo.CurrentCulture, sentence, [.. values.Where(value => value is not Enum)]);
    }

    /// <summary>What stands beside this field; null when the refusal is about another field or about none.</summary>
    public static string? Of(Refusal? refusal, string field) => refusal?.Field == field ? Of(refusal) : null;

    /// <summary>Every key that a kind of refusal can ask for.</summary>
    public static IEnumerable<string> KeysOf(Type refusal) =>
        Properties(refusal).FirstOrDefault(property => property.PropertyType.IsEnum) is { } kind
            ? Enum.GetNames(kind.PropertyType).Select(value => $"{refusal.Name}_{value}")
            : [refusal.Name];

    // Positional properties only, as the record's constructor lists them.
    private static IEnumerable<PropertyInfo> Properties(Type refusal) =>
        refusal.GetConstructors().First().GetParameters().Select(parameter => refusal.GetProperty(parameter.Name!)!);
}
