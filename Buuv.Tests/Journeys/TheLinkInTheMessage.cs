using System.Text.RegularExpressions;
using Microsoft.Playwright;

namespace Buuv.Tests.Journeys;

/// <summary>J1, where it usually goes wrong: the link is opened on another machine, the cookies are gone, somebody moved house.</summary>
[Collection(nameof(StreetOfNeighbours))]
public sealed partial class TheLinkInTheMessage(PortalHost portal) : Journey(portal)
{
    [Fact]
    public async Task In_another_browser_whose_words_they_are_is_asked_first_and_the_first_browser_is_told_kindly()
    {
        var (vraag, link, first) = await BeginAsync("Wie leert mij schaken?");
        var second = await Portal.VisitAsync(scripts: false);
        await second.GotoAsync(link);
        await second.PressAsync("Kom binnen");
        Assert.Equal("Heb jij dit geschreven?", await second.QuestionAsync());
        await second.ReadsAsync(vraag.Sentence);

        await second.PressAsync("Ja, dit is van mij");
        Assert.Equal("Klopt het zo?", await second.QuestionAsync());
        // Asked again when the code is typed in the first browser: it is not signed in by what happened elsewhere.
        await first.WriteAsync("Code van zes cijfers", "000000");
        await first.PressAsync("Zet het erop");
        Assert.Equal("Je bent al verder", await first.QuestionAsync());

        await second.PressAsync("Zet het erop");
        await second.ReadsAsync("Klaar! Je vraag staat op het prikbord.");
        await first.GotoAsync("/mijn");
        Assert.Equal("Inloggen", await first.QuestionAsync());
    }

    [Fact]
    public async Task Who_is_new_is_not_asked_again_who_they_are()
    {
        var (_, link, _) = await BeginAsync("Wie leert mij dammen?", isKnown: false);
        var second = await Portal.VisitAsync(Walking.Phone, scripts: false);
        await second.GotoAsync(link);
        await second.PressAsync("Kom binnen");
        Assert.Equal("Ria", await second.GetByLabel("Hoe heet je?").InputValueAsync());
        await second.PressAsync("Kom binnen");
        Assert.Equal("Heb jij dit geschreven?", await second.QuestionAsync());
    }

    [Fact]
    public async Task Whoever_says_that_it_is_not_theirs_has_nothing_of_it()
    {
        var (vraag, link, _) = await BeginAsync("Wie verkoopt mij een fiets?");
        var second = await Portal.VisitAsync(scripts: false);
        await second.GotoAsync(link);
        await second.PressAsync("Kom binnen");
        await second.PressAsync("Nee");
        await second.GotoAsync("/plaats/vraag/nakijken");
        Assert.Equal("Waar gaat het over?", await second.QuestionAsync());
        await second.GotoAsync("/vragen");
        Assert.Equal(0, await second.NoteAbout(vraag.Sentence).CountAsync());
    }

    [Fact]
    public async Task In_the_same_browser_it_leads_on_to_the_very_note()
    {
        var (vraag, link, first) = await BeginAsync("Wie gaat mee naar het museum?");
        await first.GotoAsync(link);
        await first.PressAsync("Kom binnen");
        Assert.Equal("Klopt het zo?", await first.QuestionAsync());
        await first.ReadsAsync(vraag.Sentence);
        await first.PressAsync("Zet het erop");
        await first.ReadsAsync("Klaar! Je vraag staat op het prikbord.");
    }

    [Fact]
    public async Task Who_is_known_in_another_buurt_looks_once_more_before_it_hangs()
    {
        var mail = Portal.NewMail();
        await new Vraag("Wie knipt mijn heg?", mail).PlaceAsync(await Portal.VisitAsync(scripts: false));
        var again = new Vraag("Wie past op mijn poes?", mail, Neighbourhood: "Zijlwijk-Noord");
        var ria = await Portal.VisitAsync(scripts: false);
        await again.WalkToCodeAsync(ria);
        await ria.WriteAsync("Code van zes cijfers", await ria.CodeOnScreenAsync());
        await ria.PressAsync("Zet het erop");

        Assert.Equal("Klopt het zo?", await ria.QuestionAsync());
        await ria.ReadsAsync("We kennen je al, in een andere buurt.");
        await ria.ReadsAsync(again.Sentence);
        await ria.PressAsync("Zet het erop");
        await ria.ReadsAsync("Klaar! Je vraag staat op het prikbord.");
    }

