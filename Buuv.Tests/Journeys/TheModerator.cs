using Buuv.Domain.Posts;
using Buuv.Portal.Data;
using Microsoft.EntityFrameworkCore;
using Microsoft.Playwright;

namespace Buuv.Tests.Journeys;

/// <summary>J10. Somebody asks for money before they help; Wim stops it before Ria reads it, with one key.</summary>
[NeedsChromium]
public sealed class TheModerator : IAsyncLifetime
{
    private static readonly Reader Samer = new("Samer", "Samer");

    private readonly MondayHost portal = new();

    public ValueTask InitializeAsync() => portal.InitializeAsync();

    public ValueTask DisposeAsync() => portal.DisposeAsync();

    [Fact]
    public async Task Money_in_advance_is_stopped_with_one_key_and_the_writer_hears_why()
    {
        await using var home = await Samer.SitDownAsync(portal, new() { Locale = "nl-NL", ViewportSize = new() { Width = 360, Height = 800 } });
        var samer = await home.NewPageAsync();
        await samer.GotoAsync("/leiden/4827/antwoord");
        await samer.WriteAsync("Eén zin is genoeg", "Ik help, maak eerst € 50 over");
        await samer.PressAsync("Verstuur");
        await samer.ReadsAsync("Iemand leest dit eerst");
        Assert.Equal(0, await ReachedRiaAsync());

        await using var desk = await Reader.Wim.SitDownAsync(portal, new() { Locale = "nl-NL", ViewportSize = new() { Width = 1280, Height = 800 } });
        var wim = await desk.NewPageAsync();
        await wim.GotoAsync("/toezicht");
        await wim.ListensAsync();
        var card = wim.GetByRole(AriaRole.Region, new() { Name = "Reactie · Samer" });
        await card.GetByText("Ik help, maak eerst € 50 over").WaitForAsync();
        await card.GetByText("Er wordt vooraf om geld gevraagd.").WaitForAsync();
        Assert.True(await card.GetByLabel("Vraag een buur nooit vooraf om geld.").IsCheckedAsync());
        // The card has the focus by itself: one key is enough.
        await Assertions.Expect(card).ToBeFocusedAsync();
        await wim.Keyboard.PressAsync("2");
        await wim.ReadsAsync("De schrijver hoort waarom het niet kan.");
        await wim.ReadsAsync("Er is niets om te lezen.");

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

    private async Task<int> ReachedRiaAsync()
    {
        await using var db = await portal.Get<IDbContextFactory<BuuvDb>>().CreateDbContextAsync();
        var asked = await db.Posts.SingleAsync(post => post.Number == new ShortCode(4827));
        return await db.Responses.CountAsync(response => response.Post == asked.Id) + await db.Conversations.CountAsync(talk => talk.Post == asked.Id)
            + await db.Outgoing.CountAsync(message => message.Body.Contains("maak eerst") && message.To != "samer@example.org");
    }
}
