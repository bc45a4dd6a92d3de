using System.Text.RegularExpressions;
using Buuv.Portal.Features.Demo;
using Buuv.Tests.Features.Accounts;

namespace Buuv.Tests.Features.Matching.Desk;

/// <summary>The desk as Saskia works at it, in a made-up Leiden.</summary>
public sealed partial class BrokerPageTests(BrokerPageTests.FilledLeiden door) : IClassFixture<BrokerPageTests.FilledLeiden>
{
    [Fact]
    public async Task She_opens_a_silent_request_asks_a_neighbour_takes_it_on_hands_it_over_and_closes_it()
    {
        var saskia = await EnterAsync("/makelaar?van=niemand");
        var address = Row().Match(saskia.Page).Groups["page"].Value;
        await saskia.OpenAsync(address);
        Assert.Contains("Nog van niemand", saskia.Page);
        var (neighbour, name) = (Neighbour().Match(saskia.Page).Groups["id"].Value, Neighbour().Match(saskia.Page).Groups["name"].Value);

        await saskia.SubmitAsync("vraag-buur", ("buren", neighbour));
        Assert.Contains($"{name} krijgt je vraag.", saskia.Page);
        Assert.DoesNotContain($"value=\"{neighbour}\"", saskia.Page);
        await saskia.SubmitAsync("neem");
        Assert.Contains("Deze vraag is nu van jou.", saskia.Page);
        await saskia.SubmitAsync("geef-door", ("collega", Colleague().Match(saskia.Page).Groups["id"].Value));
        Assert.Contains("Otto zoekt nu mee.", saskia.Page);
        await saskia.SubmitAsync("elders");
        await saskia.OpenAsync("/makelaar?gedaan=elders");
        Assert.Contains("De vraag is van het bord.", saskia.Page);
        Assert.DoesNotContain(address, saskia.Page);
        Assert.Contains("Deze vraag is klaar.", (await saskia.OpenAsync(address)).Page);
    }

    [Fact]
    public async Task A_neighbour_or_colleague_that_is_nobody_gets_a_sentence()
    {
        var saskia = await EnterAsync("/makelaar?van=onzin");
        await saskia.OpenAsync(Row().Match(saskia.Page).Groups["page"].Value);

        await saskia.SubmitAsync("vraag-buur", ("buren", $"{Guid.NewGuid()}"));
        Assert.Contains("Deze buur vragen we nu niet.", saskia.Page);
        await saskia.SubmitAsync("geef-door", ("collega", $"{Guid.NewGuid()}"));
        Assert.Contains("Kies eerst een collega.", saskia.Page);
    }

    private async Task<Visitor> EnterAsync(string page) =>
        await (await (await door.Visit().OpenAsync("/account/demo")).SubmitAsync("demo", ("wie", "Broker"))).OpenAsync(page);

    [GeneratedRegex("href=\"(?<page>/makelaar/leiden/\\d+)")]
    private static partial Regex Row();

    [GeneratedRegex("name=\"buren\" value=\"(?<id>[0-9a-f-]{36})\">\\s*Vraag (?<name>[^<]+?)\\s*<")]
    private static partial Regex Neighbour();

    [GeneratedRegex("<option value=\"(?<id>[0-9a-f-]{36})\">Otto")]
    private static partial Regex Colleague();

    public sealed class FilledLeiden : FrontDoor, IAsyncLifetime
    {
        public FilledLeiden() => Settings["Limits:FormsPerMinute"] = "100000";

        public async ValueTask InitializeAsync() => Assert.True((await Get<Presets>().SeedAsync("leiden-2018")).IsDone);
    }
}
