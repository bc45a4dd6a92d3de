using System.Text.RegularExpressions;
using Microsoft.Playwright;

namespace Buuv.Tests.Journeys;

/// <summary>J6. Samer arranges things for Toos next door, who has no internet: on a small phone, without scripts.</summary>
[Collection(nameof(StreetOfStaff))]
public sealed partial class SamerArrangesForToos(PortalHost portal) : Journey(portal)
{
    private const string Alias = "Buur van hoog";

    [Fact]
    public async Task Her_note_bears_her_own_name_and_he_says_yes_for_her()
    {
        var mail = Portal.NewMail();
        var samer = await ComeInAsync(mail);
        await BeginAsync(samer);
        var arranged = samer.Url;
        await samer.FollowAsync("Ik zoek hulp");
        await PlaceAsync(samer, "Wie loopt een rondje met mij?");
        await samer.ReadsAsync("Klaar! Het hangt er nu.");
        var post = $"/leiden/{Placed().Match(samer.Url).Groups[1].Value}";

        var noor = await Portal.VisitAsync(Walking.Phone, scripts: false);
        await noor.GotoAsync(post);
        var shown = await noor.NoteAbout("Wie loopt een rondje met mij?").InnerTextAsync();
        Assert.Contains($"{Alias} · Slaaghwijk", shown);
        Assert.DoesNotContain("Samer", shown);
        Assert.DoesNotContain("Toos", shown);
        var helper = Portal.NewMail();
        await AnswerAsync(noor, helper);
        // Toos left no address: he hears it, with the way to her page.
        Assert.Contains(new Uri(arranged).AbsolutePath, await Portal.ToldAsync(mail, "/namens/"));
        await samer.GotoAsync(arranged);
        await samer.ReadsAsync("Wie wil er helpen?");
        await samer.ReadsAsync("Ik wandel graag mee.");
        await samer.PressAsync("Ja, graag Noor");

        await samer.ReadsAsync("Wat fijn! Toos en Noor hebben elkaar gevonden.");
        await samer.ReadsAsync($"Noor: {helper}");
        Assert.Equal(0, await samer.GetByText("Wie wil er helpen?").CountAsync());
        await noor.GotoAsync("/mijn");
        await noor.ReadsAsync("Gevonden");
    }

    [Fact]
    public async Task What_is_wrong_with_the_form_is_said_and_nothing_is_lost()
    {
        var samer = await ComeInAsync(Portal.NewMail());
        await FillAsync(samer);

        await samer.PressAsync("Ga verder");
        await samer.ReadsAsync("Kies eerst wie je voor deze persoon bent.");
        await samer.ChooseAsync("Buur");
        await samer.PressAsync("Ga verder");
        await samer.ReadsAsync("Vraag eerst of het goed is. Kruis het dan aan.");

        Assert.True(await samer.Tile("Buur").IsCheckedAsync());
        Assert.Equal("Toos", await samer.GetByLabel("Voornaam").InputValueAsync());
        Assert.Equal(Alias, await samer.GetByLabel("Andere naam op het bord").InputValueAsync());
        Assert.Equal("slaaghwijk", await samer.GetByLabel("In welke buurt?").InputValueAsync());
        Assert.InRange(await samer.EvaluateAsync<int>("document.documentElement.scrollWidth"), 0, Walking.Phone);
        await samer.GetByLabel("Deze persoon vindt het goed").CheckAsync();
        await samer.PressAsync("Ga verder");
        Assert.Equal("Voor Toos", await samer.QuestionAsync());
    }

    [Fact]
    public async Task His_next_note_is_his_own()
    {
        var samer = await ComeInAsync(Portal.NewMail());
        await BeginAsync(samer);
        // He begins for her, and thinks again.
        await samer.FollowAsync("Ik zoek hulp");
        await samer.ChooseAsync("Tuin");
        await samer.PressAsync("Verder");
        await samer.ReadsAsync("Voor Toos");

        await samer.GotoAsync("/plaats/vraag");
        Assert.Equal(0, await samer.GetByText("Voor Toos").CountAsync());
        await PlaceAsync(samer, "Wie leent mij een ladder?");

        await samer.ReadsAsync("Klaar! Je vraag staat op het prikbord.");
        var shown = await samer.NoteAbout("Wie leent mij een ladder?").InnerTextAsync();
        Assert.Contains("Samer · Slaaghwijk", shown);
        Assert.DoesNotContain(Alias, shown);
    }

    private async Task<IPage> ComeInAsync(string mail)
    {
        var samer = await Portal.VisitAsync(Walking.Phone, scripts: false);
        await samer.SignInAsync(mail);
        await samer.GotoAsync("/mijn");
        await samer.FollowAsync("Iets regelen voor een ander");
        return samer;
    }

    private static async Task FillAsync(IPage page)
    {
        await page.WriteAsync("Voornaam", "Toos");
        await page.WriteAsync("Andere naam op het bord", Alias);
        await page.GetByLabel("In welke buurt?").SelectOptionAsync("Slaaghwijk");
    }

    private static async Task BeginAsync(IPage page)
    {
        await FillAsync(page);
        await page.ChooseAsync("Buur");
        await page.GetByLabel("Deze persoon vindt het goed").CheckAsync();
        await page.PressAsync("Ga verder");
        Assert.Equal("Voor Toos", await page.QuestionAsync());
    }

    private static async Task PlaceAsync(IPage page, string sentence)
    {
        await page.ChooseAsync("Wandelen en op pad");
        await page.PressAsync("Verder");
        await page.WriteAsync("In één zin", sentence);
        await page.PressAsync("Verder");
        await page.ChooseAsync("Overdag");
        await page.PressAsync("Verder");
        await page.PressAsync("Zet het erop");
    }

    private static async Task AnswerAsync(IPage page, string mail)
    {
        await page.FollowAsync("Ik help graag");
        await page.WriteAsync("Eén zin is genoeg", "Ik wandel graag mee.");
        await page.PressAsync("Verder");
        await page.SignInAsync(mail, "Noor");
        await page.PressAsync("Verstuur");
        await page.ReadsAsync("krijgt je bericht");
    }

    [GeneratedRegex(@"geplaatst=(\d{4})")]
    private static partial Regex Placed();
}
