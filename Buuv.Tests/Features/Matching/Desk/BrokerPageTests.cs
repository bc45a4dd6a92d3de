using System.Net;
using System.Text.RegularExpressions;
using Buuv.Domain;
using Buuv.Domain.Matching;
using Buuv.Domain.Posts;
using Buuv.Domain.Staff;
using Buuv.Portal.Platform.Localization;
using Buuv.Portal.Platform.Persistence;
using Buuv.Tests.Features.Accounts;
using Buuv.Tests.Platform.Messaging;

namespace Buuv.Tests.Features.Matching.Desk;

/// <summary>The desk as Saskia works at it: Ria asked something, Samer would help her, and Otto looks after it.</summary>
public sealed partial class BrokerPageTests
{
    [Fact]
    public async Task She_opens_a_silent_request_asks_a_neighbour_takes_it_on_hands_it_over_and_closes_it()
    {
        using var street = await OpenAsync();
        var saskia = await EnterAsync(street, "/makelaar");
        var address = Row().Match(saskia.Page).Groups["page"].Value;
        await saskia.OpenAsync(address);
        Assert.Contains("Otto zoekt mee", saskia.Page);
        Assert.Contains("We vroegen nog geen buren.", saskia.Page);

        await saskia.SubmitAsync("vraag-buur", ("buren", Neighbour().Match(saskia.Page).Groups["id"].Value));
        Assert.Contains("Samer krijgt je vraag.", saskia.Page);
        Assert.Contains("We vroegen 1 buur.", saskia.Page);
        Assert.DoesNotMatch(Neighbour(), saskia.Page);
        await saskia.SubmitAsync("neem");
        Assert.Contains("Deze vraag is nu van jou.", saskia.Page);
        await saskia.SubmitAsync("geef-door", ("collega", Colleague().Match(saskia.Page).Groups["id"].Value));
        Assert.Contains("Otto zoekt nu mee.", saskia.Page);
        await saskia.SubmitAsync("elders");
        await saskia.OpenAsync("/makelaar?gedaan=elders");
        Assert.Contains("De vraag is van het bord.", saskia.Page);
        Assert.DoesNotMatch(Row(), saskia.Page);
        Assert.Contains("Deze vraag is klaar.", (await saskia.OpenAsync(address)).Page);

        await saskia.OpenAsync("/makelaar");
        await saskia.SubmitAsync("ongedaan", ("daad", Undo().Match(saskia.Page).Groups["id"].Value));
        Assert.Contains("Ongedaan gemaakt.", saskia.Page);
        Assert.Matches(Row(), saskia.Page);
        Assert.DoesNotContain("Deze vraag is klaar.", (await saskia.OpenAsync(address)).Page);
    }

    [Fact]
    public async Task She_writes_a_note_and_a_match_of_which_she_heard_from_both()
    {
        using var street = await OpenAsync();
        await street.JoinAsync("Bertus", null);
        var saskia = await EnterAsync(street, "/makelaar");
        await saskia.OpenAsync(Row().Match(saskia.Page).Groups["page"].Value);
        await saskia.SubmitAsync("notitie", ("tekst", "Belde om tien uur."));
        Assert.Contains("Belde om tien uur.", saskia.Page);

        await saskia.SubmitAsync("zoek-buur", ("woorden", "Xander"));
        Assert.Contains("Niemand gevonden.", saskia.Page);
        await saskia.SubmitAsync("zoek-buur", ("woorden", "bert"));
        var bertus = Found().Match(saskia.Page).Groups["id"].Value;
        await saskia.SubmitAsync("leg-vast", ("gezocht", "bert"), ("wie", bertus));
        Assert.Contains("Kruis aan dat ze het allebei willen.", saskia.Page);
        Assert.Matches(Found(), saskia.Page);
        await saskia.SubmitAsync("leg-vast", ("gezocht", "bert"), ("wie", bertus), ("akkoord", "ja"));
        Assert.Contains("De match is vastgelegd.", saskia.Page);
        Assert.Contains("Deze vraag is klaar.", saskia.Page);
    }

