using Microsoft.Playwright;

namespace Buuv.Tests.Journeys;

/// <summary>J1 and J2 on an old phone in a train: no scripts, 150 ms each way, and the cookies are gone half-way. Nothing that was typed is
/// lost.</summary>
public sealed class ALostCookieOnASlowLine(InstalledHost portal) : Journey(portal), IClassFixture<InstalledHost>
{
    private readonly SlowLine line = new(portal.Address, TimeSpan.FromMilliseconds(150));

    public override async ValueTask DisposeAsync()
    {
        await base.DisposeAsync();
        await line.DisposeAsync();
    }

    [Fact]
    public async Task Ria_places_her_vraag_Samer_answers_and_they_find_each_other()
    {
        const string sentence = "Wie harkt het grind aan?", answer = "Dat kan ik, zaterdag.";
        var ria = await VisitAsync("/plaats/vraag");
        await ria.ChooseAsync("Tuin");
        await ria.PressAsync("Verder");
        await ria.WriteAsync("In één zin", sentence);
        await ria.Context.ClearCookiesAsync();
        await PressAgainAsync(ria, "Verder");
        Assert.Equal("Wanneer komt het uit?", await ria.QuestionAsync());
        await ria.PressAsync("Verder");
        await ria.WriteAsync("Postcode", "2318");
        await ria.PressAsync("Verder");
        await ria.ChooseAsync("Slaaghwijk");
        await ria.PressAsync("Verder");
        await ria.WriteAsync("Voornaam", "Ria");
        await ria.WriteAsync("Mobiel nummer of mailadres", Portal.NewMobile());
        await ria.PressAsync("Verder");
        await ria.WriteAsync("Code van zes cijfers", await ria.CodeOnScreenAsync());
        await ria.PressAsync("Zet het erop");
        await ria.ReadsAsync("Klaar! Je vraag staat op het prikbord.");

        var samer = await VisitAsync(new Uri(ria.Url).AbsolutePath);
        await samer.FollowAsync("Ik help graag");
        await samer.WriteAsync("Eén zin is genoeg", answer);
        await samer.Context.ClearCookiesAsync();
        await PressAgainAsync(samer, "Verder");
        await samer.SignInAsync(Portal.NewMail(), "Samer");
        Assert.Equal(answer, await samer.GetByLabel("Eén zin is genoeg").InputValueAsync());
        await samer.Context.ClearCookiesAsync(new() { Name = "buuv-form" });
        await PressAgainAsync(samer, "Verstuur");
        await samer.ReadsAsync("krijgt je bericht");

        await ria.GotoAsync(line.Address + "/mijn");
        await ria.GetByRole(AriaRole.Link, new() { Name = sentence }).First.ClickAsync();
        await ria.ReadsAsync(answer);
        await ria.Context.ClearCookiesAsync(new() { Name = "buuv-form" });
        await PressAgainAsync(ria, "Ja, leuk");
        await ria.ReadsAsync("Wat fijn! Jullie hebben elkaar gevonden.");
    }

    private async Task<IPage> VisitAsync(string address)
    {
        var page = await Portal.VisitAsync(Walking.Phone, scripts: false);
        await page.GotoAsync(line.Address + address);
        return page;
    }

    private static async Task PressAgainAsync(IPage page, string button)
    {
        await page.PressAsync(button);
        await page.ReadsAsync("Druk nog een keer op de knop.");
        await page.PressAsync(button);
    }
}
