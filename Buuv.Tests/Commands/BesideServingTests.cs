using Buuv.Portal.Platform.Persistence;
using Buuv.Portal.Platform.Settings;
using Buuv.Tests.Architecture;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using PortalProgram = Buuv.Tests.Journeys.PortalProgram;

namespace Buuv.Tests.Commands;

/// <summary>J12, second half. Dirk works at the folder of a portal that serves, breaks it, and puts it back.</summary>
public sealed class BesideServingTests : IDisposable
{
    private static readonly (string, string) Passphrase = ("Backup__Passphrase", "vier koeien in een groene wei");

    private readonly DataSettings folder = new() { Folder = Directory.CreateTempSubdirectory("buuv-serving-").FullName };
    private readonly DataSettings other = new() { Folder = Directory.CreateTempSubdirectory("buuv-restored-").FullName };

    private static string Places => Path.Combine(Repository.Root, "Buuv.Portal", "Platform", "Neighbourhoods", "haarlem.csv");

    private string Backup => Path.Combine(other.Folder, "..", $"{Path.GetFileName(other.Folder)}.backup");

    public void Dispose()
    {
        DataFolder.Remove(folder.Folder);
        DataFolder.Remove(other.Folder);
        File.Delete(Backup);
    }

    [Fact]
    public async Task Every_verb_that_may_works_beside_a_portal_that_serves_and_what_it_brought_comes_back_from_its_backup()
    {
        Assert.Equal(0, (await RunAsync(folder, "seed", "--preset", "street")).Code);
        // All of it is in the file that an operator copies, and nothing is left in the log.
        Assert.Equal(0, new FileInfo(folder.Database + "-wal") is { Exists: true } log ? log.Length : 0);
        await using (await PortalProgram.ServeAsync(folder.Folder, "Development"))
        {
            foreach (var alone in new string[][] { [], ["seed", "--preset", "street"], ["migrate"], ["restore", Places] })
                Assert.Contains("draait al een Buuv", await RefusedAsync(folder, alone));
            Assert.Equal(0, (await RunAsync(folder, "import-neighbourhoods", Places)).Code);
            Assert.Equal(0, (await RunAsync(folder, "purge")).Code);
            Assert.Equal(0, (await RunAsync(folder, "audit", "verify")).Code);
            Assert.Equal(0, (await RunAsync(folder, "casebook", "rotate")).Code);
            Assert.Equal(0, (await RunAsync(folder, "clock", "accept")).Code);
            Assert.Equal(0, (await RunAsync(folder, "backup", Backup)).Code);
        }

        Assert.Contains("staan al gegevens", await RefusedAsync(folder, "restore", Backup));
        Assert.Equal(0, (await RunAsync(other, "restore", Backup)).Code);
        Assert.Equal(await CountsAsync(folder), await CountsAsync(other));
        Assert.True(await TownsAsync(other) > 2);

        await File.WriteAllBytesAsync(folder.Database, [], TestContext.Current.CancellationToken);
        Assert.Contains("de gegevens zijn weg of leeg", await RefusedAsync(folder));
        await File.WriteAllTextAsync(folder.Database, new string('x', 9000), TestContext.Current.CancellationToken);
        Assert.Contains("zijn beschadigd", await RefusedAsync(folder));
    }

    private static Task<(int Code, string Said)> RunAsync(DataSettings folder, params string[] verb) =>
        PortalProgram.RunAsync(folder.Folder, "Development", verb, Passphrase);

    private static async Task<string> RefusedAsync(DataSettings folder, params string[] verb)
    {
        var (code, said) = await RunAsync(folder, verb.Length == 0 ? ["--urls", "http://localhost:0"] : verb);
        Assert.Equal(1, code);
        return said;
    }

    private static async Task<(int Posts, int Residents, int Towns)> CountsAsync(DataSettings folder)
    {
        await using var db = new BuuvDb(PersistenceServices.ReaderOptions(folder.Database));
        var counts = (await db.Posts.CountAsync(), await db.Residents.CountAsync(), await db.Municipalities.CountAsync());
        SqliteConnection.ClearPool((SqliteConnection)db.Database.GetDbConnection());
        return counts;
    }

    private static async Task<int> TownsAsync(DataSettings folder) => (await CountsAsync(folder)).Towns;
}
