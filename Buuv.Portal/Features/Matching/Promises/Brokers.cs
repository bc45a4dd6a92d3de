using Buuv.Domain;
using Buuv.Domain.Neighbourhoods;
using Buuv.Domain.Staff;
using Buuv.Portal.Platform.Persistence;
using Buuv.Portal.Platform.Settings;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;

namespace Buuv.Portal.Features.Matching.Promises;

/// <summary>A broker of a place.</summary>
public sealed record Broker(Guid AccountId, string Name);

/// <summary>Who looks after a vraag that stays without an answer.</summary>
public sealed class Brokers(IOptions<PortalSettings> portal)
{
    /// <summary>The broker of this place who looks after the fewest; null when there is none.</summary>
    public async Task<Broker?> NextAsync(BuuvDb db, Neighbourhood place, CancellationToken cancel = default)
    {
        var here = await InAsync(db, place, cancel);
        var ids = here.Select(broker => broker.AccountId).ToList();
        var busy = await db.AnswerPromises.Where(open => open.OwnerId != null && ids.Contains(open.OwnerId.Value) && open.DoneAt == null)
            .GroupBy(open => open.OwnerId!.Value).Select(own => new { own.Key, Count = own.Count() })
            .ToDictionaryAsync(own => own.Key, own => own.Count, cancel);
        return here.OrderBy(broker => busy.GetValueOrDefault(broker.AccountId)).ThenBy(broker => broker.Name, Folding.InOrder)
            .ThenBy(broker => broker.AccountId).FirstOrDefault();
    }

    /// <summary>The brokers of this place who can come in.</summary>
    public async Task<IReadOnlyList<Broker>> InAsync(BuuvDb db, Neighbourhood place, CancellationToken cancel = default)
    {
        // In a demo they step in without a second factor.
        var comeIn = portal.Value.Demo ? db.Users.Where(account => account.SuspendedAt == null) : db.Users.WhoComeIn(db);
        var rows = await (
            from account in comeIn
            join duty in db.Duties on account.Id equals duty.AccountId
            where duty.Role == StaffRole.Broker && account.StaffName != null
            select new { account.Id, account.StaffName, duty.Role, duty.Scope }).ToListAsync(cancel);
        return
        [
            .. rows.Where(row => new Duty(row.Role, row.Scope).Covers(place)).Select(row => new Broker(row.Id, row.StaffName!)).Distinct(),
        ];
    }
}
