using System.Net;
using Buuv.Portal.Features.Accounts;
using Buuv.Portal.Features.Accounts.Demo;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.EntityFrameworkCore;

namespace Buuv.Tests.Features.Accounts;

public sealed class SignInJourneyTests : IDisposable
{
    private readonly FrontDoor door = new();

    public void Dispose() => door.Dispose();

    [Fact]
    public async Task A_new_neighbour_comes_in_with_a_code_and_two_answers()
    {
        await door.SettleLeidenAsync();
        var ria = door.Visit();
        await ria.OpenAsync("/inloggen?terug=%2Fbuurt%2Fslaaghwijk");
        await ria.SubmitAsync("inloggen", ("adres", "Ria@Voorbeeld.nl"));
        Assert.Contains("r•••@voorbeeld.nl", ria.Page);
        await ria.SubmitAsync("code", ("code", Code("ria@voorbeeld.nl")));
        await ria.SubmitAsync("wie", ("naam", "Ria"), ("postcode", "2318 XA"));
        await using var db = door.Read();
        var account = await db.Users.SingleAsync(TestContext.Current.CancellationToken);
        var resident = await db.Residents.SingleAsync(TestContext.Current.CancellationToken);
        Assert.Equal((resident.Id, "Ria", "BU05460800"), (account.Resident!.Value, resident.FirstName, resident.Neighbourhood.Value));
        await ria.OpenAsync("/inloggen?terug=%2Fvragen");
        Assert.Equal("/vragen", ria.SentTo);
    }

    [Fact]
    public async Task Two_neighbourhoods_at_one_postcode_are_a_choice_and_what_was_typed_stays()
    {
        await door.SettleLeidenAsync();
        var ria = door.Visit();
        await ria.OpenAsync("/inloggen");
        await ria.SubmitAsync("inloggen", ("adres", "06-12345678"));
        Assert.Contains("06 •• •• •• 78", ria.Page);
        await ria.SubmitAsync("code", ("code", Code("+31612345678")));
        await ria.SubmitAsync("wie", ("naam", "Ria"), ("postcode", "2317"));
        Assert.Contains("Kies eerst je buurt.", ria.Page);
        Assert.Contains("value=\"Ria\"", ria.Page);
        await ria.SubmitAsync("wie", ("naam", "Ria"), ("postcode", "2317"), ("buurt", "zijlwijk-noord"));
        await using var db = door.Read();
        Assert.Equal("BU05460801", (await db.Residents.SingleAsync(TestContext.Current.CancellationToken)).Neighbourhood.Value);
    }

    [Theory]
    [InlineData("ria\u200B@voorbeeld.nl")]
    [InlineData("\uFEFFria@voorbeeld.nl")]
    [InlineData("ria@voor\u00ADbeeld.nl")]
    public async Task An_address_with_a_sign_that_nobody_sees_makes_no_second_account(string typed)
    {
        await door.SettleLeidenAsync();
        foreach (var address in new[] { "ria@voorbeeld.nl", typed })
        {
            var ria = door.Visit();
            await ria.OpenAsync("/inloggen");
            await ria.SubmitAsync("inloggen", ("adres", address));
            await ria.SubmitAsync("code", ("code", Code("ria@voorbeeld.nl")));
            if (address == "ria@voorbeeld.nl") await ria.SubmitAsync("wie", ("naam", "Ria"), ("postcode", "2318-XA"));
            Assert.Equal(HttpStatusCode.OK, (await ria.OpenAsync("/mijn")).Status);
        }
        await using var db = door.Read();
        Assert.Equal("ria@voorbeeld.nl", (await db.Users.SingleAsync(TestContext.Current.CancellationToken)).UserName);
        Assert.Equal("ria@voorbeeld.nl", (await db.Residents.SingleAsync(TestContext.Current.CancellationToken)).Email!.Value.Value);
    }

    [Theory]
    [InlineData("ria@voorbeeld.nl.")]
    [InlineData("ria@-voorbeeld.nl")]
    [InlineData("ria@[192.0.2.1]")]
    public async Task An_address_that_no_mail_reaches_is_refused_with_a_sentence_and_stays_to_be_mended(string typed)
    {
        var ria = door.Visit();
        await ria.OpenAsync("/inloggen");
        await ria.SubmitAsync("inloggen", ("adres", typed));
        Assert.Contains("Dat mailadres klopt nog niet. Kijk het even na.", ria.Page);
        Assert.Contains($"value=\"{typed}\"", ria.Page);
    }

    [Fact]
    public async Task Who_was_half_way_when_the_portal_was_renewed_goes_on_with_the_same_number()
    {
        await door.SettleLeidenAsync();
        var seal = door.Get<IDataProtectionProvider>().CreateProtector("Buuv.SignInStep").ToTimeLimitedDataProtector();
        var browser = new CookieContainer();
        browser.Add(
            new Uri("http://localhost"),
            new Cookie(
                "buuv-inloggen",
                seal.Protect("""{"Address":{"Channel":1,"Value":"0612345678"},"Verified":true,"BackTo":null}""", TimeSpan.FromMinutes(5))
            )
        );
        var ria = door.Visit(browser);
        await ria.OpenAsync("/inloggen/wie");
        await ria.SubmitAsync("wie", ("naam", "Ria"), ("postcode", "2318"));
        await using var db = door.Read();
        Assert.Equal("+31612345678", (await db.Users.SingleAsync(TestContext.Current.CancellationToken)).UserName);
        Assert.Equal("06 12 34 56 78", (await db.Residents.SingleAsync(TestContext.Current.CancellationToken)).Phone.ToString());
    }

    private string Code(string address) => door.Get<DemoCodes>().LastFor(CodeAddress.From(address).Value)!;
}
