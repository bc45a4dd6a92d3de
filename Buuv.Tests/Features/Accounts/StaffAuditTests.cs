using Buuv.Domain;
using Buuv.Domain.Staff;
using Buuv.Portal.Features.Accounts.Staff;
using Buuv.Portal.Platform.Identity;
using Buuv.Portal.Platform.Persistence.Audit;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Buuv.Tests.Features.Accounts;

/// <summary>Whatever changes what somebody may do stands in the audit, with who did it.</summary>
public sealed class StaffAuditTests : IAsyncLifetime
{
    private static readonly Guid Dirk = Guid.NewGuid();

    private readonly FrontDoor door = new();

    public async ValueTask InitializeAsync() => await door.SettleLeidenAsync();

    public ValueTask DisposeAsync()
    {
        door.Dispose();
        return ValueTask.CompletedTask;
    }

    [Fact]
    public async Task Each_change_of_staff_is_an_entry_of_the_chain_with_who_did_it()
    {
        var moderator = new Duty(StaffRole.Moderator, "GM0546");
        var choice = new DutyChoice("Moderator", "GM0546", false);
        await DoAsync(async staff => (await staff.InviteAsync(Admin(), "wim@voorbeeld.nl", "Wim", choice, "nl")).Refusal);
        await using var db = door.Read();
        var wim = await db.Users.SingleAsync(account => account.UserName == "wim@voorbeeld.nl");
        await DoAsync(async staff => (await staff.SuspendAsync(Admin(), wim.Id)).Refusal);
        await DoAsync(async staff => (await staff.ReinstateAsync(Admin(), wim.Id, "nl")).Refusal);
        var duty = await db.Duties.SingleAsync(row => row.AccountId == wim.Id);
        await DoAsync(async staff => (await staff.TakeAwayAsync(Admin(), wim.Id, duty.Id)).Refusal);

        var entries = await db.Audit.OrderBy(entry => entry.Sequence).ToListAsync();
        Assert.Equal(
            [
                ("DutyGiven", $"{moderator}"),
                ("StaffInvited", null),
                ("StaffSuspended", null),
                ("StaffReinstated", null),
                ("DutyTaken", $"{moderator}"),
            ],
            entries.Select(entry => (entry.Kind, entry.What))
        );
        Assert.All(entries, entry => Assert.Equal((wim.Id, Dirk), (entry.SubjectId, entry.EnteredById)));
        Assert.Equal((null, 5), await AuditCheck.RunAsync(db, []));
    }

    [Fact]
    public async Task What_was_refused_changed_nothing_and_is_not_in_it()
    {
        var joke = With("Joke", new Duty(StaffRole.PhoneVolunteer, "GM0546"));
        await using var scope = door.Services.CreateAsyncScope();
        Assert.IsType<NotAllowed>(
            (
                await scope
                    .ServiceProvider.GetRequiredService<StaffAccounts>()
                    .InviteAsync(joke, "vriend@voorbeeld.nl", "Vriend", new("Admin", DutyChoice.Everywhere, true), "nl")
            ).Refusal
        );
        await using var db = door.Read();
        Assert.Empty(await db.Audit.ToListAsync());
    }

    private static StaffActor Admin() => With("Dirk", new Duty(StaffRole.Admin, null));

    private static StaffActor With(string name, Duty duty) => new(name, [duty]) { AccountId = Dirk };

    private async Task DoAsync(Func<StaffAccounts, Task<Refusal?>> change)
    {
        await using var scope = door.Services.CreateAsyncScope();
        Assert.Null(await change(scope.ServiceProvider.GetRequiredService<StaffAccounts>()));
    }
}
