using Buuv.Domain;
using Buuv.Domain.Moderation;
using Buuv.Domain.Staff;
using Buuv.Portal.Platform.Identity;
using Buuv.Portal.Platform.Localization;
using Buuv.Portal.Platform.Persistence;
using Microsoft.EntityFrameworkCore;

namespace Buuv.Portal.Features.Moderation;

/// <summary>A reason as it is typed, in both languages.</summary>
public sealed record TypedReason(string? Dutch, string? English);

/// <summary>The plain reasons that moderators choose from: ours to begin with, the organisation's own once the admin writes them.</summary>
public sealed class Reasons(IDbContextFactory<BuuvDb> reading, WriteGate gate)
{
    /// <summary>Most reasons in the list: more is no list to choose from.</summary>
    public const int Most = 12;

    private const int OfOurs = 8;

    public async Task<IReadOnlyList<PlainReason>> AllAsync()
    {
        await using var db = await reading.CreateDbContextAsync();
        return await AllAsync(db);
    }

    public static async Task<IReadOnlyList<PlainReason>> AllAsync(BuuvDb db)
    {
        var own = await db.PlainReasons.AsNoTracking().OrderBy(reason => reason.Place).ToListAsync();
        return own.Count > 0 ? own : [.. Enumerable.Range(1, OfOurs).Select(Ours)];
    }

    /// <summary>Writes one reason, or the first that is not there yet.</summary>
    /// <param name="place">From one, in the list as it is now.</param>
    /// <param name="was">What stood there in Dutch when it was read; null for a new one.</param>
    public Task<Result> KeepAsync(StaffActor actor, int place, string? was, TypedReason typed) => ChangeAsync(actor, place, was, list =>
    {
        var reason = PlainReason.Write(place, typed.Dutch, typed.English);
        if (!reason.IsDone) return reason.Refusal;
        if (place <= list.Count) list[place - 1] = reason.Value;
        else if (list.Count == Most) return new TooManyReasons(Most);
        else list.Add(reason.Value);
        return Result.Done;
    });

    /// <summary>Takes one out. When none is left, ours come back.</summary>
    /// <param name="was">See <see cref="KeepAsync"/>.</param>
    /// <param name="isSure">Whether they said so: what is taken out is gone.</param>
    public Task<Result> RemoveAsync(StaffActor actor, int place, string? was, bool isSure) => ChangeAsync(actor, place, was, list =>
    {
        if (!isSure) return new RemovalUnsure();
        if (place > list.Count) return new NotFound();
        list.RemoveAt(place - 1);
        return Result.Done;
    });

    private Task<Result> ChangeAsync(StaffActor actor, int place, string? was, Func<List<PlainReason>, Result> change) =>
        gate.WriteAsync(async db =>
        {
            if (!actor.May(Permission.RunPortal)) return new NotAllowed();
            List<PlainReason> list = [.. await AllAsync(db)];
            // A colleague changed the list meanwhile: another reason stands there now.
            if (place < 1 || place > list.Count + 1 || list.ElementAtOrDefault(place - 1)?.Dutch != was) return new NotFound();
            if (change(list) is { IsDone: false } refused) return refused;
            await db.PlainReasons.ExecuteDeleteAsync();
            db.AddRange(list.Select((reason, at) => PlainReason.Write(at + 1, reason.Dutch, reason.English).Value));
            return Result.Done;
        });

    /// <summary>Whether it is one of the built-in reasons, unchanged.</summary>
    public static bool IsOurs(PlainReason reason) => reason.Place <= OfOurs && reason.Dutch == Find(reason.Place, "nl");

    private static PlainReason Ours(int place) => PlainReason.Write(place, Find(place, "nl"), Find(place, "en")).Value;

    private static string Find(int place, string language) =>
        ModerationText.ResourceManager.GetString($"Reason_{place}", ReaderPreferences.CultureOf(language))
        ?? throw new InvalidOperationException($"No reason {place}");
}

/// <summary>Taking out takes a tick more.</summary>
public sealed record RemovalUnsure() : Refusal("Sure");

/// <summary>The list is full.</summary>
/// <param name="Most">How many there may be.</param>
public sealed record TooManyReasons(int Most) : Refusal;
