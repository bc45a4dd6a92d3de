using System.Collections.Concurrent;
using Microsoft.AspNetCore.Components.Server.Circuits;
using Microsoft.JSInterop;

namespace Buuv.Portal.Platform.Circuits;

/// <summary>Before the portal stops, it pauses the live pages: each browser gets, sealed, what its page needs to go on where it was (what
/// is marked <c>[PersistentState]</c>), and brings the page back once the portal is there again. A portal that falls over has no time for
/// it.</summary>
public sealed class GracefulShutdown(LivePages pages, IHostApplicationLifetime lifetime) : IHostedLifecycleService
{
    // Everything else that stops waits for this: the server, which is told next, and SignalR, which closes its sockets as soon as the stop
    // is known (what registers later is told earlier, and SignalR did when the pages were mapped).
    public Task StartAsync(CancellationToken cancellationToken)
    {
        lifetime.ApplicationStopping.Register(() => pages.PauseAsync().Wait(CancellationToken.None));
        return Task.CompletedTask;
    }

    public Task StoppingAsync(CancellationToken cancellationToken) => pages.PauseAsync();

    public Task StartingAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StartedAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StoppedAsync(CancellationToken cancellationToken) => Task.CompletedTask;
}

/// <summary>The pages that hang on a circuit now.</summary>
public sealed class LivePages
{
    // A browser that does not answer must not hold up a restart.
    private static readonly TimeSpan Longest = TimeSpan.FromSeconds(3);

    private readonly ConcurrentDictionary<string, LivePage> open = [];
    private readonly Lazy<Task> pausing;
    private readonly ILogger<LivePages> log;

    public LivePages(ILogger<LivePages> log) => (this.log, pausing) = (log, new(() => Task.Run(PauseAllAsync)));

    /// <summary>From now on no page comes back here: it would be lost with this process.</summary>
    public bool ArePaused => pausing.IsValueCreated;

    internal void Opened(string circuit, IJSRuntime browser) => open[circuit] = new(browser);

    // While pages are paused their connection goes down before the browser has what it needs.
    internal void Lost(string circuit)
    {
        if (!ArePaused) Closed(circuit);
    }

    internal void Closed(string circuit)
    {
        if (open.TryRemove(circuit, out var page)) page.Gone.TrySetResult();
    }

    /// <summary>Asked twice, it is done once; done when every browser has what it needs, or did not answer.</summary>
    internal Task PauseAsync() => pausing.Value;

    private async Task PauseAllAsync()
    {
        var pages = open.Values.ToArray();
        foreach (var page in pages) _ = PauseAsync(page);
        try
        {
            await Task.WhenAll(pages.Select(page => page.Gone.Task)).WaitAsync(Longest);
        }
        catch (TimeoutException)
        {
            log.LogWarning("{Count} live pages could not be paused in {Seconds} s", open.Count, Longest.TotalSeconds);
        }
    }

    private static async Task PauseAsync(LivePage page)
    {
        try
        {
            await page.Browser.InvokeVoidAsync("pausePage");
        }
        catch (Exception gone) when (gone is JSException or JSDisconnectedException or OperationCanceledException)
        {
            // It went away by itself.
        }
    }

    private sealed record LivePage(IJSRuntime Browser)
    {
        public TaskCompletionSource Gone { get; } = new(TaskCreationOptions.RunContinuationsAsynchronously);
    }
}

/// <summary>Tells which pages there are.</summary>
internal sealed class ListingCircuitHandler(LivePages pages, IJSRuntime browser) : CircuitHandler
{
    public override Task OnConnectionUpAsync(Circuit circuit, CancellationToken cancellationToken)
    {
        pages.Opened(circuit.Id, browser);
        return Task.CompletedTask;
    }

    public override Task OnConnectionDownAsync(Circuit circuit, CancellationToken cancellationToken)
    {
        pages.Lost(circuit.Id);
        return Task.CompletedTask;
    }

    public override Task OnCircuitClosedAsync(Circuit circuit, CancellationToken cancellationToken)
    {
        pages.Closed(circuit.Id);
        return Task.CompletedTask;
    }
}
