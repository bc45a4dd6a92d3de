using Buuv.Domain;
using Buuv.Domain.Posts;
using Buuv.Domain.Residents;
using Buuv.Portal.Features.Conversations;
using Buuv.Portal.Features.Moderation;
using Buuv.Portal.Features.Posts;
using Buuv.Portal.Platform.Persistence;
using Buuv.Tests.Features.Moderation;
using Microsoft.EntityFrameworkCore;
using Microsoft.Playwright;

namespace Buuv.Tests.Journeys;

/// <summary>J10. Somebody asks for money before they help; Wim stops it before Ria reads it, with one key.</summary>
[NeedsChromium]
public sealed class TheModerator : IAsyncLifetime
{
    // So long a card takes no keys, in milliseconds: nobody reads faster.
    private const float Reading = 700;

    private static readonly Reader Samer = new("Samer", "Samer");

    private readonly MondayHost portal = new();

    public ValueTask InitializeAsync() => portal.InitializeAsync();

    public ValueTask DisposeAsync() => portal.DisposeAsync();

    [Fact]
    public async Task Money_in_advance_is_stopped_with_one_key_and_the_writer_hears_why()
    {
        await using var home = await Samer.SitDownAsync(
            portal,
            new()
            {
                Locale = "nl-NL",
                ViewportSize = new() { Width = 360, Height = 800 },
            }
        );
        var samer = await home.NewPageAsync();
        await samer.GotoAsync("/leiden/4827/antwoord");
        await samer.WriteAsync("Eén zin is genoeg", "Ik help, maak eerst € 50 over");
        await samer.PressAsync("Verstuur");
        await samer.ReadsAsync("Een van ons leest dit eerst");
        Assert.Equal(0, await ReachedRiaAsync());

        await using var desk = await Reader.Wim.SitDownAsync(
            portal,
            new()
            {
                Locale = "nl-NL",
                ViewportSize = new() { Width = 1280, Height = 800 },
            }
        );
        var wim = await desk.NewPageAsync();
        await wim.GotoAsync("/toezicht");
        await wim.ListensAsync();
        var card = wim.GetByRole(AriaRole.Region, new() { Name = "Reactie · Samer" });
        await card.GetByText("Ik help, maak eerst € 50 over").WaitForAsync();
        await card.GetByText("Er wordt vooraf om geld gevraagd.").WaitForAsync();
        Assert.True(await card.GetByLabel("Vraag een buur nooit vooraf om geld.").IsCheckedAsync());
        // The card has the focus by itself: one key is enough.
        await Assertions.Expect(card).ToBeFocusedAsync();
        await wim.WaitForTimeoutAsync(Reading);
        await wim.Keyboard.PressAsync("2");
        await wim.ReadsAsync("De schrijver hoort waarom.");
        await wim.ReadsAsync("Er is niets te beoordelen.");

        await portal.TenSecondsLaterAsync();
        var letter = await portal.ToldAsync("samer@example.org", "Vraag een buur nooit vooraf om geld.");
        await samer.GotoAsync("/bezwaar/" + letter.Split("/bezwaar/")[1][..36]);
        await samer.ReadsAsync("Dit kan zo niet");
        await samer.WriteAsync("Vertel het ons", "Het was een grap.");
        await samer.PressAsync("Kijk nog een keer");
        await samer.ReadsAsync("Dank je wel. We kijken nog een keer.");
        // It is back on Wim's desk without a press.
        await wim.ReadsAsync("Het was een grap.");
        Assert.Equal(0, await ReachedRiaAsync());
    }

    [Fact]
    public async Task A_wrong_key_is_taken_back_by_key_or_from_the_list_also_on_a_page_that_was_opened_anew()
    {
        await using var home = await Samer.SitDownAsync(portal, new() { Locale = "nl-NL" });
        var samer = await home.NewPageAsync();
        await samer.GotoAsync("/leiden/4827/antwoord");
        await samer.WriteAsync("Eén zin is genoeg", "Ik help, maak eerst € 50 over");
        await samer.PressAsync("Verstuur");
        await samer.ReadsAsync("Een van ons leest dit eerst");

        await using var desk = await Reader.Wim.SitDownAsync(portal, new() { Locale = "nl-NL" });
        var wim = await desk.NewPageAsync();
        await wim.GotoAsync("/toezicht");
        await wim.ListensAsync();
        var card = wim.GetByRole(AriaRole.Region, new() { Name = "Reactie · Samer" });
        await Assertions.Expect(card).ToBeFocusedAsync();
        await wim.WaitForTimeoutAsync(Reading);
        await wim.Keyboard.PressAsync("1");
        var said = wim.Locator(".one .alert", new() { HasText = "Doorgelaten." });
        await Assertions.Expect(said).ToBeFocusedAsync();
        await said.GetByRole(AriaRole.Button, new() { Name = "Ongedaan maken" }).WaitForAsync();
        await wim.Keyboard.PressAsync("z");
        await wim.ReadsAsync("Ongedaan gemaakt.");
        await Assertions.Expect(card).ToBeFocusedAsync();

        await wim.WaitForTimeoutAsync(Reading);
        await wim.Keyboard.PressAsync("1");
        await said.WaitForAsync();
        await wim.ReloadAsync();
        await wim.ListensAsync();
        await wim.PressAsync("Ongedaan maken Doorgelaten: Reactie van Samer");
        await wim.ReadsAsync("Ongedaan gemaakt. Doorgelaten: Reactie van Samer");
        await card.WaitForAsync();

        await portal.TenSecondsLaterAsync();
        Assert.Equal(0, await ReachedRiaAsync());
    }

