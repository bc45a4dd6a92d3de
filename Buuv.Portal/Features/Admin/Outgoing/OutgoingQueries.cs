using Buuv.Domain.Staff;
using Buuv.Portal.Platform.Identity;
using Buuv.Portal.Platform.Messaging;
using Buuv.Portal.Platform.Mud;
using Buuv.Portal.Platform.Persistence;
using Microsoft.EntityFrameworkCore;

namespace Buuv.Portal.Features.Admin.Outgoing;

/// <summary>Reads what goes out, for the admin.</summary>
public sealed class OutgoingQueries(IDbContextFactory<BuuvDb> reading, MessageSenders senders, QuietHours night, TimeProvider clock)
{
    /// <summary>One page of messages; none for who does not run the portal.</summary>
    public async Task<GridPage<OutgoingRow>> PageAsync(StaffActor actor, GridChoices choices, CancellationToken cancel = default)
    {
        if (!actor.May(Permission.RunPortal)) return new([], 0);
        var states = OutgoingStates.At(clock.GetUtcNow().UtcDateTime, senders, night);
        await using var db = await reading.CreateDbContextAsync(cancel);
        var page = await OutgoingTable.Ordered(db.Outgoing.AsNoTracking(), choices, states).ToGridPageAsync(choices, cancel);
        return page.Showing<OutgoingRow>([.. page.Rows.Select(message => OutgoingRow.Of(message, states.Of(message)))]);
    }
}
