using System.Net;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;
using Buuv.Domain;
using Buuv.Portal.Platform.Persistence;
using Buuv.Tests.Architecture;
using Buuv.Tests.Features.Accounts;
using Microsoft.EntityFrameworkCore;

namespace Buuv.Tests.Platform.Forms;

/// <summary>A form whose token is gone comes back with all that was typed, whichever form it is, and nothing was done with it.</summary>
public sealed class FormReplayMiddlewareTests(InstalledHost portal) : IClassFixture<InstalledHost>
{
    private const string Token = "__RequestVerificationToken";

    private static readonly Reader[] Readers =
        [Reader.Visitor, Reader.Ria, Reader.Mina, Reader.Bo, Reader.Joke, Reader.Saskia, Reader.Fenna, Reader.Wim, Reader.Dirk];

    public enum Gone { Token, Cookie, Session }

    [Theory]
    [InlineData(Gone.Token)]
    [InlineData(Gone.Cookie)]
    [InlineData(Gone.Session)]
    public async Task Every_form_of_every_page_keeps_what_was_typed(Gone gone)
    {
        var story = await portal.StoryAsync();
        var (tried, findings) = (new HashSet<string>(), new List<string>());
        foreach (var reader in Readers)
        {
            var cookies = await reader.EnterAsync(portal.Address);
            using var http = new HttpClient(new SocketsHttpHandler { CookieContainer = cookies, AllowAutoRedirect = true })
            {
                BaseAddress = new(portal.Address),
            };
            http.DefaultRequestHeaders.Add("Sec-Fetch-Site", "same-origin");
            foreach (var route in Routes.All.Where(route => route.IsPage && route.TakesForms))
            {
                using var opened = await http.GetAsync(route.Open(story));
                var (address, page) = (opened.RequestMessage!.RequestUri!, Parse(await opened.Content.ReadAsStringAsync()));
                foreach (var form in page.Forms.Where(form => Handler(form) is not null && Texts(form).Any()))
                {
                    // The form at the top of the workplace goes to a page of its own.
                    var to = new Uri(address, form.GetAttribute("action") ?? "");
                    if (!tried.Add($"{(to == address ? route.Pattern : to.AbsolutePath)} {Handler(form)}"))
                        continue;
                    var words = Texts(form)
                        .Select((field, at) => (Name: field.GetAttribute("name")!, Words: $"Dit typte ik {at}"))
                        .ToList();
                    var fields = form
                        .Elements.OfType<IHtmlInputElement>()
                        .Where(input => input.Type == "hidden")
                        .Select(input => KeyValuePair.Create(input.Name!, input.Value))
                        .Where(field => field.Key != Token)
                        .Concat(words.Select(word => KeyValuePair.Create(word.Name, word.Words)))
                        .ToList();
                    if (gone != Gone.Token)
                        fields.Add(new(Token, form.QuerySelector<IHtmlInputElement>($"input[name={Token}]")!.Value));
                    if (gone == Gone.Cookie)
                        foreach (Cookie cookie in cookies.GetAllCookies())
                            cookie.Expired = cookie.Name == "buuv-form";
                    if (gone == Gone.Session)
                        fields[^1] = new(Token, await TokenOfAnotherAsync());
                    using var again = await http.PostAsync(to, new FormUrlEncodedContent(fields));
                    var drawn = Parse(await again.Content.ReadAsStringAsync());
                    var kept = drawn
                        .Forms.SelectMany(Texts)
                        .Select(field => field is IHtmlTextAreaElement area ? area.TextContent : field.GetAttribute("value"))
                        .ToHashSet();
                    if (
                        again.StatusCode != HttpStatusCode.OK
                        || !drawn.Body!.TextContent.Contains("Druk nog een keer op de knop.", StringComparison.Ordinal)
                    )
                        findings.Add($"{route.Pattern} {Handler(form)} by {reader}: {again.StatusCode}");
                    foreach (var word in words.Where(word => !kept.Contains(word.Words)))
                        findings.Add($"{route.Pattern} {Handler(form)} by {reader} lost {word.Name}");
                }
            }
        }
        Findings.None(findings);
        Assert.InRange(tried.Count, 30, 1000);
    }

