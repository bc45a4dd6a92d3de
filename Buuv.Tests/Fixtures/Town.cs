[assembly: AssemblyFixture(typeof(Buuv.Tests.Fixtures.Town))]

namespace Buuv.Tests.Fixtures;

/// <summary>The one portal of all tests that look at pages: what one of them presses there does not change what another looks for. Started
/// when the first comes.</summary>
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
