using System.Globalization;
using System.Net;
using System.Net.Sockets;
using Buuv.Domain;
using Buuv.Domain.Neighbourhoods;
using Buuv.Domain.Posts;
using Buuv.Domain.Residents;
using Buuv.Portal.Features.Feed;
using Buuv.Portal.Platform.Circuits;
using Buuv.Portal.Platform.Events;
using Buuv.Portal.Platform.Neighbourhoods;
using Buuv.Portal.Platform.Persistence;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.AspNetCore.TestHost;
using Microsoft.Extensions.DependencyInjection;

namespace Buuv.Tests.Features.Feed;

/// <summary>The portal on a real port with two buurten of Leiden and one of Leiderdorp, and a page to watch them.</summary>
public sealed class LivePortal : WebApplicationFactory<Program>
{
    private readonly string folder;
    private readonly Dictionary<string, string> settings;
    private readonly bool ownsFolder;
    private readonly bool falls;
    private int numbers = 1000;

    public LivePortal() : this(null, 0, false) { }

    private LivePortal(string? folder, int port, bool falls, params (string Key, string Value)[] settings)
    {
        this.falls = falls;
        ownsFolder = folder is null;
        this.folder = folder ?? DataFolder.New("buuv-live-");
        this.settings = settings.ToDictionary(setting => setting.Key, setting => setting.Value);
        UseKestrel(port);
        StartServer();
        Seed().GetAwaiter().GetResult();
    }

    public int Port => ClientOptions.BaseAddress.Port;

    public string Address => $"http://localhost:{Port}";

    public EventBus Line => Services.GetRequiredService<EventBus>();

    public FeedHistory History => Services.GetRequiredService<FeedHistory>();

    public NeighbourhoodMap Map => Services.GetRequiredService<NeighbourhoodDirectory>().Map;

    public Resident Author { get; private set; } = null!;

    private WriteGate Gate => Services.GetRequiredService<WriteGate>();

    /// <summary>A portal of its own, with settings of its own.</summary>
    public static LivePortal With(params (string Key, string Value)[] settings) => new(null, 0, false, settings);

    /// <summary>A portal at an address and on a folder that one before it used, or one after it will.</summary>
    /// <param name="falls">Its end is no stop that anybody planned: no page is told.</param>
    public static LivePortal At(string folder, int port, bool falls = false) => new(folder, port, falls);

