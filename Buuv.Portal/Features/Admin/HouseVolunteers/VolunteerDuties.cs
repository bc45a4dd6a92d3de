using Buuv.Domain.Staff;
using Buuv.Domain.Volunteering;
using Buuv.Portal.Features.Accounts.Staff;
using Buuv.Portal.Platform.Persistence;
using Microsoft.EntityFrameworkCore;

namespace Buuv.Portal.Features.Admin.HouseVolunteers;

/// <summary>What goes when a volunteer pauses or stops, whoever wanted that: one way for all.</summary>
internal static class VolunteerDuties
{
    /// <summary>Removes the duty that was held before; and of who stopped for good also an account that was made for that alone.</summary>
    /// <param name="held">What the volunteer held before the change.</param>
    /// <param name="by">Account of who did it; null for the clock and for the person themselves.</param>
    public static async Task LetGoAsync(BuuvDb db, HouseVolunteer volunteer, (Guid Account, Duty Duty)? held, Guid? by, DateTime now)
    {
        if (held is var (account, duty)) await StaffAccounts.TakeAwayAsync(db, account, duty, by, now);
        // Who is suspended stays known as such, and comes back by no new account.
        if (!volunteer.IsOpen && !await db.Users.AnyAsync(row => row.Id == volunteer.AccountId && row.SuspendedAt != null))
            await WorkAccounts.RemoveWhenIdleAsync(db, volunteer.AccountId);
    }
}
