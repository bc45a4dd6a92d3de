using Buuv.Domain;
using Buuv.Domain.Residents;
using Buuv.Portal.Platform.Persistence;
using Microsoft.EntityFrameworkCore;

namespace Buuv.Portal.Platform.Privacy;

public static class Conduct
{
    /// <summary>Of whom a certificate was seen that still holds. Asked only where extra care is.</summary>
    public static async Task<IReadOnlyDictionary<ResidentId, SeenConduct>> ConductAsync(
        this BuuvDb db,
        IReadOnlyList<ResidentId> people,
        DateTime now
    ) =>
        people.Count == 0
            ? new Dictionary<ResidentId, SeenConduct>()
            : await db
                .ConductCertificates.Where(row => people.Contains(row.Resident) && row.ValidUntil > now)
                .ToDictionaryAsync(row => row.Resident, row => new SeenConduct(row.SeenByName, row.SeenOn));
}
