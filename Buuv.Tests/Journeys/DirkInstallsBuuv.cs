using System.Text.RegularExpressions;
using Buuv.Portal.Platform.Persistence;
using Buuv.Tests.Architecture;
using Microsoft.EntityFrameworkCore;
using Microsoft.Playwright;

namespace Buuv.Tests.Journeys;

/// <summary>J12, first half. Dirk starts Buuv in an empty folder.</summary>
[Collection(nameof(StreetOfPaper))]
public sealed partial class DirkInstallsBuuv(PortalHost portal) : Journey(portal)
{
    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("buuv-empty-");

    private static string Places => Path.Combine(Repository.Root, "Buuv.Portal", "Platform", "Neighbourhoods", "leiden-leiderdorp.csv");

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task An_empty_folder_becomes_a_buuv_with_an_admin_and_a_town(bool scripts)
    {
        await using var buuv = await PortalProgram.ServeAsync(folder.FullName);
        Assert.True(File.Exists(Path.Combine(folder.FullName, "buuv.db")));
        var link = Assert.Single(SetUpLinks().Matches(buuv.Said)).Value;
        Assert.StartsWith(buuv.Address, link, StringComparison.Ordinal);

        // Nobody reads a number that nobody answers, or a town that is not there.
        var neighbour = await Portal.VisitAsync();
        await neighbour.GotoAsync(buuv.Address);
        Assert.Equal("Buuv wordt hier nog klaargezet", await neighbour.QuestionAsync());
        Assert.Equal(0, await neighbour.Locator("a[href^='tel:']").CountAsync());

        var dirk = await Portal.VisitAsync(scripts: scripts);
        await dirk.GotoAsync(link);
        await dirk.PressAsync("Verder");
        Assert.Equal(3, await dirk.Locator(".field .error").CountAsync());
        await dirk.WriteAsync("Hoe heet je?", "Dirk");
        await dirk.WriteAsync("Je mailadres", "dirk@example.org");
        await dirk.WriteAsync("Je wachtwoord", "vier koeien in een wei");
        await dirk.PressAsync("Verder");
        var key = await dirk.GetByRole(AriaRole.Code).InnerTextAsync();
        await dirk.WriteAsync("De code uit je app", AuthenticatorApp.CodeAt(key, DateTimeOffset.UtcNow));
        await dirk.PressAsync("Verder");
        await dirk.ReadsAsync("Bewaar deze losse codes");
        await dirk.FollowAsync("Verder");

        await dirk.WriteAsync("Welke gemeente?", "zwolle");
        await dirk.PressAsync("Zet deze gemeente erin");
        await dirk.ReadsAsync("Van Zwolle hebben we de buurten nog niet.");
        Assert.Equal("zwolle", await dirk.GetByLabel("Welke gemeente?").InputValueAsync());
        await dirk.GetByLabel("Bestand met buurten van het CBS").SetInputFilesAsync(await ZwolleAsync());
        await dirk.PressAsync("Zet deze gemeente erin");
        await dirk.ReadsAsync("Zwolle staat erin, met 2 buurten.");
        await dirk.FollowAsync("Verder naar het telefoonnummer");
        await dirk.WriteAsync("Zwolle", "038 421 00 00");
        await dirk.PressAsync("Bewaar");
        await dirk.FollowAsync("Verder naar mail");
        await dirk.ReadsAsync("Er is nog geen mail ingesteld.");
        await dirk.FollowAsync("Mail komt later. Verder naar het eerste prikbord");
        Assert.Equal("Prikbord toevoegen", await dirk.QuestionAsync());

        await dirk.GotoAsync($"{buuv.Address}/beheer");
        Assert.Equal("Beheer", await dirk.QuestionAsync());
        await dirk.ReadsAsync("Nu ben je alleen. Vraag een collega erbij.");
        Assert.Equal(2, await dirk.Locator("section.admin-list .done").CountAsync());

        await neighbour.GotoAsync(buuv.Address);
        await neighbour.ReadsAsync("Zwolle");
        await neighbour.ReadsAsync("038 421 00 00");
        await neighbour.GotoAsync($"{buuv.Address}/buurt/assendorp");
        Assert.Equal("Assendorp", await neighbour.QuestionAsync());

        // A page without its styles would be read by nobody, however it was packed.
        using var http = new HttpClient { BaseAddress = new(buuv.Address) };
        var styles = Styles().Match(await http.GetStringAsync("/")).Value;
        foreach (var packing in new[] { "identity", "gzip", "br" })
        {
            http.DefaultRequestHeaders.AcceptEncoding.ParseAdd(packing);
            Assert.InRange((await http.GetByteArrayAsync(styles)).Length, 1000, int.MaxValue);
            http.DefaultRequestHeaders.AcceptEncoding.Clear();
        }

        // The link was for one.
        await neighbour.GotoAsync(link);
        await neighbour.ReadsAsync("Deze link werkt niet meer.");
        Assert.Equal(0, await neighbour.GetByLabel("Je wachtwoord").CountAsync());
    }

