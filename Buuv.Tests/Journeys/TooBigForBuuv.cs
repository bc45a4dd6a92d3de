using Buuv.Domain;
using Buuv.Domain.Events;
using Buuv.Portal.Platform.Persistence;
using Microsoft.EntityFrameworkCore;
using Microsoft.Playwright;

namespace Buuv.Tests.Journeys;

/// <summary>J9. Something is too big for Buuv: it goes inside with the least that is needed, to a partner, and nobody else reads
/// it.</summary>
[Collection(nameof(StreetOfStaff))]
public sealed class TooBigForBuuv(PortalHost portal) : Journey(portal)
{
    private const string Words = "De deurwaarder komt elke week aan de deur.";

    private static CancellationToken Now => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Only_the_broker_and_that_partner_open_it_and_each_opening_is_noted()
    {
        var (henk, posts) = await HenkAsync();
        await KeepAtTheDeskAsync();

        var saskia = await SitsAtAsync("Saskia", "/dossiers");
        Assert.DoesNotContain("deurwaarder", await saskia.ContentAsync());
        await saskia.FollowRowAsync("Henk", "Wacht op iemand");
        var file = saskia.Url;
        Assert.DoesNotContain("deurwaarder", await saskia.ContentAsync());
        await saskia.PressAsync("Neem dit dossier");
        await saskia.ReadsAsync(Words);

        var fenna = await SitsAtAsync("Fenna", "/partner");
        Assert.Equal(404, (await fenna.GotoAsync(file))!.Status);
        await saskia.FollowAsync("Vraag een partner");
        await saskia.GetByLabel("Samen Sterk Leiden").CheckAsync();
        await saskia.WriteAsync("Wat vraag je aan de partner?", "Kunnen jullie de post met hem openen?");
        await saskia.PressAsync("Vraag deze partner");
        await saskia.ReadsAsync("Vraag eerst of het goed is.");
        Assert.Equal("Kunnen jullie de post met hem openen?", await saskia.GetByLabel("Wat vraag je aan de partner?").InputValueAsync());
        await saskia.GetByLabel("De persoon weet wie dit leest").CheckAsync();
        await saskia.PressAsync("Vraag deze partner");
        await saskia.ReadsAsync("Gevraagd aan Samen Sterk Leiden");
        Assert.DoesNotContain("deurwaarder", await Portal.ToldAsync("partner@example.org", "/partner"));

        await fenna.GotoAsync("/partner");
        await fenna.GetByRole(AriaRole.Link, new() { NameRegex = new("Henk") }).First.ClickAsync();
        await fenna.ReadsAsync(Words);
        await fenna.PressAsync("Wij nemen het over");
        await fenna.ReadsAsync("Samen Sterk Leiden heeft het overgenomen");
        await saskia.ReloadAsync();
        await saskia.ReadsAsync("Samen Sterk Leiden heeft het overgenomen");

        foreach (var name in new[] { "Joke", "Wim", "Dirk", "Mina", "Bo", "Ria" })
        {
            var other = await SitsAtAsync(name, "/");
            await other.GotoAsync(file);
            Assert.DoesNotContain("deurwaarder", await other.ContentAsync());
        }
        var visitor = await Portal.VisitAsync();
        await visitor.GotoAsync("/vragen");
        Assert.DoesNotContain("deurwaarder", await visitor.ContentAsync());
        await NotedAsync(new Guid(file.Split('/')[^1]), henk, posts);
    }

    private async Task NotedAsync(Guid file, ResidentId henk, int posts)
    {
        await using var db = await Portal.Get<IDbContextFactory<BuuvDb>>().CreateDbContextAsync(Now);
        Assert.Equal(posts, await db.Posts.CountAsync(post => post.AuthorId == henk, Now));
        var opened = await db
            .DomainEvents.Where(row => row.SubjectId == file && row.Kind == DomainEventKind.CaseOpened)
            .Select(row => row.EnteredById)
            .Distinct()
            .ToListAsync(Now);
        var names = await db
            .Users.Where(account => opened.Contains(account.Id))
            .Select(account => account.StaffName)
            .OrderBy(name => name)
            .ToListAsync(Now);
        Assert.Equal(["Fenna", "Saskia"], names);
    }

    private async Task KeepAtTheDeskAsync()
    {
        var joke = await SitsAtAsync("Joke", "/telefoon");
        await joke.ListensAsync();
        await joke.PicksUpAsync("Henk");
        await joke.PressAsync("Te groot voor Buuv");
        await joke.WriteAsync("Waar gaat het over?", Words);
        await joke.GetByLabel("De beller zegt ja").CheckAsync();
        await joke.PressAsync("Bewaar voor de sociaal makelaar");
        await joke.ReadsAsync("Bewaard. De sociaal makelaar kijkt ernaar.");
        await joke.PressAsync("Gesprek klaar");
        await joke.ReadsAsync("Nog niemand aan de lijn");
    }

    private async Task<(ResidentId Henk, int Posts)> HenkAsync()
    {
        await using var db = await Portal.Get<IDbContextFactory<BuuvDb>>().CreateDbContextAsync(Now);
        var henk = await db.Residents.FirstAsync(resident => resident.FirstName == "Henk", Now);
        return (henk.Id, await db.Posts.CountAsync(post => post.AuthorId == henk.Id, Now));
    }

    private async Task<IPage> SitsAtAsync(string name, string page)
    {
        var visit = await Portal.VisitAsync();
        await visit.StepIntoAsync(name);
        await visit.GotoAsync(page);
        return visit;
    }
}
