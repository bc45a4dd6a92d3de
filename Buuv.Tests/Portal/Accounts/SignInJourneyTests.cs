using Buuv.Portal.Features.Accounts;
using Microsoft.EntityFrameworkCore;

namespace Buuv.Tests.Portal.Accounts;

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
        await ria.SubmitAsync("code", ("code", Code("0612345678")));
        await ria.SubmitAsync("wie", ("naam", "Ria"), ("postcode", "2317"));
        Assert.Contains("Kies eerst je buurt.", ria.Page);
        Assert.Contains("value=\"Ria\"", ria.Page);
        await ria.SubmitAsync("wie", ("naam", "Ria"), ("postcode", "2317"), ("buurt", "zijlwijk-noord"));
        await using var db = door.Read();
        Assert.Equal("BU05460801", (await db.Residents.SingleAsync(TestContext.Current.CancellationToken)).Neighbourhood.Value);
    }

    private string Code(string address) => door.Get<DemoCodes>().LastFor(CodeAddress.From(address).Value)!;
}
