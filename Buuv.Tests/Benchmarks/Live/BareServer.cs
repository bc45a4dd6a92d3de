using System.Diagnostics;
using Microsoft.AspNetCore.SignalR;
using Microsoft.Extensions.DependencyInjection;

namespace Buuv.Benchmarks.Live;

/// <summary>The baseline: a SignalR hub that does nothing but send the same bytes.</summary>
internal static class BareServer
{
    public static async Task<int> RunAsync()
    {
        var builder = WebApplication.CreateBuilder();
        builder.Logging.SetMinimumLevel(LogLevel.Warning);
        builder.Services.AddSignalR();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        await using var app = builder.Build();
        app.MapHub<BareHub>("/hubs/feed");
        await app.StartAsync();
        var hub = app.Services.GetRequiredService<IHubContext<BareHub>>();
        var sequence = 1000;
        Answer.Say(app.Urls.Single());
        await Answer.ServeAsync(async line =>
        {
            var began = Stopwatch.GetTimestamp();
            // The same sign again and again is the same number of bytes.
            var change = new
            {
                sequence = ++sequence,
                kind = "placed",
                id = "note-leiden-0001",
                number = "0001",
                municipality = "leiden",
                post = "request",
                category = "garden",
                html = line,
            };
            await hub.Clients.Group("watching").SendAsync("Changed", change);
            return began;
        });
        return 0;
    }

    private sealed class BareHub : Hub
    {
        public async Task<object> Watch(string slug, long? after)
        {
            await Groups.AddToGroupAsync(Context.ConnectionId, "watching");
            return new { latest = 0, reset = false, changes = Array.Empty<object>() };
        }
    }
}
