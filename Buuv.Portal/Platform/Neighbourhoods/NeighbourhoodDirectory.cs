using Buuv.Domain.Neighbourhoods;
using Buuv.Portal.Platform.Persistence;
using Microsoft.EntityFrameworkCore;

namespace Buuv.Portal.Platform.Neighbourhoods;

/// <summary>The map of all places, read once and kept; read again after an import.</summary>
public sealed class NeighbourhoodDirectory(IDbContextFactory<BuuvDb> reading)
{
    /// <summary>Counts the times that places were brought in, in the table of positions.</summary>
    public const string Imports = "places";

    private readonly Lock reload = new();
    private NeighbourhoodMap? map;
    private long imports;

    public NeighbourhoodMap Map
    {
        get
        {
            if (map is { } known) return known;
            lock (reload) return map ??= Read();
        }
    }

    /// <summary>Something changed: the next who asks gets the map as it is then. Waits for a reading that began before the change, and
    /// forgets that too.</summary>
    public void Forget()
    {
        lock (reload) map = null;
    }

    /// <summary>Forgets the map when another program brought places in since it was read.</summary>
    public async Task LookAsync(CancellationToken cancel)
    {
        await using var db = await reading.CreateDbContextAsync(cancel);
        var now = await db.Positions.Where(row => row.Consumer == Imports).Select(row => row.Sequence).SingleOrDefaultAsync(cancel);
        if (now != Volatile.Read(ref imports)) Forget();
    }

    /// <summary>Counts, in the transaction that changes a place, so that other programs hear of it.</summary>
    public static async Task CountAsync(BuuvDb db)
    {
        if (await db.Positions.FindAsync(Imports) is { } row) row.Sequence++;
        else db.Positions.Add(new() { Consumer = Imports, Sequence = 1 });
    }

    private NeighbourhoodMap Read()
    {
        using var db = reading.CreateDbContext();
        Volatile.Write(ref imports, db.Positions.Where(row => row.Consumer == Imports).Select(row => row.Sequence).SingleOrDefault());
        return new([.. db.Municipalities], [.. db.Districts], [.. db.Neighbourhoods]);
    }
}
