using System.Text.RegularExpressions;
using Buuv.Domain.Phone;
using Buuv.Portal.Platform.Persistence;
using Microsoft.EntityFrameworkCore;
using Microsoft.Playwright;

namespace Buuv.Tests.Journeys;

/// <summary>J3. A call comes in at the phone desk.</summary>
[Collection(nameof(StreetOfStaff))]
public sealed partial class JokeTakesACall(PortalHost portal) : Journey(portal)
{
    private static CancellationToken Now => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_new_caller_gets_a_note_on_the_board_within_one_page()
    {
        var joke = await AtTheDeskAsync();
        var number = Portal.NewMobile();

        await joke.WriteAsync("Nummer of naam", number);
        await joke.ReadsAsync("Niemand gevonden.");
        await joke.PressAsync("Nieuwe beller");
        Assert.Equal(number, await joke.GetByLabel("Telefoon").InputValueAsync());
        await joke.WriteAsync("Hoe heet de beller?", "Greet");
        await joke.GetByLabel("Buurt", new() { Exact = true }).SelectOptionAsync("Slaaghwijk");
        await joke.GetByLabel("Middag").CheckAsync();
        await joke.GetByLabel("De beller zegt ja").CheckAsync();
        await joke.PressAsync("Bewaar en ga verder");

        await joke.PressAsync("Zoekt hulp");
        await joke.ChooseAsync("Tuin");
        await joke.ReadsAsync("Dit hangt er al");
        await joke.WriteAsync("In één zin", "Wie harkt mijn blad bij elkaar?");
        await joke.WriteAsync("Hoeveel mensen zoekt de beller?", "veel");
        await joke.PressAsync("Lees voor en plaats");
        await joke.GetByLabel("Hoeveel mensen zoekt de beller?").And(joke.Locator("[aria-invalid=true]")).WaitForAsync();
        await joke.WriteAsync("Hoeveel mensen zoekt de beller?", "3");
        await joke.PressAsync("Lees voor en plaats");
        await joke.ReadsAsync("Daar zijn 3 mensen voor nodig.");
        await joke.ReadsAsync("Greet uit Slaaghwijk vraagt: Wie harkt mijn blad bij elkaar?");
        await joke.GetByLabel("De beller vindt dit goed").CheckAsync();
        await joke.GetByLabel("Het mag ook op papier hangen").CheckAsync();
        await joke.PressAsync("Plaats de vraag");
        await joke.ReadsAsync("Klaar! Het staat erop.");
        await joke.PressAsync("Gesprek klaar");
        await joke.ReadsAsync("Nog niemand aan de lijn");

        await using var db = await Portal.Get<IDbContextFactory<BuuvDb>>().CreateDbContextAsync(Now);
        var post = await db.Posts.SingleAsync(post => post.Text.Title == "Wie harkt mijn blad bij elkaar?", Now);
        Assert.Equal(("Greet", "Joke", 3), (post.AuthorName, post.EnteredBy!.Name, post.PeopleNeeded));
        Assert.NotNull(post.PaperConsentAt);
        Assert.Equal(
            (CallOutcome.Placed, (string?)null),
            await db
                .PhoneCalls.Where(call => call.CallerId == post.AuthorId)
                .Select(call => new ValueTuple<CallOutcome?, string?>(call.Outcome, call.Draft))
                .SingleAsync(Now)
        );
        Assert.Equal(2, await db.Consents.CountAsync(consent => consent.ResidentId == post.AuthorId, Now));
        var visitor = await Portal.VisitAsync(Walking.Phone);
        await visitor.GotoAsync($"/leiden/{post.Number}");
        Assert.DoesNotContain("Joke", await visitor.ContentAsync());
    }

    [Fact]
    public async Task By_keyboard_alone_Truus_answers_4827()
    {
        var joke = await AtTheDeskAsync();
        var keys = joke.Keyboard;

        await joke.GetByLabel("Nummer of naam").FocusAsync();
        await keys.TypeAsync("0633");
        await joke.ReadsAsync("06 33 33 33 33");
        await keys.PressAsync("Enter");
        await joke.GetByRole(AriaRole.Heading, new() { NameRegex = new("^Truus") }).WaitForAsync();
        await TabToAsync(joke, "Belt over een nummer");
        await keys.PressAsync("Enter");
        await joke.GetByLabel("Nummer of woord").WaitForAsync();
        await TabToAsync(joke, "Nummer of woord");
        await keys.TypeAsync("4827");
        await joke.ReadsAsync("Wil je mijn tuin snoeien?");
        await TabToAsync(joke, "Wat zegt Buur uit Noord?");
        await keys.TypeAsync("Ik heb een goede schaar.");
        await TabToAsync(joke, "Verstuur");
        await keys.PressAsync("Enter");

        await joke.ReadsAsync("Fijn! Ria krijgt bericht.");
        await joke.ReadsAsync("Wil je mijn tuin snoeien?");
    }

