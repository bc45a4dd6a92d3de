using Buuv.Domain;
using Buuv.Domain.Posts;
using Buuv.Portal.Features.Posts;
using Buuv.Portal.Platform.Localization;
using Buuv.Portal.Platform.Persistence;
using Microsoft.EntityFrameworkCore;
using Microsoft.Playwright;

namespace Buuv.Tests.Journeys;

/// <summary>A screen in the hallway of a buurthuis. Nobody touches it, and it goes on for weeks.</summary>
[Collection(nameof(StreetOfPaper))]
public sealed class TheHallwayScreen(PortalHost portal) : Journey(portal)
{
    private const string Screen = "/prikborden/slaaghwijk/scherm";

    [Fact]
    public async Task Everything_on_it_can_be_read_from_four_metres()
    {
        var screen = await HangUpAsync();
        var small = await screen.EvaluateAsync<string[]>(
            """
            () => [...document.querySelectorAll('body *')]
                .filter(part => [...part.childNodes].some(child => child.nodeType === 3 && child.data.trim())
                    && !part.closest('script, .unseen, title'))
                .filter(part => parseFloat(getComputedStyle(part).fontSize) < 60).map(part => part.outerHTML.slice(0, 80))
            """);
        Assert.Empty(small);
        Assert.Equal(0, await screen.Locator("a, button, input").CountAsync());
    }

    [Fact]
    public async Task No_note_is_larger_than_the_screen()
    {
        await PlaceAsync(
            "Wie heeft er een paar weken een hele lange ladder of een steiger voor mij over?",
            details: string.Concat(Enumerable.Repeat("De goot zit vol met blad en mijn ladder is te kort. ", 30))
        );
        var screen = await HangUpAsync();
        var tooLarge = await screen.EvaluateAsync<string[]>(
            """
            () => {
                const inside = (part, whole) => part.top >= whole.top - 1 && part.bottom <= whole.bottom + 1
                    && part.left >= whole.left - 1 && part.right <= whole.right + 1;
                const outside = [...document.querySelectorAll('.tell > *, .code > *, header > *, footer > *')]
                    .filter(part => !inside(part.getBoundingClientRect(), part.parentElement.getBoundingClientRect()));
                // A line more is cut off; the tail of a letter is not a line.
                const cut = [...document.querySelectorAll('.details')]
                    .filter(part => part.scrollHeight > part.clientHeight + parseFloat(getComputedStyle(part).fontSize) / 2);
                return [...outside, ...cut].map(part => `${part.className}: ${part.textContent.slice(0, 60)}`);
            }
            """);
        Assert.Empty(tooLarge);
    }

    [Fact]
    public async Task It_moves_on_by_itself_and_begins_again()
    {
        var screen = await HangUpAsync(clock: true);
        var count = await screen.Locator("ol > li").CountAsync();
        var seen = new List<string?>();
        for (var slide = 0; slide <= count; slide++)
        {
            seen.Add(await screen.Locator("li.now").GetAttributeAsync("id"));
            await screen.Clock.RunForAsync(12_000);
        }
        Assert.Equal(count, seen.Distinct().Count());
        Assert.Equal(seen[0], seen[^1]);
    }

    [Fact]
    public async Task Who_wants_no_motion_gets_the_next_note_all_the_same()
    {
        var screen = await HangUpAsync(clock: true, motion: ReducedMotion.Reduce);
        var first = await screen.Locator("li.now").GetAttributeAsync("id");
        Assert.Equal("0s", await screen.Locator("li.now").EvaluateAsync<string>("slide => getComputedStyle(slide).transitionDuration"));
        await screen.Clock.RunForAsync(12_000);
        Assert.NotEqual(first, await screen.Locator("li.now").GetAttributeAsync("id"));
    }

    [Fact]
    public async Task A_new_note_comes_in_and_one_that_is_taken_down_leaves()
    {
        var screen = await HangUpAsync();
        var (ria, post) = await PlaceAsync("Wie zet mijn fiets recht?");
        await ShowsAsync(screen, "Wie zet mijn fiets recht?");

        Assert.True((await Portal.Get<PostCommands>().WithdrawAsync(new(ria), post)).IsDone);
        await Heading(screen, "Wie zet mijn fiets recht?").WaitForAsync(new() { State = WaitForSelectorState.Detached, Timeout = 60_000 });
    }

    [Fact]
    public async Task A_note_that_may_not_hang_on_paper_does_not_come_on_the_screen()
    {
        var screen = await HangUpAsync();
        await PlaceAsync("Dit is alleen voor het web", onPaper: false);
        await PlaceAsync("Dit mag ook op papier");
        await ShowsAsync(screen, "Dit mag ook op papier");
        Assert.Equal(0, await screen.GetByText("Dit is alleen voor het web").CountAsync());
    }

    [Fact]
    public async Task A_night_without_network_it_shows_what_it_has_and_comes_back_by_itself()
    {
        var screen = await HangUpAsync();
        var posts = await screen.Locator("ol > li").CountAsync();
        await screen.Context.SetOfflineAsync(true);
        await PlaceAsync("Wie maakt mijn radio?");

        // Long enough for it to have noticed and tried.
        await screen.WaitForTimeoutAsync(4_000);
        Assert.Equal(posts, await screen.Locator("ol > li").CountAsync());
        Assert.Equal(1, await screen.Locator("li.now").CountAsync());

        await screen.Context.SetOfflineAsync(false);
        await ShowsAsync(screen, "Wie maakt mijn radio?");
    }