    [Theory]
    [InlineData("tekst")]
    [InlineData("wie")]
    public async Task With_every_cookie_gone_in_the_middle_nothing_that_was_typed_is_lost(string at)
    {
        var ria = await Portal.VisitAsync(Walking.Phone, scripts: false);
        var vraag = new Vraag("Wie zet mijn vuilnis buiten?", Portal.NewMobile());
        await ria.GotoAsync("/plaats/vraag");
        await ria.ChooseAsync("Boodschappen");
        await ria.PressAsync("Verder");
        await LoseAsync(at == "tekst");
        await ria.WriteAsync("In één zin", vraag.Sentence);
        await PressAsync(at == "tekst", () => ria.GetByLabel("In één zin"), vraag.Sentence);
        await ria.PressAsync("Verder");
        await ria.WriteAsync("Postcode", "2318");
        await ria.PressAsync("Verder");
        await ria.ChooseAsync("Slaaghwijk");
        await ria.PressAsync("Verder");
        await LoseAsync(at == "wie");
        await ria.WriteAsync("Voornaam", "Ria");
        await ria.WriteAsync("Mobiel nummer of mailadres", vraag.Address);
        await PressAsync(at == "wie", () => ria.GetByLabel("Voornaam"), "Ria");
        await ria.WriteAsync("Code van zes cijfers", await ria.CodeOnScreenAsync());
        await ria.ReadsAsync(vraag.Sentence);
        await ria.PressAsync("Zet het erop");
        await ria.ReadsAsync("Klaar! Je vraag staat op het prikbord.");

        Task LoseAsync(bool now) => now ? ria.Context.ClearCookiesAsync() : Task.CompletedTask;

        async Task PressAsync(bool isLost, Func<ILocator> field, string words)
        {
            await ria.PressAsync("Verder");
            if (!isLost) return;
            await ria.ReadsAsync("Druk nog een keer op de knop.");
            Assert.Equal(words, await field().InputValueAsync());
            await ria.PressAsync("Verder");
        }
    }

    [Fact]
    public async Task All_that_is_wrong_is_said_at_once_the_title_says_so_and_back_shows_a_page()
    {
        var ria = await Portal.VisitAsync(Walking.Phone);
        await ria.GotoAsync("/plaats/vraag");
        await ria.ChooseAsync("Tuin");
        await ria.PressAsync("Verder");
        await ria.WriteAsync("Wil je nog iets vertellen?", "Mail naar ria@example.org");
        await ria.PressAsync("Verder");
        await ria.ReadsAsync("Schrijf in een paar woorden wat je zoekt of biedt.");
        await ria.ReadsAsync("Hier staat een nummer of mailadres.");
        Assert.StartsWith("Fout: Stap 2 van 7", await ria.TitleAsync(), StringComparison.Ordinal);
        Assert.Equal("Typed.Title", await ria.EvaluateAsync<string>("document.activeElement.name"));

        await ria.WriteAsync("In één zin", "Wie leest mij voor?");
        await ria.WriteAsync("Wil je nog iets vertellen?", "");
        await ria.PressAsync("Verder");
        Assert.Equal("Wanneer komt het uit?", await ria.QuestionAsync());
        await ria.GoBackAsync();
        Assert.Equal("Wat zoek je?", await ria.QuestionAsync());
        await ria.ReloadAsync();
        Assert.Equal("Wie leest mij voor?", await ria.GetByLabel("In één zin").InputValueAsync());
    }

    [Fact]
    public async Task Who_has_only_a_landline_is_rung_and_what_they_typed_is_at_the_desk()
    {
        var ria = await Portal.VisitAsync(Walking.Phone, scripts: false);
        var vraag = new Vraag("Wie bezorgt mijn krant binnen?", "071 512 99 88", Name: "Hendrikje");
        await vraag.WalkToCodeAsync(ria);
        await ria.PressAsync("Bel mij op");
        Assert.Equal("We bellen je op", await ria.QuestionAsync());
        await ria.GotoAsync("/plaats/vraag/wie");
        Assert.Equal("Waar gaat het over?", await ria.QuestionAsync());

        var joke = await Portal.VisitAsync();
        await joke.StepIntoAsync("Joke");
        await joke.GotoAsync("/telefoon");
        await joke.ListensAsync();
        await joke.ReadsAsync("Hendrikje");
        await joke.GetByRole(AriaRole.Button, new() { NameRegex = new("Hendrikje") }).First.ClickAsync();
        await joke.GetByLabel("In één zin").WaitForAsync();
        Assert.Equal(vraag.Sentence, await joke.GetByLabel("In één zin").InputValueAsync());
    }

    [Theory]
    [InlineData("/LEIDEN", "Waar kunnen we je mee helpen?")]
    [InlineData("/buurt/Slaaghwijk", "Slaaghwijk")]
    [InlineData("/buurt/slaaghwijk,", "Slaaghwijk")]
    [InlineData("/veilig.", "Zo houden we het veilig")]
    public async Task An_address_that_was_typed_leads_where_it_should(string address, string question)
    {
        var ria = await Portal.VisitAsync(Walking.Phone, scripts: false);
        await ria.GotoAsync(address);
        Assert.Equal(question, await ria.QuestionAsync());
    }

    private async Task<(Vraag Vraag, string Link, IPage First)> BeginAsync(string sentence, bool isKnown = true)
    {
        var mail = Portal.NewMail();
        if (isKnown) await (await Portal.VisitAsync(scripts: false)).SignInAsync(mail, "Ria");
        var (vraag, first) = (new Vraag(sentence, mail), await Portal.VisitAsync(Walking.Phone, scripts: false));
        await vraag.WalkToCodeAsync(first);
        return (
            vraag,
            Link().Match(await Portal.ToldAsync(mail, "van%3D")).Value.Replace("http://localhost:5080", "", StringComparison.Ordinal),
            first
        );
    }

    [GeneratedRegex(@"http\S+/account/link\?\S+")]
    private static partial Regex Link();
}
