using System.Text.RegularExpressions;
using Microsoft.Playwright;

namespace Buuv.Tests.Journeys;

/// <summary>J1. Ria (78) puts her vraag on the board, on a small phone, without a password, with or without scripts.</summary>
[Collection(nameof(StreetOfNeighbours))]
public sealed partial class RiaPlacesHerVraag(PortalHost portal) : Journey(portal)
{
    private const string Sentence = "Wil je mijn tuin snoeien?";

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Seven_short_pages_lead_from_the_start_to_the_board(bool scripts)
    {
        var number = Portal.NewMobile();
        var ria = await Portal.VisitAsync(Walking.Phone, scripts);
        await ria.GotoAsync("/");

        await ria.FollowAsync("Ik zoek hulp");
        await AsksOneThingAsync(ria, "Waar gaat het over?");
        await ria.ChooseAsync("Tuin");
        await ria.PressAsync("Verder");
        await AsksOneThingAsync(ria, "Wat zoek je?");
        await ria.WriteAsync("In één zin", Sentence);
        await ria.PressAsync("Verder");
        await AsksOneThingAsync(ria, "Wanneer komt het uit?");
        await ria.ChooseAsync("Overdag");
        await ria.PressAsync("Verder");
        await AsksOneThingAsync(ria, "Wat is je postcode?");
        await ria.WriteAsync("Postcode", "2318");
        await ria.PressAsync("Verder");
        await AsksOneThingAsync(ria, "In welke buurt woon je?");
        await ria.ChooseAsync("Slaaghwijk");
        await ria.PressAsync("Verder");
        await AsksOneThingAsync(ria, "Wie ben je?");
        await ria.WriteAsync("Voornaam", "Ria");
        await ria.WriteAsync("Mobiel nummer of mailadres", number);
        await ria.PressAsync("Verder");
        await AsksOneThingAsync(ria, "Vul de code in");
        await ria.WriteAsync("Code van zes cijfers", await ria.CodeOnScreenAsync());
        await ria.PressAsync("Zet het erop");

        await ria.ReadsAsync("Klaar! Je vraag staat op het prikbord.");
        var digits = Post().Match(ria.Url).Groups[1].Value;
        var told = await ria.GetByRole(AriaRole.Status).InnerTextAsync();
        Assert.Contains(string.Join('\u00A0', digits.ToCharArray()), told);
        Assert.Contains(digits, await ria.NoteAbout(Sentence).InnerTextAsync());
        await PublicPagesTellOnlyNameAndBuurtAsync(digits, number);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task A_request_that_is_too_big_is_asked_about_first_and_she_decides(bool scripts)
    {
        var ria = await Portal.VisitAsync(Walking.Phone, scripts);
        await ria.GotoAsync("/plaats/vraag");
        await ria.ChooseAsync("Klusje in huis");
        await ria.PressAsync("Verder");
        await ria.WriteAsync("In één zin", "Wie kan mij wassen en douchen?");
        await ria.PressAsync("Verder");
        await ria.ReadsAsync("Daar helpen we je graag persoonlijk mee.");
        // Enter in a field asks again: it never chooses the board.
        await ria.GetByLabel("In één zin").PressAsync("Enter");
        await ria.ReadsAsync("Daar helpen we je graag persoonlijk mee.");
        Assert.Equal("Wie kan mij wassen en douchen?", await ria.GetByLabel("In één zin").InputValueAsync());

        await ria.GotoAsync("/plaats/vraag/wanneer");
        await ria.ReadsAsync("Wat zoek je?");
        await ria.PressAsync("Verder");
        await ria.PressAsync("Toch op het bord");
        await ria.ReadsAsync("Wanneer komt het uit?");
    }

    [Theory]
    [InlineData("Samer", false)]
    [InlineData("Ria", true)]
    public async Task Who_would_rather_be_rung_keeps_what_was_typed_when_we_have_no_number(string name, bool hasNumber)
    {
        var page = await Portal.VisitAsync(Walking.Phone, scripts: false);
        await page.StepIntoAsync(name);
        await page.GotoAsync("/hulp/binnen");
        await page.WriteAsync("Waar heb je hulp bij nodig?", "Wie kan mij wassen?");
        await page.PressAsync("Bel mij op");
        await page.ReadsAsync(hasNumber ? "Dank je wel. Iemand van ons belt je op." : "We hebben nog geen nummer van je.");
        if (!hasNumber) Assert.Equal("Wie kan mij wassen?", await page.GetByLabel("Waar heb je hulp bij nodig?").InputValueAsync());
    }

    [Fact]
    public async Task In_English_too()
    {
        var ria = await Portal.VisitAsync(Walking.Phone, scripts: false, language: "en-GB");
        await ria.GotoAsync("/");

        await ria.FollowAsync("I need help");
        await ria.ChooseAsync("Garden");
        await ria.PressAsync("Next");
        await ria.WriteAsync("In one sentence", "Will you trim my hedge?");
        await ria.PressAsync("Next");
        await ria.ChooseAsync("During the day");
        await ria.PressAsync("Next");
        await ria.WriteAsync("Postcode", "2318");
        await ria.PressAsync("Next");
        await ria.ChooseAsync("Slaaghwijk");
        await ria.PressAsync("Next");
        await ria.WriteAsync("First name", "Ria");
        await ria.WriteAsync("Mobile number or mail address", Portal.NewMobile());
        await ria.PressAsync("Next");
        await ria.WriteAsync("Six-digit code", await ria.CodeOnScreenAsync());
        await ria.PressAsync("Place it");

        await ria.ReadsAsync("Done! Your request is on the notice board.");
        Assert.Equal("en", await ria.Locator("html").GetAttributeAsync("lang"));
    }

    [Fact]
    public async Task Ten_minutes_away_loses_nothing()
    {
        var before = await Portal.VisitAsync(Walking.Phone, scripts: false);
        await new Vraag("Wie knipt de klimop?", Portal.NewMobile()).WalkToCodeAsync(before);
        var phone = await before.Context.StorageStateAsync();
        await before.Context.CloseAsync();

        var after = await Portal.VisitAsync(Walking.Phone, scripts: false, keeps: phone);
        await after.GotoAsync("/");
        await after.FollowAsync("Ik zoek hulp");

        Assert.True(await after.Tile("Tuin").IsCheckedAsync());
        await after.PressAsync("Verder");
        Assert.Equal("Wie knipt de klimop?", await after.GetByLabel("In één zin").InputValueAsync());
        await after.PressAsync("Verder");
        Assert.True(await after.Tile("Overdag").IsCheckedAsync());
        await after.PressAsync("Verder");
        Assert.Equal("2318", await after.GetByLabel("Postcode").InputValueAsync());
        await after.PressAsync("Verder");
        Assert.True(await after.Tile("Slaaghwijk").IsCheckedAsync());
        await after.PressAsync("Verder");
        Assert.Equal("Ria", await after.GetByLabel("Voornaam").InputValueAsync());
        await after.PressAsync("Verder");
        await after.WriteAsync("Code van zes cijfers", await after.CodeOnScreenAsync());
        await after.PressAsync("Zet het erop");
        await after.ReadsAsync("Klaar! Je vraag staat op het prikbord.");
    }

    [Fact]
    public async Task Going_back_a_page_keeps_what_was_answered()
    {
        var ria = await Portal.VisitAsync(Walking.Phone, scripts: false);
        await new Vraag("Wie zet mijn plant buiten?", Portal.NewMobile()).WalkToCodeAsync(ria);

        foreach (
            var question in (string[])
                ["Wie ben je?", "In welke buurt woon je?", "Wat is je postcode?", "Wanneer komt het uit?", "Wat zoek je?"]
        )
        {
            await ria.FollowAsync("Terug");
            Assert.Equal(question, await ria.QuestionAsync());
        }

        Assert.Equal("Wie zet mijn plant buiten?", await ria.GetByLabel("In één zin").InputValueAsync());
    }

    // One question, one button, one way back, and it all fits on a narrow screen.
    private static async Task AsksOneThingAsync(IPage page, string question)
    {
        Assert.Equal(question, await page.QuestionAsync());
        var buttons = await page.GetByRole(AriaRole.Main).GetByRole(AriaRole.Button).AllInnerTextsAsync();
        Assert.Single(buttons, button => button != "Stuur de code nog een keer");
        Assert.Equal(1, await page.GetByRole(AriaRole.Link, new() { Name = "Terug", Exact = true }).CountAsync());
        Assert.InRange(await page.EvaluateAsync<int>("document.documentElement.scrollWidth"), 0, Walking.Phone);
    }

    private async Task PublicPagesTellOnlyNameAndBuurtAsync(string digits, string number)
    {
        var visitor = await Portal.VisitAsync();
        await visitor.GotoAsync($"/leiden/{digits}");
        Assert.Contains("Ria · Slaaghwijk", await visitor.NoteAbout(Sentence).InnerTextAsync());
        foreach (
            var address in (string[])
                [$"/leiden/{digits}", "/", "/vragen", "/buurt/slaaghwijk", "/prikborden/slaaghwijk", "/prikborden/slaaghwijk/poster"]
        )
        {
            var html = await (await visitor.Context.APIRequest.GetAsync(address)).TextAsync();
            Assert.DoesNotContain(number[2..], Blanks().Replace(html, ""));
        }
    }

    [GeneratedRegex(@"/leiden/(\d{4})\?geplaatst")]
    private static partial Regex Post();

    [GeneratedRegex(@"[\s.\-]")]
    private static partial Regex Blanks();
}