    [Fact]
    public async Task A_page_of_some_hours_old_is_loaded_afresh_once_the_portal_answers()
    {
        var screen = await HangUpAsync(clock: true);
        await screen.EvaluateAsync("() => { window.old = true; }");
        await screen.Context.SetOfflineAsync(true);
        await screen.Clock.FastForwardAsync("05:00:00");
        Assert.True(await screen.EvaluateAsync<bool>("() => window.old === true"));

        await screen.Context.SetOfflineAsync(false);
        for (var tries = 0; tries < 300 && await IsOldAsync(screen); tries++)
        {
            await screen.Clock.RunForAsync(10_000);
            // Its clock is ours, the answer of the portal takes real time.
            await Task.Delay(100, TestContext.Current.CancellationToken);
        }
        Assert.False(await IsOldAsync(screen));
        Assert.Equal(1, await screen.Locator("li.now").CountAsync());
    }

    [Theory]
    [InlineData("delete AbortSignal.timeout")]
    [InlineData("Object.defineProperty(window, 'DOMParser', { get() { throw new Error('an old engine'); } })")]
    public async Task An_old_engine_or_a_script_that_fails_keeps_it_fresh(string engine)
    {
        var screen = await Portal.VisitAsync(1920);
        await screen.AddInitScriptAsync(engine);
        await screen.GotoAsync(Screen);
        var title = $"Wie knipt mijn haar ({engine.Length})?";
        await PlaceAsync(title);
        await ShowsAsync(screen, title);
    }

    [Fact]
    public async Task Once_its_script_works_it_does_not_load_itself_anew()
    {
        var screen = await HangUpAsync();
        await screen.EvaluateAsync("() => { window.old = true; }");
        // Longer than a page without scripts stays.
        await screen.WaitForTimeoutAsync(18_000);
        Assert.True(await IsOldAsync(screen));
    }

    [Theory]
    [InlineData(1920, 1080)]
    [InlineData(1280, 900)]
    [InlineData(1080, 1920)]
    public async Task No_letter_loses_its_tail(int width, int height)
    {
        await PlaceAsync("Wie typt er graag voor mij, een groot pak brieven?");
        var screen = await HangUpAsync();
        await screen.SetViewportSizeAsync(width, height);
        await screen.EvaluateAsync("() => document.fonts.ready");
        var cut = await screen.EvaluateAsync<string[]>(
            """
            () => [...document.querySelectorAll('.screen :is(h1, h2, .details, .who)')].filter(part => {
                const style = getComputedStyle(part), pen = document.createElement('canvas').getContext('2d');
                pen.font = `${style.fontWeight} ${style.fontSize} ${style.fontFamily}`;
                const drawn = pen.measureText('gjpqy'), line = parseFloat(style.lineHeight);
                const below = (line - drawn.fontBoundingBoxAscent - drawn.fontBoundingBoxDescent) / 2
                    + drawn.fontBoundingBoxDescent + parseFloat(style.paddingBlockEnd);
                return style.overflow === 'hidden' && drawn.actualBoundingBoxDescent > below;
            }).map(part => part.outerHTML.slice(0, 80))
            """);
        Assert.Empty(cut);
    }

    [Fact]
    public async Task Without_scripts_there_is_a_note_too()
    {
        var screen = await Portal.VisitAsync(1920, scripts: false);
        await screen.GotoAsync(Screen);
        Assert.True(await screen.Locator("li.now h2").IsVisibleAsync());
    }

    private async Task<IPage> HangUpAsync(bool clock = false, ReducedMotion motion = ReducedMotion.NoPreference)
    {
        var screen = await Portal.VisitAsync(1920);
        await screen.SetViewportSizeAsync(1920, 1080);
        await screen.EmulateMediaAsync(new() { ReducedMotion = motion });
        if (clock) await screen.Clock.InstallAsync();
        await screen.GotoAsync(Screen);
        return screen;
    }

    private static Task ShowsAsync(IPage screen, string title) =>
        Heading(screen, title).WaitForAsync(new() { State = WaitForSelectorState.Attached, Timeout = 60_000 });

    // One slide is seen at a time; the others wait their turn.
    private static ILocator Heading(IPage screen, string title) =>
        screen.GetByRole(AriaRole.Heading, new() { Name = title, IncludeHidden = true });

    private async Task<(ResidentId, PostId)> PlaceAsync(string title, string details = "", bool onPaper = true)
    {
        await using var db = await Portal.Get<IDbContextFactory<BuuvDb>>().CreateDbContextAsync();
        var ria = await db.Residents.SingleAsync(resident => resident.Phone == TypedPhone.From("0611111111").Value);
        var draft = new Draft(
            PostKind.Request,
            Category.HandyWork,
            PostText.From(title, details).Value,
            Timing.From(DayPart.Anytime, Rhythm.Once, null, DateOnly.FromDateTime(DateTime.UtcNow)).Value
        )
        {
            OnPaper = onPaper,
        };
        var placed = await Portal.Get<PostCommands>().PlaceAsync(Guid.NewGuid(), new(ria.Id), draft);
        Assert.True(placed.IsDone, $"{placed.Refusal}");
        return (ria.Id, placed.Value);
    }

    // While the page is being loaded there is nothing to ask.
    private static async Task<bool> IsOldAsync(IPage screen)
    {
        try
        {
            return await screen.EvaluateAsync<bool>("() => window.old === true");
        }
        catch (PlaywrightException)
        {
            return false;
        }
    }
}
