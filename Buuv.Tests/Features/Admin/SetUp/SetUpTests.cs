using System.Net;
using Buuv.Domain;
using Buuv.Domain.Contact;
using Buuv.Portal.Features.Accounts.SetUp;
using Buuv.Portal.Platform.Messaging;
using Buuv.Portal.Platform.Neighbourhoods;
using Buuv.Portal.Platform.Persistence;
using Buuv.Portal.Platform.Persistence.Backups;
using Buuv.Tests.Architecture;
using Buuv.Tests.Features.Accounts;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Buuv.Tests.Features.Admin.SetUp;

/// <summary>Dirk sets Buuv up, from an empty folder to a town that can be called; nobody reads anything untrue meanwhile.</summary>
public sealed class SetUpTests : IDisposable
{
    private const string Zwolle = """
        buurtcode;buurtnaam;wijkcode;wijknaam;gemeentecode;gemeentenaam;lat;lon;postcodes
        BU01931000;Binnenstad-Zuid;WK019310;Binnenstad;GM0193;Zwolle;52.5110;6.0930;8011
        BU01931001;Assendorp;WK019311;Assendorp;GM0193;Zwolle;52.5030;6.1010;8012
        """;

    // Whoever made the demo town up.
    private static readonly string[] MadeUp = ["071 123", "Slaaghwijk", "De Kooi", "Ria", "Samer", "Saskia", "tel:"];

    private readonly FrontDoor door = new();

    public SetUpTests() => door.Settings["Portal:Phone"] = "";

    public void Dispose() => door.Dispose();

    [Fact]
    public async Task Any_town_comes_in_by_its_file_and_then_asks_for_its_number()
    {
        var dirk = await OpenAsync("/beheer/plaatsen");
        Assert.Contains("Stap 3 van 6", dirk.Page);
        Assert.Contains("<option value=\"Zwolle\">", dirk.Page);

        await dirk.SubmitAsync("plaats", ("gemeente", "Zwole"));
        Assert.Contains("“Zwole” kennen we niet als gemeente.", dirk.Page);
        Assert.Contains("value=\"Zwole\"", dirk.Page);
        await dirk.SubmitAsync("plaats", ("gemeente", "zwolle"));
        Assert.Contains("Van Zwolle hebben we de buurten nog niet.", dirk.Page);
        Assert.Contains("value=\"zwolle\"", dirk.Page);
        await dirk.SubmitFileAsync("plaats", "bestand", "foto.csv", "geen lijst", ("gemeente", "Atlantis"));
        Assert.Contains("“Atlantis” kennen we niet", dirk.Page);
        Assert.Contains("er mist een kolom", dirk.Page);
        await dirk.SubmitFileAsync("plaats", "bestand", "buurten.csv", Zwolle, ("gemeente", "zwolle"));
        Assert.Contains("Zwolle staat erin, met 2 buurten.", dirk.Page);

        await dirk.OpenAsync("/beheer/telefoon");
        await dirk.SubmitAsync("telefoon", ("nummers[zwolle]", ""));
        Assert.Contains("Welk nummer kunnen mensen hier bellen?", dirk.Page);
        await dirk.SubmitAsync("telefoon", ("nummers[zwolle]", "038-4210000"));
        Assert.Contains("href=\"/beheer/mail\"", dirk.Page);
        await dirk.OpenAsync("/beheer/mail");
        Assert.Contains("Mail:Host", dirk.Page);
        Assert.Contains("Mail komt later.", dirk.Page);
        Assert.Contains("Verder met: Mail", (await dirk.OpenAsync("/beheer")).Page);

        // One more town, which has no number yet: nobody there reads that of another town, and the admin is told.
        await dirk.OpenAsync("/beheer/plaatsen");
        await dirk.SubmitAsync("plaats", ("gemeente", "Leiderdorp"));
        Assert.Contains("Er is nog geen nummer voor Leiderdorp.", (await dirk.OpenAsync("/beheer")).Page);
        Assert.Contains("038 421 00 00", (await door.Visit().OpenAsync("/bellen?gemeente=zwolle")).Page);
        foreach (var page in (string[])["/bellen", "/prikborden", "/", "/veilig", "/bestaat-niet"])
        {
            var there = await door.Visit().OpenAsync($"{page}?gemeente=leiderdorp");
            Assert.DoesNotContain("038 421", there.Page);
            Assert.DoesNotContain("tel:", there.Page);
        }
    }

    [Fact]
    public async Task A_town_that_comes_with_Buuv_needs_no_file()
    {
        var dirk = await OpenAsync("/beheer/plaatsen");
        await dirk.SubmitAsync("plaats", ("gemeente", "leiderdorp"));
        Assert.Contains("Leiderdorp staat erin, met 16 buurten.", dirk.Page);
        await using var db = door.Read();
        Assert.Equal("Leiderdorp", (await db.Municipalities.SingleAsync(Cancel)).Name);
    }

