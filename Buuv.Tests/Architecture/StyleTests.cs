using System.Collections.Concurrent;
using Buuv.Tests.Journeys;
using Microsoft.Playwright;

namespace Buuv.Tests.Architecture;

public class StyleTests(Town town)
{
    private static readonly SourceFile Sound = new(StyleRules.Sources + "base/link.css", """
        /* Links. */
        @layer base {
          a,
          b {
            content: "{a}; b";
            color: red;
          }

          /* { a; b } */
          @media print {
            a {
              color: inherit;
            }
          }
        }

        """);

    private static readonly SourceFile SoundList = new(StyleRules.List, """
        @layer tokens, base;

        @import "tokens.css";
        @import "base/link.css";

        """);

    private static readonly SourceFile Tokens = new(StyleRules.Sources + "tokens.css", """
        @layer tokens {
          :root {
            --ink: #000;
          }
        }

        """);

    [Fact]
    public void No_line_of_a_sheet_is_too_wide() => Findings.None(StyleRules.Sheets.SelectMany(StyleRules.TooWide));

    [Fact]
    public void Every_declaration_has_a_line() => Findings.None(StyleRules.Sheets.SelectMany(StyleRules.OnOneLine));

    [Fact]
    public void Every_source_lies_in_its_layer()
    {
        var list = new SourceFile(StyleRules.List, Repository.Read(StyleRules.List));
        Findings.None(StyleRules.Mislaid(list, [.. StyleRules.Sheets.Where(StyleRules.IsLayered)]));
    }

    [Fact]
    public void What_is_served_is_what_the_sources_say() =>
        Findings.None(StyleRules.Stale(Repository.Read(StyleRules.Served), StyleRules.Layered));

    /// <summary>Browsers get the sheet without its layers, and no page may look different for it. Passed over: pages with a sheet of their
    /// own, which is in no layer.</summary>
    [NeedsChromium]
    [Fact]
    public async Task No_rule_needs_its_layer()
    {
        var portal = await town.OpenAsync();
        var (served, layered) = (Repository.Read(StyleRules.Served), StyleRules.Layered);
        var (findings, drawn) = (new ConcurrentBag<string>(), 0);
        await Parallel.ForEachAsync(EveryPage.Of(await portal.StoryAsync()).GroupBy(page => page.Reader), async (group, _) =>
        {
            await using var context = await group.Key.SitDownAsync(portal, new() { ReducedMotion = ReducedMotion.Reduce });
            // Without scripts a page stands still.
            await context.RouteAsync("**/*.js", script => script.AbortAsync());
            var page = await context.NewPageAsync();
            foreach (var address in group.Select(seen => seen.Address).Distinct())
            {
                await page.GotoAsync(address);
                if (await page.EvaluateAsync<int>("document.styleSheets.length") != 1) continue;
                Interlocked.Increment(ref drawn);
                foreach (var width in new[] { 360, 1280 })
                {
                    await page.SetViewportSizeAsync(width, 800);
                    foreach (var found in await DifferencesAsync(page, served, layered)) findings.Add($"{address}, {width}: {found}");
                }
            }
        });
        Findings.None(findings);
        Assert.True(drawn > 30, $"only {drawn} pages");
    }

    [NeedsChromium]
    [Fact]
    public async Task A_rule_that_needs_its_layer_is_found()
    {
        const string strong = ".a p { color: red; }", weak = "p { color: blue; }";
        await using var context = await Chromium.NewContextAsync();
        var page = await context.NewPageAsync();
        await page.GotoAsync("data:text/html,<title>x</title><div class=a><p>x</p></div>");
        Assert.Empty(await DifferencesAsync(page, weak + strong, $"@layer base {{ {weak} }} @layer pages {{ {strong} }}"));
        var found = await DifferencesAsync(page, strong + weak, $"@layer base {{ {strong} }} @layer pages {{ {weak} }}");
        Assert.Contains("color", Assert.Single(found));
    }

    [Fact]
    public void A_sound_sheet_gives_no_finding()
    {
        Assert.Empty(StyleRules.TooWide(Sound));
        Assert.Empty(StyleRules.OnOneLine(Sound));
        Assert.Empty(StyleRules.Mislaid(SoundList, [Tokens, Sound]));
        const string served = ":root{--ink:#000}a,b{content:\"{a}; b\";color:red}@media print{a{color:inherit}}";
        Assert.Empty(StyleRules.Stale(served, "@layer tokens, base;\n" + Tokens.Text + Sound.Text));
    }

