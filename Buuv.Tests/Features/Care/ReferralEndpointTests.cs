using System.Net;
using System.Net.Http.Headers;
using System.Net.Http.Json;
using Buuv.Domain;
using Buuv.Domain.Care;
using Buuv.Domain.Neighbourhoods;
using Buuv.Domain.Partners;
using Buuv.Portal.Features.Partners;
using Buuv.Tests.Features.Accounts;
using Microsoft.EntityFrameworkCore;

namespace Buuv.Tests.Features.Care;

/// <summary>An information site hands somebody in, with the key of a partner.</summary>
public sealed class ReferralEndpointTests : IAsyncLifetime
{
    private readonly FrontDoor door = new();
    private PartnerKey kept = null!;
    private string key = "";

    private static CancellationToken Now => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync()
    {
        Assert.Null((await door.Get<Buuv.Portal.Features.Demo.Presets>().SeedAsync("street")).Refusal);
        var partner = PartnerOrganisation
            .Register(Id.New<PartnerOrganisationId>(), "Zorgwijzer", "hulp@example.org", [new MunicipalityCode("GM0546")], door.Clock.Now)
            .Value;
        (kept, key) = door.Get<PartnerKeys>().Make(partner.Id);
        Assert.Null((await door.Gate.WriteAsync(db =>
        {
            db.AddRange(partner, kept);
            return Task.FromResult(Result.Done);
        })).Refusal);
    }

    public async ValueTask DisposeAsync() => await door.DisposeAsync();

    [Fact]
    public async Task With_a_key_a_file_comes_in_once_however_often_it_is_sent()
    {
        var referral = Referral();

        Assert.Equal(HttpStatusCode.Accepted, (await SendAsync(referral)).StatusCode);
        Assert.Equal(HttpStatusCode.Accepted, (await SendAsync(referral)).StatusCode);

        await using var db = door.Read();
        var file = await db.CaseFiles.SingleAsync(Now);
        Assert.Equal(
            (CaseSource.Referral, kept.Organisation, "BU05460800"),
            (file.Source, file.HandedInBy!.Value, file.Neighbourhood.Value)
        );
        Assert.Null(file.Resident);
        Assert.Equal(32, kept.Hash.Length);
        Assert.DoesNotContain(Convert.ToHexString(kept.Hash), key, StringComparison.OrdinalIgnoreCase);
    }

    [Fact]
    public async Task Without_a_key_that_works_nothing_comes_in()
    {
        var other = door.Get<PartnerKeys>().Make(kept.Organisation).Shown;
        foreach (
            var wrong in new[]
            {
                "",
                "x",
                ".",
                key[..^1],
                key + "A",
                other,
                $"{kept.Id.Value:N}.{other.Split('.')[1]}",
                new string('a', 5000),
            }
        )
            Assert.Equal(HttpStatusCode.Unauthorized, (await SendAsync(Referral(), wrong)).StatusCode);
        await door.Gate.WriteAsync(async db =>
        {
            (await db.PartnerKeys.SingleAsync(Now)).End(door.Clock.Now);
            return Result.Done;
        });
        Assert.Equal(HttpStatusCode.Unauthorized, (await SendAsync(Referral())).StatusCode);
        await using var db = door.Read();
        Assert.Equal(0, await db.CaseFiles.CountAsync(Now));
    }

    [Theory]
    [
        InlineData("[]"),
        InlineData("null"),
        InlineData("{"),
        InlineData("{}"),
        InlineData("\"\""),
        InlineData("{\"id\":7}"),
        InlineData("{\"id\":\"not-a-guid\"}")
    ]
    public async Task What_is_no_referral_is_said_plainly(string body)
    {
        var answer = await SendAsync(new StringContent(body), key);

        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
        Assert.Contains("message", await answer.Content.ReadAsStringAsync(Now));
    }

    [Fact]
    public async Task What_is_missing_or_elsewhere_is_refused_and_unknown_fields_change_nothing()
    {
        foreach (
            var wrong in new[]
            {
                Referral(consent: false),
                Referral(name: ""),
                Referral(contact: " "),
                Referral(neighbourhood: "nergens"),
                Referral(neighbourhood: "grote-markt"),
                Referral(text: new string('a', 2001)),
            }
        )
            Assert.Equal(HttpStatusCode.BadRequest, (await SendAsync(wrong)).StatusCode);
        var sneaky = new Dictionary<string, object>(Referral())
        {
            ["assignee"] = Guid.NewGuid(),
            ["handedInBy"] = Guid.NewGuid(),
            ["source"] = "Phone",
            ["resident"] = Guid.NewGuid(),
        };
        Assert.Equal(HttpStatusCode.Accepted, (await SendAsync(sneaky)).StatusCode);

        await using var db = door.Read();
        var file = await db.CaseFiles.SingleAsync(Now);
        Assert.Equal((CaseSource.Referral, kept.Organisation), (file.Source, file.HandedInBy!.Value));
        Assert.Null(file.Assignee);
        Assert.Null(file.Resident);
    }

    private static Dictionary<string, object> Referral(
        string name = "Ineke",
        string contact = "071 512 34 56",
        string neighbourhood = "slaaghwijk",
        string text = "Zij ziet bijna niemand.",
        bool consent = true
    ) =>
        new()
        {
            ["id"] = Guid.NewGuid(),
            ["subject"] = "Eenzaam",
            ["text"] = text,
            ["name"] = name,
            ["contact"] = contact,
            ["neighbourhood"] = neighbourhood,
            ["consent"] = consent,
        };

    private Task<HttpResponseMessage> SendAsync(Dictionary<string, object> referral, string? with = null) =>
        SendAsync(JsonContent.Create(referral), with ?? key);

    private async Task<HttpResponseMessage> SendAsync(HttpContent body, string with)
    {
        using var client = door.CreateClient();
        client.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", with);
        return await client.PostAsync(ReferralEndpoint.Address, body, Now);
    }
}
