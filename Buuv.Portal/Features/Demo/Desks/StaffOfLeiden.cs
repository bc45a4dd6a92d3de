using Buuv.Domain.Partners;
using Buuv.Domain.Staff;
using Buuv.Portal.Platform.Identity;
using Buuv.Portal.Platform.Persistence;
using Microsoft.EntityFrameworkCore;

namespace Buuv.Portal.Features.Demo.Desks;

/// <summary>The staff of the demo and their colleagues: some come in safely, some were invited and did not answer yet.</summary>
public static class StaffOfLeiden
{
    private const string Leiden = "GM0546";

    private static readonly (string Name, Duty Duty, int DaysAgo, bool IsIn)[] Colleagues =
    [
        ("Otto", new(StaffRole.Broker, Leiden), 410, true),
        ("Els", new(StaffRole.Moderator, Leiden), 380, true),
        ("Karim", new(StaffRole.PhoneVolunteer, Leiden), 150, true),
        ("Naima", new(StaffRole.Ambassador, "BU05460803"), 2, false),
        ("Gerrit", new(StaffRole.PhoneVolunteer, Leiden), 1, false),
    ];

    /// <summary>In the transaction that fills the town. They were there before the first post.</summary>
    public static async Task<IReadOnlyDictionary<string, StaffActor>> EmployAsync(IDemoStaff staff, BuuvDb db, DateTime now)
    {
        var people = new Dictionary<string, StaffActor>(await staff.EmployAsync(db, now.AddDays(-420)));
        foreach (var (name, duty, daysAgo, _) in Colleagues)
            people[name] = await staff.InviteAsync(db, name, $"{name.ToLowerInvariant()}@example.org", duty, now.AddDays(-daysAgo));
        return people;
    }

    /// <summary>The organisation of a member, who may have stepped in before the town was filled.</summary>
    public static async Task<PartnerOrganisation> PartnerOfAsync(BuuvDb db, StaffActor partner)
    {
        var member = db.PartnerMembers.Local.SingleOrDefault(member => member.AccountId == partner.AccountId)
            ?? await db.PartnerMembers.SingleAsync(member => member.AccountId == partner.AccountId);
        return (await db.Partners.FindAsync(member.OrganisationId))!;
    }

    /// <summary>Afterwards: who works there for some time has a password and a second factor.</summary>
    public static async Task AcceptAsync(IDemoStaff staff, IReadOnlyDictionary<string, StaffActor> people)
    {
        foreach (var (name, _, _, isIn) in Colleagues)
            if (isIn) await staff.AcceptAsync(people[name]);
    }
}
