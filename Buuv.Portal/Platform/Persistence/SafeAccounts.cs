namespace Buuv.Portal.Platform.Persistence;

/// <summary>Accounts of staff, by whether duties count in their sessions.</summary>
public static class SafeAccounts
{
    extension(IQueryable<Account> accounts)
    {
        /// <summary>Those that can come in for work: not suspended, and with a second factor or a key. Who was invited and did not answer
        /// cannot.</summary>
        public IQueryable<Account> WhoComeIn(BuuvDb db) => accounts.WithSecondFactor(db).Where(account => account.SuspendedAt == null);

        /// <summary>Those who chose a second factor or made a key.</summary>
        public IQueryable<Account> WithSecondFactor(BuuvDb db) =>
            accounts.Where(account => account.TwoFactorEnabled || db.UserPasskeys.Any(key => key.UserId == account.Id));
    }
}