    [Theory]
    [InlineData("cross-site", null)]
    [InlineData("same-site", null)]
    [InlineData(null, "https://evil.example")]
    [InlineData(null, null)]
    public async Task What_another_site_sent_is_not_drawn(string? site, string? origin)
    {
        using var http = await Reader.Visitor.VisitAsync(portal.Address);
        if (site is not null)
            http.DefaultRequestHeaders.Add("Sec-Fetch-Site", site);
        if (origin is not null)
            http.DefaultRequestHeaders.Add("Origin", origin);
        using var again = await http.PostAsync(
            "/inloggen",
            new FormUrlEncodedContent([new("_handler", "inloggen"), new("adres", "wouter@example.org")])
        );
        var page = await again.Content.ReadAsStringAsync();
        Assert.Contains("_handler", page);
        Assert.DoesNotContain("wouter@example.org", page);
    }

    [Fact]
    public async Task A_password_and_a_code_are_never_drawn_again()
    {
        using var http = await Reader.Visitor.VisitAsync(portal.Address);
        http.DefaultRequestHeaders.Add("Sec-Fetch-Site", "same-origin");
        var form = Parse(await http.GetStringAsync("/account/medewerker"))
            .Forms.First(form => form.QuerySelector("input[type=password]") is not null);
        var typed = form
            .Elements.OfType<IHtmlInputElement>()
            .Where(input => input.Type is not "hidden")
            .Select(input => KeyValuePair.Create(input.Name!, "geheim42"))
            .ToList();
        using var again = await http.PostAsync(
            "/account/medewerker",
            new FormUrlEncodedContent([new("_handler", Handler(form)!), .. typed])
        );
        var drawn = Parse(await http.GetStringAsync("/account/medewerker"));
        Assert.All(drawn.QuerySelectorAll<IHtmlInputElement>("input[type=password], input[autocomplete=one-time-code]"), input =>
            Assert.DoesNotContain("geheim42", input.Value)
        );
        Assert.Contains(drawn.QuerySelectorAll<IHtmlInputElement>("input"), input => input.Value == "geheim42");
    }

    [Fact]
    public async Task An_address_that_acts_says_in_a_sentence_that_the_page_was_open_too_long()
    {
        using var http = await Reader.Ria.VisitAsync(portal.Address);
        using var answer = await http.PostAsync("/account/uitloggen", new FormUrlEncodedContent([new("a", "b")]));
        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
        Assert.Contains("Deze pagina stond te lang open.", await answer.Content.ReadAsStringAsync());
    }

    [Fact]
    public async Task A_form_that_is_no_form_of_the_page_says_so_in_a_sentence()
    {
        using var door = new FrontDoor();
        (door.Settings["environment"], door.Settings["Portal:Demo"]) = ("Production", "false");
        door.Settings["Portal:Phone"] = "071 123 45 67";
        await door.SettleLeidenAsync();
        var wouter = await door.Visit().OpenAsync("/inloggen");
        await wouter.SubmitAsync("inloggen", ("_handler", "niets"));
        Assert.Equal(HttpStatusCode.BadRequest, wouter.Status);
        Assert.Contains("<h1>", wouter.Page);
    }

    [Fact]
    public async Task A_page_that_answers_a_form_is_fetched_once_anew_and_by_nobody_else()
    {
        using var http = await Reader.Visitor.VisitAsync(portal.Address);
        var token = Parse(await http.GetStringAsync("/inloggen")).QuerySelector<IHtmlInputElement>($"input[name={Token}]")!.Value;
        using var answer = await http.PostAsync(
            "/inloggen?terug=%2Fmijn",
            new FormUrlEncodedContent([new("_handler", "inloggen"), new(Token, token), new("adres", "geen adres")])
        );
        Assert.Equal((HttpStatusCode.SeeOther, "/inloggen?terug=%2Fmijn"), (answer.StatusCode, answer.Headers.Location!.OriginalString));

        using var other = await Reader.Visitor.VisitAsync(portal.Address);
        Assert.DoesNotContain("geen adres", await other.GetStringAsync("/inloggen?terug=%2Fmijn"));
        Assert.Contains("geen adres", await http.GetStringAsync("/inloggen?terug=%2Fmijn"));
        Assert.DoesNotContain("geen adres", await http.GetStringAsync("/inloggen?terug=%2Fmijn"));
    }

