using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.Logging;

namespace Buuv.Tests.Architecture;

/// <summary>A portal of which every line of its log is heard.</summary>
public sealed class CanaryHost : PortalHost
{
    private readonly Ear ear = new();

    /// <summary>Everything it logged.</summary>
    public IEnumerable<string> Log => ear.Lines;

    protected override void ConfigureWebHost(IWebHostBuilder builder)
    {
        base.ConfigureWebHost(builder);
        builder.UseSetting("Logging:LogLevel:Default", "Information");
        builder.ConfigureLogging(logging => logging.ClearProviders().AddProvider(ear));
    }
}
