using System.Diagnostics;
using Buuv.Domain;
using Buuv.Domain.Neighbourhoods;
using Buuv.Domain.Posts;
using Buuv.Domain.Residents;
using Buuv.Domain.Staff;
using Buuv.Portal.Features.Feed;
using Buuv.Portal.Platform.Events;
using Buuv.Portal.Platform.Neighbourhoods;
using Buuv.Portal.Platform.Neighbourhoods.Import;
using Buuv.Portal.Platform.Persistence;
using Buuv.Tests.Fixtures;
using Microsoft.AspNetCore.Components.Server;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.Extensions.DependencyInjection;

namespace Buuv.Benchmarks.Live;

/// <summary>The whole portal with one buurt, told over its input what to do.</summary>
internal sealed class PortalServer : WebApplicationFactory<BuuvDb>
{
    private static readonly string Folder = Directory.CreateTempSubdirectory("buuv-bench-").FullName;
    private Resident author = null!;
    private Neighbourhood here = null!;
    private int placed;

    public static async Task<int> RunAsync()
    {
        await using (var server = new PortalServer())
        {
            server.UseKestrel(0);
            server.StartServer();
            await server.SeedAsync();
            Answer.Say($"http://127.0.0.1:{server.ClientOptions.BaseAddress.Port}");
            await Answer.ServeAsync(server.DoAsync);
        }
        Directory.Delete(Folder, true);
        return 0;
    }

    protected override void ConfigureWebHost(IWebHostBuilder builder)
    {
        builder.UseEnvironment("Production");
        builder.UseSetting("Portal:Phone", "071 123 45 67");
        builder.UseSetting("BUUV_DATA_DIR", Folder);
        builder.UseSetting("Live:WatchersPerAddress", "1000000");
        builder.UseSetting("Live:CircuitsPerAccount", "100000");
        builder.UseSetting("Logging:LogLevel:Default", "Warning");
        builder.ConfigureServices(services =>
        {
            services.AddSingleton<IStartupFilter, IdlePages>();
            // What hung up is thrown away after seconds instead of minutes: the benchmark waits for that.
            services.Configure<CircuitOptions>(circuits => circuits.DisconnectedCircuitRetentionPeriod = TimeSpan.FromSeconds(2));
        });
    }

    private async Task<object> DoAsync(string line) =>
        line switch
        {
            "place" => await PlaceAsync(),
            "latest" => Services.GetRequiredService<EventBus>().Latest,
            "subscriptions" => Services.GetRequiredService<EventBus>().Subscriptions,
            "fragment" => await FragmentAsync(),
            "sign-in" => await Sessions.StepInAsync(Services, "Joke", null, "joke@example.org", new Duty(StaffRole.PhoneVolunteer, null)),
            "sign-in-analyst" => await Sessions.StepInAsync(Services, "Nel", null, "nel@example.org", new Duty(StaffRole.Analyst, null)),
            "places" => await ImportAsync(),
            _ => throw new ArgumentException(line),
        };

    /// <summary>All neighbourhoods of Leiden and Leiderdorp, for a grid with a whole page of rows.</summary>
    private async Task<int> ImportAsync()
    {
        var file = NeighbourhoodImport.BuiltIn.Values.First(name => name.Contains("leiden", StringComparison.Ordinal));
        await using var content = NeighbourhoodImport.OpenBuiltIn(file);
        var imported = await Services.GetRequiredService<NeighbourhoodImport>().ImportAsync(file, content);
        if (!imported.IsDone) throw new InvalidOperationException($"{imported.Refusal}");
        return Services.GetRequiredService<NeighbourhoodDirectory>().Map.Neighbourhoods.Count;
    }

    private async Task<string> FragmentAsync()
    {
        var (line, history) = (Services.GetRequiredService<EventBus>(), Services.GetRequiredService<FeedHistory>());
        while (history.Latest < line.Latest)
            await Task.Delay(1);
        return (await history.SinceAsync(line.Latest - 1, [Audience.Of(here, Reach.Neighbourhood)], "nl"))
            .Changes[^1]
            .Html!.ReplaceLineEndings(" ");
    }

    /// <summary>From the command on: when it began.</summary>
    private async Task<long> PlaceAsync()
    {
        var began = Stopwatch.GetTimestamp();
        var now = DateTime.UtcNow;
        var text = PostText
            .From(
                $"Wie kan mij helpen in de tuin, nummer {placed}",
                "De heg is te hoog en ik kan er zelf niet meer bij. Ik zorg voor koffie met iets erbij."
            )
            .Value;
        var draft = new Draft(
            PostKind.Request,
            Category.Garden,
            text,
            Timing.From(DayPart.Weekend, Rhythm.Once, null, DateOnly.FromDateTime(now)).Value
        )
        {
            Extras = PostExtras.Coffee,
            Reach = Reach.Neighbourhood,
        };
        await Services
            .GetRequiredService<WriteGate>()
            .WriteAsync<Post>(db =>
            {
                var post = Post.Place(Id.New<PostId>(), author, draft, here, new ShortCode(++placed), placed, now);
                db.Posts.Add(post.Value);
                return Task.FromResult(post);
            });
        return began;
    }

    private async Task SeedAsync()
    {
        await Services
            .GetRequiredService<WriteGate>()
            .WriteAsync(db =>
            {
                MunicipalityCode leiden = new("GM0546");
                db.Municipalities.Add(new(leiden, "Leiden", "leiden"));
                here = new(new("BU05460704"), "Slaaghwijk", "slaaghwijk", leiden);
                here.Update(here.Name, null, new GeoPoint(52.17, 4.51));
                db.Neighbourhoods.Add(here);
                author = Resident
                    .Join(Id.New<ResidentId>(), new("Greet", null, Reachability.Web, null, null), here.Code, DateTime.UtcNow)
                    .Value;
                db.Residents.Add(author);
                return Task.FromResult(Result.Done);
            });
        Services.GetRequiredService<NeighbourhoodDirectory>().Forget();
    }

    private sealed class IdlePages : IStartupFilter
    {
        public Action<IApplicationBuilder> Configure(Action<IApplicationBuilder> next) =>
            app =>
            {
                app.Map("/idle", pages => pages.Run(context => new RazorComponentResult<IdleDocument>().ExecuteAsync(context)));
                next(app);
            };
    }
}
