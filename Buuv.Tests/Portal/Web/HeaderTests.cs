using System.Net;
using Buuv.Tests.Portal.Accounts;
using Microsoft.AspNetCore.Hosting;

namespace Buuv.Tests.Portal.Web;

/// <summary>What every answer says to the browser, and to whoever tries.</summary>
public sealed class HeaderTests : IDisposable
{
    private readonly FrontDoor door = new Outside();

    public void Dispose() => door.Dispose();

    [Theory]
    [InlineData("/")]
    [InlineData("/veilig")]
    [InlineData("/nergens")]
    [InlineData("/mijn")]
    [InlineData("/account/demo")]
    [InlineData("/api/v1/neighbourhoods/slaaghwijk/changes?after=0")]
    [InlineData("/css/buuv.css")]
    public async Task Every_answer_keeps_others_out(string address)
    {
        await door.SettleLeidenAsync();
        using var answer = await VisitAsync(address);

        var policy = Header(answer, "Content-Security-Policy");
        Assert.Contains("script-src 'self'", policy);
        Assert.Contains("object-src 'none'", policy);
        Assert.Contains("frame-ancestors 'none'", policy);
        Assert.DoesNotContain("unsafe", policy);
        Assert.Equal("nosniff", Header(answer, "X-Content-Type-Options"));
        Assert.Equal("same-origin", Header(answer, "Referrer-Policy"));
        Assert.Equal("max-age=31536000; includeSubDomains", Header(answer, "Strict-Transport-Security"));
        Assert.False(answer.Headers.Contains("Access-Control-Allow-Origin"));
        Assert.False(answer.Headers.Contains("Server"));
    }

    [Fact]
    public async Task Cookies_stay_with_this_host_and_away_from_scripts()
    {
        await door.SettleLeidenAsync();
        using var answer = await VisitAsync("/inloggen");
        var cookies = answer.Headers.GetValues("Set-Cookie").ToList();
        Assert.NotEmpty(cookies);
        Assert.All(cookies, cookie =>
        {
            Assert.StartsWith("__Host-", cookie);
            Assert.Contains("; secure", cookie);
            Assert.Contains("; httponly", cookie);
            Assert.Contains("; samesite=", cookie);
        });
        Assert.Contains("no-store", Header(answer, "Cache-Control"));
    }

    [Fact]
    public async Task A_fault_says_nothing_about_itself()
    {
        await door.SettleLeidenAsync();
        using var answer = await VisitAsync("/status/500");
        var page = await answer.Content.ReadAsStringAsync();
        Assert.DoesNotContain("Exception", page);
        Assert.DoesNotContain("   at ", page);
    }

    [Fact]
    public async Task Where_to_report_a_hole_is_said_in_one_place()
    {
        using var answer = await VisitAsync("/.well-known/security.txt");
        var text = await answer.Content.ReadAsStringAsync();
        Assert.Contains("Contact: https://buuv.example.org/veilig", text);
        var expires = DateTime.Parse(text.Split("Expires: ")[1].Split('\n')[0], System.Globalization.CultureInfo.InvariantCulture).ToUniversalTime();
        Assert.InRange(expires, DateTime.UtcNow.AddDays(1), DateTime.UtcNow.AddDays(366));
    }

    [Fact]
    public async Task Only_a_proxy_that_the_settings_name_says_who_is_calling()
    {
        door.Settings["Limits:SearchesPerMinute"] = "6";
        await door.SettleLeidenAsync();
        using var http = Client();
        for (var search = 0; search < 6; search++) Assert.Equal(HttpStatusCode.OK, (await From(http, $"203.0.113.{search}")).StatusCode);
        Assert.Equal(HttpStatusCode.TooManyRequests, (await From(http, "203.0.113.99")).StatusCode);
    }

    private static Task<HttpResponseMessage> From(HttpClient http, string address)
    {
        var request = new HttpRequestMessage(HttpMethod.Get, "/vragen?zoek=tuin");
        request.Headers.Add("X-Forwarded-For", address);
        return http.SendAsync(request);
    }

    private HttpClient Client() => door.CreateClient(new() { AllowAutoRedirect = false, BaseAddress = new("https://buuv.example.org") });

    private Task<HttpResponseMessage> VisitAsync(string address) => Client().GetAsync(address);

    private static string Header(HttpResponseMessage answer, string name) => Assert.Single(answer.Headers.GetValues(name));

    /// <summary>As it stands on the internet.</summary>
    private sealed class Outside : FrontDoor
    {
        public Outside()
        {
            Settings["Portal:PublicAddress"] = "https://buuv.example.org";
            Settings["AllowedHosts"] = "buuv.example.org";
        }

        protected override void ConfigureWebHost(IWebHostBuilder builder)
        {
            base.ConfigureWebHost(builder);
            builder.UseEnvironment("Production");
        }
    }
}
