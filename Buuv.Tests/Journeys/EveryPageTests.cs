using System.Collections.Concurrent;
using System.Net;
using System.Text.RegularExpressions;
using Buuv.Tests.Architecture;
using Deque.AxeCore.Commons;
using Microsoft.Playwright;

namespace Buuv.Tests.Journeys;

/// <summary>Walks through every page in a real browser, as whoever it is for.</summary>
[NeedsChromium]
public partial class EveryPageTests(Town town)
{
    private const int MostBytes = 100 * 1024;

    // The last is how wide the window stays for the next page.
    private static readonly int[] Widths = [320, 360, 1280];

    // What is dark differs from what is light in its colours only.
    private static readonly string[] InColours = ["color-contrast", "link-in-text-block"];

    private static readonly string Axe = new BundledAxeScriptProvider().GetScript();

    // The pages are the same in both: in English other words stand on them, which are longer.
    [Theory]
    [InlineData("nl", true)]
    [InlineData("en", false)]
    public async Task Every_page_can_be_used_by_everybody(string language, bool withAxe)
    {
        var portal = await town.OpenAsync();
        var findings = new ConcurrentBag<string>();
        await Parallel.ForEachAsync(EveryPage.Of(await portal.StoryAsync()).GroupBy(page => page.Reader), async (group, _) =>
        {
            await using var context = await group.Key.SitDownAsync(
                portal,
                new()
                {
                    Locale = language,
                    ViewportSize = new() { Width = 1280, Height = 900 },
                }
            );
            var page = await context.NewPageAsync();
            foreach (var seen in group)
            foreach (var finding in await LookAsync(page, seen, language, withAxe))
                findings.Add($"{seen.Address} to {seen.Reader}, {language}: {finding}");
        });
        Findings.None(findings);
    }

    [Fact]
    public async Task Every_link_leads_somewhere()
    {
        var findings = new List<string>();
        var portal = await town.OpenAsync();
        foreach (var group in EveryPage.Of(await portal.StoryAsync()).GroupBy(page => page.Reader))
        {
            using var http = new HttpClient(new SocketsHttpHandler { CookieContainer = await group.Key.EnterAsync(portal.Address) })
            {
                BaseAddress = new(portal.Address),
            };
            var known = new Dictionary<string, HttpStatusCode>();
            foreach (var seen in group)
            {
                using var page = await http.GetAsync(seen.Address);
                foreach (var link in LinksIn(await page.Content.ReadAsStringAsync()))
                {
                    if (!known.ContainsKey(link))
                        known[link] = (await http.GetAsync(link)).StatusCode;
                    if (known[link] is not HttpStatusCode.OK)
                        findings.Add($"{seen.Address} to {seen.Reader} links to {link}: {(int)known[link]}");
                }
            }
        }
        Findings.None(findings);
    }

    [Fact]
    public async Task What_is_wrong_with_a_page_is_found()
    {
        await using var context = await Chromium.NewContextAsync(new() { ViewportSize = new() { Width = 320, Height = 800 } });
        var page = await context.NewPageAsync();
        await page.GotoAsync(
            "data:text/html,<html lang=nl><title>x</title><body><h1>A</h1><h1>B</h1><img src=x><div style=width:500px>x</div></body></html>"
        );
        Assert.Contains("2 × h1", await MarkupFaultsAsync(page, "nl"));
        Assert.Contains("lang is nl", await MarkupFaultsAsync(page, "en"));
        Assert.NotNull(await TooWideAsync(page));
        Assert.Contains(await AxeFaultsAsync(page), fault => fault.StartsWith("image-alt", StringComparison.Ordinal));
        await page.GotoAsync(
            "data:text/html,<html lang=nl><title>x</title>"
                + "<style>@media (prefers-color-scheme: dark) { p { color: gray; background: dimgray } }</style>"
                + "<body><main><h1>Wat hier staat</h1><p>Dit is niet te lezen</p></main></body></html>"
        );
        Assert.Empty(await AxeFaultsAsync(page, InColours));
        await page.EmulateMediaAsync(new() { ColorScheme = ColorScheme.Dark });
        Assert.StartsWith("color-contrast", Assert.Single(await AxeFaultsAsync(page, InColours)));
        Assert.Equal(
            ["/plaats", "/a?b=1&c=2"],
            LinksIn(
                """<a href="/plaats">x</a> <a class="y" href="/a?b=1&amp;c=2">x</a> """
                    + """<a href="https://elsewhere.nl">x</a> <a href="/veilig#main">x</a><a href="/bord/poster.pdf">x</a>"""
            )
        );
    }

    [Fact]
    public async Task A_page_that_is_too_heavy_is_found()
    {
        await using var context = await Chromium.NewContextAsync();
        var page = await context.NewPageAsync();
        await page.GotoAsync((await town.OpenAsync()).Address);
        Assert.Null(TooHeavy(await BytesAsync(page)));
        Assert.NotNull(TooHeavy(MostBytes + 1));
        Assert.True(await BytesAsync(page) > 10 * 1024);
    }

