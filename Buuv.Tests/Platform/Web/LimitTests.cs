using System.Net;
using Buuv.Portal.Features.Demo;
using Buuv.Tests.Features.Accounts;

namespace Buuv.Tests.Platform.Web;

/// <summary>What somebody reads, nobody floods.</summary>
public sealed class LimitTests : IAsyncLifetime
{
    private const string Report = "/leiden/4827/melden";

    private readonly FrontDoor door = new()
    {
        Settings =
        {
            ["Limits:ReportsPerHour"] = "3", ["Limits:PdfsPerMinute"] = "6", ["Limits:ChecksPerMinute"] = "6",
            ["Posters:Chromium"] = "/nowhere",
        },
    };

    public async ValueTask InitializeAsync() => Assert.True((await door.Get<Presets>().SeedAsync("street")).IsDone);

    public ValueTask DisposeAsync()
    {
        door.Dispose();
        return ValueTask.CompletedTask;
    }

    [Fact]
    public async Task Reports_and_referrals_of_one_address_share_one_limit_and_other_forms_go_on()
    {
        var visitor = door.Visit();
        for (var time = 0; time < 3; time++) await ReportAsync(visitor, HttpStatusCode.OK);
        await ReportAsync(visitor, HttpStatusCode.TooManyRequests);
        await visitor.OpenAsync("/Verwijzing/");
        Assert.Equal(HttpStatusCode.TooManyRequests, (await visitor.SubmitAsync("verwijzing", ("Form.Subject", "Eenzaam"))).Status);
        await visitor.OpenAsync("/account/demo");
        Assert.Equal(HttpStatusCode.OK, (await visitor.SubmitAsync("demo", ("wie", "Ria"))).Status);
        // From the same address, but somebody of their own from now on.
        await ReportAsync(visitor, HttpStatusCode.OK);
    }

    [Theory]
    [InlineData("/prikborden/de-kooi/poster.pdf", "/prikborden/de-kooi/poster.PDF", "/PRIKBORDEN/de-kooi/poster.pdf/",
        "/prikborden/posters.Pdf")]
    [InlineData("/bord/x", "/BORD/x", "/Bord/x/", "/bord/%78")]
    public async Task A_limit_holds_however_an_address_is_written(params string[] written)
    {
        using var http = door.CreateClient(new() { AllowAutoRedirect = false, BaseAddress = new("http://localhost") });
        for (var time = 0; time < 6; time++)
            Assert.NotEqual(HttpStatusCode.TooManyRequests, await AskAsync(written[time % written.Length]));
        foreach (var address in written) Assert.Equal(HttpStatusCode.TooManyRequests, await AskAsync(address));

        async Task<HttpStatusCode> AskAsync(string address) => (await http.GetAsync(address)).StatusCode;
    }

    [Fact]
    public async Task More_than_a_form_can_hold_is_said_in_a_sentence()
    {
        var visitor = await door.Visit().OpenAsync("/plaats/vraag/soort");
        await visitor.SubmitAsync("plaats", ("Typed.Title", new string('a', 3_000_000)));
        Assert.Equal(HttpStatusCode.RequestEntityTooLarge, visitor.Status);
        Assert.Contains("Dat is te veel tekst. Ga terug en maak het korter.", visitor.Page);
    }

    private static async Task ReportAsync(Visitor visitor, HttpStatusCode expected)
    {
        await visitor.OpenAsync(Report);
        Assert.Equal(expected, (await visitor.SubmitAsync("melden", ("tekst", "Dit is reclame."))).Status);
    }
}
