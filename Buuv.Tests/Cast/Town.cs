[assembly: AssemblyFixture(typeof(Buuv.Tests.Cast.Town))]

namespace Buuv.Tests.Cast;

/// <summary>The one portal of all tests that only look: nothing they do there changes what another of them sees. Started when the first comes.</summary>
public sealed class Town : IAsyncDisposable
{
    private readonly Lazy<Task<PortalHost>> portal = new(StartAsync);

    public Task<PortalHost> OpenAsync() => portal.Value;

    public async ValueTask DisposeAsync()
    {
        if (portal.IsValueCreated) await (await portal.Value).DisposeAsync();
    }

    private static async Task<PortalHost> StartAsync()
    {
        var portal = new PortalHost();
        await portal.InitializeAsync();
        return portal;
    }
}
