using System.Text.RegularExpressions;
using Buuv.Tests.Features.Boards;
using Microsoft.Playwright;

namespace Buuv.Tests.Journeys;

/// <summary>J3 on paper. Joke prints a page for Ans, who is never online; the card at its foot comes back with crosses.</summary>
[Collection(nameof(StreetOfPaper))]
public sealed partial class AnsSendsBackHerCard(PortalHost portal) : Journey(portal)
{
    [Fact]
    public async Task Her_crosses_become_an_answer_and_a_call()
    {
        var joke = await Portal.VisitAsync();
        await joke.StepIntoAsync("Joke");
        await joke.ToDeskAsync("Telefoon");
        using var sheet = await PrintForAnsAsync(joke);
        var words = sheet.Words(1);
        Assert.Contains("Dag Ans", words);
        Assert.DoesNotContain("622222222", Blanks().Replace(words, ""));
        var help = Help().Match(words);
        var (box, number) = (help.Groups[1].Value, help.Groups[2].Value);

        await joke.GotoAsync("/telefoon");
        await joke.ListensAsync();
        await joke.GetByText("Een kaart terug?").ClickAsync();
        await EnterAsync(joke, "ABC", box);
        await joke.ReadsAsync("Een code heeft zes letters en cijfers.");
        Assert.Equal("ABC", await joke.GetByLabel("Code op de kaart").InputValueAsync());
        await EnterAsync(joke, Code().Match(words).Groups[1].Value.ToLowerInvariant(), $"{box} {CallMe().Match(words).Groups[1].Value}");

        await joke.ReadsAsync("De kaart van Ans is bewaard.");
        var told = await joke.GetByRole(AriaRole.Listitem).Filter(new() { HasText = number }).First.InnerTextAsync();
        Assert.EndsWith("gelukt", told);
        await joke.ReadsAsync("Staat op de lijst om te bellen.");
        await joke.PressAsync("Open Ans");
        await joke.GetByRole(AriaRole.Heading, new() { NameRegex = new("^Ans") }).WaitForAsync();
        await joke.ReadsAsync("Reacties");
        await joke.Locator("li").Filter(new() { HasText = number }).Filter(new() { HasText = "wacht" }).First.WaitForAsync();
    }

    private static async Task EnterAsync(IPage desk, string code, string ticks)
    {
        await desk.WriteAsync("Code op de kaart", code);
        await desk.WriteAsync("Welke nummers?", ticks);
        await desk.PressAsync("Bewaar de kaart");
    }

    private static async Task<PrintedPoster> PrintForAnsAsync(IPage desk)
    {
        await desk.FollowAsync("Bladen voor wie niet online is");
        await desk.Locator(".work-grid th button").First.WaitForAsync();
        await desk.PressAsync("Bladen printen");
        await desk.ReadsAsync("Er is niets geprint.");
        await desk.Locator(".work-grid th button").First.WaitForAsync();
        await desk.GetByRole(AriaRole.Checkbox, new() { NameRegex = new("^Kies Ans, ") }).CheckAsync();
        await desk.ReadsAsync("Je hebt 1 mens gekozen.");
        var pdf = await (await desk.RunAndWaitForDownloadAsync(() => desk.PressAsync("Print 1 blad"))).PathAsync();
        return new(await File.ReadAllBytesAsync(pdf, TestContext.Current.CancellationToken));
    }

    [GeneratedRegex(@"(\d)\s+Ik help graag met (\d{4})")]
    private static partial Regex Help();

    [GeneratedRegex(@"(\d)\s+Bel mij")]
    private static partial Regex CallMe();

    [GeneratedRegex(@"Code\s+([A-Z2-9]{3} [A-Z2-9]{3})")]
    private static partial Regex Code();

    [GeneratedRegex(@"[\s.\-]")]
    private static partial Regex Blanks();
}