    [Fact]
    public async Task Who_is_new_and_offers_something_meets_a_person_before_who_is_rung_does()
    {
        var (lena, conversation) = await AnsAnswersAsync("Lena");
        await lena.GotoAsync($"/gesprek/{conversation.Value}");
        await lena.ListensAsync();
        await lena.WriteAsync("Schrijf aan Ans", "Waar woont u precies? Ik kom zo.");
        await lena.PressAsync("Verstuur");
        // At once, without loading the page again.
        await lena.Locator(".talk .waits", new() { HasText = "Waar woont u precies?" })
            .GetByText("Een van ons leest dit eerst. Dan wordt het verstuurd.")
            .WaitForAsync();
        await lena.PressAsync("Ja, leuk");
        await lena.ReadsAsync("Je zei ja. Een van ons leest dit eerst. Je hoort het van ons.");
        Assert.Equal(0, await lena.GetByText("06 22 22 22 22").CountAsync());

        await using var desk = await Reader.Wim.SitDownAsync(
            portal,
            new()
            {
                Locale = "nl-NL",
                ViewportSize = new() { Width = 1280, Height = 800 },
            }
        );
        var wim = await desk.NewPageAsync();
        await wim.GotoAsync("/toezicht");
        await wim.ListensAsync();
        var message = wim.GetByRole(AriaRole.Region, new() { Name = "Bericht in een gesprek · Lena" });
        await message.GetByText("Waar woont u precies?").WaitForAsync();
        await wim.ReadsAsync("Een nieuwe buur zoekt contact met iemand die we bellen.");
        await Assertions.Expect(message).ToBeFocusedAsync();
        await wim.WaitForTimeoutAsync(Reading);
        await wim.Keyboard.PressAsync("1");
        var yes = wim.GetByRole(AriaRole.Region, new() { Name = "Ja op een reactie · Lena" });
        await yes.GetByText("Ik klus graag").First.WaitForAsync();
        await Assertions.Expect(yes).ToBeFocusedAsync();
        // The second of two presses was for the card before: this one stays.
        await wim.Keyboard.PressAsync("1");
        await wim.WaitForTimeoutAsync(Reading);
        Assert.True(await yes.IsVisibleAsync());
        await wim.Keyboard.PressAsync("1");
        await wim.ReadsAsync("Er is niets te beoordelen.");

        await portal.TenSecondsLaterAsync();
        await lena.ReadsAsync("06 22 22 22 22");
    }

    // She came yesterday, and everybody may know that she lives here.
    private async Task<(IPage Lena, ConversationId Talk)> AnsAnswersAsync(string name)
    {
        var (services, now) = (portal.Services, portal.Clock.GetUtcNow().UtcDateTime);
        await using var db = await portal.Get<IDbContextFactory<BuuvDb>>().CreateDbContextAsync();
        var ans = await db.Residents.SingleAsync(resident => resident.FirstName == "Ans");
        var lena = Resident
            .Join(Id.New<ResidentId>(), new(name, null, Reachability.Web, null, null), ans.Neighbourhood, now.AddDays(-1))
            .Value;
        lena.BecomeMember(MembershipGround.BoardCode, now.AddDays(-1));
        Assert.True((await portal.Get<WriteGate>().WriteAsync(writing =>
        {
            writing.Add(lena);
            return Task.FromResult(Result.Done);
        })).IsDone);
        var draft = Street.Draft("Ik klus graag", "Lampen, kranen, van alles.", kind: PostKind.Offer, at: now);
        var offer = (await portal.Get<PostCommands>().PlaceAsync(Guid.NewGuid(), new(lena.Id), draft)).Value;
        var conversation = (
            await portal.Get<ConversationCommands>().RespondAsync(Guid.NewGuid(), new(ans.Id), offer, "Mijn kraan lekt.")
        ).Value;
        var review = await db.Reviews.SingleAsync(row => row.AuthorId == lena.Id);
        Assert.True((await portal.Get<ReviewCommands>().LetThroughAsync(ModerationStreet.Wim, review.Id)).IsDone);
        await portal.TenSecondsLaterAsync();
        var home = await portal.OpenAsync(new() { Locale = "nl-NL", ViewportSize = new() { Width = 360, Height = 800 } });
        var session = await Sessions.StepInAsync(services, name, lena.Id, "lena@example.org");
        await home.AddCookiesAsync([new() { Name = session.Name, Value = session.Value, Url = portal.Address }]);
        return (await home.NewPageAsync(), conversation);
    }

    private async Task<int> ReachedRiaAsync()
    {
        await using var db = await portal.Get<IDbContextFactory<BuuvDb>>().CreateDbContextAsync();
        var asked = await db.Posts.SingleAsync(post => post.Number == new ShortCode(4827));
        return await db.Responses.CountAsync(response => response.PostId == asked.Id)
            + await db.Conversations.CountAsync(conversation => conversation.PostId == asked.Id)
            + await db.Outgoing.CountAsync(message => message.Body.Contains("maak eerst") && message.To != "samer@example.org");
    }
}
