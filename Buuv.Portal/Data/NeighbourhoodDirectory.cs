using Buuv.Domain.Neighbourhoods;
using Microsoft.EntityFrameworkCore;

namespace Buuv.Portal.Data;

/// <summary>The map of all places, read once and kept; read again after an import.</summary>
public sealed class NeighbourhoodDirectory(IDbContextFactory<BuuvDb> reading)
{
    private readonly Lock reload = new();
    private NeighbourhoodMap? map;

    public NeighbourhoodMap Map
    {
        get
        {
            if (map is { } known) return known;
            lock (reload) return map ??= Read();
        }
    }

    /// <summary>Something changed: the next who asks gets the map as it is then. Waits for a reading that began before the change, and forgets that too.</summary>
    public void Forget()
    {
        lock (reload) map = null;
    }

    private NeighbourhoodMap Read()
    {
        using var db = reading.CreateDbContext();
        return new([.. db.Municipalities], [.. db.Districts], [.. db.Neighbourhoods]);
    }
}
