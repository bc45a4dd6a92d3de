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

    /// <summary>Writes the whole list anew. Lines that are empty in both languages are left out; an empty list brings ours back.</summary>
    public Task<Result> RewriteAsync(StaffActor actor, IEnumerable<TypedReason> typed) =>
        gate.WriteAsync(async db =>
        {
            if (!actor.May(Permission.RunPortal))
                return new NotAllowed();
            var lines = typed
                .Where(line => !string.IsNullOrWhiteSpace(line.Dutch) || !string.IsNullOrWhiteSpace(line.English))
                .Take(Most)
                .ToArray();
            await db.PlainReasons.ExecuteDeleteAsync();
            foreach (var (line, place) in lines.Select((line, index) => (line, index + 1)))
            {
                var reason = PlainReason.Write(place, line.Dutch, line.English);
                if (!reason.IsDone)
                    return reason.Refusal;
                db.Add(reason.Value);
            }
            return Result.Done;
        });

    /// <summary>Whether it is one of the built-in reasons, unchanged.</summary>
    public static bool IsOurs(PlainReason reason) => reason.Place <= OfOurs && reason.Dutch == Find(reason.Place, "nl");

    private static PlainReason Ours(int place) => PlainReason.Write(place, Find(place, "nl"), Find(place, "en")).Value;

    private static string Find(int place, string language) =>
        ModerationText.ResourceManager.GetString($"Reason_{place}", ReaderPreferences.CultureOf(language))
        ?? throw new InvalidOperationException($"No reason {place}");
}
