using System.Collections.Concurrent;
using Buuv.Portal.Platform.Settings;
using Microsoft.Extensions.Options;

namespace Buuv.Portal.Features.Accounts.Demo;

/// <summary>In demo mode only: the last code per address, so that a page can show it instead of a mail. Remembers nothing
/// otherwise.</summary>
public sealed class DemoCodes(IOptions<PortalSettings> settings)
{
    private readonly ConcurrentDictionary<CodeAddress, string> codes = new();

    /// <summary>Six digits; null when demo is off or no code was sent.</summary>
    public string? LastFor(CodeAddress address) => codes.GetValueOrDefault(address);

    internal void Remember(CodeAddress address, string code)
    {
        if (settings.Value.Demo) codes[address] = code;
    }
}
