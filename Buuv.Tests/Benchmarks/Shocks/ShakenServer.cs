using Buuv.Benchmarks.Live;
using Buuv.Domain;
using Buuv.Domain.Neighbourhoods;
using Buuv.Domain.Posts;
using Buuv.Domain.Residents;
using Buuv.Portal.Features.Posts;
using Buuv.Portal.Platform.Neighbourhoods;
using Buuv.Portal.Platform.Persistence;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Buuv.Benchmarks.Shocks;

/// <summary>The whole portal in a folder that outlives it, and an address that places a vraag by the command of the pages.</summary>
internal sealed class ShakenServer(string folder) : WebApplicationFactory<BuuvDb>
{
    public static async Task<int> RunAsync(string folder)
    {
        await using var server = new ShakenServer(folder);
        server.UseKestrel(0);
        server.StartServer();
        await server.SettleAsync();
        Answer.Say($"http://127.0.0.1:{server.ClientOptions.BaseAddress.Port}");
        await Answer.ServeAsync(line => throw new ArgumentException(line));
        return 0;
    }

    protected override void ConfigureWebHost(IWebHostBuilder builder)
    {
        builder.UseEnvironment("Production");
        builder.UseSetting("Portal:Phone", "071 123 45 67");
        builder.UseSetting("BUUV_DATA_DIR", folder);
        builder.UseSetting("Limits:PagesPerDay", "1000000");
        builder.UseSetting("Logging:LogLevel:Default", "None");
        builder.ConfigureServices(services => services.AddSingleton<IStartupFilter, Placing>());
    }

    private async Task SettleAsync()
    {
        await using var db = await Services.GetRequiredService<IDbContextFactory<BuuvDb>>().CreateDbContextAsync();
        if (await db.Residents.AnyAsync())
            return;
        var settled = await Services
            .GetRequiredService<WriteGate>()
            .WriteAsync(writing =>
            {
                var here = new Neighbourhood(new("BU05460704"), "Slaaghwijk", "slaaghwijk", new("GM0546"));
                here.Update(here.Name, null, new GeoPoint(52.17, 4.51));
                writing.Municipalities.Add(new(new("GM0546"), "Leiden", "leiden"));
                var greet = Resident
                    .Join(Id.New<ResidentId>(), new("Greet", null, Reachability.Web, null, null), here.Code, DateTime.UtcNow)
                    .Value;
                greet.BecomeMember(MembershipGround.Before, DateTime.UtcNow);
                writing.AddRange(here, greet);
                return Task.FromResult(Result.Done);
            });
        if (settled.Refusal is { } refusal)
            throw new InvalidOperationException($"{refusal}");
        Services.GetRequiredService<NeighbourhoodDirectory>().Forget();
    }

    private sealed class Placing : IStartupFilter
    {
        public Action<IApplicationBuilder> Configure(Action<IApplicationBuilder> next) => app =>
        {
            app.Map("/place", places => places.Run(PlaceAsync));
            next(app);
        };

        private static Draft Draft()
        {
            var when = Timing.From(DayPart.Weekend, Rhythm.Once, null, DateOnly.FromDateTime(DateTime.UtcNow)).Value;
            return new(PostKind.Request, Category.Garden, PostText.From("Wil je mijn tuin snoeien?", "De heg is hoger dan ik.").Value, when)
            {
                Reach = Reach.Neighbourhood,
            };
        }

        private static async Task PlaceAsync(HttpContext context)
        {
            await using var db = await context.RequestServices.GetRequiredService<IDbContextFactory<BuuvDb>>().CreateDbContextAsync();
            var greet = await db.Residents.Select(person => person.Id).FirstAsync();
            var command = Guid.Parse(context.Request.Path.Value!.Trim('/'));
            var placed = await context.RequestServices.GetRequiredService<PostCommands>().PlaceAsync(command, new(greet), Draft());
            if (!placed.IsDone) context.Response.StatusCode = StatusCodes.Status503ServiceUnavailable;
            await context.Response.WriteAsync(placed.IsDone ? $"{placed.Value.Value}" : placed.Refusal.GetType().Name);
        }
    }
}
