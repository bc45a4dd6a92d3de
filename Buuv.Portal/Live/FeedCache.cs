using Buuv.Domain.Neighbourhoods;
using Microsoft.AspNetCore.OutputCaching;

namespace Buuv.Portal.Live;

/// <summary>Pages that are kept ready for visitors, by the audiences they show.</summary>
public sealed class FeedCache(IServiceProvider services, ILogger<FeedCache> log)
{
    // Not there in a portal that keeps no pages.
    private readonly IOutputCacheStore? store = services.GetService<IOutputCacheStore>();

    /// <summary>Tag of every page that shows notes of this audience.</summary>
    public static string Tag(Audience audience) => "feed:" + audience;

    /// <summary>Throws away the pages that are no longer true. Starts at once: in memory it is done when this returns.</summary>
    public void Forget(Audience audience) => _ = ForgetAsync(audience);

    private async Task ForgetAsync(Audience audience)
    {
        try
        {
            if (store is not null) await store.EvictByTagAsync(Tag(audience), CancellationToken.None);
        }
        catch (Exception failure)
        {
            log.LogError(failure, "Could not throw away the kept pages of {Audience}", audience);
        }
    }
}