    [Fact]
    public async Task A_neighbour_or_colleague_that_is_nobody_gets_a_sentence()
    {
        using var street = await OpenAsync();
        var saskia = await EnterAsync(street, "/makelaar?van=onzin");
        await saskia.OpenAsync(Row().Match(saskia.Page).Groups["page"].Value);

        await saskia.SubmitAsync("vraag-buur", ("buren", $"{Guid.NewGuid()}"));
        Assert.Contains("Deze buur vragen we nu niet.", saskia.Page);
        await saskia.SubmitAsync("neem");
        await saskia.SubmitAsync("geef-door", ("collega", $"{Guid.NewGuid()}"));
        Assert.Contains("Kies eerst een collega.", saskia.Page);
    }

    [Fact]
    public async Task What_is_pressed_on_a_page_of_before_is_answered_when_the_request_is_over()
    {
        using var street = await OpenAsync();
        var saskia = await EnterAsync(street, "/makelaar");
        var address = Row().Match(saskia.Page).Groups["page"].Value;
        await saskia.OpenAsync(address);
        string[] forms = ["neem", "geef-door", "vraag-buur", "elders"];
        var tabs = new List<Visitor>();
        foreach (var _ in forms) tabs.Add(await (await street.Door.StepIntoAsync("Broker")).OpenAsync(address));
        await saskia.SubmitAsync("elders");

        foreach (var (form, tab) in forms.Zip(tabs))
        {
            await tab.SubmitAsync(form);
            Assert.DoesNotContain("Cannot submit", tab.Page);
        }
        Assert.Contains("Deze vraag is al klaar.", tabs[0].Page);
        Assert.Contains("Kies eerst een collega.", tabs[1].Page);
    }

    [Fact]
    public async Task The_list_shows_all_ones_own_or_those_of_nobody()
    {
        using var street = await OpenAsync();
        var saskia = await EnterAsync(street, "/makelaar?van=mij");
        Assert.DoesNotMatch(Row(), saskia.Page);
        Assert.DoesNotMatch(Row(), (await saskia.OpenAsync("/makelaar?van=niemand")).Page);
        Assert.Matches(Row(), (await saskia.OpenAsync("/makelaar")).Page);
    }

    private static async Task<SmallStreet> OpenAsync()
    {
        var street = await SmallStreet.SettleAsync();
        var (ria, samer) = (await street.JoinAsync("Ria", null), await street.JoinAsync("Samer", "samer@voorbeeld.nl"));
        var otto = new Account { Id = Guid.NewGuid(), UserName = "otto", StaffName = "Otto" };
        await street.PlaceAsync(samer, "Ik help graag in de tuin", PostKind.Offer);
        var asked = await street.PostAsync(await street.PlaceAsync(ria, "Wie snoeit mijn heg?"));
        var now = street.Door.Clock.Now;
        var promise = AnswerPromise.Begin(asked, new(), new(new(8, 0), new(21, 0), DutchTime.Zone), now);
        Assert.True(promise.TakeOn(otto.Id, "Otto", now).IsDone);
        await street.Door.Gate.WriteAsync(db =>
        {
            db.AddRange(otto, new AccountDuty { AccountId = otto.Id, Role = StaffRole.Broker, Scope = Street.Leiden.Value }, promise);
            return Task.FromResult(Result.Done);
        });
        return street;
    }

    private static async Task<Visitor> EnterAsync(SmallStreet street, string page)
    {
        var saskia = await (await street.Door.StepIntoAsync("Broker")).OpenAsync(page);
        Assert.Equal(HttpStatusCode.OK, saskia.Status);
        return saskia;
    }

    [GeneratedRegex("href=\"(?<page>/makelaar/leiden/\\d+)")]
    private static partial Regex Row();

    [GeneratedRegex("name=\"buren\" value=\"(?<id>[0-9a-f-]{36})\">\\s*Vraag Samer\\s*<")]
    private static partial Regex Neighbour();

    [GeneratedRegex("name=\"daad\" value=\"(?<id>[0-9a-f-]{36})\"")]
    private static partial Regex Undo();

    [GeneratedRegex("name=\"wie\" value=\"(?<id>[0-9a-f-]{36})\"")]
    private static partial Regex Found();

    [GeneratedRegex("<option value=\"(?<id>[0-9a-f-]{36})\"[^>]*>Otto")]
    private static partial Regex Colleague();
}
