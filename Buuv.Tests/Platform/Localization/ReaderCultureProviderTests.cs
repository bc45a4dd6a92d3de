using Buuv.Portal.Platform.Localization;
using Microsoft.AspNetCore.Http;

namespace Buuv.Tests.Platform.Localization;

public sealed class ReaderCultureProviderTests
{
    [Theory]
    [InlineData(null, null, null)]
    [InlineData("en-US,en;q=0.9", null, "en-GB")]
    [InlineData("pl, en;q=0.8, nl;q=0.7", null, "en-GB")]
    [InlineData("nl-BE", null, "nl")]
    [InlineData("tr", null, null)]
    [InlineData("nl", "c=en|uic=en", "en-GB")]
    [InlineData("nl", "c=en-GB|uic=en-GB", "en-GB")]
    [InlineData("en", "c=nl|uic=nl", "nl")]
    [InlineData("en", "c=xx|uic=<script>", "en-GB")]
    public async Task What_was_chosen_goes_before_what_the_browser_asks_for(string? asked, string? chosen, string? culture)
    {
        var context = new DefaultHttpContext();
        if (asked is not null) context.Request.Headers.AcceptLanguage = asked;
        if (chosen is not null) context.Request.Headers.Cookie = $".AspNetCore.Culture={chosen}";
        var result = await new ReaderCultureProvider().DetermineProviderCultureResult(context);
        Assert.Equal(culture, result?.UICultures.Single().Value);
        Assert.Equal(culture, result?.Cultures.Single().Value);
    }

    [Theory]
    [InlineData("en", "30/11/2026")]
    [InlineData("nl", "30-11-2026")]
    [InlineData("uk", "30-11-2026")]
    public void The_day_stands_before_the_month(string language, string written) =>
        Assert.Equal(written, new DateOnly(2026, 11, 30).ToString("d", ReaderPreferences.CultureOf(language)));
}
