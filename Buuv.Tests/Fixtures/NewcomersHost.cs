using Microsoft.AspNetCore.Hosting;

namespace Buuv.Tests.Fixtures;

/// <summary>A portal as it comes out of the box: answers of who is no full member pass a person.</summary>
public sealed class NewcomersHost : PortalHost
{
    protected override void ConfigureWebHost(IWebHostBuilder builder)
    {
        base.ConfigureWebHost(builder);
        builder.UseSetting("Safety:NewcomersPassAPerson", "true");
    }
}
