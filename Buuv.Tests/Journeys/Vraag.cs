using Microsoft.Playwright;

namespace Buuv.Tests.Journeys;

/// <summary>What a neighbour asks, and how to reach them.</summary>
internal sealed record Vraag(
    string Sentence,
    string Address,
    string Name = "Ria",
    string Category = "Tuin",
    string Neighbourhood = "Slaaghwijk"
)
{
    /// <summary>Walks from the start page to the board.</summary>
    /// <returns>The local address of the page behind the number.</returns>
    public async Task<string> PlaceAsync(IPage page)
    {
        await WalkToCodeAsync(page);
        await page.WriteAsync("Code van zes cijfers", await page.CodeOnScreenAsync());
        await page.PressAsync("Zet het erop");
        await page.ReadsAsync("Klaar! Je vraag staat op het prikbord.");
        return new Uri(page.Url).AbsolutePath;
    }

    /// <summary>Answers every question but the last.</summary>
    public async Task WalkToCodeAsync(IPage page)
    {
        await page.GotoAsync("/");
        await page.FollowAsync("Ik zoek hulp");
        await page.ChooseAsync(Category);
        await page.PressAsync("Verder");
        await page.WriteAsync("In één zin", Sentence);
        await page.PressAsync("Verder");
        await page.ChooseAsync("Overdag");
        await page.PressAsync("Verder");
        await page.WriteAsync("Postcode", "2318");
        await page.PressAsync("Verder");
        await page.ChooseAsync(Neighbourhood);
        await page.PressAsync("Verder");
        await page.WriteAsync("Voornaam", Name);
        await page.WriteAsync("Mobiel nummer of mailadres", Address);
        await page.PressAsync("Verder");
    }
}
