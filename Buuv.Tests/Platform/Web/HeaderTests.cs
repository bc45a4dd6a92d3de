using System.Net;
using Buuv.Domain;
using Buuv.Domain.Boards;
using Buuv.Portal.Platform.Printing;
using Buuv.Tests.Features.Accounts;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.TestHost;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace Buuv.Tests.Platform.Web;

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
        KeepsOthersOut(answer);
    }

    [Fact]
    public async Task A_fault_and_a_closed_door_keep_others_out_too()
    {
        await HangBoardAsync();
        using var fault = await VisitAsync("/prikborden/de-kooi/poster.pdf");
        Assert.Equal(HttpStatusCode.InternalServerError, fault.StatusCode);
        Assert.Contains("<h1>", await fault.Content.ReadAsStringAsync());
        KeepsOthersOut(fault);

        using var stranger = new HttpRequestMessage(HttpMethod.Get, "/_blazor");
        stranger.Headers.Add("Origin", "https://evil.example");
        using var refused = await Client().SendAsync(stranger);
        Assert.Equal(HttpStatusCode.Forbidden, refused.StatusCode);
        KeepsOthersOut(refused);
    }

    [Theory]
    [InlineData("/prikborden/de-kooi/poster", "style-src 'self' 'unsafe-inline'")]
    [InlineData("/Prikborden/de-kooi/POSTER/", "style-src 'self' 'unsafe-inline'")]
    [InlineData("/prikborden/nergens/poster", "style-src 'self';")]
    [InlineData("/prikborden/de-kooi/scherm", "frame-ancestors https://www.example.nl")]
    [InlineData("/prikborden/de-kooi/SCHERM/", "frame-ancestors https://www.example.nl")]
    [InlineData("/prikborden/nergens/scherm", "frame-ancestors 'none'")]
    [InlineData("/prikborden/de-kooi", "frame-ancestors 'none'")]
    public async Task A_policy_belongs_to_what_is_shown_however_its_address_is_written(string address, string part)
    {
        door.Settings["Boards:MayEmbed:0"] = "https://www.example.nl";
        await HangBoardAsync();
        using var answer = await VisitAsync(address);
        Assert.Contains(part, Header(answer, "Content-Security-Policy"));
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
        var expires = DateTime
            .Parse(text.Split("Expires: ")[1].Split('\n')[0], System.Globalization.CultureInfo.InvariantCulture)
            .ToUniversalTime();
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

    private async Task HangBoardAsync()
    {
        await door.SettleLeidenAsync();
        var kooi = new BoardDetails("De Kooi", "Buurthuis", "Valkenpad 5", new(52.17, 4.5), [new("BU05460800")]);
        var board = NoticeBoard.Hang(Id.New<NoticeBoardId>(), "de-kooi", new("GM0546"), kooi).Value;
        await door.Gate.WriteAsync(db =>
        {
            db.Add(board);
            return Task.FromResult(Result.Done);
        });
    }

    private static void KeepsOthersOut(HttpResponseMessage answer)
    {
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

    private static Task<HttpResponseMessage> From(HttpClient http, string address)
    {
        var request = new HttpRequestMessage(HttpMethod.Get, "/vragen?zoek=tuin");
        request.Headers.Add("X-Forwarded-For", address);
        return http.SendAsync(request);
    }

    private HttpClient Client() => door.CreateClient(new() { AllowAutoRedirect = false, BaseAddress = new("https://buuv.example.org") });

    private Task<HttpResponseMessage> VisitAsync(string address) => Client().GetAsync(address);

    private static string Header(HttpResponseMessage answer, string name) => Assert.Single(answer.Headers.GetValues(name));

    /// <summary>A printer with a fault in it.</summary>
    private sealed class Broken : IPosterPrinter
    {
        public Task<Result<byte[]>> PrintAsync(string document, int pages, PrintFor whom, CancellationToken cancel) =>
            throw new InvalidOperationException("Broken.");
    }

    /// <summary>As it stands on the internet.</summary>
    private sealed class Outside : FrontDoor
    {
        public Outside()
        {
            Settings["Portal:PublicAddress"] = "https://buuv.example.org";
            Settings["AllowedHosts"] = "buuv.example.org";
            Settings["Portal:Phone"] = "071 123 45 67";
        }

        protected override void ConfigureWebHost(IWebHostBuilder builder)
        {
            base.ConfigureWebHost(builder);
            builder.UseEnvironment("Production");
            builder.ConfigureTestServices(services => services.Replace(ServiceDescriptor.Singleton<IPosterPrinter, Broken>()));
        }
    }
}
