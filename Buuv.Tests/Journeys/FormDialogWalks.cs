using Buuv.Domain.Care;
using Buuv.Domain.Residents;
using Buuv.Domain.Staff;
using Buuv.Portal.Features.Care.Cases;
using Buuv.Portal.Platform.Identity;
using Buuv.Portal.Platform.Persistence;
using Microsoft.EntityFrameworkCore;
using Microsoft.Playwright;

namespace Buuv.Tests.Journeys;

/// <summary>Saskia writes in a file by forms that open over the page: by keyboard, refused, and without scripts.</summary>
[Collection(nameof(StreetOfStaff))]
public sealed class FormDialogWalks(PortalHost portal) : Journey(portal)
{
    private const string What = "Koffie bij haar thuis";

    private static CancellationToken Now => TestContext.Current.CancellationToken;

    [Fact]
    public async Task By_keyboard_it_opens_keeps_the_focus_and_gives_it_back()
    {
        var page = await OpenAsync();
        await page.Locator("[data-dialog=stap]").FocusAsync();
        await page.Keyboard.PressAsync("Enter");
        await page.Locator("#stap:modal :focus").WaitForAsync();

        for (var press = 0; press < 12; press++)
        {
            await page.Keyboard.PressAsync("Tab");
            Assert.True(
                await page.EvaluateAsync<bool>(
                    "document.activeElement === document.body || document.getElementById('stap').contains(document.activeElement)"
                )
            );
        }
        await page.Keyboard.PressAsync("Escape");
        await page.Locator("[data-dialog=stap]:focus").WaitForAsync();
        Assert.Equal(0, await page.Locator("dialog[open]").CountAsync());
        Assert.DoesNotContain("venster", page.Url);
    }

    [Fact]
    public async Task What_was_refused_stands_open_with_what_was_typed_and_so_does_nothing_else()
    {
        var page = await OpenAsync();
        await page.FollowAsync("Afspraak");
        await page.WriteAsync("Wat is er afgesproken?", What);
        await page.PressAsync("Bewaar de afspraak");
        await page.Locator("#afspraak:modal .error").WaitForAsync();
        Assert.Equal(1, await page.Locator("dialog[open]").CountAsync());
        Assert.Equal(What, await page.GetByLabel("Wat is er afgesproken?").InputValueAsync());

        await page.Keyboard.PressAsync("Escape");
        await page.Locator("[data-dialog=afspraak]:focus").WaitForAsync();
        await page.FollowAsync("Volgende stap");
        await page.Locator("#stap:modal").WaitForAsync();
        await page.Locator("#stap").GetByRole(AriaRole.Link, new() { Name = "Toch niet" }).ClickAsync();
        await page.FollowAsync("Afspraak");
        Assert.Equal(What, await page.GetByLabel("Wat is er afgesproken?").InputValueAsync());
        Assert.DoesNotContain("Koffie", page.Url);
        await page.Locator("#afspraak [type=date]").FillAsync("2099-12-24");
        await page.Locator("#afspraak [type=time]").FillAsync("10:00");
        await page.PressAsync("Bewaar de afspraak");
        await page.Locator(".case-line .coming", new() { HasText = What }).WaitForAsync();
    }

    [Fact]
    public async Task Without_scripts_the_form_stands_in_the_page_and_leads_back()
    {
        var page = await OpenAsync(scripts: false);
        await page.FollowAsync("Volgende stap");
        await page.Locator("dialog#stap[open]").WaitForAsync();
        await page.PressAsync("Schrijf op");
        await page.Locator("dialog#stap[open] .error").WaitForAsync();
        await page.Locator("#stap").GetByRole(AriaRole.Link, new() { Name = "Toch niet" }).ClickAsync();
        Assert.Equal(0, await page.Locator("dialog[open]").CountAsync());
        await page.FollowAsync("Volgende stap");
        await page.WriteAsync("Wat heb je gedaan, of wat ga je doen?", "Gebeld en gesproken");
        await page.PressAsync("Schrijf op");
        await page.Locator(".case-line li", new() { HasText = "Gebeld en gesproken" }).WaitForAsync();
        Assert.Equal(0, await page.Locator("dialog[open]").CountAsync());
    }

    [Fact]
    public async Task One_that_its_address_opened_is_gone_from_the_address_when_it_is_closed()
    {
        var page = await OpenAsync();
        await page.GotoAsync($"{page.Url}?venster=sluiten");
        await page.Locator("#sluiten:modal").WaitForAsync();
        await page.Keyboard.PressAsync("Escape");
        await page.Locator("[data-dialog=sluiten]:focus").WaitForAsync();
        Assert.DoesNotContain("venster", page.Url);
    }

    [Fact]
    public async Task Tabs_are_plain_links_that_name_only_the_part()
    {
        var page = await OpenAsync(scripts: false);
        foreach (var (tab, slug) in new[] { ("Afspraken", "afspraken"), ("Kleine vragen", "kleine-vragen"), ("Geopend", "geopend") })
        {
            await page.Locator(".case-tabs").GetByRole(AriaRole.Link, new() { NameRegex = new($"^{tab}") }).ClickAsync();
            await page.Locator(".case-tabs [aria-current=page]", new() { HasText = tab }).WaitForAsync();
            Assert.EndsWith($"?deel={slug}", page.Url);
        }
        await page.ReadsAsync("één keer, om");
        await page.Locator(".case-tabs").GetByRole(AriaRole.Link, new() { NameRegex = new("^Verloop") }).ClickAsync();
        await page.ReadsAsync("Ik slaap al weken niet.");
    }

    // A file of somebody of the street, which Saskia has.
    private async Task<IPage> OpenAsync(bool scripts = true)
    {
        await using var db = await Portal.Get<IDbContextFactory<BuuvDb>>().CreateDbContextAsync(Now);
        var account = await db.Users.SingleAsync(user => user.StaffName == "Saskia", Now);
        var henk = (await db.Residents.FirstAsync(resident => resident.FirstName == "Henk", Now)).Id;
        var saskia = new StaffActor("Saskia", [new(StaffRole.Broker, null), new(StaffRole.PhoneVolunteer, null)])
        {
            AccountId = account.Id,
        };
        var doer = (await Portal.Get<Deputies>().ForAsync(saskia, henk)).Value;
        var kept = await Portal.Get<CaseIntakes>()
            .KeepAsync(Guid.NewGuid(), doer, CaseSource.Broker, "Ik slaap al weken niet.", null, true, "Mag dat?", ConsentDoor.Phone);
        Assert.Null((await Portal.Get<CaseCommands>().TakeAsync(saskia, kept.Value)).Refusal);
        var page = await Portal.VisitAsync(scripts: scripts);
        await page.StepIntoAsync("Saskia");
        await page.GotoAsync($"/dossiers/{kept.Value.Value}");
        return page;
    }
}