    [Fact]
    public async Task The_keyboard_is_at_the_next_thing_to_type_all_through_a_call()
    {
        var joke = await AtTheDeskAsync();
        var (keys, number) = (joke.Keyboard, Portal.NewMobile());
        await IsAtAsync(joke, "beller");
        await keys.TypeAsync("06");
        await joke.ReadsAsync(" gevonden");
        await joke.GetByLabel("Nummer of naam").FillAsync(number);
        await keys.PressAsync("Enter");
        await IsAtAsync(joke, "naam");
        await keys.TypeAsync("Aaltje");
        await joke.GetByLabel("Buurt", new() { Exact = true }).SelectOptionAsync("Slaaghwijk");
        await joke.GetByLabel("De beller zegt ja").CheckAsync();
        await joke.PressAsync("Bewaar en ga verder");
        await joke.Locator("h2:focus", new() { HasText = "Aaltje" }).WaitForAsync();
        await joke.PressAsync("Zoekt hulp");
        await IsAtAsync(joke, "categorie-HandyWork");
        await joke.ChooseAsync("Tuin");
        await joke.WriteAsync("In één zin", "Wie harkt mijn pad aan?");
        await joke.PressAsync("Lees voor en plaats");
        await joke.Locator("h3:focus").WaitForAsync();
        await joke.GetByLabel("De beller vindt dit goed").CheckAsync();
        await joke.PressAsync("Plaats de vraag");
        await joke.Locator(".alert:focus", new() { HasText = "Klaar! Het staat erop." }).WaitForAsync();
        await joke.PressAsync("Gesprek klaar");
        await IsAtAsync(joke, "beller");

        await keys.TypeAsync("a");
        await keys.TypeAsync("a");
        await joke.Locator(".found button", new() { HasText = "Aaltje" }).WaitForAsync();
        await keys.PressAsync("ArrowDown");
        await joke.Locator(".found button:focus", new() { HasText = "Aaltje" }).WaitForAsync();
        await keys.PressAsync("ArrowUp");
        await IsAtAsync(joke, "beller");
        await keys.PressAsync("ArrowDown");
        await keys.PressAsync("Enter");
        await joke.Locator("h2:focus", new() { HasText = "Aaltje" }).WaitForAsync();
        await joke.PressAsync("Nieuwe beller");
        await IsAtAsync(joke, "naam");
    }

    [Fact]
    public async Task A_caller_who_hangs_up_half_way_finds_it_as_it_was()
    {
        var joke = await AtTheDeskAsync();
        await OpenAsync(joke, "Ans");
        await joke.PressAsync("Biedt iets aan");
        await joke.ChooseAsync("Samen eten");
        await joke.WriteAsync("In één zin", "Wie eet er mee?");
        await joke.PressAsync("Beller hing op");
        await joke.ReadsAsync("Half af");

        await joke.GetByRole(AriaRole.Button, new() { NameRegex = AnsToday() }).ClickAsync();

        await joke.GetByLabel("In één zin").WaitForAsync();
        Assert.Equal("Wie eet er mee?", await joke.GetByLabel("In één zin").InputValueAsync());
        Assert.Equal(0, await joke.GetByRole(AriaRole.Alert).CountAsync());
        await joke.PressAsync("Gesprek klaar");
        await joke.GetByRole(AriaRole.Button, new() { NameRegex = AnsToday() })
            .WaitForAsync(new() { State = WaitForSelectorState.Detached });
    }

