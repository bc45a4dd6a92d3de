using Microsoft.Playwright;

namespace Buuv.Tests.Journeys;

/// <summary>J2, the talk itself: live between two browsers, plain without scripts.</summary>
[Collection(nameof(StreetOfNeighbours))]
public sealed class TwoNeighboursTalk(PortalHost portal) : Journey(portal)
{
    [Fact]
    public async Task What_one_says_the_other_hears_and_what_is_being_typed_stays()
    {
        var (ria, samer) = await MeetAsync("Wie snoeit mijn roos?");
        await ria.WriteAsync("Schrijf aan Samer", "Ik dacht aan ");

        await samer.WriteAsync("Schrijf aan Ria", "Zal ik handschoenen meenemen?");
        await samer.PressAsync("Verstuur");

        await ria.ReadsAsync("Zal ik handschoenen meenemen?", withinSeconds: 5);
        Assert.Equal("Ik dacht aan ", await ria.GetByLabel("Schrijf aan Samer").InputValueAsync());
        await ria.WriteAsync("Schrijf aan Samer", "Ik dacht aan zaterdag.");
        await ria.PressAsync("Verstuur");
        await samer.ReadsAsync("Ik dacht aan zaterdag.", withinSeconds: 5);
        await samer.ReadsAsync("Jij");
        // What was sent is gone from the field, and stays gone.
        await ria.ReadsAsync("Ik dacht aan zaterdag.");
        await ria.ReloadAsync();
        Assert.Equal("", await ria.GetByLabel("Schrijf aan Samer").InputValueAsync());
        Assert.Equal(1, await ria.GetByText("Ik dacht aan zaterdag.").CountAsync());
    }

    [Fact]
    public async Task A_no_while_the_other_is_typing_takes_nothing_away()
    {
        var (ria, samer) = await MeetAsync("Wie maait mijn gras?");
        await samer.WriteAsync("Schrijf aan Ria", "Ik kan ook vrijdag");

        await ria.PressAsync("Nee, dank je");

        await samer.ReadsAsync("Ria heeft het anders opgelost.");
        Assert.Equal("Ik kan ook vrijdag", await samer.GetByLabel("Schrijf aan Ria").InputValueAsync());
    }

    [Fact]
    public async Task An_empty_message_and_one_too_long_get_a_sentence()
    {
        var (_, samer) = await MeetAsync("Wie geeft mijn planten water?");

        await samer.PressAsync("Verstuur");
        await samer.ReadsAsync("Schrijf eerst een paar woorden.");
        await samer.WriteAsync("Schrijf aan Ria", new string('a', 5_000));
        await samer.PressAsync("Verstuur");
        await samer.ReadsAsync("Dit zijn 5000 letters.");
        Assert.Equal(5_000, (await samer.GetByLabel("Schrijf aan Ria").InputValueAsync()).Length);
    }

    [Fact]
    public async Task Who_worries_about_the_other_tells_us_and_the_other_reads_nothing_of_it()
    {
        var (ria, samer) = await MeetAsync("Wie leest mij voor?");

        await samer.FollowAsync("Ik maak me zorgen");
        await samer.ReadsAsync("Ik maak me zorgen om Ria");
        await samer.ReadsAsync("Bel 112.");
        await samer.PressAsync("Vertel het ons");
        await samer.ReadsAsync("Schrijf eerst een paar woorden.");
        await samer.WriteAsync("Wat zie je of hoor je?", "Haar keuken is leeg.");
        await samer.PressAsync("Vertel het ons");
        await samer.ReadsAsync("Dank je wel. We kijken ernaar.");

        await ria.ReloadAsync();
        Assert.DoesNotContain("keuken", await ria.ContentAsync());
        await ria.GotoAsync("/mijn/gegevens");
        Assert.DoesNotContain("keuken", await ria.ContentAsync());
    }

    [Fact]
    public async Task Nobody_else_can_read_along()
    {
        var (ria, _) = await MeetAsync("Wie zaait mijn perk in?");
        var stranger = await Portal.VisitAsync();
        await stranger.GotoAsync("/inloggen");
        await stranger.SignInAsync(Portal.NewMail(), "Kees");

        var answer = await stranger.GotoAsync(ria.Url);

        Assert.Equal(404, answer!.Status);
        Assert.DoesNotContain("zaterdag kan ik", await stranger.ContentAsync());
    }

    // Samer answered Ria, and both have the talk open.
    private async Task<(IPage Ria, IPage Samer)> MeetAsync(string sentence)
    {
        var ria = await Portal.VisitAsync(Walking.Phone);
        var post = await new Vraag(sentence, Portal.NewMobile()).PlaceAsync(ria);
        var samer = await Portal.VisitAsync();
        await samer.GotoAsync($"{post}/antwoord");
        await samer.WriteAsync("Eén zin is genoeg", "Ik help graag, zaterdag kan ik.");
        await samer.PressAsync("Verder");
        await samer.SignInAsync(Portal.NewMail());
        await samer.PressAsync("Verstuur");
        await samer.ReadsAsync("Fijn! Ria krijgt je bericht.");
        await ria.GotoAsync(new Uri(samer.Url).AbsolutePath);
        await samer.ListensAsync();
        await ria.ListensAsync();
        return (ria, samer);
    }
}
