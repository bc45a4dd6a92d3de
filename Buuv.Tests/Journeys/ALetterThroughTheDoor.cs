using System.Text.RegularExpressions;
using Buuv.Tests.Features.Boards;
using Microsoft.Playwright;

namespace Buuv.Tests.Journeys;

/// <summary>Somebody new reads and asks at once; with the code of a letter they are a full member.</summary>
[NeedsChromium]
public sealed partial class ALetterThroughTheDoor(NewcomersHost portal) : IClassFixture<NewcomersHost>
{
    [Fact]
    public async Task With_the_code_of_the_letter_an_answer_goes_straight_to_the_neighbour()
    {
        var code = await LetterAsync();
        var noor = await portal.VisitAsync(Walking.Phone, scripts: false);
        await noor.SignInAsync(portal.NewMail(), "Noor");
        await noor.GotoAsync("/leiden/4827/antwoord");
        await noor.WriteAsync("Eén zin is genoeg", "Ik help graag.");
        await noor.PressAsync("Verstuur");
        await noor.ReadsAsync("Een van ons leest dit eerst");

        await noor.GotoAsync("/mijn");
        await noor.ReadsAsync("Je bent nog geen lid");
        await noor.FollowAsync("Je buurtcode");
        await noor.WriteAsync("Buurtcode", "K7MB 2XP");
        await noor.PressAsync("Doe mee");
        await noor.ReadsAsync("Deze code kennen we niet.");
        Assert.Equal("K7MB 2XP", await noor.GetByLabel("Buurtcode").InputValueAsync());
        await noor.WriteAsync("Buurtcode", code);
        await noor.PressAsync("Doe mee");
        await noor.ReadsAsync("Je bent lid sinds");

        await noor.GotoAsync("/leiden/6052/antwoord");
        await noor.WriteAsync("Eén zin is genoeg", "Zaterdag kan ik.");
        await noor.PressAsync("Verstuur");
        await noor.ReadsAsync("krijgt je bericht");
        await noor.GotoAsync("/mijn");
        Assert.Equal(0, await noor.GetByText("Je bent nog geen lid").CountAsync());
    }

    [Fact]
    public async Task Who_rings_reads_the_code_out_and_Joke_types_it()
    {
        var code = await LetterAsync();
        var number = portal.NewMobile();
        var noor = await portal.VisitAsync(Walking.Phone);
        await noor.SignInAsync(number, "Noor");

        var joke = await portal.VisitAsync();
        await joke.StepIntoAsync("Joke");
        await joke.GotoAsync("/telefoon");
        await joke.ListensAsync();
        await joke.WriteAsync("Nummer of naam", number);
        await joke.Locator(".finder .found button").First.ClickAsync();
        await joke.GetByText("Nog geen lid").ClickAsync();
        await joke.WriteAsync("Buurtcode", code.ToLowerInvariant());
        await joke.PressAsync("Code klopt");
        await Assertions.Expect(joke.GetByText("Nog geen lid")).ToHaveCountAsync(0);
        await noor.GotoAsync("/mijn/buurtcode");
        await noor.ReadsAsync("Je bent lid sinds");
    }

    /// <summary>Bo makes a letter and prints it; whoever lives there reads the code on it.</summary>
    private async Task<string> LetterAsync()
    {
        var bo = await portal.VisitAsync();
        await bo.StepIntoAsync("Bo");
        await bo.GotoAsync("/werkplek/prikborden");
        await bo.FollowAsync("Buurtcodes");
        await bo.FollowAsync("Brieven voor een straat");
        await bo.GetByLabel("Buurt", new() { Exact = true }).SelectOptionAsync("Slaaghwijk");
        await bo.GetByLabel("Straat", new() { Exact = true }).FillAsync("Valkenpad");
        await bo.WriteAsync("Van nummer", "9");
        await bo.WriteAsync("Tot en met nummer", "5");
        await bo.PressAsync("Maak de brieven");
        await bo.ReadsAsync("Vul een eerste en een laatste nummer in.");
        await bo.WriteAsync("Tot en met nummer", "9");
        await bo.PressAsync("Maak de brieven");
        await bo.ReadsAsync("Klaar. Print het hieronder.");
        await bo.Locator(".work-grid th button").First.WaitForAsync();
        var print = bo.GetByRole(AriaRole.Button, new() { Name = "Print Valkenpad 9" }).First;
        var file = await (await bo.RunAndWaitForDownloadAsync(() => print.ClickAsync())).PathAsync();
        using var letter = new PrintedPoster(await File.ReadAllBytesAsync(file, TestContext.Current.CancellationToken));
        var words = letter.Words(1);
        Assert.Contains("Valkenpad 9", words);
        Assert.EndsWith("/mijn/buurtcode", letter.Codes(1).Single());
        return Code().Match(words).Value;
    }

    [GeneratedRegex(@"\b[B-Z2-9]{4} [B-Z2-9]{4}\b")]
    private static partial Regex Code();
}
