using Buuv.Domain;
using Buuv.Domain.Staff;
using Buuv.Portal.Features.Accounts.Staff;
using Buuv.Portal.Platform.Identity;
using Buuv.Portal.Platform.Persistence;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Playwright;

namespace Buuv.Tests.Journeys;

/// <summary>Somebody is taken off duty while their pages are open.</summary>
[NeedsChromium]
public sealed class SuspendedWhileAtWork(MondayHost portal) : IClassFixture<MondayHost>
{
    private static readonly StaffActor Dirk = new("Dirk", [new Duty(StaffRole.Admin, null)]);

    [Fact]
    public async Task The_open_desk_leads_to_signing_in_within_seconds()
    {
        await using var context = await Reader.Joke.SitDownAsync(portal, new() { Locale = "nl-NL" });
        var page = await context.NewPageAsync();
        await page.GotoAsync("/telefoon");
        await page.Locator(".phone-desk[data-interactive=yes]").WaitForAsync();

        await ChangeAsync("telefoon@example.org", (staff, account) => staff.SuspendAsync(Dirk, account));

        await LeadsToSigningInAsync(page);
    }

    [Theory]
    [InlineData("Uitloggen")]
    [InlineData("Overal uitloggen")]
    public async Task Signing_out_in_one_tab_ends_the_desk_in_the_other(string button)
    {
        await using var context = await Reader.Bo.SitDownAsync(portal, new() { Locale = "nl-NL" });
        await using var elsewhere = await Reader.Bo.SitDownAsync(portal, new() { Locale = "nl-NL" });
        var (desk, other, home) = (await context.NewPageAsync(), await context.NewPageAsync(), await elsewhere.NewPageAsync());
        foreach (var page in new[] { desk, home })
        {
            await page.GotoAsync("/telefoon");
            await page.Locator(".phone-desk[data-interactive=yes]").WaitForAsync();
        }
        await other.GotoAsync("/prikborden");

        await other.GetByRole(AriaRole.Button, new() { Name = button, Exact = true }).ClickAsync();

        await LeadsToSigningInAsync(desk);
        if (button == "Overal uitloggen") await LeadsToSigningInAsync(home);
        else Assert.EndsWith("/telefoon", (await home.ReloadAsync())!.Url);
    }

    [Fact]
    public async Task The_next_page_is_closed_to_whose_duty_was_taken_away()
    {
        using var http = new HttpClient(
            new SocketsHttpHandler { CookieContainer = await Reader.Saskia.EnterAsync(portal.Address), AllowAutoRedirect = false }
        )
        {
            BaseAddress = new(portal.Address),
        };
        Assert.Equal(System.Net.HttpStatusCode.OK, (await http.GetAsync("/dossiers")).StatusCode);

        await ChangeAsync("makelaar@example.org", async (staff, account) =>
        {
            await using var db = await portal.Get<IDbContextFactory<BuuvDb>>().CreateDbContextAsync();
            var duty = await db.Duties.FirstAsync(duty => duty.AccountId == account);
            return await staff.TakeAwayAsync(Dirk, account, duty.Id);
        });

        Assert.StartsWith("/inloggen", (await http.GetAsync("/dossiers")).Headers.Location!.PathAndQuery);
    }

    // Every two seconds the portal looks whose session still stands.
    private async Task LeadsToSigningInAsync(IPage page)
    {
        var there = page.WaitForURLAsync("**/inloggen?terug=**");
        for (; !there.IsCompleted; await Task.Delay(100)) portal.Clock.Advance(TimeSpan.FromSeconds(2));
        await there;
    }

    private async Task ChangeAsync(string mail, Func<StaffAccounts, Guid, Task<Result<InvitationState>>> change)
    {
        using var scope = portal.Services.CreateScope();
        await using var db = await portal.Get<IDbContextFactory<BuuvDb>>().CreateDbContextAsync();
        var account = await db.Users.SingleAsync(user => user.Email == mail);
        Assert.Null((await change(scope.ServiceProvider.GetRequiredService<StaffAccounts>(), account.Id)).Refusal);
    }
}
