using Microsoft.Extensions.Hosting;

namespace Buuv.Tests.Fixtures;

/// <summary>The portal as it is installed: nothing of a developer's helps it, such as a page for errors. Production itself has no demo
/// accounts to test with.</summary>
public sealed class InstalledHost : PortalHost
{
    protected override string Environment => Environments.Staging;
}