    [Theory]
    [InlineData("wat")]
    [InlineData("config")]
    public async Task A_verb_that_there_is_not_is_said_and_starts_no_second_portal(string verb)
    {
        var (code, said) = await PortalProgram.RunAsync(folder.FullName, "Production", [verb, "F"]);
        Assert.Equal(2, code);
        Assert.Contains($"There is no verb {verb}. Verbs: serve, migrate, seed,", said);
        Assert.Empty(folder.EnumerateFileSystemInfos());
    }

    [Fact]
    public async Task Bringing_in_the_buurten_twice_gives_the_same_buurten()
    {
        var first = await PortalProgram.RunAsync(folder.FullName, "Production", ["import-neighbourhoods", Places]);
        var before = await CountAsync();
        var again = await PortalProgram.RunAsync(folder.FullName, "Production", ["import-neighbourhoods", Places]);

        Assert.Equal((0, 0), (first.Code, again.Code));
        Assert.Equal((2, 70), before);
        Assert.Equal(before, await CountAsync());
    }

    [Fact]
    public async Task Made_up_people_are_refused_in_a_real_buuv()
    {
        var (code, said) = await PortalProgram.RunAsync(folder.FullName, "Production", ["seed", "--preset", "street"]);

        Assert.Equal(1, code);
        Assert.Contains("Dit is een echte Buuv. Hier komen geen verzonnen mensen in.", said);
    }

    [Fact]
    public async Task A_real_buuv_does_not_start_with_the_demo_on()
    {
        var (code, said) = await PortalProgram.RunAsync(
            folder.FullName,
            "Production",
            ["--urls", "http://localhost:0"],
            ("Portal__Demo", "true")
        );

        Assert.NotEqual(0, code);
        Assert.Contains("Portal:Demo", said);
    }

    public override async ValueTask DisposeAsync()
    {
        await base.DisposeAsync();
        DataFolder.Remove(folder.FullName);
    }

    // As CBS would give it, with another town in it.
    private async Task<string> ZwolleAsync()
    {
        var file = Path.Combine(folder.FullName, "buurten.csv");
        await File.WriteAllTextAsync(
            file,
            "buurtcode;buurtnaam;wijkcode;wijknaam;gemeentecode;gemeentenaam;lat;lon;postcodes\n"
                + "BU01931000;Binnenstad-Zuid;WK019310;Binnenstad;GM0193;Zwolle;52.5110;6.0930;8011\n"
                + "BU01931101;Assendorp;WK019311;Assendorp;GM0193;Zwolle;52.5030;6.1010;8012\n"
                + "BU01660000;Kampen-Centrum;WK016600;Kampen;GM0166;Kampen;52.5580;5.9110;8261\n"
        );
        return file;
    }

    private async Task<(int Towns, int Neighbourhoods)> CountAsync()
    {
        await using var db = new BuuvDb(PersistenceServices.WriterOptions(Path.Combine(folder.FullName, "buuv.db")));
        return (await db.Municipalities.CountAsync(), await db.Neighbourhoods.CountAsync());
    }

    [GeneratedRegex(@"css/buuv[^""]*")]
    private static partial Regex Styles();

    [GeneratedRegex(@"http\S+/account/begin\?sleutel=[\w-]+")]
    private static partial Regex SetUpLinks();
}
