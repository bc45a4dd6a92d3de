using System.Collections.Concurrent;

namespace Buuv.Portal.Platform.Identity;

/// <summary>Which member of staff has which piece of work in front of them, so that no two do the same unknowingly. A claim
/// lapses by itself.</summary>
/// <typeparam name="TKey">What is worked on: a caller, a review.</typeparam>
public sealed class WorkClaims<TKey>(TimeProvider clock)
    where TKey : notnull
{
    /// <summary>How long a claim lasts when its holder does nothing.</summary>
    public static readonly TimeSpan Lapse = TimeSpan.FromMinutes(5);

    private readonly ConcurrentDictionary<TKey, Claim> claims = [];

    /// <summary>A claim was taken or let go.</summary>
    public event Action? Changed;

    /// <summary>Takes a claim, or keeps it for longer.</summary>
    /// <param name="anyway">Takes over from a colleague, knowingly.</param>
    /// <returns>First name of the colleague who has it; null when it is the actor's now.</returns>
    public string? Take(TKey key, StaffActor actor, bool anyway = false)
    {
        var mine = new Claim(actor.AccountId, actor.Name, clock.GetUtcNow() + Lapse);
        var before = Standing(key)?.Account;
        var held = claims.AddOrUpdate(key, mine, (_, other) =>
            anyway || other.Account == actor.AccountId || HasLapsed(other) ? mine : other
        );
        if (held.Account != actor.AccountId)
            return held.Name;
        if (before != actor.AccountId)
            Changed?.Invoke();
        return null;
    }

    public void LetGo(TKey key, StaffActor actor)
    {
        if (claims.TryGetValue(key, out var claim) && claim.Account == actor.AccountId && claims.TryRemove(new(key, claim)))
            Changed?.Invoke();
    }

    /// <summary>First name of the colleague who has it; null when it is the actor's or nobody's.</summary>
    public string? HeldByColleague(TKey key, StaffActor actor) =>
        Standing(key) is { } claim && claim.Account != actor.AccountId ? claim.Name : null;

    /// <summary>First name of whoever has it; null when nobody has.</summary>
    public string? Holder(TKey key) => Standing(key)?.Name;

    private Claim? Standing(TKey key) => claims.TryGetValue(key, out var claim) && !HasLapsed(claim) ? claim : null;

    private bool HasLapsed(Claim claim) => claim.Until <= clock.GetUtcNow();

    private sealed record Claim(Guid Account, string Name, DateTimeOffset Until);
}
