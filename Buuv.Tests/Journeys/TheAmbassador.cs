using System.Diagnostics;
using Buuv.Domain.Posts;
using Buuv.Portal.Platform.Persistence;
using Microsoft.EntityFrameworkCore;
using Microsoft.Playwright;

namespace Buuv.Tests.Journeys;

/// <summary>J7. Mina keeps an eye on Slaaghwijk: she sees what comes in, and knows somebody.</summary>
[Collection(nameof(StreetOfStaff))]
public sealed class TheAmbassador(PortalHost portal) : Journey(portal)
{
    private const string Desk = "/buurt/slaaghwijk/live";

    [Fact]
    public async Task A_new_note_waits_behind_a_button_and_moves_nothing_she_reads()
    {
        var mina = await AtHerDeskAsync();
        var reading = mina.GetByRole(AriaRole.Link, new() { NameRegex = new("4827") });
        var where = await reading.BoundingBoxAsync();
        var henk = await Portal.VisitAsync(Walking.Phone);
        await new Vraag("Wie zet mijn schutting recht?", Portal.NewMobile(), "Henk").PlaceAsync(henk);
        var placed = Stopwatch.StartNew();

        await mina.GetByRole(AriaRole.Button, new() { Name = "1 nieuw bericht" }).WaitForAsync(new() { Timeout = 5_000 });

        Assert.InRange(placed.Elapsed, TimeSpan.Zero, TimeSpan.FromSeconds(5));
        Assert.Equivalent(where, await reading.BoundingBoxAsync());
        Assert.Equal(0, await mina.GetByRole(AriaRole.Link, new() { Name = "Wie zet mijn schutting recht?" }).CountAsync());
        await mina.PressAsync("1 nieuw bericht");
        await mina.GetByRole(AriaRole.Link, new() { Name = "Wie zet mijn schutting recht?" }).WaitForAsync();
    }

    [Fact]
    public async Task She_knows_somebody_who_decides_for_themselves()
    {
        var ria = await Portal.VisitAsync(Walking.Phone);
        var (number, mail) = (Portal.NewMobile(), Portal.NewMail());
        var post = await new Vraag("Wie leert mij videobellen?", number, Category: "Computer en telefoon").PlaceAsync(ria);
        var bea = await OffersAsync("Ik leg de tablet rustig uit", mail, "Bea");

        var mina = await AtHerDeskAsync();
        await mina.GetByRole(AriaRole.Link, new() { Name = "Wie leert mij videobellen?" }).ClickAsync();
        await mina.ReadsAsync("Ik weet iemand");
        await mina.GetByRole(AriaRole.Link, new() { Name = post }).WaitForAsync();
        var html = (await mina.ContentAsync()).Replace(" ", "");
        Assert.DoesNotContain(number[2..], html);
        Assert.DoesNotContain("@example.org", html);
        await mina.PressAsync("Vraag Bea");
        await mina.ReadsAsync("We vragen het aan Bea.");

        await bea.GotoAsync("/mijn");
        await bea.ReadsAsync("Mina dacht aan jou");
        await bea.GetByRole(AriaRole.Link, new() { Name = "Wie leert mij videobellen?" }).ClickAsync();
        await bea.PressAsync("Ja, ik help graag");
        await bea.WriteAsync("Eén zin is genoeg", "Ik kom woensdag langs.");
        await bea.PressAsync("Verstuur");
        await bea.ReadsAsync("Fijn! Ria krijgt je bericht.");
        await Portal.ToldAsync(number, "Bea");
    }

    [Fact]
    public async Task No_is_fine_and_the_invitation_is_gone()
    {
        var ria = await Portal.VisitAsync(Walking.Phone);
        await new Vraag("Wie kijkt naar mijn laptop?", Portal.NewMobile(), Category: "Computer en telefoon").PlaceAsync(ria);
        var wim = await OffersAsync("Laptop traag? Ik kijk mee", Portal.NewMail(), "Wim");
        var mina = await AtHerDeskAsync();
        await mina.GetByRole(AriaRole.Link, new() { Name = "Wie kijkt naar mijn laptop?" }).ClickAsync();
        await mina.PressAsync("Vraag Wim");
        await mina.ReadsAsync("We vragen het aan Wim.");

        await wim.GotoAsync("/mijn");
        await wim.GetByRole(AriaRole.Link, new() { Name = "Wie kijkt naar mijn laptop?" }).ClickAsync();
        await wim.PressAsync("Nee, dank je");

        Assert.Equal("/mijn", new Uri(wim.Url).AbsolutePath);
        Assert.Equal(0, await wim.GetByText("Mina dacht aan jou").CountAsync());
    }