    [Fact]
    public async Task A_caller_has_a_note_changed_taken_down_and_hung_up_again()
    {
        var joke = await AtTheDeskAsync();
        await OpenAsync(joke, "Ellen");
        await joke.PressAsync("Zoekt hulp");
        await joke.ChooseAsync("Tuin");
        await joke.WriteAsync("In één zin", "Wie verpot mijn geranium?");
        await joke.PressAsync("Lees voor en plaats");
        await joke.GetByLabel("De beller vindt dit goed").CheckAsync();
        await joke.PressAsync("Plaats de vraag");
        await joke.ReadsAsync("Klaar! Het staat erop.");

        await joke.PressAsync("Verander Wie verpot mijn geranium?");
        await joke.WriteAsync("In één zin", "Bel 0612345678");
        await joke.PressAsync("Bewaar");
        await joke.ReadsAsync("Hier staat een nummer of mailadres.");
        await joke.WriteAsync("In één zin", "Wie verpot mijn begonia?");
        await joke.PressAsync("Bewaar");
        await joke.ReadsAsync("Vraag eerst of het goed is.");
        await joke.GetByLabel("De beller vindt dit goed").CheckAsync();
        await joke.PressAsync("Bewaar");
        await joke.ReadsAsync("Het bericht is veranderd.");

        await joke.PressAsync("Haal weg Wie verpot mijn begonia?");
        await joke.PressAsync("Nee, laat het hangen");
        await joke.PressAsync("Haal weg Wie verpot mijn begonia?");
        await joke.PressAsync("Ja, haal het weg");
        // The keyboard is at what was said; the next stop undoes it.
        await Assertions.Expect(joke.Locator(".people .alert")).ToBeFocusedAsync();
        await joke.Locator(".people .alert button").WaitForAsync();
        await joke.Keyboard.PressAsync("Tab");
        await joke.Keyboard.PressAsync("Enter");
        await joke.ReadsAsync("Ongedaan gemaakt.");
        await joke.PressAsync("Haal weg Wie verpot mijn begonia?");
        await joke.PressAsync("Ja, haal het weg");
        await joke.ReadsAsync("Het bericht hangt er niet meer.");
        await joke.PressAsync("Zet nog eens op Wie verpot mijn begonia?");
        // Beside the note itself: what was said of the first time still stands above.
        await joke.Locator(".people .alert", new() { HasText = "Klaar! Het staat erop." }).WaitForAsync();

        await using var db = await Portal.Get<IDbContextFactory<BuuvDb>>().CreateDbContextAsync(Now);
        var posts = await db.Posts.Where(post => post.Text.Title == "Wie verpot mijn begonia?").ToListAsync(Now);
        Assert.Equal((2, 1), (posts.Count, posts.Count(post => post.IsLive)));
        Assert.Equal(0, await db.Posts.CountAsync(post => post.Text.Title.Contains("geranium"), Now));
    }

    [Fact]
    public async Task What_is_wrong_stands_beside_the_field_and_nothing_typed_is_lost()
    {
        var joke = await AtTheDeskAsync();
        await OpenAsync(joke, "Fatma");
        await joke.PressAsync("Zoekt hulp");
        await joke.WriteAsync("In één zin", "Bel mij op 0612345678");
        await joke.PressAsync("Lees voor en plaats");
        await joke.ReadsAsync("Kies waar het over gaat.");
        await joke.ChooseAsync("Tuin");
        await joke.PressAsync("Lees voor en plaats");
        await joke.ReadsAsync("Hier staat een nummer of mailadres.");
        Assert.Equal("Bel mij op 0612345678", await joke.GetByLabel("In één zin").InputValueAsync());
        await joke.PressAsync("Belt over een nummer");
        await joke.GetByLabel("Nummer of woord").FillAsync("9");
        await joke.Keyboard.PressAsync("Enter");
        await joke.ReadsAsync("vier cijfers");
    }

    [Fact]
    public async Task Words_find_a_note_at_the_desk_as_they_do_on_the_web()
    {
        var joke = await AtTheDeskAsync();
        await OpenAsync(joke, "Henk");
        await joke.PressAsync("Belt over een nummer");
        await joke.GetByLabel("Nummer of woord").FillAsync("snoien");
        await joke.GetByRole(AriaRole.Button, new() { NameRegex = new("Wil je mijn tuin snoeien") }).ClickAsync();
        await joke.NoteAbout("Wil je mijn tuin snoeien?").WaitForAsync();
        await joke.GetByLabel("Nummer of woord").FillAsync("onderzeeboot");
        await joke.Keyboard.PressAsync("Enter");
        await joke.ReadsAsync("Niets gevonden");
    }

