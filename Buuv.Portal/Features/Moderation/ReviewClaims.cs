using System.Collections.Concurrent;
using Buuv.Domain;
using Buuv.Portal.Platform.Identity;

namespace Buuv.Portal.Features.Moderation;

/// <summary>Which moderator has which review in front of them, so that no two decide on the same. Lapses by itself.</summary>
public sealed class ReviewClaims(TimeProvider clock)
{
    public static readonly TimeSpan Lapse = TimeSpan.FromMinutes(5);

    private readonly ConcurrentDictionary<ReviewId, Claim> claims = [];

    /// <summary>Somebody took a review or let one go: look again.</summary>
    public event Action? Changed;

    /// <summary>Takes a review, or keeps it for longer.</summary>
    /// <returns>False when a colleague has it.</returns>
    public bool Take(ReviewId review, StaffActor actor)
    {
        var mine = new Claim(actor.Account, actor.Name, clock.GetUtcNow() + Lapse);
        var before = Holder(review, actor);
        var held = claims.AddOrUpdate(review, mine, (_, other) =>
            other.Account == actor.Account || other.Until <= clock.GetUtcNow() ? mine : other
        );
        if (held.Account == actor.Account && before is null)
            Changed?.Invoke();
        return held.Account == actor.Account;
    }

    public void LetGo(ReviewId review, StaffActor actor)
    {
        if (claims.TryGetValue(review, out var claim) && claim.Account == actor.Account && claims.TryRemove(new(review, claim)))
            Changed?.Invoke();
    }

    /// <summary>First name of the colleague who has it; null when nobody else has.</summary>
    public string? Holder(ReviewId review, StaffActor reader) =>
        claims.TryGetValue(review, out var claim) && claim.Account != reader.Account && claim.Until > clock.GetUtcNow() ? claim.Name : null;

    private sealed record Claim(Guid Account, string Name, DateTimeOffset Until);
}
