using Buuv.Domain;
using Buuv.Portal.Commands;
using Buuv.Portal.Platform.Persistence;
using Buuv.Portal.Platform.Persistence.Backups;
using Buuv.Portal.Platform.Privacy.PersonalData;
using Buuv.Portal.Platform.Settings;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Hosting.Internal;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Options;

namespace Buuv.Tests.Platform.Persistence;

/// <summary>What goes into a backup comes back, and nothing that should stay away.</summary>
public sealed class BackupTests : IAsyncLifetime
{
    private const string Passphrase = "vier koeien in een groene wei";

    private readonly DataSettings empty = new() { Folder = Directory.CreateTempSubdirectory("buuv-restored-").FullName };
    private TestDatabase database = null!;

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    private string File => Path.Combine(database.Folder, "buuv.backup");

    public async ValueTask InitializeAsync()
    {
        database = await TestDatabase.OpenAsync();
        Directory.CreateDirectory(empty.Keys);
        await System.IO.File.WriteAllTextAsync(Path.Combine(Data.Keys, "codes.key"), "a key");
    }

    public async ValueTask DisposeAsync()
    {
        await database.DisposeAsync();
        DataFolder.Remove(empty.Folder);
    }

    private DataSettings Data => database.Get<DataSettings>();

    [Fact]
    public async Task Everything_comes_back_the_same()
    {
        await database.MoveInAsync("Ria");
        var written = await WriteAsync();
        var back = await RestoreAsync();

        Assert.Equal(written.Value.Rows, back.Value.Rows);
        Assert.Equal("a key", await System.IO.File.ReadAllTextAsync(Path.Combine(empty.Keys, "codes.key"), Cancel));
        Assert.Equal(["Ria"], await NamesAsync());
        Assert.DoesNotContain(Directory.GetFileSystemEntries(empty.Folder), entry =>
            Path.GetFileName(entry).StartsWith("unpacked-", StringComparison.Ordinal)
        );
        Assert.DoesNotContain(Directory.GetFileSystemEntries(Data.Folder), entry =>
            Path.GetFileName(entry).StartsWith("unpacked-", StringComparison.Ordinal)
        );
    }

    [Fact]
    public async Task While_people_go_on_placing_every_backup_holds_all_that_was_acknowledged_before_it_began()
    {
        using var stop = new CancellationTokenSource();
        var acknowledged = 0;
        var placing = Task.Run(async () =>
        {
            while (!stop.IsCancellationRequested)
            {
                await database.MoveInAsync("Buur");
                Interlocked.Increment(ref acknowledged);
            }
        }, Cancel);
        for (var round = 0; round < 5; round++)
        {
            var before = Volatile.Read(ref acknowledged);
            Assert.Null((await WriteAsync(round)).Refusal);
            var folder = new DataSettings { Folder = Directory.CreateTempSubdirectory("buuv-restored-").FullName };
            Directory.CreateDirectory(folder.Keys);
            var back = await Reader(folder).RestoreAsync(File + round);
            Assert.InRange(back.Value.Rows["Residents"], before, int.MaxValue);
            DataFolder.Remove(folder.Folder);
        }
        await stop.CancelAsync();
        await placing;
    }