    [Fact]
    public async Task A_town_that_is_too_small_to_hide_in_is_said_and_the_file_may_be_tried_again()
    {
        var dirk = await OpenAsync("/beheer/plaatsen");
        Assert.Contains("Kies CSV of GeoJSON, hoogstens 16 megabyte.", dirk.Page);
        var small = Zwolle.Replace("lat;lon;", "lat;lon;woningen;").Replace(";8011", ";3;8011").Replace(";8012", ";49;8012");
        await dirk.SubmitFileAsync("plaats", "bestand", "buurten.csv", small, ("gemeente", "zwolle"));
        Assert.Contains("Buurten van Zwolle die te klein zijn: 2.", dirk.Page);
        Assert.Contains("value=\"zwolle\"", dirk.Page);
        await dirk.SubmitFileAsync("plaats", "bestand", "buurten.csv", "\"" + Zwolle, ("gemeente", "zwolle"));
        Assert.Contains("Regel 1: dit bestand kunnen we niet lezen.", dirk.Page);
        await dirk.SubmitFileAsync("plaats", "bestand", "buurten.csv", small.Replace(";49;", ";50;"), ("gemeente", "zwolle"));
        Assert.Contains("Zwolle staat erin, met 1 buurt.", dirk.Page);
    }

    [Fact]
    public async Task A_number_is_not_enough_without_a_town()
    {
        (door.Settings["Portal:Demo"], door.Settings["Portal:Phone"]) = ("false", "071 123 45 67");
        door.Settings["environment"] = "Production";
        Assert.Equal(HttpStatusCode.ServiceUnavailable, (await door.Visit().OpenAsync("/vragen")).Status);
        await door.SettleLeidenAsync();
        Assert.Equal(HttpStatusCode.OK, (await door.Visit().OpenAsync("/vragen")).Status);
    }

    [Fact]
    public async Task Nothing_is_set_when_no_number_was_sent()
    {
        var dirk = await OpenAsync("/beheer/plaatsen");
        await dirk.SubmitAsync("plaats", ("gemeente", "leiderdorp"));
        await dirk.OpenAsync("/beheer/telefoon");
        await dirk.SubmitAsync("telefoon");
        Assert.Contains("Dit vinden we niet meer.", dirk.Page);
        Assert.DoesNotContain("Dat is geregeld.", dirk.Page);
        await dirk.SubmitAsync("telefoon", ("nummers[atlantis]", "071-7654321"));
        Assert.Contains("Dit vinden we niet meer.", dirk.Page);
    }

    [Fact]
    public async Task Who_was_invited_is_a_colleague_once_they_can_come_in()
    {
        var dirk = await OpenAsync("/beheer/plaatsen");
        await dirk.SubmitAsync("plaats", ("gemeente", "leiderdorp"));
        await dirk.OpenAsync("/beheer/medewerkers");
        await dirk.SubmitAsync(
            "uitnodigen", ("naam", "Bo"), ("mail", "bo@voorbeeld.nl"), ("rol", "CommunityWorker"), ("plek", "GM0547"));
        await dirk.OpenAsync("/beheer");
        Assert.Contains("Nu ben je alleen.", dirk.Page);
        Assert.Contains("Zonder tweede stap: 1.", dirk.Page);
        await ChangeAsync(bo => bo.TwoFactorEnabled = true);
        await dirk.OpenAsync("/beheer");
        Assert.Contains("Er werkt nog 1 mens mee.", dirk.Page);
        Assert.Contains("Iedereen komt veilig binnen.", dirk.Page);
        await ChangeAsync(bo => bo.SuspendedAt = door.Clock.Now);
        Assert.Contains("Nu ben je alleen.", (await dirk.OpenAsync("/beheer")).Page);

        Task ChangeAsync(Action<Account> change) => door.Gate.WriteAsync(async db =>
        {
            change(await db.Users.SingleAsync(account => account.Email == "bo@voorbeeld.nl"));
            return Result.Done;
        });
    }

    [Fact]
    public async Task More_than_a_list_of_places_can_hold_is_refused_in_a_sentence()
    {
        var dirk = await OpenAsync("/beheer/plaatsen");
        var large = new string('x', 17 * 1024 * 1024);
        await dirk.SubmitFileAsync("plaats", "bestand", "groot.csv", large, ("gemeente", "Zwolle"));
        Assert.Equal(HttpStatusCode.RequestEntityTooLarge, dirk.Status);
        Assert.Contains("<h1>", dirk.Page);
    }

