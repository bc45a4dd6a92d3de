using System.Globalization;
using Microsoft.Extensions.Localization;
using MudBlazor;

namespace Buuv.Portal.Platform.Mud;

/// <summary>What MudBlazor says by itself, in the reader's language. A text that is missing or does not fit its values is shown as it is:
/// MudBlazor lets an error in a text end the page.</summary>
public sealed class MudWords : MudLocalizer
{
    public override LocalizedString this[string key] =>
        MudText.ResourceManager.GetString(key, CultureInfo.CurrentUICulture) is { } text
            ? new(key, text)
            : new(key, key, resourceNotFound: true);

    public override LocalizedString this[string key, params object[] arguments] =>
        this[key] is { ResourceNotFound: false } found ? new(key, Filled(found.Value, arguments)) : this[key];

    public static string Filled(string text, object[] arguments)
    {
        try
        {
            return string.Format(CultureInfo.CurrentCulture, text, arguments);
        }
        catch (FormatException)
        {
            return text;
        }
    }
}
