namespace Buuv.Tests.Journeys;

/// <summary>Somebody's way through the portal. Whoever visited leaves at the end, so that nobody watches along in the next one.</summary>
[NeedsChromium]
public abstract class Journey(PortalHost portal) : IAsyncLifetime
{
    protected PortalHost Portal { get; } = portal;

    public ValueTask InitializeAsync() => default;

    public virtual async ValueTask DisposeAsync()
    {
        await Portal.AllLeaveAsync();
        GC.SuppressFinalize(this);
    }
}