    [Fact]
    public async Task Two_tabs_that_send_a_form_at_the_same_moment_each_read_their_own_answer()
    {
        using var http = await Reader.Visitor.VisitAsync(portal.Address);
        var token = Parse(await http.GetStringAsync("/inloggen")).QuerySelector<IHtmlInputElement>($"input[name={Token}]")!.Value;
        foreach (var tab in new[] { "een", "twee" })
            using (
                await http.PostAsync(
                    $"/inloggen?terug=%2F{tab}",
                    new FormUrlEncodedContent([new("_handler", "inloggen"), new(Token, token), new("adres", $"tab {tab}")])
                )
            ) { }
        foreach (var tab in new[] { "een", "twee" })
            Assert.Contains($"tab {tab}", await http.GetStringAsync($"/inloggen?terug=%2F{tab}"));
    }

    [Theory]
    [InlineData("//evil.example,")]
    [InlineData("//evil.example/a.")]
    [InlineData("/%5Cevil.example.")]
    public async Task An_address_with_a_comma_leads_to_no_other_site(string address)
    {
        using var http = await Reader.Visitor.VisitAsync(portal.Address);
        using var answer = await http.GetAsync(
            new Uri(portal.Address + address, new UriCreationOptions { DangerousDisablePathAndQueryCanonicalization = true })
        );
        Assert.False(answer.Headers.Location?.OriginalString.StartsWith("//", StringComparison.Ordinal) ?? false);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Who_wrote_on_while_their_session_ended_finds_their_words_once_they_are_back_and_nobody_else_does(
        bool signedOutInAnotherTab
    )
    {
        const string Page = "/mijn/gegevens/aanpassen";
        using var ria = await Reader.Ria.VisitAsync(portal.Address);
        ria.DefaultRequestHeaders.Add("Sec-Fetch-Site", "same-origin");
        var token = Parse(await ria.GetStringAsync(Page)).QuerySelector<IHtmlInputElement>($"form.form input[name={Token}]")!.Value;
        if (signedOutInAnotherTab)
            (await ria.PostAsync("/account/uitloggen", new FormUrlEncodedContent([new(Token, token)]))).Dispose();
        else
            await portal
                .Get<WriteGate>()
                .WriteAsync(async db =>
                {
                    await db.Sessions.ExecuteDeleteAsync();
                    return Result.Done;
                });
        using var sentAway = await ria.PostAsync(
            Page,
            new FormUrlEncodedContent([new("_handler", "aanpassen"), new(Token, token), new("Form.Alias", "Ria van de hoek")])
        );
        Assert.StartsWith("/inloggen", sentAway.Headers.Location!.PathAndQuery, StringComparison.Ordinal);

        using var mina = await Reader.Mina.VisitAsync(portal.Address);
        Assert.DoesNotContain("van de hoek", await mina.GetStringAsync(Page));
        using var back = await Reader.Ria.VisitAsync(portal.Address);
        Assert.Contains("van de hoek", await back.GetStringAsync(Page));
        Assert.DoesNotContain("van de hoek", await back.GetStringAsync(Page));
    }

    private async Task<string> TokenOfAnotherAsync()
    {
        using var other = await Reader.Visitor.VisitAsync(portal.Address);
        return Parse(await other.GetStringAsync("/inloggen")).QuerySelector<IHtmlInputElement>($"input[name={Token}]")!.Value;
    }

    private static IHtmlDocument Parse(string html) => new HtmlParser().ParseDocument(html);

    private static string? Handler(IHtmlFormElement form) => form.QuerySelector<IHtmlInputElement>("input[name=_handler]")?.Value;

    private static IEnumerable<IElement> Texts(IHtmlFormElement form) =>
        form.Elements.Where(control =>
            control.GetAttribute("autocomplete") != "one-time-code"
            && control is IHtmlTextAreaElement or IHtmlInputElement { Type: "text" or "email" or "tel" or "search" }
            && control.GetAttribute("name") is { Length: > 0 }
        );
}
