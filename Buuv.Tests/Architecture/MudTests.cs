using Buuv.Domain.Staff;
using Buuv.Portal.Platform.Persistence;
using Buuv.Portal.Platform.Web;
using Buuv.Tests.Journeys;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Routing;

namespace Buuv.Tests.Architecture;

/// <summary>MudBlazor is in the workplace only (docs/adr/0027).</summary>
[NeedsChromium]
public sealed class MudTests(PortalHost portal) : IClassFixture<PortalHost>
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public void Nothing_uses_it_but_what_wraps_it() => Findings.None(MudRules.Outside(typeof(BuuvDb).Assembly.GetTypes()));

    [Fact]
    public void A_feature_that_uses_it_itself_is_found() => Assert.Equal(
        ["Features.PlantedMud: Decorator uses MudButton"],
        MudRules.Outside(typeof(MudTests).Assembly.GetTypes()
            .Where(type => type.Namespace?.EndsWith("PlantedMud", StringComparison.Ordinal) == true))
    );

    [Fact]
    public async Task No_page_but_those_that_say_so_loads_it_or_has_its_policy()
    {
        var (findings, marked) = (new List<string>(), 0);
        foreach (var group in EveryPage.Of(await portal.StoryAsync()).GroupBy(page => page.Reader))
        {
            using var http = await group.Key.VisitAsync(portal.Address);
            foreach (var seen in group)
            {
                using var answer = await http.GetAsync(seen.Address, Cancel);
                var policy = answer.Headers.GetValues("Content-Security-Policy").Single();
                var isMud = answer.IsSuccessStatusCode && MudPages().Contains(seen.Address.Split('?')[0]);
                if (isMud) marked++;
                findings.AddRange(MudRules.OnPage(isMud, policy, await answer.Content.ReadAsStringAsync(Cancel))
                    .Select(fault => $"{seen.Address} to {seen.Reader}: {fault}"));
            }
        }
        Findings.None(findings);
        Assert.True(marked > 0);
    }

    [Fact]
    public void A_page_of_residents_with_it_is_found()
    {
        Assert.NotEmpty(MudRules.OnPage(false, "style-src 'self'", "<link rel=\"stylesheet\" href=\"css/mud.x1.css\" />"));
        Assert.NotEmpty(MudRules.OnPage(false, "style-src 'self'", "<script src=\"_content/MudBlazor/MudBlazor.min.js\"></script>"));
        Assert.NotEmpty(MudRules.OnPage(false, "style-src 'self'; style-src-attr 'unsafe-inline'", "<p>Buuv</p>"));
        Assert.NotEmpty(MudRules.OnPage(true, "style-src 'self'; style-src-attr 'unsafe-inline'", "<body><a href=\"/\">x</a></body>"));
        Assert.Empty(MudRules.OnPage(false, "style-src 'self'", "<p class=\"soft\">Buuv</p>"));
    }

    [Fact]
    public void Only_a_page_that_takes_a_duty_says_so() => Assert.All(
        portal.Get<EndpointDataSource>().Endpoints.Where(page => page.Metadata.GetMetadata<MudPageAttribute>() is not null),
        page => Assert.Contains(
            page.Metadata.GetOrderedMetadata<IAuthorizeData>(), asked => Enum.TryParse<Permission>(asked.Policy, out _))
    );

    // Blazor's script asks so for a page that it wants to draw into the one that is open.
    [Theory]
    [InlineData("/werkplek/cijfers", false)]
    [InlineData("/werkplek", true)]
    public async Task No_page_with_it_is_drawn_into_another(string address, bool isAllowed)
    {
        await portal.StoryAsync();
        using var http = await Reader.Dirk.VisitAsync(portal.Address);
        using var asked = new HttpRequestMessage(HttpMethod.Get, address);
        asked.Headers.TryAddWithoutValidation("Accept", "text/html; blazor-enhanced-nav=on");
        using var answer = await http.SendAsync(asked, Cancel);
        Assert.Equal(isAllowed, answer.Headers.Contains("blazor-enhanced-nav"));
    }

    private string[] MudPages() =>
    [
        .. portal.Get<EndpointDataSource>().Endpoints.OfType<RouteEndpoint>()
            .Where(page => page.Metadata.GetMetadata<MudPageAttribute>() is not null)
            .Select(page => "/" + page.RoutePattern.RawText!.TrimStart('/')),
    ];
}
