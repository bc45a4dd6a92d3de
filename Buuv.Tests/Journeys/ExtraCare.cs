using System.Globalization;
using Buuv.Portal.Platform.Persistence;
using Microsoft.EntityFrameworkCore;
using Microsoft.Playwright;

namespace Buuv.Tests.Journeys;

/// <summary>Somebody offers to mind children: Joke says at the phone that the first meeting is with three, and everybody reads whether a
/// certificate was seen. And Ria
/// reports a dark corner.</summary>
[Collection(nameof(StreetOfStaff))]
public sealed class ExtraCare(PortalHost portal) : Journey(portal)
{
    private const string WithThree = "De eerste keer spreek je met zijn drieën af.";

    private static CancellationToken Now => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Who_minds_children_shows_her_certificate_and_everybody_reads_that_it_was_seen()
    {
        var joke = await SitsAtAsync("Joke", "/telefoon");
        await joke.ListensAsync();
        await joke.WriteAsync("Nummer of naam", Portal.NewMobile());
        await joke.PressAsync("Nieuwe beller");
        await joke.WriteAsync("Hoe heet de beller?", "Wendela");
        await joke.GetByLabel("Buurt", new() { Exact = true }).SelectOptionAsync("Slaaghwijk");
        await joke.GetByLabel("De beller zegt ja").CheckAsync();
        await joke.PressAsync("Bewaar en ga verder");
        await joke.PressAsync("Biedt iets aan");
        await joke.ChooseAsync("Oppas");
        await joke.WriteAsync("In één zin", "Ik pas graag op kinderen");
        await joke.PressAsync("Lees voor en plaats");
        await joke.ReadsAsync(WithThree);
        await joke.GetByLabel("De beller vindt dit goed").CheckAsync();
        await joke.PressAsync("Plaats het aanbod");
        await joke.ReadsAsync("Klaar! Het staat erop.");

        await using var db = await Portal.Get<IDbContextFactory<BuuvDb>>().CreateDbContextAsync(Now);
        var post = await db.Posts.SingleAsync(post => post.Text.Title == "Ik pas graag op kinderen", Now);
        var visitor = await Portal.VisitAsync(Walking.Phone);
        await visitor.GotoAsync($"/leiden/{post.Number}");
        await visitor.ReadsAsync(WithThree);
        await visitor.ReadsAsync("Nog geen VOG gezien");

        await joke.GetByText("VOG: Nog geen VOG gezien").ClickAsync();
        await joke.PressAsync("Ik heb de VOG gezien");
        await joke.ReadsAsync("Deze dag begrijpen we niet.");
        await joke.WriteAsync("Datum op de VOG", DateTime.Today.AddDays(-40).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));
        await joke.PressAsync("Ik heb de VOG gezien");
        await joke.ReadsAsync("VOG gezien door Joke op");
        await joke.PressAsync("Gesprek klaar");
        await joke.ReadsAsync("Nog niemand aan de lijn");

        // Henk rings about it.
        await joke.PicksUpAsync("Henk");
        await joke.PressAsync("Belt over een nummer");
        await joke.GetByLabel("Nummer of woord").FillAsync($"{post.Number}");
        await joke.ReadsAsync(WithThree);
        await joke.ReadsAsync("VOG gezien door Joke op");
        await joke.PressAsync("Gesprek klaar");

