using Buuv.Domain;
using Buuv.Domain.Contact;
using Buuv.Domain.Events;
using Buuv.Domain.Partners;
using Buuv.Domain.Staff;
using Buuv.Portal.Features.Accounts.Staff;
using Buuv.Portal.Platform.Identity;
using Buuv.Portal.Platform.Persistence;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;

namespace Buuv.Portal.Features.Accounts.Demo;

/// <summary>Gives the staff of the demo their accounts and duties.</summary>
public sealed class DemoStaff(IServiceScopeFactory scopes) : IDemoStaff
{
    public async Task<IReadOnlyDictionary<string, StaffActor>> EmployAsync(BuuvDb db, DateTime at)
    {
        var staff = new Dictionary<string, StaffActor>();
        foreach (var person in DemoAccounts.People)
        {
            if (person.Duties.Length == 0 || person.Duties.Any(duty => duty.Role == StaffRole.Admin)) continue;
            await EmployAsync(db, person, at);
            var name = DemoAccounts.AddressOf(person).Value;
            staff[person.Name] = new(person.Name, person.Duties)
            {
                AccountId = db.Users.Local.Single(account => account.UserName == name).Id,
            };
        }
        return staff;
    }

    public async Task<StaffActor> InviteAsync(BuuvDb db, string name, string mail, Duty duty, DateTime at)
    {
        var account = ResidentAccounts.NewAccount(CodeAddress.Of(EmailAddress.From(mail).Value), at);
        account.StaffName = name;
        db.Users.Add(account);
        await StaffAccounts.GiveAsync(db, account, duty, null, at);
        db.DomainEvents.Add(new(DomainEventKind.StaffInvited, at) { SubjectId = account.Id });
        return new(name, [duty]) { AccountId = account.Id };
    }

    public async Task AcceptAsync(StaffActor colleague)
    {
        await using var scope = scopes.CreateAsyncScope();
        var accounts = scope.ServiceProvider.GetRequiredService<UserManager<Account>>();
        var account = (await accounts.FindByIdAsync($"{colleague.AccountId}"))!;
        await accounts.AddPasswordAsync(account, $"{Guid.NewGuid():N}");
        await accounts.ResetAuthenticatorKeyAsync(account);
        await accounts.SetTwoFactorEnabledAsync(account, true);
    }

    internal static async Task<Result> EmployAsync(BuuvDb db, DemoPerson person, DateTime at)
    {
        if (person.Duties.Length == 0) return Result.Done;
        var account = await ResidentAccounts.FindAsync(db, DemoAccounts.AddressOf(person));
        if (account is null) db.Users.Add(account = ResidentAccounts.NewAccount(DemoAccounts.AddressOf(person), at));
        account.StaffName = person.Name;
        var before = await db.Duties.Where(duty => duty.AccountId == account.Id).ToListAsync();
        foreach (var duty in person.Duties.Where(duty => before.All(row => row.Duty != duty)))
            await StaffAccounts.GiveAsync(db, account, duty, null, at);
        if (person.Duties.Any(duty => duty.Role == StaffRole.Partner)) await JoinPartnerAsync(db, account, at);
        return Result.Done;
    }

    private static async Task JoinPartnerAsync(BuuvDb db, Account account, DateTime at)
    {
        if (await db.PartnerMembers.AnyAsync(member => member.AccountId == account.Id)) return;
        var partner = PartnerOrganisation
            .Register(Id.New<PartnerOrganisationId>(), "Samen Sterk Leiden", account.Email, [new(DemoAccounts.Leiden)], at)
            .Value;
        var day = DateOnly.FromDateTime(at);
        partner.Carry(PartnerRoles.Connector | PartnerRoles.Broker, "Twee maatschappelijk werkers en een zaal", day, day);
        db.AddRange(partner, new PartnerMember(partner.Id, account.Id, at));
    }
}
