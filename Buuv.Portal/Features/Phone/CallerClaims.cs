using System.Collections.Concurrent;
using Buuv.Domain;
using Buuv.Portal.Platform.Identity;

namespace Buuv.Portal.Features.Phone;

/// <summary>Who is busy with which caller, so that two volunteers never ring or help the same person unknowingly. Lapses by
/// itself.</summary>
public sealed class CallerClaims(TimeProvider clock)
{
    /// <summary>As long as somebody does nothing with a caller.</summary>
    public static readonly TimeSpan Lapse = TimeSpan.FromMinutes(5);

    private readonly ConcurrentDictionary<ResidentId, Claim> claims = [];

    /// <summary>Somebody took a caller or let one go: look again.</summary>
    public event Action? Changed;

    /// <summary>Takes a caller, or keeps them for longer.</summary>
    /// <param name="anyway">Takes over from a colleague, knowingly.</param>
    /// <returns>The colleague who has them; null when they are yours now.</returns>
    public string? Take(ResidentId caller, StaffActor actor, bool anyway = false)
    {
        var mine = new Claim(actor.Account, actor.Name, clock.GetUtcNow() + Lapse);
        var before = claims.TryGetValue(caller, out var earlier) && earlier.Until > clock.GetUtcNow() ? earlier.Account : (Guid?)null;
        var held = claims.AddOrUpdate(caller, mine, (_, other) =>
            anyway || other.Account == actor.Account || other.Until <= clock.GetUtcNow() ? mine : other
        );
        if (held.Account != actor.Account)
            return held.Name;
        if (before != actor.Account)
            Changed?.Invoke();
        return null;
    }

    public void LetGo(ResidentId caller, StaffActor actor)
    {
        if (claims.TryGetValue(caller, out var claim) && claim.Account == actor.Account && claims.TryRemove(new(caller, claim)))
            Changed?.Invoke();
    }

    /// <summary>First name of the colleague who took this caller over; null as long as nobody else has them.</summary>
    public string? TakenFrom(ResidentId caller, StaffActor actor) =>
        claims.TryGetValue(caller, out var claim) && claim.Account != actor.Account && claim.Until > clock.GetUtcNow() ? claim.Name : null;

    /// <summary>First name of who has this caller now; null when nobody has.</summary>
    public string? Holder(ResidentId caller) =>
        claims.TryGetValue(caller, out var claim) && claim.Until > clock.GetUtcNow() ? claim.Name : null;

    private sealed record Claim(Guid Account, string Name, DateTimeOffset Until);
}
