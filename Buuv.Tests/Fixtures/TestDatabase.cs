using Buuv.Domain;
using Buuv.Domain.Neighbourhoods;
using Buuv.Domain.Residents;
using Buuv.Portal;
using Buuv.Portal.Platform.Neighbourhoods;
using Buuv.Portal.Platform.Neighbourhoods.Import;
using Buuv.Portal.Platform.Persistence;
using Buuv.Portal.Platform.Settings;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Hosting.Internal;

namespace Buuv.Tests.Fixtures;

/// <summary>A real database in a folder of its own: up to date, with all built-in places, and the services that the portal itself uses on
/// it.
/// Starts as a copy of one that was made once, because making one takes longer than most tests.</summary>
public sealed class TestDatabase : IAsyncDisposable
{
    private static readonly Lazy<Task<string>> WithPlaces = new(MakeAsync);

    private readonly ServiceProvider services;
    private readonly bool isRestart;

    private TestDatabase(string folder, string environment, FakeTimeProvider? clock = null)
    {
        (Folder, Clock, isRestart) = (folder, clock ?? new(Street.Noon), clock is not null);
        services = Services(folder, Clock, environment);
    }

    public string Folder { get; }

    public string File => Path.Combine(Folder, "buuv.db");

    public FakeTimeProvider Clock { get; }

    public WriteGate Gate => Get<WriteGate>();

    public NeighbourhoodMap Map => Get<NeighbourhoodDirectory>().Map;

    public static async Task<TestDatabase> OpenAsync(string environment = "Development")
    {
        var folder = Directory.CreateTempSubdirectory("buuv-test-").FullName;
        System.IO.File.Copy(await WithPlaces.Value, Path.Combine(folder, "buuv.db"));
        return new TestDatabase(folder, environment);
    }

    /// <summary>The portal after a stop and a start: everything that was in memory only is gone.</summary>
    public TestDatabase Restart() => new(Folder, "Development", Clock);

    public T Get<T>() where T : notnull => services.GetRequiredService<T>();

    /// <summary>A context that reads, as every query of the portal has it.</summary>
    public BuuvDb Read() => Get<IDbContextFactory<BuuvDb>>().CreateDbContext();

    /// <summary>Somebody comes to live in a buurt.</summary>
    public async Task<Resident> MoveInAsync(
        string name,
        string neighbourhood = "slaaghwijk",
        string? mail = null,
        string? phone = null,
        string? alias = null
    )
    {
        var resident = Street.Join(name, Map.Find(neighbourhood)!, mail, phone, alias);
        await StoreAsync(resident);
        return resident;
    }

    /// <summary>Puts things there without a command.</summary>
    public async Task StoreAsync(params object[] things)
    {
        var stored = await Gate.WriteAsync(db =>
        {
            db.AddRange(things);
            return Task.FromResult(Result.Done);
        });
        Assert.Null(stored.Refusal);
    }

    /// <summary>From now on this cannot be written, as if the power went in the midst of it.</summary>
    /// <param name="what">"INSERT ON CaseFiles", "UPDATE ON Reviews".</param>
    public async Task BreakAsync(string what)
    {
        var trigger = $"CREATE TRIGGER \"{what}\" BEFORE {what} BEGIN SELECT RAISE(ABORT, 'the power went'); END";
        var broken = await Gate.WriteAsync(async db =>
        {
            await db.Database.ExecuteSqlRawAsync(trigger);
            return Result.Done;
        });
        Assert.Null(broken.Refusal);
    }

    public async ValueTask DisposeAsync()
    {
        await services.DisposeAsync();
        if (!isRestart) DataFolder.Remove(Folder);
    }

    private static ServiceProvider Services(string folder, TimeProvider clock, string name)
    {
        var services = new ServiceCollection();
        var environment = new HostingEnvironment { EnvironmentName = name };
        var configuration = new ConfigurationBuilder().AddInMemoryCollection(new Dictionary<string, string?>
        {
            ["BUUV_DATA_DIR"] = folder, ["Portal:PublicAddress"] = "https://buuv.example.org", ["Portal:Phone"] = "071 123 45 67",
        }).Build();
        services.AddSingleton<IConfiguration>(configuration);
        services.AddSingleton<IHostEnvironment>(environment);
        services.AddPortal(configuration, environment);
        services.Replace(ServiceDescriptor.Singleton(clock));
        return services.BuildServiceProvider();
    }

    private static async Task<string> MakeAsync()
    {
        var folder = DataFolder.New("buuv-begin-");
        AppDomain.CurrentDomain.ProcessExit += (_, _) => Directory.Delete(folder, true);
        await using var services = Services(folder, TimeProvider.System, "Development");
        foreach (var file in NeighbourhoodImport.BuiltIn.Values)
        {
            await using var content = NeighbourhoodImport.OpenBuiltIn(file);
            Assert.Null((await services.GetRequiredService<NeighbourhoodImport>().ImportAsync(file, content)).Refusal);
        }
        await services.GetRequiredService<WriteGate>().TruncateLogAsync();
        return services.GetRequiredService<DataSettings>().Database;
    }
}
