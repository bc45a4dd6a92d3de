using Microsoft.Playwright;

namespace Buuv.Tests.Journeys;

/// <summary>Two neighbours look at the same board and see each other's notes come in, while nothing they read moves.</summary>
[Collection(nameof(StreetOfNeighbours))]
public sealed class NeighboursWatchTheBoard(PortalHost portal) : Journey(portal)
{
    private const string Board = "/buurt/slaaghwijk";

    [Fact]
    public async Task Each_sees_the_others_note()
    {
        var (one, other) = (await Portal.VisitAsync(), await Portal.VisitAsync(Walking.Phone));
        await one.GotoAsync(Board);
        await other.GotoAsync(Board);
        var title = await other.TitleAsync();

        await new Vraag("Wie past op mijn hond?", Portal.NewMobile(), Category: "Dieren").PlaceAsync(one);
        await other.GetByRole(AriaRole.Button, new() { Name = "1 nieuw bericht" }).WaitForAsync(new() { Timeout = 5_000 });
        Assert.Equal($"(1) {title}", await other.TitleAsync());
        await other.PressAsync("1 nieuw bericht");
        await other.NoteAbout("Wie past op mijn hond?").WaitForAsync();
        Assert.Equal(title, await other.TitleAsync());

        await one.GotoAsync(Board);
        var third = await Portal.VisitAsync(Walking.Phone);
        await new Vraag("Wie drinkt koffie met mij?", Portal.NewMobile(), Category: "Koffie en gezelschap").PlaceAsync(third);
        foreach (var page in (IPage[])[one, other])
        {
            await page.GetByRole(AriaRole.Button, new() { Name = "1 nieuw bericht" }).ClickAsync();
            await page.NoteAbout("Wie drinkt koffie met mij?").WaitForAsync();
        }
    }

    [Fact]
    public async Task A_page_that_was_scrolled_down_stays_where_it_is()
    {
        var reader = await Portal.VisitAsync(Walking.Phone);
        await reader.GotoAsync(Board);
        var post = reader.NoteAbout("Ik help met je telefoon of laptop");
        await post.ScrollIntoViewIfNeededAsync();
        var where = await post.BoundingBoxAsync();

        var henk = await Portal.VisitAsync(Walking.Phone);
        await new Vraag("Wie hangt mijn spiegel op?", Portal.NewMobile(), "Henk", "Klusje in huis").PlaceAsync(henk);
        await reader
            .GetByRole(AriaRole.Button, new() { Name = "nieuw bericht" })
            .WaitForAsync(new() { State = WaitForSelectorState.Attached, Timeout = 5_000 });

        Assert.Equivalent(where, await post.BoundingBoxAsync());
    }

    [Fact]
    public async Task A_page_with_only_aanbod_is_not_told_of_a_vraag()
    {
        var (all, offers) = (await Portal.VisitAsync(), await Portal.VisitAsync());
        await all.GotoAsync(Board);
        await offers.GotoAsync($"{Board}?soort=aanbod");

        var henk = await Portal.VisitAsync(Walking.Phone);
        await new Vraag("Wie helpt mij verhuizen?", Portal.NewMobile(), "Henk", "Sjouwen en verhuizen").PlaceAsync(henk);

        await all.GetByRole(AriaRole.Button, new() { Name = "1 nieuw bericht" }).WaitForAsync(new() { Timeout = 5_000 });
        Assert.Equal(0, await offers.GetByRole(AriaRole.Button, new() { Name = "nieuw bericht" }).CountAsync());
    }

    [Fact]
    public async Task Two_notes_are_counted_as_two()
    {
        var reader = await Portal.VisitAsync();
        await reader.GotoAsync(Board);
        var (henk, ans) = (await Portal.VisitAsync(Walking.Phone), await Portal.VisitAsync(Walking.Phone));

        await new Vraag("Wie rijdt mij naar de markt?", Portal.NewMobile(), "Henk", "Ritje, mee naar de dokter").PlaceAsync(henk);
        await new Vraag("Wie loopt met mij mee?", Portal.NewMobile(), "Ans", "Wandelen en op pad").PlaceAsync(ans);

        await reader.GetByRole(AriaRole.Button, new() { Name = "2 nieuwe berichten" }).WaitForAsync(new() { Timeout = 5_000 });
    }
}
