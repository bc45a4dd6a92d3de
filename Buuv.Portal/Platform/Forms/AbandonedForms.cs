using System.Security.Claims;
using Microsoft.Extensions.Caching.Memory;

namespace Buuv.Portal.Platform.Forms;

/// <summary>Forms that were sent after the session had ended, by itself or in another tab: after signing in again the user finds them
/// filled in. Kept in memory for half an hour, for the same account and address.</summary>
public sealed class AbandonedForms
{
    /// <summary>Key among the items of a request: whose session it came with, which no longer stands.</summary>
    public static readonly object EndedFor = new();

    private const long MostBytes = 16 * 1024 * 1024;
    public static readonly TimeSpan Life = TimeSpan.FromMinutes(30);

    private readonly MemoryCache forms = new(new MemoryCacheOptions { SizeLimit = MostBytes });

    public void Keep(string account, string address, IFormCollection form)
    {
        var size = form.Sum(field => field.Key.Length + field.Value.Sum(value => value?.Length ?? 0)) * sizeof(char);
        forms.Set(
            (account, address),
            new FormCollection(form.ToDictionary()),
            new MemoryCacheEntryOptions { Size = size, AbsoluteExpirationRelativeToNow = Life }
        );
    }

    /// <summary>What this person sent to this address, once.</summary>
    public IFormCollection? Take(ClaimsPrincipal user, string address)
    {
        if (
            forms.Count == 0
            || user.FindFirstValue(ClaimTypes.NameIdentifier) is not { } account
            || !forms.TryGetValue<FormCollection>((account, address), out var form)
        )
            return null;
        forms.Remove((account, address));
        return form;
    }
}