    private static async Task<List<string>> LookAsync(IPage page, PageToSee seen, string language, bool withAxe)
    {
        var faults = new List<string>();
        void Hear(object? _, IConsoleMessage said)
        {
            // The browser says of a page itself that it answered 404; that is meant.
            if (said.Type == "error" && !(seen.Status >= 400 && said.Text.Contains($"status of {seen.Status}", StringComparison.Ordinal)))
                faults.Add($"console: {said.Text}");
        }
        void Break(object? _, string error) => faults.Add($"script: {error}");
        page.Console += Hear;
        page.PageError += Break;
        var answer = await page.GotoAsync(seen.Address);
        if (answer!.Status != seen.Status) faults.Add($"answers {answer.Status}");
        if (seen.IsPublic && TooHeavy(await BytesAsync(page)) is { } heavy) faults.Add(heavy);
        if (seen.Press is { } press) await press(page);
        // A hallway screen loads itself anew until its script works.
        await page.Locator("meta[http-equiv=refresh]").WaitForAsync(new() { State = WaitForSelectorState.Detached });
        faults.AddRange(await MarkupFaultsAsync(page, language));
        if (withAxe)
        {
            faults.AddRange(await AxeFaultsAsync(page));
            await page.EmulateMediaAsync(new() { ColorScheme = ColorScheme.Dark });
            faults.AddRange(from fault in await AxeFaultsAsync(page, InColours) select $"dark, {fault}");
            await page.EmulateMediaAsync(new() { ColorScheme = ColorScheme.Light });
        }
        foreach (var width in Widths)
        {
            await page.SetViewportSizeAsync(width, 900);
            if (await TooWideAsync(page) is { } found) faults.Add($"{width} px: {found}");
            if (width == Widths[0] && await TooWideAsync(page, letters: 3) is { } large) faults.Add($"{width} px, A++: {large}");
        }
        page.Console -= Hear;
        page.PageError -= Break;
        return faults;
    }

    // The package's own RunAxe opens a window more for every page; ours are one frame each.
    /// <param name="rules">Only these; all that we hold to when there is none.</param>
    private static async Task<string[]> AxeFaultsAsync(IPage page, params string[] rules)
    {
        if (!await page.EvaluateAsync<bool>("'axe' in window")) await page.EvaluateAsync(Axe);
        return await page.EvaluateAsync<string[]>(
            """
            async rules => (await axe.run(document, {
                resultTypes: ['violations'],
                runOnly: rules.length > 0
                    ? { type: 'rule', values: rules }
                    : ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'],
            }))
                .violations.flatMap(fault => fault.nodes.slice(0, 3).map(node => `${fault.id}: ${node.html.slice(0, 160)}`))
            """, rules);
    }

    private static async Task<IEnumerable<string>> MarkupFaultsAsync(IPage page, string language)
    {
        var faults = new List<string>();
        if (await page.Locator("h1").CountAsync() is var headings and not 1) faults.Add($"{headings} × h1");
        if (await page.Locator("html").GetAttributeAsync("lang") is var lang && lang != language) faults.Add($"lang is {lang}");
        if (string.IsNullOrWhiteSpace(await page.TitleAsync())) faults.Add("no title");
        // Paper and the hallway screen are not read at arm's length.
        if (await page.Locator(".page > .top").CountAsync() > 0 && await page.Locator(".switches").CountAsync() != 2)
            faults.Add("no switches of language and letters");
        return faults;
    }

    private static Task<string?> TooWideAsync(IPage page, int letters = 1) =>
        page.EvaluateAsync<string?>(
            """
            letters => {
                document.documentElement.dataset.letters = letters;
                const isWide = part => part.getBoundingClientRect().right > innerWidth + 1;
                const found = document.documentElement.scrollWidth <= innerWidth ? null : 'too wide: '
                    + [...document.body.querySelectorAll('*')]
                        .filter(isWide).slice(0, 3).map(part => part.outerHTML.slice(0, 80)).join(' … ');
                document.documentElement.dataset.letters = 1;
                return found;
            }
            """,
            letters
        );

    private static string? TooHeavy(int bytes) => bytes > MostBytes ? $"{bytes} bytes at first load" : null;

    // What went over the wire, also for files that the browser kept from a page before.
    private static Task<int> BytesAsync(IPage page) =>
        page.EvaluateAsync<int>(
            "() => performance.getEntries().filter(entry => 'encodedBodySize' in entry)"
                + ".reduce((sum, entry) => sum + entry.encodedBodySize, 0)"
        );

    // Without those to a place on a page, those that print, and the switches of language and letters, which lead back to the same page.
    private static IEnumerable<string> LinksIn(string html) =>
        from match in Link().Matches(html).DistinctBy(match => match.Value)
        let link = WebUtility.HtmlDecode(match.Groups[1].Value)
        where
            !link.Contains('#')
            && !link.Contains(".pdf", StringComparison.Ordinal)
            && !link.StartsWith("/account/lezen", StringComparison.Ordinal)
        select link;

    [GeneratedRegex("""<a\b[^>]*\bhref="(/[^"]*)["]""")]
    private static partial Regex Link();
}
