using Buuv.Domain;
using Buuv.Domain.Matching;
using Buuv.Portal.Platform.Persistence;
using Microsoft.EntityFrameworkCore;
using Microsoft.Playwright;

namespace Buuv.Tests.Journeys;

/// <summary>J8. Ria asks, thirty neighbours are asked and say nothing: Saskia looks after it, and finds somebody.</summary>
[NeedsChromium]
public sealed class TheSilentVraag : IAsyncLifetime
{
    private const string Sentence = "Wie harkt mijn tuin?";

    private readonly AskingHost portal = new();
    private readonly Dictionary<ResidentId, (string Name, string Mail)> gardeners = [];

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync()
    {
        await portal.InitializeAsync();
        for (var number = 1; number <= 40; number++)
        {
            var mail = portal.NewMail();
            gardeners.Add(await portal.GardenerAsync($"Buur{number}", mail), ($"Buur{number}", mail));
        }
    }

    public ValueTask DisposeAsync() => portal.DisposeAsync();

    [Theory]
    [InlineData(1280)]
    [InlineData(360)]
    public async Task After_the_promise_it_is_on_top_with_five_neighbours_and_why_and_one_yes_stops_the_questions(int width)
    {
        // In a demo a colleague is there once they have stepped in.
        await (await Reader.Saskia.SitDownAsync(portal, Wide(width))).CloseAsync();
        var ria = await portal.VisitAsync(Walking.Phone);
        var post = await new Vraag(Sentence, portal.NewMobile()).PlaceAsync(ria);
        await portal.KeepAsync();
        Assert.Equal(8, (await portal.AskedForAsync(Sentence)).Count);
        await portal.HoursPassAsync(60);
        var asked = await portal.AskedForAsync(Sentence);
        Assert.InRange(asked.Count, 20, 30);
        await ria.GotoAsync(post);
        await ria.ReadsAsync($"We vroegen {asked.Count} buren. 0 keken.");
        await ria.ReadsAsync("Saskia van Buuv zoekt met je mee.");
        var visitor = await portal.VisitAsync(Walking.Phone, scripts: false);
        await visitor.GotoAsync(post);
        await visitor.ReadsAsync("We zoeken mee naar iemand.");

        await using var context = await Reader.Saskia.SitDownAsync(portal, Wide(width));
        var saskia = await context.NewPageAsync();
        await saskia.GotoAsync("/makelaar?van=mij");
        await saskia.GetByRole(AriaRole.Link, new() { NameRegex = new(Sentence.TrimEnd('?')) }).ClickAsync();
        var five = saskia.Locator(".five > li");
        Assert.Equal(5, await five.CountAsync());
        for (var at = 0; at < 5; at++) Assert.InRange(await five.Nth(at).GetByRole(AriaRole.Listitem).CountAsync(), 1, 3);
        Assert.InRange(await saskia.EvaluateAsync<int>("document.documentElement.scrollWidth - innerWidth"), int.MinValue, 0);
        await five.First.GetByRole(AriaRole.Button).ClickAsync();
        await saskia.ReadsAsync("krijgt je vraag.");
        await portal.KeepAsync();
        var last = (await portal.AskedForAsync(Sentence))[^1];
        Assert.DoesNotContain(last, asked);

        var (name, mail) = gardeners[last];
        var link = Walking.LinkIn(await portal.ToldAsync(mail, "/gevraagd/"), "/gevraagd/");
        var neighbour = await portal.VisitAsync(Walking.Phone, scripts: false);
        await neighbour.GotoAsync(link);
        await neighbour.ReadsAsync("Saskia dacht aan jou.");
        await neighbour.PressAsync("Ja, ik help graag");
        await neighbour.SignInAsync(mail, name);
        await neighbour.GotoAsync($"{post}/antwoord");
        await neighbour.WriteAsync("Eén zin is genoeg", "Zaterdag kan ik.");
        await neighbour.PressAsync("Verstuur");
        await neighbour.ReadsAsync("Fijn!");
        await portal.HoursPassAsync(30);

        Assert.Equal(asked.Count + 1, (await portal.AskedForAsync(Sentence)).Count);
        await using var db = await portal.Get<IDbContextFactory<BuuvDb>>().CreateDbContextAsync(Cancel);
        var promise = await db.AnswerPromises.SingleAsync(
            promise => db.Posts.Any(open => open.Id == promise.Id && open.Text.Title == Sentence), Cancel);
        Assert.Equal((PromiseState.Answered, "Saskia"), (promise.State, promise.OwnerName));
    }

    private static BrowserNewContextOptions Wide(int width) => new()
    {
        Locale = "nl-NL",
        ViewportSize = new() { Width = width, Height = 800 },
    };
}
