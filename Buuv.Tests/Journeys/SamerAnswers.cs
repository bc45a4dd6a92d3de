using System.Globalization;
using Microsoft.Playwright;

namespace Buuv.Tests.Journeys;

/// <summary>J2. Samer answers Ria; Ria is told, says yes, and they meet.</summary>
[Collection(nameof(StreetOfNeighbours))]
public sealed class SamerAnswers(PortalHost portal) : Journey(portal)
{
    [Fact]
    public async Task They_find_each_other_and_only_then_know_how_to_reach_each_other()
    {
        var (number, mail) = (Portal.NewMobile(), Portal.NewMail());
        var ria = await Portal.VisitAsync(Walking.Phone);
        var post = await new Vraag("Wie harkt mijn blad?", number).PlaceAsync(ria);
        var bystander = await Portal.VisitAsync();
        await bystander.GotoAsync("/buurt/slaaghwijk");

        var samer = await Portal.VisitAsync();
        await AnswerAsync(samer, post, mail);
        await samer.ReadsAsync("Fijn! Ria krijgt je bericht.");
        Assert.DoesNotContain(number[2..], await PlainAsync(samer));

        var message = await Portal.ToldAsync(number, "/gesprek/");
        Assert.Contains("Leuk nieuws: Samer wil je helpen.", message);
        await ria.GotoAsync(LinkIn(message));
        await ria.ReadsAsync("Wil je met Samer afspreken?");
        await ria.ReadsAsync("Ik help graag, zaterdag kan ik.");
        Assert.DoesNotContain(mail, await ria.ContentAsync());

        await ria.PressAsync("Ja, leuk");

        await ria.ReadsAsync("Wat fijn! Jullie hebben elkaar gevonden.");
        await ria.ReadsAsync($"Samer: {mail}");
        await ria.ReadsAsync("Spreek de eerste keer af op een plek met andere mensen.");
        // Samer's page tells by itself.
        await samer.ReadsAsync("Wat fijn! Jullie hebben elkaar gevonden.");
        Assert.Contains(number[2..], await PlainAsync(samer));
        // And the note leaves the board of whoever is looking at it.
        await bystander.ReadsAsync("Wat fijn. Deze buren hebben elkaar gevonden.");
        Assert.Equal(0, await bystander.NoteAbout("Wie harkt mijn blad?").CountAsync());
        await MeetAsync(ria);
    }

    [Fact]
    public async Task No_thank_you_gives_no_reason()
    {
        var ria = await Portal.VisitAsync(Walking.Phone);
        var post = await new Vraag("Wie plant mijn bollen?", Portal.NewMobile()).PlaceAsync(ria);
        var samer = await Portal.VisitAsync();
        await AnswerAsync(samer, post, Portal.NewMail());

        await ria.GotoAsync("/mijn");
        await ria.GetByRole(AriaRole.Link, new() { Name = "Wie plant mijn bollen?" }).First.ClickAsync();
        await ria.PressAsync("Nee, dank je");

        await ria.ReadsAsync("Je hebt nee gezegd tegen Samer. Dat mag.");
        await samer.ReadsAsync("Ria heeft het anders opgelost. Dank je wel dat je wilde helpen.");
        await samer.GotoAsync(post);
        await samer.NoteAbout("Wie plant mijn bollen?").WaitForAsync();
    }

    [Fact]
    public async Task Of_two_who_answer_at_once_one_is_chosen_and_the_other_is_thanked()
    {
        var ria = await Portal.VisitAsync(Walking.Phone);
        var post = await new Vraag("Wie schoffelt mijn tuin?", Portal.NewMobile()).PlaceAsync(ria);
        var (samer, noor) = (await Portal.VisitAsync(), await Portal.VisitAsync());

        await Task.WhenAll(AnswerAsync(samer, post, Portal.NewMail()), AnswerAsync(noor, post, Portal.NewMail(), "Noor"));
        await ria.GotoAsync("/mijn");
        await ria.ReadsAsync("Er wachten 2 reacties op jouw ja of nee.");
        await ria.GetByRole(AriaRole.Link, new() { Name = "Samer" }).First.ClickAsync();
        await ria.PressAsync("Ja, leuk");

        await samer.ReadsAsync("Wat fijn! Jullie hebben elkaar gevonden.");
        await noor.ReadsAsync("Er was net iemand anders. Dank je wel dat je wilde helpen.");
    }

    private static async Task AnswerAsync(IPage page, string post, string mail, string name = "Samer")
    {
        await page.GotoAsync(post);
        await page.FollowAsync("Ik help graag");
        await page.WriteAsync("Eén zin is genoeg", "Ik help graag, zaterdag kan ik.");
        await page.PressAsync("Verder");
        await page.SignInAsync(mail, name);
        // What was typed before signing in is still there.
        Assert.Equal("Ik help graag, zaterdag kan ik.", await page.GetByLabel("Eén zin is genoeg").InputValueAsync());
        await page.PressAsync("Verstuur");
        await page.ReadsAsync("krijgt je bericht");
        await page.ListensAsync();
    }

    private static async Task MeetAsync(IPage page)
    {
        await page.FollowAsync("Maak een afspraak");
        await page.ReadsAsync("Wanneer zie je Samer?");
        var places = page.GetByRole(AriaRole.Radiogroup, new() { Name = "Waar?" }).GetByRole(AriaRole.Radio);
        Assert.Equal(3, await places.CountAsync());
        await page.GetByRole(AriaRole.Radio, new() { Name = "Buurthuis Op Eigen Wieken" }).CheckAsync();
        var day = DateOnly.FromDateTime(DateTime.Today).AddDays(5);
        await page.WriteAsync("Dag", day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));
        await page.WriteAsync("Tijd", "14:30");
        await page.PressAsync("Maak de afspraak");

        var calendar = page.GetByRole(AriaRole.Link, new() { Name = "Zet in mijn agenda" });
        var file = await page.Context.APIRequest.GetAsync((await calendar.GetAttributeAsync("href"))!);
        Assert.Equal("text/calendar; charset=utf-8", file.Headers["content-type"]);
        var text = await file.TextAsync();
        var lines = text.Split("\r\n");
        Assert.Equal(("BEGIN:VCALENDAR", "END:VCALENDAR", ""), (lines[0], lines[^2], lines[^1]));
        var starts = TimeZoneInfo.ConvertTimeToUtc(day.ToDateTime(new(14, 30)), TimeZoneInfo.FindSystemTimeZoneById("Europe/Amsterdam"));
        Assert.Contains($"DTSTART:{starts:yyyyMMdd'T'HHmmss'Z'}", lines);
        Assert.Contains(lines, line => line.StartsWith("LOCATION:Buurthuis Op Eigen Wieken", StringComparison.Ordinal));
        Assert.DoesNotContain("Ria", text);
    }

    private static string LinkIn(string message) => new Uri(message.Split().Last(word => word.Contains("/gesprek/"))).PathAndQuery;

    private static async Task<string> PlainAsync(IPage page) => (await page.ContentAsync()).Replace(" ", "");
}
