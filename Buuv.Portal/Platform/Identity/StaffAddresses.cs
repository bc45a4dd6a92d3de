using Buuv.Domain.Contact;
using Buuv.Domain.Staff;
using Buuv.Portal.Platform.Persistence;
using Microsoft.EntityFrameworkCore;

namespace Buuv.Portal.Platform.Identity;

/// <summary>One duty of somebody who can be mailed about it.</summary>
public sealed record StaffAddress(Guid Account, EmailAddress Mail, Duty Duty);

/// <summary>Whom to mail about work.</summary>
public static class StaffAddresses
{
    /// <summary>Everybody with this role who is not suspended and has a mail address; one row a duty.</summary>
    public static async Task<IReadOnlyList<StaffAddress>> OfAsync(BuuvDb db, StaffRole role, CancellationToken cancel = default)
    {
        var rows = await (
            from duty in db.Duties.AsNoTracking()
            where duty.Role == role
            join account in db.Users.AsNoTracking() on duty.AccountId equals account.Id
            where account.SuspendedAt == null
            select new
            {
                account.Id,
                account.Email,
                Duty = duty,
            }
        ).ToListAsync(cancel);
        return
        [
            .. from row in rows
            let mail = EmailAddress.From(row.Email)
            where mail.IsDone
            select new StaffAddress(row.Id, mail.Value, row.Duty.Duty),
        ];
    }
}
