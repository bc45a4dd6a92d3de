using Buuv.Domain;
using Buuv.Domain.Residents;
using Buuv.Portal.Platform.Persistence;
using Microsoft.EntityFrameworkCore;

namespace Buuv.Portal.Platform.Privacy;

public static class Conduct
{
    /// <summary>Reads valid certificates of good conduct. Used only where extra care applies.</summary>
    public static async Task<IReadOnlyDictionary<ResidentId, SeenConduct>> ConductAsync(
        this BuuvDb db,
        IReadOnlyList<ResidentId> people,
        DateTime now
    ) =>
        people.Count == 0
            ? new Dictionary<ResidentId, SeenConduct>()
            : await db
                .ConductCertificates.Where(row => people.Contains(row.ResidentId) && row.ValidUntil > now)
                .ToDictionaryAsync(row => row.ResidentId, row => new SeenConduct(row.SeenByName, row.SeenOn));
}