    [Fact]
    public async Task A_trial_goes_to_who_asks_for_it_and_once()
    {
        door.Settings["Mail:Host"] = "mail.voorbeeld.invalid";
        door.Settings["Mail:From"] = "buuv@voorbeeld.nl";
        var dirk = await OpenAsync("/beheer/mail");
        await dirk.SubmitAsync("proef");
        await dirk.SubmitAsync("proef");
        Assert.Contains("De proef gaat naar dirk@", dirk.Page);
        await using var db = door.Read();
        var sent = Assert.Single(await db.Outgoing.Where(message => message.DedupeKey.StartsWith("trial:")).ToListAsync(Cancel));
        Assert.Equal((OutgoingChannel.Mail, "Mail van Buuv komt aan"), (sent.Channel, sent.Subject));
    }

    [Fact]
    public async Task The_admin_sees_what_is_wrong_by_word_and_where_to_mend_it()
    {
        var dirk = await OpenAsync("/beheer");
        await door.Gate.WriteAsync(async db =>
        {
            await Outbox.AddAsync(
                db,
                new()
                {
                    Channel = OutgoingChannel.Mail,
                    To = "weg@voorbeeld.nl",
                    Subject = "Weg",
                    Body = "1",
                    DedupeKey = "1",
                    Attempts = OutboxProcessor.MaxAttempts,
                    RefusedAt = door.Clock.Now,
                },
                door.Clock.Now
            );
            return Result.Done;
        });
        await dirk.OpenAsync("/beheer");
        Assert.Contains("Niet aangekomen: 1.", dirk.Page);
        Assert.Contains("Er is nog geen kopie gemaakt.", dirk.Page);
        Assert.Contains("Er is nog geen prikbord.", dirk.Page);
        Assert.Contains("Nu ben je alleen.", dirk.Page);
        Assert.Contains("Er zijn nu geen open vragen.", dirk.Page);
        door.Get<BackupMark>().Set(door.Clock.Now);
        Assert.Contains("De kopie is gelezen en klopt.", (await dirk.OpenAsync("/beheer")).Page);
        door.Get<BackupMark>().Set(door.Clock.Now.AddDays(-9));
        Assert.Contains("Dat is 9 dagen geleden.", (await dirk.OpenAsync("/beheer")).Page);
    }

    [Fact]
    public async Task Before_it_is_set_up_no_page_says_anything_that_is_not_true()
    {
        (door.Settings["environment"], door.Settings["Portal:Demo"]) = ("Production", "false");
        var pages = Routes.All.Where(route =>
            route.Who?.For(Reader.Visitor) is Answer.Page && route.TakesForms && !route.Pattern.Contains('{')
        );
        var closed = 0;
        foreach (var route in pages.DistinctBy(route => route.Pattern))
        {
            var visitor = await door.Visit().OpenAsync(route.Pattern);
            Assert.All(MadeUp, word => Assert.False(visitor.Page.Contains(word, StringComparison.Ordinal), $"{route.Pattern}: {word}"));
            if (visitor.Status != HttpStatusCode.ServiceUnavailable) continue;
            Assert.Contains("Buuv wordt hier nog klaargezet", visitor.Page);
            closed++;
        }
        Assert.InRange(closed, 15, 60);
        Assert.Equal(HttpStatusCode.ServiceUnavailable, (await door.Visit().OpenAsync("/plaats/vraag")).Status);
        Assert.Equal(HttpStatusCode.OK, (await door.Visit().OpenAsync("/account/medewerker")).Status);

        await door.SettleLeidenAsync();
        Assert.Equal(HttpStatusCode.ServiceUnavailable, (await door.Visit().OpenAsync("/vragen")).Status);
        await door.Gate.WriteAsync(async db =>
        {
            (await db.Municipalities.SingleAsync()).SetPhoneTeam(PhoneNumber.Written("+31715123456").Value);
            return Result.Done;
        });
        door.Get<NeighbourhoodDirectory>().Forget();
        var open = await door.Visit().OpenAsync("/vragen");
        Assert.Equal(HttpStatusCode.OK, open.Status);
        Assert.Contains("071 512 34 56", open.Page);
    }

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    private async Task<Visitor> OpenAsync(string address)
    {
        var dirk = await door.Visit().OpenAsync(new Uri(door.Get<FirstAdmin>().NewLink()).PathAndQuery);
        await dirk.SubmitAsync("begin", ("naam", "Dirk"), ("mail", "dirk@voorbeeld.nl"), ("wachtwoord", "vier woorden op een rij"));
        await using var scope = door.Services.CreateAsyncScope();
        var accounts = scope.ServiceProvider.GetRequiredService<UserManager<Account>>();
        var key = await accounts.GetAuthenticatorKeyAsync((await accounts.FindByNameAsync("dirk@voorbeeld.nl"))!);
        await dirk.SubmitAsync("tweede-stap", ("code", AuthenticatorApp.CodeAt(key!, door.Clock.GetUtcNow())));
        return await dirk.OpenAsync(address);
    }
}
