using Buuv.Domain.Staff;
using Buuv.Portal.Platform.Persistence;

namespace Buuv.Portal.Platform.Identity;

/// <summary>Takes on the staff of a made-up town, within the transaction that fills it.</summary>
public interface IDemoStaff
{
    /// <summary>The people whom a visitor of the demo can step into, by their first name. Not the admin: the first one of an installation
    /// is made by its set-up link, or by stepping in.</summary>
    Task<IReadOnlyDictionary<string, StaffActor>> EmployAsync(BuuvDb db, DateTime at);

    /// <summary>A colleague of theirs, who was invited and did not choose a password yet.</summary>
    Task<StaffActor> InviteAsync(BuuvDb db, string name, string mail, Duty duty, DateTime at);

    /// <summary>The invited colleague chose a password and a second factor. Outside a transaction.</summary>
    Task AcceptAsync(StaffActor colleague);
}