    [Fact]
    public async Task Her_own_page_leads_to_each_of_her_buurten()
    {
        var mina = await Portal.VisitAsync();
        await mina.StepIntoAsync("Mina");

        await mina.ToDeskAsync("Mijn buurten");
        Assert.Equal("/ambassadeur", new Uri(mina.Url).AbsolutePath);
        await mina.GetByRole(AriaRole.Main).GetByRole(AriaRole.Link, new() { Name = "Slaaghwijk" }).ClickAsync();
        Assert.Equal(Desk, new Uri(mina.Url).AbsolutePath);
    }

    [Fact]
    public async Task A_resident_does_not_come_in()
    {
        var samer = await Portal.VisitAsync();
        await samer.StepIntoAsync("Samer");

        await samer.GotoAsync(Desk);

        Assert.Equal("Hier mag je niet in", await samer.QuestionAsync());
    }

    [Fact]
    public async Task An_ambassador_of_elsewhere_does_not_come_in_and_cannot_ask_anybody()
    {
        var mina = await Portal.VisitAsync();
        await mina.StepIntoAsync("Mina");
        await mina.GotoAsync("/buurt/pieterswijk/live");
        Assert.Equal("Hier mag je niet in", await mina.QuestionAsync());

        // Her own form, sent to the desk of another buurt.
        var placed = await new Vraag("Wie maakt mijn printer?", Portal.NewMobile(), Category: "Computer en telefoon")
            .PlaceAsync(await Portal.VisitAsync(Walking.Phone));
        var number = placed.Split('/')[^1];
        await OffersAsync("Printer stuk? Ik kom kijken", Portal.NewMail(), "Ineke");
        await mina.GotoAsync($"{Desk}?nummer=leiden-{number}");
        var form = mina.Context.APIRequest.CreateFormData();
        foreach (var field in await mina.Locator("main form").First.Locator("input[type=hidden]").AllAsync())
            form.Set((await field.GetAttributeAsync("name"))!, (await field.GetAttributeAsync("value"))!);
        form.Set("buur", (await mina.Locator("button[name=buur]").First.GetAttributeAsync("value"))!);
        var answer = await mina.Context.APIRequest.PostAsync($"/buurt/pieterswijk/live?nummer=leiden-{number}", new() { Form = form });

        Assert.Equal(400, answer.Status);
        await using var db = await Portal.Get<IDbContextFactory<BuuvDb>>().CreateDbContextAsync(TestContext.Current.CancellationToken);
        var asked = await db.Posts.SingleAsync(
            post => post.Number == ShortCode.From(number).Value, TestContext.Current.CancellationToken);
        Assert.False(await db.Invitations.AnyAsync(invitation => invitation.PostId == asked.Id, TestContext.Current.CancellationToken));
    }

    private async Task<IPage> AtHerDeskAsync()
    {
        var mina = await Portal.VisitAsync();
        await mina.StepIntoAsync("Mina");
        await mina.GotoAsync(Desk);
        await mina.ListensAsync();
        return mina;
    }

    // A neighbour who signs in first, and so is not asked who they are.
    private async Task<IPage> OffersAsync(string sentence, string mail, string name)
    {
        var page = await Portal.VisitAsync(Walking.Phone);
        await page.SignInAsync(mail, name);
        await page.GotoAsync("/plaats/aanbod");
        await page.ChooseAsync("Computer en telefoon");
        await page.PressAsync("Verder");
        await page.WriteAsync("In één zin", sentence);
        await page.PressAsync("Verder");
        await page.PressAsync("Verder");
        await page.PressAsync("Zet het erop");
        await page.ReadsAsync("Klaar! Je aanbod staat op het prikbord.");
        return page;
    }
}
