using Microsoft.Playwright;

namespace Buuv.Tests.Journeys;

/// <summary>Joke hears on the phone that it does not go well with Henk; Saskia says when she looks, and what came of it. Nobody else reads
/// it.</summary>
[Collection(nameof(StreetOfStaff))]
public sealed class JokeWorries(PortalHost portal) : Journey(portal)
{
    private const string Words = "Hij klonk erg in de war.";

    [Fact]
    public async Task A_worry_goes_from_the_phone_to_a_broker_who_says_when_they_look_and_what_came_of_it()
    {
        var joke = await SitsAtAsync("Joke", "/telefoon");
        await joke.ListensAsync();
        await joke.PicksUpAsync("Henk");
        // Apart: the call goes on.
        var beside = await joke.Context.RunAndWaitForPageAsync(() =>
            joke.GetByRole(AriaRole.Link, new() { NameRegex = new("^Ik maak me zorgen") }).ClickAsync()
        );
        await beside.ReadsAsync("Ik maak me zorgen om Henk");
        await beside.PressAsync("Vertel het ons");
        await beside.ReadsAsync("Schrijf eerst een paar woorden.");
        await beside.WriteAsync("Wat zie je of hoor je?", Words);
        await beside.PressAsync("Vertel het ons");
        await beside.ReadsAsync("Dank je wel. We kijken ernaar.");
        await joke.PressAsync("Gesprek klaar");

        // By the links of her desk alone.
        var saskia = await SitsAtAsync("Saskia", "/telefoon");
        await saskia.ToDeskAsync("Dossiers");
        await saskia.FollowAsync("Zorgen en plekken");
        Assert.DoesNotContain(Words, await saskia.ContentAsync());
        await saskia.FollowRowAsync("Henk", "Wacht op iemand");
        await saskia.ReadsAsync(Words);
        var worry = saskia.Url;
        await saskia.PressAsync("Ik ga kijken");
        await saskia.ReadsAsync("Saskia kijkt op");
        await saskia.PressAsync("Klaar");
        await saskia.ReadsAsync("Schrijf eerst een paar woorden.");

        foreach (var name in new[] { "Joke", "Wim", "Dirk", "Fenna", "Ria" })
        {
            var other = await SitsAtAsync(name, "/");
            await other.GotoAsync(worry);
            Assert.DoesNotContain(Words, await other.ContentAsync());
        }

        await saskia.WriteAsync("Wat is het resultaat?", "Zijn zus is er nu elke dag.");
        await saskia.PressAsync("Klaar");
        await saskia.FollowAsync("Klaar");
        await saskia.FollowRowAsync("Henk", "Klaar");
        await saskia.ReadsAsync("Zijn zus is er nu elke dag.");
    }

    [Fact]
    public async Task A_broker_at_the_phone_goes_on_from_what_was_just_kept_inside()
    {
        var saskia = await SitsAtAsync("Saskia", "/telefoon");
        await saskia.ListensAsync();
        await saskia.PicksUpAsync("Henk");
        await saskia.PressAsync("Te groot voor Buuv");
        await saskia.WriteAsync("Waar gaat het over?", "De huur is drie keer niet betaald.");
        await saskia.GetByLabel("De beller zegt ja").CheckAsync();
        await saskia.PressAsync("Bewaar voor de sociaal makelaar");
        var file = await saskia.Context.RunAndWaitForPageAsync(() =>
            saskia.GetByRole(AriaRole.Link, new() { NameRegex = new("^Naar het dossier") }).ClickAsync()
        );
        await file.PressAsync("Neem dit dossier");
        await file.ReadsAsync("De huur is drie keer niet betaald.");
        await saskia.PressAsync("Gesprek klaar");
        await saskia.ReadsAsync("Nog niemand aan de lijn");
    }

    private async Task<IPage> SitsAtAsync(string name, string page)
    {
        var visit = await Portal.VisitAsync();
        await visit.StepIntoAsync(name);
        await visit.GotoAsync(page);
        return visit;
    }
}