    [Fact]
    public void A_line_that_is_too_wide_is_found()
    {
        var wide = "a {\n  /* " + new string('x', 134) + " */\n}\n";
        Assert.Equal(["a.css:2: 142 columns"], StyleRules.TooWide(new("a.css", wide)));
        Assert.Empty(StyleRules.TooWide(new("a.css", wide.Replace("xx ", " "))));
    }

    [Theory]
    [InlineData("a { color: red; }")]
    [InlineData("a {\n  color: red; margin: 0;\n}")]
    [InlineData("a {\n  color: red; }")]
    [InlineData("a {\n  color: red;\n} b {\n}")]
    [InlineData("@media print { a {\n    color: red;\n  }\n}")]
    [InlineData("a { content: \"x\";\n}")]
    public void A_rule_list_on_one_line_is_found(string css) => Assert.NotEmpty(StyleRules.OnOneLine(new("a.css", css)));

    [Theory]
    [InlineData("@import \"base/link.css\";", "", "base/link.css is not in the list")]
    [InlineData("@import \"tokens.css\";", "@import \"gone.css\";\n@import \"tokens.css\";", "gone.css is listed and not there")]
    [InlineData("@import \"tokens.css\";", "@import \"tokens.css\";\n@import \"tokens.css\";", "tokens.css is listed twice")]
    [InlineData("tokens, base", "base, tokens", "base/link.css comes after the layer of tokens.css")]
    [InlineData("tokens, base", "tokens", "base is no layer")]
    public void A_list_that_is_wrong_is_found(string was, string becomes, string finding) =>
        Assert.Contains(finding, StyleRules.Mislaid(SoundList with { Text = SoundList.Text.Replace(was, becomes) }, [Tokens, Sound]));

    [Theory]
    [InlineData("@layer base {", "@layer pages {")]
    [InlineData("@layer base {\n", "")]
    [InlineData("/* Links. */\n", "p {\n  color: red;\n}\n")]
    [InlineData("@media", "}\n\n@layer base {\n  @media")]
    public void A_source_outside_of_its_layer_is_found(string was, string becomes) =>
        Assert.Equal(
            ["base/link.css is not one block of base"],
            StyleRules.Mislaid(SoundList, [Tokens, Sound with { Text = Sound.Text.Replace(was, becomes) }]));

    [Theory]
    [InlineData("@layer base{a{color:red}}")]
    [InlineData("a{color:blue}")]
    [InlineData("")]
    public void A_sheet_that_was_not_made_anew_is_found(string served) =>
        Assert.NotEmpty(StyleRules.Stale(served, "@layer base {\n  a {\n    color: red;\n  }\n}\n"));

    // The one and the other put on the page by themselves: which elements get something else for any property that the sheet has a word on.
    private static Task<string[]> DifferencesAsync(IPage page, string one, string other) => page.EvaluateAsync<string[]>("""
        async sheets => {
          for (const sheet of document.styleSheets) sheet.disabled = true;
          // Of a long list a few will do.
          const isMore = element => element.closest(':is(ul, ol, tbody) > :nth-child(n + 4):not(:last-child)');
          const elements = [...document.querySelectorAll('html, body, body *')].filter(element => !isMore(element));
          const boxes = elements.flatMap(element => [null, '::before', '::after'].map(part => [element, part]));
          const namesIn = rules => [...rules].flatMap(rule => [...(rule.style ?? []), ...namesIn(rule.cssRules ?? [])]);
          const look = async css => {
            const sheet = new CSSStyleSheet();
            sheet.replaceSync(css);
            document.adoptedStyleSheets = [sheet];
            await document.fonts.load('700 1rem Buuv');
            const names = [...new Set(namesIn(sheet.cssRules))].sort();
            return boxes.map(([element, part]) => {
              const style = getComputedStyle(element, part);
              return part && style.content === 'none' ? [] : names.map(name => `${name}: ${style.getPropertyValue(name)}`);
            });
          };
          const [one, other] = [await look(sheets[0]), await look(sheets[1])];
          return boxes.flatMap(([element, part], at) => {
            const isGone = one[at].length !== other[at].length;
            const found = isGone ? 'is in one of them only' : one[at].find((value, of) => value !== other[at][of]);
            return found ? [`${element.localName}.${element.className}${part ?? ''} ${found}`] : [];
          });
        }
        """, new[] { one, other });
}
