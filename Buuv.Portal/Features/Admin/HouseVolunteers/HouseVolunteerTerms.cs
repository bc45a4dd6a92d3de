using Buuv.Domain;
using Buuv.Domain.Volunteering;
using Buuv.Portal.Features.Accounts.Staff;
using Buuv.Portal.Platform.Localization;
using Buuv.Portal.Platform.Persistence;
using Microsoft.EntityFrameworkCore;

namespace Buuv.Portal.Features.Admin.HouseVolunteers;

/// <summary>Keeps the terms of volunteers: tells them some weeks before the last day, and removes the duty after it. Whose duty the admin
/// removed is no volunteer any more.</summary>
public sealed class HouseVolunteerTerms(IDbContextFactory<BuuvDb> reading, WriteGate gate, TimeProvider clock)
{
    public async Task KeepAsync(CancellationToken cancel)
    {
        await using var db = await reading.CreateDbContextAsync(cancel);
        var active = await db.HouseVolunteers.Where(row => row.State == VolunteerState.Active).Select(row => row.Id).ToListAsync(cancel);
        foreach (var id in active) await gate.WriteAsync(writing => KeepAsync(writing, id, cancel), cancel);
    }

    private async Task<Result> KeepAsync(BuuvDb db, HouseVolunteerId id, CancellationToken cancel)
    {
        var (now, today) = (clock.GetUtcNow().UtcDateTime, DutchTime.Today(clock));
        if (
            await db.HouseVolunteers.FirstOrDefaultAsync(row => row.Id == id, cancel) is not { } volunteer
            || volunteer.HeldDuty is not var (account, duty)
        )
            return Result.Done;
        if (volunteer.Until < today)
        {
            await StaffAccounts.TakeAwayAsync(db, account, duty, null, now);
            return volunteer.End(null, now);
        }
        if (!await db.Duties.AnyAsync(row => row.AccountId == account && row.Role == duty.Role && row.Scope == duty.Scope, cancel))
            return volunteer.End(null, now);
        if (volunteer.IsToBeWarned(today)) volunteer.Warn(now);
        return Result.Done;
    }
}
