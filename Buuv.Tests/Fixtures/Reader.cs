using System.Net;
using System.Text.RegularExpressions;
using Microsoft.Playwright;

namespace Buuv.Tests.Fixtures;

/// <summary>Somebody who looks at pages: a visitor, or a person of the demo by their key.</summary>
public sealed partial record Reader(string Name, string? DemoKey = null)
{
    public static readonly Reader Visitor = new("a visitor");
    public static readonly Reader Ria = new("Ria", "Ria");
    public static readonly Reader Mina = new("Mina, ambassador", "Ambassador");
    public static readonly Reader Bo = new("Bo, wijkwerker", "CommunityWorker");
    public static readonly Reader Joke = new("Joke, at the phone", "PhoneVolunteer");
    public static readonly Reader Saskia = new("Saskia, makelaar", "Broker");
    public static readonly Reader Fenna = new("Fenna, partner", "Partner");
    public static readonly Reader Wim = new("Wim, moderator", "Moderator");
    public static readonly Reader Nel = new("Nel, analyst", "Analyst");
    public static readonly Reader Dirk = new("Dirk, admin", "Admin");

    /// <summary>Cookies of a session, after stepping into this person by the page of the demo.</summary>
    public async Task<CookieContainer> EnterAsync(string address)
    {
        var cookies = new CookieContainer();
        if (DemoKey is null)
            return cookies;
        using var http = new HttpClient(new SocketsHttpHandler { CookieContainer = cookies, AllowAutoRedirect = false })
        {
            BaseAddress = new(address),
        };
        var fields = HiddenFields()
            .Matches(FormOfPeople().Match(await http.GetStringAsync("/account/demo")).Value)
            .ToDictionary(field => field.Groups[1].Value, field => WebUtility.HtmlDecode(field.Groups[2].Value));
        fields["wie"] = DemoKey;
        var answer = await http.PostAsync("/account/demo", new FormUrlEncodedContent(fields));
        Assert.Equal(HttpStatusCode.Redirect, answer.StatusCode);
        return cookies;
    }

    /// <summary>Asks for pages as this person, and is not sent on.</summary>
    public async Task<HttpClient> VisitAsync(string address) =>
        new(new SocketsHttpHandler { CookieContainer = await EnterAsync(address), AllowAutoRedirect = false })
        {
            BaseAddress = new(address),
        };

    /// <summary>A browser context in which this person is signed in.</summary>
    public async Task<IBrowserContext> SitDownAsync(PortalHost portal, BrowserNewContextOptions options)
    {
        var context = await portal.OpenAsync(options);
        var cookies = await EnterAsync(portal.Address);
        await context.AddCookiesAsync(
            cookies
                .GetAllCookies()
                .Select(cookie => new Microsoft.Playwright.Cookie
                {
                    Name = cookie.Name,
                    Value = cookie.Value,
                    Url = portal.Address,
                })
        );
        return context;
    }

    public override string ToString() => Name;

    [GeneratedRegex("<form.*?</form>", RegexOptions.Singleline)]
    private static partial Regex FormOfPeople();

    [GeneratedRegex("""<input type="hidden" name="([^"]+)" value="([^"]*)" */?>""")]
    private static partial Regex HiddenFields();
}
