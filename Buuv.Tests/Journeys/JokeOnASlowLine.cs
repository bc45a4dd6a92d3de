using Buuv.Portal.Platform.Persistence;
using Microsoft.EntityFrameworkCore;
using Microsoft.Playwright;

namespace Buuv.Tests.Journeys;

/// <summary>Joke works at home: what she types takes 150 ms to arrive, and the answer as long. She types faster than that.</summary>
[Collection(nameof(StreetOfStaff))]
public sealed class JokeOnASlowLine(PortalHost portal) : Journey(portal)
{
    private static readonly TimeSpan OneWay = TimeSpan.FromMilliseconds(150);

    private SlowLine? line;

    private static CancellationToken Now => TestContext.Current.CancellationToken;

    public override async ValueTask DisposeAsync()
    {
        await base.DisposeAsync();
        if (line is not null) await line.DisposeAsync();
    }

    [Theory]
    [InlineData(30)]
    [InlineData(60)]
    [InlineData(100)]
    public async Task What_stood_in_the_browser_when_she_pressed_is_what_hangs_on_the_board(int perLetter)
    {
        var title = $"Wie doet een boodschap op woensdag {perLetter}?";
        const string details = "Melk, brood en kaas van de markt, en graag voor elf uur.";
        var joke = await AtTheDeskAsync();
        await TypeAsync(joke.GetByLabel("Nummer of naam"), "Fatma", perLetter);
        await PickUpAsync(joke, "Fatma");
        await joke.PressAsync("Zoekt hulp");
        await joke.ChooseAsync("Tuin");

        await TypeAsync(joke.GetByLabel("In één zin"), title, perLetter);
        await TypeAsync(joke.GetByLabel("Meer erover"), details, perLetter);
        // At once: before the last letters have arrived.
        await joke.PressAsync("Lees voor en plaats");
        await joke.GetByLabel("De beller vindt dit goed").CheckAsync();
        await joke.PressAsync("Plaats de vraag");
        await joke.ReadsAsync("Klaar! Het staat erop.");

        await using var db = await ReadAsync();
        var placed = await db.Posts.OrderByDescending(post => post.PlacedAt).Select(post => post.Text).FirstAsync(Now);
        Assert.Equal((title, details), (placed.Title, placed.Details));
    }

    [Theory]
    [InlineData(30)]
    [InlineData(100)]
    public async Task A_caller_who_hangs_up_in_the_middle_of_a_word_loses_no_letter(int perLetter)
    {
        var words = $"Wie leest mij de krant voor, elke {perLetter}e dag van de m";
        var joke = await AtTheDeskAsync();
        await TypeAsync(joke.GetByLabel("Nummer of naam"), "Henk", perLetter);
        await PickUpAsync(joke, "Henk");
        await joke.PressAsync("Zoekt hulp");
        await TypeAsync(joke.GetByLabel("In één zin"), words, perLetter);
        // She does not say how it ended: the next one rings already.
        await joke.PressAsync("Nieuwe beller");
        await joke.GetByLabel("Hoe heet de beller?").WaitForAsync();

        await using var db = await ReadAsync();
        var draft = await db.PhoneCalls.OrderByDescending(call => call.StartedAt).Select(call => call.Draft).FirstAsync(Now);
        Assert.Contains(words, draft);
    }

    [Fact]
    public async Task What_she_types_before_the_desk_is_alive_stands_there_when_it_is()
    {
        line = new(Portal.Address, OneWay);
        var joke = await Portal.VisitAsync();
        await joke.StepIntoAsync("Joke");
        await joke.GotoAsync(line.Address + "/telefoon", new() { WaitUntil = WaitUntilState.DOMContentLoaded });
        await joke.Locator(".phone-desk[data-interactive=no] #beller").FocusAsync();
        await joke.Keyboard.TypeAsync("Tru");
        await joke.ListensAsync();
        await joke.Keyboard.TypeAsync("us");

        await Assertions.Expect(joke.GetByLabel("Nummer of naam")).ToHaveValueAsync("Truus");
        await joke.GetByRole(AriaRole.Button, new() { NameRegex = new("^Truus") }).First.WaitForAsync();
    }

    // Letter by letter, and then the field holds exactly what was typed.
    private static async Task TypeAsync(ILocator field, string words, int perLetter)
    {
        await field.FocusAsync();
        await field.PressSequentiallyAsync(words, new() { Delay = perLetter });
        Assert.Equal(words, await field.InputValueAsync());
    }

    private static async Task PickUpAsync(IPage desk, string name)
    {
        await desk.Locator(".found button", new() { HasText = name }).First.ClickAsync();
        // A colleague of another journey may have just had them on the line.
        var (card, anyway) = (
            desk.GetByRole(AriaRole.Heading, new() { NameRegex = new($"^{name}") }),
            desk.GetByRole(AriaRole.Button, new() { Name = "Toch openen" })
        );
        await card.Or(anyway).First.WaitForAsync();
        if (await anyway.CountAsync() > 0) await anyway.ClickAsync();
        await card.WaitForAsync();
    }

    private Task<BuuvDb> ReadAsync() => Portal.Get<IDbContextFactory<BuuvDb>>().CreateDbContextAsync(Now);

    private async Task<IPage> AtTheDeskAsync()
    {
        line = new(Portal.Address, OneWay);
        var joke = await Portal.VisitAsync();
        await joke.StepIntoAsync("Joke");
        await joke.GotoAsync(line.Address + "/telefoon");
        await joke.ListensAsync();
        return joke;
    }
}
