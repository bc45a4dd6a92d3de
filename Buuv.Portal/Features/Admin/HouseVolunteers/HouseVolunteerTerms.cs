using Buuv.Domain;
using Buuv.Domain.Volunteering;
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
        foreach (var id in await DueAsync(cancel)) await gate.WriteAsync(writing => KeepAsync(writing, id, cancel), cancel);
    }

    // Read first: most hours nothing is due, and the gate is for who writes.
    private async Task<IReadOnlyList<HouseVolunteerId>> DueAsync(CancellationToken cancel)
    {
        var today = DutchTime.Today(clock);
        await using var db = await reading.CreateDbContextAsync(cancel);
        var active = await db
            .HouseVolunteers.IgnoreAutoIncludes()
            .Where(row => row.State == VolunteerState.Active)
            .ToListAsync(cancel);
        var accounts = active.Select(volunteer => volunteer.AccountId).ToArray();
        var duties = (await db.Duties.Where(row => accounts.Contains(row.AccountId)).ToListAsync(cancel))
            .Select(row => (row.AccountId, row.Duty))
            .ToHashSet();
        return
        [
            .. active
                .Where(volunteer =>
                    volunteer.Until < today
                    || volunteer.IsToBeWarned(today)
                    || (volunteer.HeldDuty is { } held && !duties.Contains(held))
                )
                .Select(volunteer => volunteer.Id),
        ];
    }

    private async Task<Result> KeepAsync(BuuvDb db, HouseVolunteerId id, CancellationToken cancel)
    {
        var (now, today) = (clock.GetUtcNow().UtcDateTime, DutchTime.Today(clock));
        if (
            await db.HouseVolunteers.FirstOrDefaultAsync(row => row.Id == id, cancel) is not { } volunteer
            || volunteer.HeldDuty is not { } held
        )
            return Result.Done;
        if (volunteer.Until >= today && await db.Duties.Of(held.Account, held.Duty).AnyAsync(cancel))
        {
            if (volunteer.IsToBeWarned(today)) volunteer.Warn(now);
            return Result.Done;
        }
        var done = volunteer.End(null, now);
        if (done.IsDone) await VolunteerDuties.LetGoAsync(db, volunteer, held, null, now);
        return done;
    }
}
