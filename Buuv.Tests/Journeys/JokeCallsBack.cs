using Buuv.Domain.Posts;
using Buuv.Portal.Features.Conversations;
using Buuv.Portal.Platform.Messaging.Notifications;
using Buuv.Portal.Platform.Persistence;
using Microsoft.EntityFrameworkCore;
using Microsoft.Playwright;

namespace Buuv.Tests.Journeys;

/// <summary>J4. Joke of the phone team calls back, oldest promise first, with her hands on the keyboard only.</summary>
[NeedsChromium]
public sealed class JokeCallsBack : IAsyncLifetime
{
    private static readonly Reader Joke = new("Joke, phone team", "PhoneVolunteer");

    private readonly MondayHost portal = new();

    public ValueTask InitializeAsync() => portal.InitializeAsync();

    public ValueTask DisposeAsync() => portal.DisposeAsync();

    [Fact]
    public async Task A_spoken_yes_makes_the_match()
    {
        var walk = await portal.SamerAnswersAsync(9163, "Ik loop graag een rondje mee.");
        portal.Clock.Move(TimeSpan.FromMinutes(5));
        await portal.SamerAnswersAsync(7718, "Ik rijd je graag.");
        await using var context = await ComesInAsync(1280);
        var page = await AtTheDeskAsync(context);

        var people = page.Locator("section[aria-labelledby=terugbellen] li");
        Assert.Contains("Ans", await people.First.TextContentAsync());
        await people.First.GetByRole(AriaRole.Button).PressAsync("Enter");
        var panel = page.GetByRole(AriaRole.Region, new() { Name = "Om te vertellen" });
        await panel.GetByText("Samer wil je helpen met “Een rondje langs het water?”").WaitForAsync();
        await panel.GetByRole(AriaRole.Button, new() { Name = "Gesproken: ja" }).PressAsync("Enter");
        await panel.GetByText("Samer belt je.").WaitForAsync();
        await people.Filter(new() { HasText = "Ans" }).WaitForAsync(new() { State = WaitForSelectorState.Detached });
        Assert.Contains("Truus", await people.First.TextContentAsync());

        await using var db = await portal.Get<IDbContextFactory<BuuvDb>>().CreateDbContextAsync();
        Assert.Equal(ClosureReason.Matched, (await db.Posts.SingleAsync(post => post.Id == walk)).Closure!.Reason);
    }

    [Fact]
    public async Task What_a_colleague_told_meanwhile_leaves_the_open_card_by_itself()
    {
        await portal.SamerAnswersAsync(9163, "Ik loop graag een rondje mee.");
        await using var context = await ComesInAsync(1280);
        await using var other = await Reader.Saskia.SitDownAsync(portal, new() { Locale = "nl-NL" });
        var (joke, saskia) = (await AtTheDeskAsync(context), await AtTheDeskAsync(other));
        await joke.GetByRole(AriaRole.Button, new() { Name = "Ans" }).PressAsync("Enter");
        await joke.GetByRole(AriaRole.Button, new() { Name = "Gesproken: ja" }).WaitForAsync();
        await saskia.GetByText("Joke").First.WaitForAsync();
        await saskia.GetByRole(AriaRole.Button, new() { Name = "Ans" }).First.PressAsync("Enter");
        await saskia.GetByRole(AriaRole.Button, new() { Name = "Toch openen" }).PressAsync("Enter");
        await joke.GetByText("Saskia is nu met deze beller bezig.").WaitForAsync();

        await saskia.GetByRole(AriaRole.Button, new() { Name = "Gesproken: ja" }).PressAsync("Enter");

        await joke.GetByText("Er is nu niets om te vertellen.").WaitForAsync();
    }

    [Fact]
    public async Task What_they_want_to_say_back_is_said_while_they_are_on_the_line()
    {
        var walk = await portal.SamerAnswersAsync(9163, "Ik loop graag een rondje mee.");
        await using var db = await portal.Get<IDbContextFactory<BuuvDb>>().CreateDbContextAsync();
        var conversation = await db.Conversations.SingleAsync(conversation => conversation.PostId == walk);
        portal.Clock.Move(TimeSpan.FromMinutes(1));
        Assert.Null(
            (
                await portal
                    .Get<ConversationCommands>()
                    .SayAsync(Guid.NewGuid(), new(conversation.HelperId), conversation.Id, "Past dinsdag om tien uur?")
            ).Refusal
        );
        await portal.Get<NotificationDispatcher>().CatchUpAsync();
        portal.Clock.Move(TimeSpan.FromMinutes(1));
        await using var context = await ComesInAsync();
        var page = await AtTheDeskAsync(context);

        await page.GetByRole(AriaRole.Button, new() { Name = "Ans" }).PressAsync("Enter");
        await page.GetByText("Past dinsdag om tien uur?").WaitForAsync();
        await page.GetByLabel("Wat wil je terugzeggen?").FillAsync("Dinsdag is goed.");
        await page.GetByRole(AriaRole.Button, new() { Name = "Stuur dit antwoord" }).PressAsync("Enter");
        await page.GetByText("Het antwoord is verstuurd.").WaitForAsync();

        Assert.True(
            await db.Messages.AnyAsync(message =>
                message.ConversationId == conversation.Id && message.AuthorId == conversation.AskerId && message.Text == "Dinsdag is goed."
            )
        );
        await page.GetByText("Reactie op een vraag").First.WaitForAsync();
    }

    [Fact]
    public async Task Not_reached_three_times_goes_to_the_broker()
    {
        await portal.SamerAnswersAsync(9163, "Ik loop graag een rondje mee.");
        foreach (var (name, wait) in new[] { ("Niet bereikt", 4), ("Voicemail", 24), ("Niet bereikt", 1) })
        {
            await using var day = await ComesInAsync();
            var page = await AtTheDeskAsync(day);
            // What she just did has a button with the same words.
            await page.GetByRole(AriaRole.Button, new() { NameRegex = new("^Ans") }).PressAsync("Enter");
            await page.GetByRole(AriaRole.Button, new() { Name = name, Exact = true }).PressAsync("Enter");
            if (name == "Voicemail")
                await page.GetByRole(AriaRole.Button, new() { Name = "Ik heb het gezegd" }).PressAsync("Enter");
            await page.GetByText(name == "Voicemail" ? "We bellen op een andere dag." : "We bellen op een ander moment van de dag.")
                .WaitForAsync();
            portal.Clock.Move(TimeSpan.FromHours(wait));
        }
        await using var evening = await ComesInAsync();
        var broker = await AtTheDeskAsync(evening);
        await broker.GetByRole(AriaRole.Heading, new() { Name = "Voor de sociaal makelaar" }).WaitForAsync();
        await broker.GetByRole(AriaRole.Button, new() { NameRegex = new("^Ans") }).WaitForAsync();
    }

    private Task<IBrowserContext> ComesInAsync(int width = 360) =>
        Joke.SitDownAsync(
            portal,
            new()
            {
                Locale = "nl-NL",
                ViewportSize = new() { Width = width, Height = 800 },
            }
        );

    private static async Task<IPage> AtTheDeskAsync(IBrowserContext context)
    {
        var page = await context.NewPageAsync();
        await page.GotoAsync("/telefoon");
        await page.Locator(".phone-desk[data-interactive=yes]").WaitForAsync();
        return page;
    }
}
