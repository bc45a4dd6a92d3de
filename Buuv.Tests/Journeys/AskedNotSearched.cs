using Buuv.Domain;
using Buuv.Domain.Residents;
using Buuv.Portal.Platform.Localization;
using Buuv.Portal.Platform.Persistence;
using Microsoft.EntityFrameworkCore;
using Microsoft.Playwright;

namespace Buuv.Tests.Journeys;

/// <summary>J14. Samer does not look for anybody: he is asked by text, it does not suit him, and he hears nothing for a while.</summary>
[NeedsChromium]
public sealed class AskedNotSearched : IAsyncLifetime
{
    private const string Sentence = "Wie harkt mijn tuin?";

    private readonly AskingHost portal = new();

    public ValueTask InitializeAsync() => portal.InitializeAsync();

    public ValueTask DisposeAsync() => portal.DisposeAsync();

    [Fact]
    public async Task Not_now_by_text_is_kept_the_next_wave_asks_somebody_else_and_Ria_reads_how_many()
    {
        var number = portal.NewMobile();
        var samer = await AgreesToBeAskedAsync(number);
        for (var other = 1; other <= 14; other++) await portal.GardenerAsync($"Buur{other}", portal.NewMail());
        var ria = await portal.VisitAsync(Walking.Phone);
        var post = await new Vraag(Sentence, portal.NewMobile()).PlaceAsync(ria);

        await portal.KeepAsync();
        Assert.Contains("JA, NEE of NU NIET", await portal.ToldAsync(number, "Ria zoekt hulp: Tuin. Overdag"));
        var first = await portal.AskedForAsync(Sentence);
        Assert.Contains(samer, first);
        portal.Clock.Move(TimeSpan.FromMinutes(5));
        await portal.TextAsync(number, "Nu niet");
        await portal.ToldAsync(number, "We vragen je");

        // Somebody else at once, and others the next day; nobody twice.
        await portal.KeepAsync();
        Assert.Equal(first.Count + 1, (await portal.AskedForAsync(Sentence)).Count);
        await portal.HoursPassAsync(20);
        var asked = await portal.AskedForAsync(Sentence);
        Assert.True(asked.Count > first.Count + 1);
        Assert.Equal(asked.Count, asked.Distinct().Count());
        await ria.GotoAsync(post);
        await ria.ReadsAsync($"We vroegen {asked.Count} buren. 1 keek.");

        await new Vraag("Wie harkt mijn pad?", portal.NewMobile(), "Henk").PlaceAsync(await portal.VisitAsync(Walking.Phone));
        await portal.HoursPassAsync(24 * 10);
        Assert.DoesNotContain(samer, await portal.AskedForAsync("Wie harkt mijn pad?"));
        await portal.HoursPassAsync(24 * 5);
        await new Vraag("Wie harkt mijn blad?", portal.NewMobile(), "Anton").PlaceAsync(await portal.VisitAsync(Walking.Phone));
        await portal.HoursPassAsync(24);
        Assert.Contains(samer, await portal.AskedForAsync("Wie harkt mijn blad?"));
    }

    [Fact]
    public async Task A_link_in_a_mail_is_answered_with_one_press_and_a_scanner_that_looks_uses_nothing()
    {
        var mail = portal.NewMail();
        await portal.GardenerAsync("Omar", mail);
        var ria = await portal.VisitAsync(Walking.Phone);
        await new Vraag(Sentence, portal.NewMobile()).PlaceAsync(ria);
        await portal.KeepAsync();
        var link = Walking.LinkIn(await portal.ToldAsync(mail, "/gevraagd/"), "/gevraagd/");
        var scanner = await portal.VisitAsync(scripts: false);
        await scanner.GotoAsync(link);
        Assert.Equal(200, (await scanner.Context.APIRequest.HeadAsync(link)).Status);

        var omar = await portal.VisitAsync(Walking.Phone, scripts: false);
        await omar.GotoAsync(link);
        Assert.Equal("Is dit iets voor jou?", await omar.QuestionAsync());
        await omar.PressAsync("Ja, ik help graag");
        await omar.ReadsAsync("Wat fijn! Schrijf je buur nu een bericht.");
        await omar.GotoAsync(link);
        Assert.Equal(0, await omar.GetByRole(AriaRole.Button, new() { Name = "Nee, dank je" }).CountAsync());
    }

    [Fact]
    public async Task Who_is_told_by_phone_is_rung_and_says_not_now_to_Joke()
    {
        var truus = await portal.GardenerAsync("Truus", "0715134455", by: Reachability.Phone);
        await new Vraag(Sentence, portal.NewMobile()).PlaceAsync(await portal.VisitAsync(Walking.Phone));
        await portal.KeepAsync();
        Assert.Contains(truus, await portal.AskedForAsync(Sentence));

        var joke = await portal.VisitAsync();
        await joke.StepIntoAsync("Joke");
        await joke.GotoAsync("/telefoon");
        await joke.ListensAsync();
        await joke.Locator("section[aria-labelledby=terugbellen] li").GetByRole(AriaRole.Button, new() { NameRegex = new("^Truus") }).First
            .ClickAsync();
        var panel = joke.GetByRole(AriaRole.Region, new() { Name = "Om te vertellen" });
        await panel.GetByText(Sentence).First.WaitForAsync();
        await panel.GetByRole(AriaRole.Button, new() { Name = "Nu even niet" }).First.ClickAsync();
        await panel.GetByRole(AriaRole.Button, new() { Name = "Tot die dag niet" }).First.ClickAsync();
        await joke.ReadsAsync("Goed. We vragen niets tot");

        await new Vraag("Wie knipt mijn heg?", portal.NewMobile(), "Henk").PlaceAsync(await portal.VisitAsync(Walking.Phone));
        await portal.HoursPassAsync(24 * 5);
        Assert.DoesNotContain(truus, await portal.AskedForAsync("Wie knipt mijn heg?"));
    }

    // A neighbour with a mobile number tells once that Buuv may ask, and about what.
    private async Task<ResidentId> AgreesToBeAskedAsync(string number)
    {
        var page = await portal.VisitAsync(Walking.Phone, scripts: false);
        await page.SignInAsync(number, "Samer");
        await page.GotoAsync("/mijn/helpen");
        await page.GetByLabel("Ja, Buuv mag mij vragen").CheckAsync();
        await page.GetByRole(AriaRole.Checkbox, new() { Name = "Tuin", Exact = true }).CheckAsync();
        await page.WriteAsync("Wat kun je goed?", "harken");
        await page.PressAsync("Bewaar");
        await page.ReadsAsync("Bewaard. Dank je wel.");
        var phone = TypedPhone.From(number).Value;
        await using var db = await portal.Get<IDbContextFactory<BuuvDb>>().CreateDbContextAsync(TestContext.Current.CancellationToken);
        return (await db.Residents.SingleAsync(person => person.Phone == phone, TestContext.Current.CancellationToken)).Id;
    }
}
