using Microsoft.Playwright;

namespace Buuv.Tests.Features.Accounts;

/// <summary>Keys of one's own phone, made and shown by a real browser with the authenticator that its DevTools lend.</summary>
[NeedsChromium]
public sealed class PasskeyTests(PortalHost portal) : IClassFixture<PortalHost>
{
    [Fact]
    public async Task Samer_makes_a_key_and_comes_in_with_it_the_next_time()
    {
        var page = await portal.VisitAsync(360);
        await LendAuthenticatorAsync(page);
        await StepIntoAsync(page, "Samer");
        await MakeKeyAsync(page);
        await page.Context.ClearCookiesAsync();
        await page.GotoAsync("/inloggen?terug=%2Fmijn");
        await page.ClickAsync("form[data-passkey] button");
        await page.WaitForURLAsync("**/mijn");
    }

    [Fact]
    public async Task A_key_is_as_strong_as_two_proofs_and_opens_the_duties_of_an_admin()
    {
        var page = await portal.VisitAsync();
        await LendAuthenticatorAsync(page);
        await StepIntoAsync(page, "Admin");
        await MakeKeyAsync(page);
        await page.Context.ClearCookiesAsync();
        await page.GotoAsync("/beheer");
        await page.ClickAsync("form[data-passkey] button");
        await page.WaitForURLAsync("**/beheer");
        Assert.Equal("Beheer", await page.InnerTextAsync("h1"));
    }

    [Fact]
    public async Task Without_a_key_the_page_says_what_still_works()
    {
        var page = await portal.VisitAsync();
        await LendAuthenticatorAsync(page);
        await page.GotoAsync("/inloggen");
        await page.ClickAsync("form[data-passkey] button");
        await page.WaitForSelectorAsync("#sleutel-error");
        Assert.Equal(1, await page.Locator("[name=adres]").CountAsync());
    }

    [Fact]
    public async Task Without_scripts_no_key_is_offered()
    {
        var page = await portal.VisitAsync(scripts: false);
        await page.GotoAsync("/inloggen");
        Assert.False(await page.IsVisibleAsync("form[data-passkey]"));
    }

    private static async Task LendAuthenticatorAsync(IPage page)
    {
        var tools = await page.Context.NewCDPSessionAsync(page);
        await tools.SendAsync("WebAuthn.enable");
        await tools.SendAsync(
            "WebAuthn.addVirtualAuthenticator",
            new()
            {
                ["options"] = new
                {
                    protocol = "ctap2",
                    transport = "internal",
                    hasResidentKey = true,
                    hasUserVerification = true,
                    isUserVerified = true,
                    automaticPresenceSimulation = true,
                },
            }
        );
    }

    private static async Task StepIntoAsync(IPage page, string who)
    {
        await page.GotoAsync("/account/demo");
        await page.ClickAsync($"button[value={who}]");
    }

    private static async Task MakeKeyAsync(IPage page)
    {
        await page.GotoAsync("/account/sleutel");
        await page.ClickAsync("form[data-passkey] button");
        await page.GetByText("Dat is gelukt.").WaitForAsync();
    }
}