    [Fact]
    public async Task Only_its_own_passphrase_opens_it_and_only_its_owner_may_read_the_file()
    {
        await database.MoveInAsync("Ria");
        await WriteAsync();

        Assert.IsType<BackupUnreadable>((await RestoreAsync("vijf koeien in een groene wei")).Refusal);
        Assert.IsType<PassphraseMissing>((await RestoreAsync("")).Refusal);
        Assert.Empty(Directory.GetFiles(empty.Folder, "*", SearchOption.AllDirectories));
        if (!OperatingSystem.IsWindows())
            Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite, System.IO.File.GetUnixFileMode(File));
        Assert.DoesNotContain("Ria", await System.IO.File.ReadAllTextAsync(File, Cancel));
    }

    [Theory]
    [InlineData(0.1)]
    [InlineData(0.5)]
    [InlineData(0.999)]
    public async Task A_damaged_one_is_refused_and_nothing_is_put_in_place(double at)
    {
        await WriteAsync();
        var bytes = await System.IO.File.ReadAllBytesAsync(File, Cancel);
        bytes[(int)(bytes.Length * at)] ^= 1;
        await System.IO.File.WriteAllBytesAsync(File, bytes, Cancel);

        Assert.IsType<BackupUnreadable>((await RestoreAsync()).Refusal);
        Assert.Empty(Directory.GetFiles(empty.Folder, "*", SearchOption.AllDirectories));
    }

    [Fact]
    public async Task One_that_was_cut_off_is_refused_too()
    {
        await WriteAsync();
        var bytes = await System.IO.File.ReadAllBytesAsync(File, Cancel);
        await System.IO.File.WriteAllBytesAsync(File, bytes[..^200], Cancel);

        Assert.IsType<BackupUnreadable>((await RestoreAsync()).Refusal);
    }

    [Fact]
    public async Task A_real_buuv_makes_none_that_anybody_can_read()
    {
        Assert.IsType<PassphraseMissing>((await Writer("Production", "").WriteAsync(File)).Refusal);
        Assert.IsType<PassphraseTooShort>((await Writer("Production", "vier koeien").WriteAsync(File)).Refusal);
        Assert.False(System.IO.File.Exists(File));
        Assert.Null((await Writer("Development", "").WriteAsync(File)).Refusal);
        Assert.Null((await RestoreAsync("")).Refusal);
    }

    [Fact]
    public async Task No_file_is_written_over()
    {
        await System.IO.File.WriteAllTextAsync(File, "iets anders", Cancel);
        Assert.IsType<BackupIsThere>((await WriteAsync()).Refusal);
        Assert.Equal("iets anders", await System.IO.File.ReadAllTextAsync(File, Cancel));
    }

    [Fact]
    public async Task Who_stopped_since_does_not_come_back_and_who_was_signed_in_signs_in_again()
    {
        var ria = await database.MoveInAsync("Ria");
        await database.MoveInAsync("Samer");
        await database.StoreAsync(
            new AccountSession
            {
                Id = Guid.NewGuid(),
                AccountId = await AccountAsync(),
                OpenedAt = database.Clock.Now,
                EndsAt = database.Clock.Now.AddDays(30),
            }
        );
        await WriteAsync();
        await database.Get<Erasure>().EraseAsync(ria.Id, null, Cancel);
        // An operator keeps this list apart from the backups.
        System.IO.File.Copy(Data.Erased, empty.Erased);

        await RestoreAsync();
        await DatabaseStartup.MigrateAsync(empty, database.Clock, NullLogger.Instance);

        Assert.Equal(["Samer"], (await NamesAsync()).Where(name => name is "Ria" or "Samer"));
        await using var db = new BuuvDb(PersistenceServices.ReaderOptions(empty.Database));
        Assert.Equal(0, await db.Sessions.CountAsync(Cancel));
    }

    private Task<Result<BackupManifest>> WriteAsync(int? number = null) => Writer("Production", Passphrase).WriteAsync($"{File}{number}");

    private BackupWriter Writer(string environment, string passphrase) =>
        new(
            Data,
            Options.Create(new BackupSettings { Passphrase = passphrase }),
            new HostingEnvironment { EnvironmentName = environment },
            database.Clock
        );

    private Task<Result<BackupManifest>> RestoreAsync(string passphrase = Passphrase) => Reader(empty, passphrase).RestoreAsync(File);

    private BackupReader Reader(DataSettings folder, string passphrase = Passphrase) =>
        new(folder, Options.Create(new BackupSettings { Passphrase = passphrase }), database.Clock);

    private async Task<List<string>> NamesAsync()
    {
        await using var db = new BuuvDb(PersistenceServices.ReaderOptions(empty.Database));
        return await db.Residents.OrderBy(person => person.Id).Select(person => person.FirstName).ToListAsync(Cancel);
    }

    private async Task<Guid> AccountAsync()
    {
        var account = new Account { UserName = "bo@voorbeeld.nl", CreatedAt = database.Clock.Now };
        await database.StoreAsync(account);
        return account.Id;
    }
}