    /// <summary>A port that is free now, for a server that must come back at the same address.</summary>
    public static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }

    /// <summary>Another neighbour of the Slaaghwijk.</summary>
    public async Task<Resident> JoinAsync(string name)
    {
        var resident = Resident
            .Join(Id.New<ResidentId>(), new(name, null, Reachability.Web, null, null), Map.Find("slaaghwijk")!.Code, DateTime.UtcNow)
            .Value;
        await StoreAsync(resident);
        return resident;
    }

    public Task StoreAsync(object thing) => Gate.WriteAsync(db =>
    {
        db.Add(thing);
        return Task.FromResult(Result.Done);
    });

    /// <param name="author">Greet, when nobody is named.</param>
    public async Task<Post> PlaceAsync(
        string title,
        string slug = "slaaghwijk",
        Reach reach = Reach.Neighbourhood,
        PostKind kind = PostKind.Request,
        Resident? author = null
    )
    {
        var now = DateTime.UtcNow;
        var text = PostText.From(title, "Wie helpt mij even?").Value;
        var timing = Timing.From(DayPart.Anytime, Rhythm.Once, null, DateOnly.FromDateTime(now)).Value;
        var draft = new Draft(kind, Category.Garden, text, timing) { Reach = reach };
        var result = await Gate.WriteAsync<Post>(db =>
        {
            var order = db.Posts.Select(post => post.FeedOrder).DefaultIfEmpty().Max() + 1;
            var post = Post.Place(Id.New<PostId>(), author ?? Author, draft, Map.Find(slug)!, new ShortCode(numbers++), order, now);
            db.Posts.Add(post.Value);
            return Task.FromResult(post);
        });
        return result.Value;
    }

    public async Task ChangeAsync(PostId id, string title) => await DoAsync(id, post =>
        post.Change(Author.Id, PostText.From(title, "Anders gezegd.").Value, post.Timing, post.Extras, DateTime.UtcNow));

    public async Task HaveEnoughAsync(PostId id) => await DoAsync(id, post => post.HaveEnough(Author.Id, DateTime.UtcNow));

    public async Task WithdrawAsync(PostId id) => await DoAsync(id, post => post.Withdraw(Author.Id, DateTime.UtcNow));

    protected override void ConfigureWebHost(IWebHostBuilder builder)
    {
        builder.UseEnvironment("Development");
        builder.UseSetting("BUUV_DATA_DIR", folder);
        foreach (var (key, value) in settings) builder.UseSetting(key, value);
        builder.ConfigureServices(services => services.AddSingleton<IStartupFilter, ProofPages>());
        if (!falls)
            return;
        builder.ConfigureTestServices(services =>
            services.Remove(services.Single(service => service.ImplementationType == typeof(GracefulShutdown)))
        );
    }

    public override async ValueTask DisposeAsync()
    {
        await base.DisposeAsync();
        if (ownsFolder) DataFolder.Remove(folder);
    }

    private async Task DoAsync(PostId id, Func<Post, Result> verb)
    {
        var result = await Gate.WriteAsync(async db => verb((await db.Posts.FindAsync(id))!));
        Assert.Null(result.Refusal);
    }

    // A folder that was used before is already filled.
    private async Task Seed()
    {
        await Gate.WriteAsync(async db =>
        {
            if (db.Residents.FirstOrDefault() is { } earlier)
            {
                Author = earlier;
                numbers = 1000 + db.Posts.Count();
                return Result.Done;
            }
            if (!db.Municipalities.Any())
                AddPlaces(db);
            var slaaghwijk = db.Neighbourhoods.Local.FirstOrDefault(place => place.Slug == "slaaghwijk")
                ?? db.Neighbourhoods.First(place => place.Slug == "slaaghwijk");
            Author = Resident
                .Join(Id.New<ResidentId>(), new("Greet", null, Reachability.Web, null, null), slaaghwijk.Code, DateTime.UtcNow)
                .Value;
            await db.Residents.AddAsync(Author);
            return Result.Done;
        });
        Services.GetRequiredService<NeighbourhoodDirectory>().Forget();
    }

    private static void AddPlaces(BuuvDb db)
    {
        MunicipalityCode leiden = new("GM0546"), leiderdorp = new("GM0547");
        db.Municipalities.AddRange(new Municipality(leiden, "Leiden", "leiden"), new Municipality(leiderdorp, "Leiderdorp", "leiderdorp"));
        Neighbourhood[] places =
        [
            new(new("BU05460704"), "Slaaghwijk", "slaaghwijk", leiden),
            new(new("BU05460000"), "Pieterswijk", "pieterswijk", leiden),
            new(new("BU05470000"), "Ouderzorg", "ouderzorg", leiderdorp),
        ];
        foreach (var place in places) place.Update(place.Name, null, new GeoPoint(52.16, 4.49));
        db.Neighbourhoods.AddRange(places);
    }

    // A page of our own, so that these tests are about watching and about nothing else.
    private sealed class ProofPages : IStartupFilter
    {
        public Action<IApplicationBuilder> Configure(Action<IApplicationBuilder> next) => app =>
        {
            app.Map("/proef", pages => pages.Run(context =>
            {
                CultureInfo.CurrentCulture = CultureInfo.CurrentUICulture = new(context.Request.Query["lang"].FirstOrDefault() ?? "nl");
                return new RazorComponentResult<WatchingPage>(new { Slug = context.Request.Path.Value!.Trim('/') }).ExecuteAsync(context);
            }));
            app.Map("/proefgesprek", pages => pages.Run(context => new RazorComponentResult<TalkingPage>().ExecuteAsync(context)));
            next(app);
        };
    }
}
