using Buuv.Domain;
using Buuv.Domain.Residents;
using Buuv.Domain.Staff;
using Buuv.Portal.Platform.Identity;
using Buuv.Portal.Platform.Localization;
using Buuv.Portal.Platform.Neighbourhoods;
using Buuv.Portal.Platform.Persistence;
using Microsoft.EntityFrameworkCore;

namespace Buuv.Portal.Features.Matching.Desk.Placing;

/// <summary>A resident who was found: first name, the name they show, and where they live. No address, no number.</summary>
public sealed record FoundNeighbour(ResidentId Id, string Name, string Neighbourhood);

/// <summary>Finds a resident by the beginning of a name or alias, or by a whole phone number, where this broker works.</summary>
public sealed class NeighbourFinder(IDbContextFactory<BuuvDb> reading, NeighbourhoodDirectory directory)
{
    /// <summary>Most that are shown.</summary>
    public const int Most = 8;

    // Sorts behind every letter, so that "ri" up to this is every name that begins with "ri".
    private const char Last = '\uFFFF';

    public async Task<IReadOnlyList<FoundNeighbour>> FindAsync(StaffActor actor, string? typed, CancellationToken cancel = default)
    {
        var line = TidyText.Line(typed);
        if (line.Length < 2 || !actor.May(Permission.KeepPromises)) return [];
        var theirs = actor.NeighbourhoodsFor(Permission.KeepPromises, directory.Map);
        await using var db = await reading.CreateDbContextAsync(cancel);
        var here = Named(db, line).Where(resident => resident.StoppedAt == null && theirs.Contains(resident.Neighbourhood));
        var found = await here.OrderBy(resident => resident.SearchName).Take(Most).ToListAsync(cancel);
        return
        [
            .. found.Select(resident =>
                new FoundNeighbour(resident.Id, NameOf(resident), directory.Map.Find(resident.Neighbourhood)!.Name)),
        ];
    }

    // The broker spoke them, and may know the first name only.
    private static string NameOf(Resident resident) =>
        resident.Alias is { } alias ? $"{resident.FirstName} ({alias})" : resident.FirstName;

    // SQLite compares, byte by byte.
#pragma warning disable CA1309
    private static IQueryable<Resident> Named(BuuvDb db, string line)
    {
        if (TypedPhone.From(line) is { IsDone: true, Value: var phone }) return db.Residents.Where(resident => resident.Phone == phone);
        var (name, end) = (Folding.Fold(line), Folding.Fold(line) + Last);
        return db.Residents.Where(resident =>
            (string.Compare(resident.SearchName, name) >= 0 && string.Compare(resident.SearchName, end) < 0)
            || (string.Compare(resident.SearchAlias, name) >= 0 && string.Compare(resident.SearchAlias, end) < 0));
    }
#pragma warning restore CA1309
}
