using System.Buffers.Binary;
using System.Globalization;
using System.Security.Cryptography;
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

    [Fact]
    public async Task An_empty_folder_becomes_a_buuv_with_an_admin_and_a_town()
    {
        await using var buuv = await PortalProgram.ServeAsync(folder.FullName);
        Assert.True(File.Exists(Path.Combine(folder.FullName, "buuv.db")));
        var link = Assert.Single(SetUpLinks().Matches(buuv.Said)).Value;
        Assert.StartsWith(buuv.Address, link, StringComparison.Ordinal);

        var dirk = await Portal.VisitAsync();
        await dirk.GotoAsync(link);
        await dirk.WriteAsync("Hoe heet je?", "Dirk");
        await dirk.WriteAsync("Je mailadres", "dirk@example.org");
        await dirk.WriteAsync("Je wachtwoord", "vier koeien in een wei");
        await dirk.ChooseAsync("Leiden, Leiderdorp");
        await dirk.WriteAsync("Het nummer om te bellen", "071 512 34 56");
        await dirk.PressAsync("Begin met Buuv");
        await dirk.WriteAsync("De code uit je app", CodeNow(await dirk.GetByRole(AriaRole.Code).InnerTextAsync()));
        await dirk.PressAsync("Verder");
        await dirk.ReadsAsync("Bewaar deze losse codes");
        await dirk.FollowAsync("Verder");
        Assert.Equal("Beheer", await dirk.QuestionAsync());

        var neighbour = await Portal.VisitAsync();
        await neighbour.GotoAsync(buuv.Address);
        await neighbour.ReadsAsync("Leiden");
        await neighbour.GotoAsync($"{buuv.Address}/buurt/slaaghwijk");
        Assert.Equal("Slaaghwijk", await neighbour.QuestionAsync());

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

    private async Task<(int Towns, int Neighbourhoods)> CountAsync()
    {
        await using var db = new BuuvDb(PersistenceServices.WriterOptions(Path.Combine(folder.FullName, "buuv.db")));
        return (await db.Municipalities.CountAsync(), await db.Neighbourhoods.CountAsync());
    }

    // What an authenticator app shows for a key (RFC 6238).
    private static string CodeNow(string key)
    {
        var letters = key.Where(char.IsAsciiLetterOrDigit)
            .Select(letter => "abcdefghijklmnopqrstuvwxyz234567".IndexOf(char.ToLowerInvariant(letter)));
        var bits = string.Concat(letters.Select(value => Convert.ToString(value, 2).PadLeft(5, '0')));
        var secret = bits.Chunk(8).Where(part => part.Length == 8).Select(part => Convert.ToByte(new string(part), 2)).ToArray();
        var step = new byte[8];
        BinaryPrimitives.WriteInt64BigEndian(step, DateTimeOffset.UtcNow.ToUnixTimeSeconds() / 30);
        var hash = HMACSHA1.HashData(secret, step);
        var number = (BinaryPrimitives.ReadUInt32BigEndian(hash.AsSpan(hash[^1] & 15)) & 0x7FFF_FFFF) % 1_000_000;
        return number.ToString("D6", CultureInfo.InvariantCulture);
    }

    [GeneratedRegex(@"css/buuv[^""]*")]
    private static partial Regex Styles();

    [GeneratedRegex(@"http\S+/account/begin\?sleutel=[\w-]+")]
    private static partial Regex SetUpLinks();
}
