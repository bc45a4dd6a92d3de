using Buuv.Domain.Staff;
using Microsoft.EntityFrameworkCore;

namespace Buuv.Portal.Platform.Persistence;

/// <summary>Accounts as far as they are for work: which has a duty, and when nothing is left to do with one.</summary>
public static class WorkAccounts
{
    extension(IQueryable<AccountDuty> duties)
    {
        /// <summary>This very duty of this account; one or none.</summary>
        public IQueryable<AccountDuty> Of(Guid accountId, Duty duty)
        {
            var (role, scope) = duty;
            return duties.Where(row => row.AccountId == accountId && row.Role == role && row.Scope == scope);
        }
    }

    /// <summary>Removes an account that was made for work alone once that is over: nobody takes part by it, and no duty is left, nor work
    /// for a partner. In the transaction in which the last duty goes.</summary>
    /// <param name="accountId">Null for who never had one.</param>
    public static async Task RemoveWhenIdleAsync(BuuvDb db, Guid? accountId)
    {
        if (accountId is not { } id || await db.Users.FindAsync(id) is not { ResidentId: null } account) return;
        var duties = await db.Duties.Where(row => row.AccountId == id).ToListAsync();
        // What was removed in this transaction is not written yet.
        if (duties.Any(row => db.Entry(row).State != EntityState.Deleted)) return;
        if (await db.PartnerMembers.AnyAsync(row => row.AccountId == id)) return;
        db.Users.Remove(account);
    }
}
