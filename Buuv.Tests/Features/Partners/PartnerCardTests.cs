using System.Net;
using Buuv.Domain;
using Buuv.Domain.Neighbourhoods;
using Buuv.Domain.Partners;
using Buuv.Portal.Features.Partners;
using Buuv.Portal.Platform.Localization;
using Buuv.Portal.Platform.Persistence;
using Buuv.Tests.Features.Accounts;
using Microsoft.EntityFrameworkCore;

namespace Buuv.Tests.Features.Partners;

/// <summary>The card of one partner on the page of the admin.</summary>
public sealed class PartnerCardTests : IAsyncLifetime
{
    private readonly FrontDoor door = new();
    private readonly PartnerOrganisationId id = Id.New<PartnerOrganisationId>();

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync()
    {
        await door.SettleLeidenAsync();
        var now = door.Clock.GetUtcNow().UtcDateTime;
        var partner = PartnerOrganisation.Register(id, "Samen Sterk", "hulp@example.org", [new MunicipalityCode("GM0546")], now).Value;
        await door.Gate.WriteAsync(db =>
        {
            db.Add(partner);
            return Task.FromResult(Result.Done);
        });
    }

    public ValueTask DisposeAsync() => door.DisposeAsync();

    [Fact]
    public async Task A_key_that_could_not_be_made_or_ended_says_so_and_not_that_it_was_done()
    {
        var dirk = await (await door.StepIntoAsync("Admin")).OpenAsync("/beheer/partners");
        var sorry = RefusalSentence.Of(new Busy());

        using (await door.Gate.EnterAsync(Cancel)) await dirk.SubmitAsync($"sleutel-{id.Value}");
        Assert.Equal(HttpStatusCode.OK, dirk.Status);
        Assert.Contains(sorry, dirk.Page);
        Assert.DoesNotContain(PartnersText.KeyOnce, dirk.Page);

        await dirk.SubmitAsync($"sleutel-{id.Value}");
        Assert.Contains(PartnersText.KeyOnce, dirk.Page);
        Assert.DoesNotContain(sorry, dirk.Page);

        await using var db = door.Read();
        var key = await db.PartnerKeys.SingleAsync(Cancel);
        using (await door.Gate.EnterAsync(Cancel)) await dirk.SubmitAsync($"einde-{key.Id.Value}");
        Assert.Contains(sorry, dirk.Page);
        Assert.DoesNotContain(PartnersText.KeyEnded, dirk.Page);
        await dirk.SubmitAsync($"einde-{key.Id.Value}");
        Assert.Contains(PartnersText.KeyEnded, dirk.Page);
    }
}
