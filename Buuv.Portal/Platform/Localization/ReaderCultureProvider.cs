using Microsoft.AspNetCore.Localization;

namespace Buuv.Portal.Platform.Localization;

/// <summary>The language that the reader chose, else the first that their browser asks for and Buuv has.</summary>
public sealed class ReaderCultureProvider : RequestCultureProvider
{
    private static readonly IRequestCultureProvider[] Asked =
    [
        new CookieRequestCultureProvider(),
        new AcceptLanguageHeaderRequestCultureProvider(),
    ];

    public override async Task<ProviderCultureResult?> DetermineProviderCultureResult(HttpContext httpContext)
    {
        foreach (var provider in Asked)
        {
            var asked = await provider.DetermineProviderCultureResult(httpContext);
            var language = asked
                ?.UICultures.Select(culture => culture.Value?.Split('-')[0].ToLowerInvariant())
                .FirstOrDefault(ReaderPreferences.Languages.Contains);
            if (language is not null)
                return new(ReaderPreferences.CultureOf(language).Name);
        }
        return null;
    }
}
