using System.Globalization;
using Buuv.Portal.Platform.Localization;

namespace Buuv.Portal.Platform.Messaging;

/// <summary>The texts of messages in the recipient's language, whatever the current culture is; Dutch for a language that Buuv does not
/// have.</summary>
public sealed class MessageText(string language)
{
    /// <summary>How these words are written.</summary>
    public CultureInfo Culture { get; } = ReaderPreferences.CultureOf(language);

    /// <summary>The language of these words, as a two-letter code.</summary>
    public string Language => Culture.TwoLetterISOLanguageName;

    public string this[string key] =>
        NotificationsText.ResourceManager.GetString(key, Culture) ?? throw new InvalidOperationException($"No text for {key}");

    public string Fill(string key, params object[] values) => string.Format(Culture, this[key], values);

    /// <summary>A mail: hello, what there is to tell, goodbye, and below that the links to change what is sent.</summary>
    public string Letter(string text, string? name = null, string? foot = null)
    {
        var hello = name is null ? this[nameof(NotificationsText.Hello)] : Fill(nameof(NotificationsText.HelloName), name);
        return $"{hello}\n\n{text}\n\n{this[nameof(NotificationsText.Goodbye)]}\n{(foot is null ? null : $"\n{foot}\n")}";
    }
}