    [Fact]
    public async Task Two_volunteers_never_help_the_same_caller_unknowingly()
    {
        var joke = await AtTheDeskAsync();
        await OpenAsync(joke, "Henk");
        var saskia = await Portal.VisitAsync();
        await saskia.StepIntoAsync("Saskia");
        await saskia.GotoAsync("/telefoon");
        await saskia.ListensAsync();

        await FindAsync(saskia, "Henk");
        await saskia.ReadsAsync("Joke is nu met deze beller bezig.");
        await saskia.PressAsync("Toch openen");
        await saskia.PressAsync("Gesprek klaar");
    }

    [Fact]
    public async Task A_caller_whom_a_colleague_lets_go_of_opens_for_who_waits()
    {
        var joke = await AtTheDeskAsync();
        await OpenAsync(joke, "Samer");
        var saskia = await Portal.VisitAsync();
        await saskia.StepIntoAsync("Saskia");
        await saskia.GotoAsync("/telefoon");
        await saskia.ListensAsync();
        await FindAsync(saskia, "Samer");
        await saskia.ReadsAsync("Joke is nu met deze beller bezig.");

        await joke.PressAsync("Gesprek klaar");

        await saskia.PressAsync("Zoekt hulp");
        Assert.DoesNotContain("bezig", await saskia.Locator("main").InnerTextAsync());
        await saskia.PressAsync("Gesprek klaar");
    }

    [Fact]
    public async Task Too_big_for_Buuv_goes_to_the_broker_and_nowhere_else()
    {
        const string words = "Ze eet al dagen niet goed.";
        var joke = await AtTheDeskAsync();
        await OpenAsync(joke, "Ans");
        await joke.PressAsync("Te groot voor Buuv");
        await joke.WriteAsync("Waar gaat het over?", words);
        await joke.PressAsync("Bewaar voor de sociaal makelaar");
        await joke.ReadsAsync("Vraag eerst of het goed is.");
        await joke.GetByLabel("De beller zegt ja").CheckAsync();
        await joke.PressAsync("Bewaar voor de sociaal makelaar");
        await joke.ReadsAsync("Bewaard. De sociaal makelaar kijkt ernaar.");
        await joke.GotoAsync("/dossiers");
        Assert.Contains("geen-toegang", joke.Url);

        var saskia = await Portal.VisitAsync();
        await saskia.StepIntoAsync("Saskia");
        await saskia.GotoAsync("/dossiers");
        Assert.DoesNotContain(words, await saskia.ContentAsync());
        await saskia.FollowRowAsync("Ans", "Wacht op iemand");
        await saskia.PressAsync("Neem dit dossier");
        await saskia.ReadsAsync(words);
    }

    [GeneratedRegex("Ans.*vandaag|Ans.*zonet|Ans.*nu", RegexOptions.Singleline)]
    private static partial Regex AnsToday();

    private async Task<IPage> AtTheDeskAsync()
    {
        var joke = await Portal.VisitAsync();
        await joke.StepIntoAsync("Joke");
        await joke.ToDeskAsync("Telefoon");
        await joke.ListensAsync();
        return joke;
    }

    private static Task IsAtAsync(IPage page, string field) => page.Locator($"#{field}:focus").WaitForAsync();

    private static async Task FindAsync(IPage desk, string name)
    {
        await desk.WriteAsync("Nummer of naam", name);
        await desk.GetByRole(AriaRole.Button, new() { NameRegex = new($"^{name}") }).First.ClickAsync();
    }

    private static async Task OpenAsync(IPage desk, string name)
    {
        await FindAsync(desk, name);
        await desk.GetByRole(AriaRole.Heading, new() { NameRegex = new($"^{name}") }).WaitForAsync();
    }

    // On with the Tab key, as somebody without a mouse: at most a page full of stops.
    private static async Task TabToAsync(IPage page, string name)
    {
        for (var stop = 0; stop < 60; stop++)
        {
            var here = await page.EvaluateAsync<string>(
                "() => { const at = document.activeElement; return (at.labels?.[0]?.innerText ?? at.innerText ?? '').trim(); }"
            );
            if (here == name)
                return;
            await page.Keyboard.PressAsync("Tab");
        }
        Assert.Fail($"The Tab key never comes to “{name}”.");
    }
}
