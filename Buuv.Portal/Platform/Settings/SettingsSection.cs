using System.ComponentModel.DataAnnotations;
using Microsoft.Extensions.Options;

namespace Buuv.Portal.Platform.Settings;

/// <summary>Reads a section of the settings into a class, and says what is wrong with it in a sentence that names the whole key.</summary>
public static class SettingsSection
{
    /// <summary>Binds and checks the section when the portal starts.</summary>
    /// <exception cref="OptionsValidationException">At the start: a sentence for each value that is wrong.</exception>
    public static OptionsBuilder<T> AddSettings<T>(this IServiceCollection services, string section) where T : class
    {
        services.AddSingleton<IValidateOptions<T>>(new Rules<T>(section));
        return services.AddOptions<T>().BindConfiguration(section).ValidateOnStart();
    }

    private sealed class Rules<T>(string section) : IValidateOptions<T> where T : class
    {
        public ValidateOptionsResult Validate(string? name, T options)
        {
            var wrong = new List<ValidationResult>();
            foreach (
                var property in typeof(T).GetProperties().Where(property => property.CanRead && property.GetIndexParameters().Length == 0)
            )
            {
                var key = new ValidationContext(options) { MemberName = property.Name, DisplayName = $"{section}:{property.Name}" };
                Validator.TryValidateProperty(property.GetValue(options), key, wrong);
            }
            if (wrong.Count == 0 && options is IValidatableObject itself)
                wrong.AddRange(itself.Validate(new(options)));
            return wrong.Count == 0
                ? ValidateOptionsResult.Success
                : ValidateOptionsResult.Fail(wrong.Select(result => result.ErrorMessage!));
        }
    }
}