        // By other addresses: a page is kept for a minute.
        await visitor.GotoAsync($"/leiden/{post.Number}/antwoord");
        await visitor.ReadsAsync("VOG gezien door Joke op");
        await visitor.GotoAsync("/zoeken?wat=aanbod&soort=Babysitting&zoek=kinderen");
        await visitor.NoteAbout("Ik pas graag op kinderen").GetByText("VOG gezien door Joke op").WaitForAsync();
    }

    [Fact]
    public async Task A_moderator_notes_one_and_takes_it_back()
    {
        await using var db = await Portal.Get<IDbContextFactory<BuuvDb>>().CreateDbContextAsync(Now);
        var henk = await db.Residents.FirstAsync(resident => resident.FirstName == "Henk", Now);
        var wim = await SitsAtAsync("Wim", $"/toezicht/buur/{henk.Id.Value}");
        await wim.WriteAsync("Datum op de VOG", DateTime.Today.AddDays(5).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));
        await wim.PressAsync("Ik heb de VOG gezien");
        await wim.ReadsAsync("Die dag moet nog komen.");
        await wim.WriteAsync("Datum op de VOG", DateTime.Today.AddDays(-5).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));
        await wim.PressAsync("Ik heb de VOG gezien");
        await wim.ReadsAsync("VOG gezien door Wim op");
        await wim.PressAsync("Dat klopt niet, haal weg");
        await wim.ReadsAsync("Nog geen VOG gezien");
    }

    [Fact]
    public async Task Ria_reports_a_dark_corner_and_reads_what_came_of_it()
    {
        var ria = await SitsAtAsync("Ria", "/veilig");
        await ria.FollowAsync("Meld een plek");
        await ria.WriteAsync("Wat is er aan de hand?", "De lamp doet het niet.");
        await ria.PressAsync("Meld het");
        await ria.ReadsAsync("Schrijf op waar het is.");
        Assert.Equal("De lamp doet het niet.", await ria.GetByLabel("Wat is er aan de hand?").InputValueAsync());
        await ria.WriteAsync("Waar is het?", "Het pad achter de school");
        await ria.PressAsync("Meld het");
        await ria.ReadsAsync("Dank je wel. We kijken, en je hoort wat ervan kwam.");
        await ria.ReadsAsync("Wacht op iemand");

        var saskia = await SitsAtAsync("Saskia", "/dossiers/zorgen");
        Assert.DoesNotContain("De lamp doet het niet.", await saskia.ContentAsync());
        // The newest stands last: others may have told of a place before her.
        await saskia.Locator(".work-grid tbody tr:visible", new() { HasText = "Plek" })
            .Filter(new() { HasText = "Wacht op iemand" }).GetByRole(AriaRole.Link).Last.ClickAsync();
        await saskia.ReadsAsync("De lamp doet het niet.");
        await saskia.ReadsAsync("Het pad achter de school");
        await saskia.PressAsync("Ik ga kijken");
        await saskia.WriteAsync("Wat vertel je aan wie dit meldde?", "Er komt een nieuwe lamp.");
        await saskia.PressAsync("Klaar");
        await saskia.FollowAsync("Klaar");
        await saskia.Locator(".work-grid tbody tr", new() { HasText = "Plek" }).First.WaitForAsync();

        await ria.GotoAsync("/plek-melden");
        await ria.ReadsAsync("Dit kwam ervan: “Er komt een nieuwe lamp.”");
    }

    [Fact]
    public async Task Joke_reports_a_place_for_who_rings()
    {
        var joke = await SitsAtAsync("Joke", "/telefoon");
        await joke.ListensAsync();
        await joke.PicksUpAsync("Henk");
        // Beside the desk: the call goes on.
        var link = joke.GetByRole(AriaRole.Link, new() { NameRegex = new("^Er is iets met een plek") });
        Assert.Equal("_blank", await link.GetAttributeAsync("target"));
        var beside = await joke.Context.NewPageAsync();
        await beside.GotoAsync((await link.GetAttributeAsync("href"))!);
        await beside.ReadsAsync("Voor Henk");
        await beside.WriteAsync("Wat is er aan de hand?", "De bank is kapot.");
        await beside.WriteAsync("Waar is het?", "Bij de vijver");
        await beside.PressAsync("Meld het");
        await beside.ReadsAsync("Dank je wel.");
        await beside.ReadsAsync("Bij de vijver");
        await joke.PressAsync("Gesprek klaar");
    }

    private async Task<IPage> SitsAtAsync(string name, string page)
    {
        var visit = await Portal.VisitAsync();
        await visit.StepIntoAsync(name);
        await visit.GotoAsync(page);
        return visit;
    }
}
