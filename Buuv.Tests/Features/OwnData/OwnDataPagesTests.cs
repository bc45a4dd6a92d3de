using System.Net;
using Buuv.Domain;
using Buuv.Portal.Features.Accounts;
using Buuv.Portal.Features.Accounts.Demo;
using Buuv.Portal.Platform.Localization;
using Buuv.Portal.Platform.Persistence;
using Buuv.Tests.Features.Accounts;
using Microsoft.EntityFrameworkCore;

namespace Buuv.Tests.Features.OwnData;

/// <summary>The pages as somebody without scripts uses them, and as Joke does for who rings.</summary>
public class OwnDataPagesTests(PortalHost portal) : IClassFixture<PortalHost>
{
    private static readonly (string, string)[] Mina =
    [
        ("Form.FirstName", "Mina"),
        ("Form.By", "Mail"),
        ("Form.Mail", "mina@example.org"),
        ("Form.Phone", ""),
        ("Form.Language", "nl"),
    ];

    [Fact]
    public async Task Mina_reads_and_puts_right_what_we_know()
    {
        var mina = await StepInAsync(Reader.Mina);
        Assert.Contains("mina@example.org", (await mina.OpenAsync("/mijn/gegevens")).Page);
        await mina.OpenAsync("/mijn/gegevens/aanpassen");
        Assert.Contains("te lang", (await mina.SubmitAsync("aanpassen", [.. Mina, ("Form.Alias", new string('m', 41))])).Page);
        await (await mina.OpenAsync("/mijn/gegevens/aanpassen")).SubmitAsync(
            "aanpassen",
            [.. Mina, ("Form.Alias", "Buur met de bakfiets"), ("Form.Times", "Evening")]
        );
        Assert.Contains("Buur met de bakfiets", mina.Page);
        Assert.Contains("\"bestTimes\": \"Evening\"", (await mina.OpenAsync("/mijn/gegevens/alles.json")).Page);
    }

    [NeedsChromium]
    [Fact]
    public async Task Nothing_that_is_read_or_taken_along_by_who_is_signed_in_stays_in_a_browser()
    {
        var browser = new SocketsHttpHandler { CookieContainer = await Reader.Ria.EnterAsync(portal.Address) };
        using var http = new HttpClient(browser) { BaseAddress = new(portal.Address) };
        foreach (var address in new[] { "/mijn/gegevens/alles.json", "/mijn/gegevens/alles.pdf", "/mijn/gegevens", "/mijn", "/vragen" })
        {
            using var answer = await http.GetAsync(address);
            var isForNow = answer is { IsSuccessStatusCode: true, Headers.CacheControl.NoStore: true };
            Assert.True(isForNow, $"{address}: {answer.StatusCode}, {answer.Headers.CacheControl}");
        }
        using var style = await http.GetAsync("/css/buuv.css");
        Assert.False(style.Headers.CacheControl?.NoStore);
        Assert.False(style.Headers.Contains("Server"));
    }

    [Fact]
    public async Task A_new_address_is_proved_before_anything_is_sent_there()
    {
        var bo = await MoveInAsync("Bewijs", "bewijs@example.org");
        var form = new[]
        {
            ("Form.FirstName", "Bewijs"),
            ("Form.By", "Mail"),
            ("Form.Mail", "nieuw-adres@example.org"),
            ("Form.Language", "nl"),
        };
        await bo.OpenAsync("/mijn/gegevens/aanpassen");
        Assert.Contains("n•••@example.org", (await bo.SubmitAsync("aanpassen", form)).Page);
        Assert.DoesNotContain("nieuw-adres@", (await bo.OpenAsync("/mijn/gegevens")).Page);
        await bo.OpenAsync("/mijn/gegevens/aanpassen");
        await bo.SubmitAsync("aanpassen", [.. form, ("Form.Code", "000000x")]);
        Assert.DoesNotContain("nieuw-adres@", (await bo.OpenAsync("/mijn/gegevens")).Page);
        await bo.OpenAsync("/mijn/gegevens/aanpassen");
        await bo.SubmitAsync(
            "aanpassen",
            [.. form, ("Form.Code", portal.Get<DemoCodes>().LastFor(CodeAddress.From("nieuw-adres@example.org").Value)!)]
        );
        await using var db = await portal.Get<IDbContextFactory<BuuvDb>>().CreateDbContextAsync();
        Assert.NotNull(await db.Users.SingleOrDefaultAsync(account => account.UserName == "nieuw-adres@example.org"));
    }

    [Fact]
    public async Task Somebody_stops_by_one_tick_and_one_press()
    {
        var leaving = await MoveInAsync("Weg", "weg@example.org");
        await leaving.OpenAsync("/mijn/gegevens/stoppen");
        Assert.Contains("Zeg eerst", (await leaving.SubmitAsync("stoppen")).Page);
        Assert.Contains("Je bent gestopt", (await leaving.SubmitAsync("stoppen", ("zeker", "true"))).Page);
        Assert.StartsWith("/inloggen", (await leaving.OpenAsync("/mijn")).SentTo);
        await using var db = await portal.Get<IDbContextFactory<BuuvDb>>().CreateDbContextAsync();
        Assert.False(await db.Users.AnyAsync(account => account.UserName == "weg@example.org"));
    }

    [Fact]
    public async Task Joke_reads_it_out_and_stops_a_caller_on_their_word_and_the_caller_sees_who_looked()
    {
        var joke = await StepInAsync(Reader.Joke);
        Guid ans;
        await using (var db = await portal.Get<IDbContextFactory<BuuvDb>>().CreateDbContextAsync())
            ans = (await db.Residents.SingleAsync(person => person.Phone == TypedPhone.From("0622222222").Value)).Id.Value;
        await joke.OpenAsync($"/telefoon/gegevens/{ans}");
        Assert.Contains("Ans", joke.Page);
        Assert.Contains("las deze bladzijde voor je", (await joke.OpenAsync($"/telefoon/gegevens/{ans}")).Page);
        Assert.Contains("Zeg eerst", (await joke.SubmitAsync("stoppen")).Page);
        Assert.Contains("Alles van de beller is weggehaald", (await joke.SubmitAsync("stoppen", ("zeker", "true"))).Page);
        Assert.Equal(HttpStatusCode.NotFound, (await joke.OpenAsync($"/telefoon/gegevens/{ans}")).Status);
    }

    private async Task<Visitor> StepInAsync(Reader reader) => VisitorWith(await reader.EnterAsync(portal.Address));

    private async Task<Visitor> MoveInAsync(string name, string mail)
    {
        var resident = Street.Join(name, Street.Slaaghwijk, mail);
        await portal.Get<WriteGate>().WriteAsync(db =>
        {
            db.Add(resident);
            return Task.FromResult(Result.Done);
        });
        var cookies = new CookieContainer();
        cookies.Add(new Uri(portal.Address), await Sessions.StepInAsync(portal.Services, name, resident.Id, mail));
        return VisitorWith(cookies);
    }

    private Visitor VisitorWith(CookieContainer cookies) =>
        new(
            new HttpClient(new SocketsHttpHandler { CookieContainer = cookies, AllowAutoRedirect = false })
            {
                BaseAddress = new(portal.Address),
            }
        );
}
