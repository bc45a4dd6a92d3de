using Buuv.Domain;
using Buuv.Domain.Phone;
using Buuv.Domain.Staff;
using Buuv.Portal.Features.Accounts.Staff;
using Buuv.Portal.Features.Admin;
using Buuv.Portal.Features.Admin.Audit;
using Buuv.Portal.Features.Admin.Outgoing;
using Buuv.Portal.Features.Admin.SetUp;
using Buuv.Portal.Features.Moderation;
using Buuv.Portal.Features.Phone;
using Buuv.Portal.Platform.Jobs;
using Buuv.Portal.Platform.Mud;
using Buuv.Portal.Platform.Privacy;
using Microsoft.EntityFrameworkCore;

namespace Buuv.Tests.Architecture.Matrix;

/// <summary>What takes the permission to run the portal.</summary>
internal static class AdminRows
{
    public static readonly IReadOnlyList<StaffRow> All =
    [
        new("TownCommands.AddAsync", Permission.RunPortal, async (street, actor) =>
            (await street.Get<TownCommands>().AddAsync(actor, "Leiden", null, null)).AtTown
        ),
        // That these actors have no account is found out after their rights.
        new("MailTrial.SendAsync", Permission.RunPortal, async (street, actor) =>
            (await street.Get<MailTrial>().SendAsync(actor, "nl")).Refusal is NotAllowed refused ? refused : null
        ),
        new("Reasons.KeepAsync", Permission.RunPortal, async (street, actor) =>
            (await street.Get<Reasons>().KeepAsync(actor, 1, await FirstAsync(street), new("Dat mag niet.", "Not allowed."))).Refusal
        ),
        new("Reasons.RemoveAsync", Permission.RunPortal, async (street, actor) =>
            (await street.Get<Reasons>().RemoveAsync(actor, 1, await FirstAsync(street), isSure: true)).Refusal
        ),
        new("ClockGuard.AcceptAsync", Permission.RunPortal, async (street, actor) =>
            (await street.Get<ClockGuard>().AcceptAsync(actor)).Refusal
        ),
        new("Retention.ApproveAsync", Permission.RunPortal, async (street, actor) =>
            (await street.Get<Retention>().ApproveAsync(actor, "posts")).Refusal
        ),
        new("PhoneScripts.RewriteAsync", Permission.RunPortal, async (street, actor) =>
            (await street.Get<PhoneScripts>().RewriteAsync(actor, CallSituation.FirstCall, "nl", "Goedemorgen.")).Refusal
        ),
        new("PhoneTeams.SetAsync", Permission.RunPortal, async (street, actor) =>
            (await street.Get<PhoneTeams>().SetAsync(actor, new Dictionary<string, string> { ["leiden"] = "0717654321" })).Refusal
        ),
        new("StaffAccounts.InviteAsync", Permission.RunPortal, async (street, actor) =>
            (
                await street.WithAsync(
                    (StaffAccounts staff) =>
                        staff.InviteAsync(
                            actor,
                            $"{Guid.NewGuid():N}@example.org",
                            "Piet",
                            new(nameof(StaffRole.Analyst), DutyChoice.Everywhere, IsSure: true),
                            "nl"
                        )
                )
            ).Refusal
        ),
        new("StaffAccounts.GiveAsync", Permission.RunPortal, async (street, actor) =>
        {
            var account = await street.AccountAsync();
            return (await street.WithAsync((StaffAccounts staff) =>
                staff.GiveAsync(actor, account, new(nameof(StaffRole.Analyst), "GM0546", IsSure: false), "nl"))).Refusal;
        }),
        new("StaffQueries.AllAsync", Permission.RunPortal, async (street, actor) =>
        {
            await street.AccountAsync();
            return Some(await street.Get<StaffQueries>().AllAsync(actor));
        }),
        new("StaffQueries.CountAsync", Permission.RunPortal, async (street, actor) =>
        {
            await street.AccountAsync();
            return await street.Get<StaffQueries>().CountAsync(actor) == StaffCount.Nobody ? new NotFound() : null;
        }),
        new("SetUpQueries.StatusAsync", Permission.RunPortal, async (street, actor) =>
            (await street.Get<SetUpQueries>().StatusAsync(actor)).HasTown ? null : new NotFound()
        ),
        new("AdminTiles.AllAsync", Permission.RunPortal, async (street, actor) =>
            Some((await street.Get<AdminTiles>().AllAsync(actor, await street.Get<SetUpQueries>().StatusAsync(actor))).Tiles)
        ),
        new("StaffQueries.FindAsync", Permission.RunPortal, async (street, actor) =>
            Some(await street.Get<StaffQueries>().FindAsync(actor, await street.AccountAsync()))
        ),
        new("OutgoingQueries.PageAsync", Permission.RunPortal, async (street, actor) =>
        {
            await InvitedAsync(street);
            var choices = GridChoices.From("/", OutgoingTable.Columns, OutgoingTable.Filters, OutgoingTable.ByTime);
            return Some((await street.Get<OutgoingQueries>().PageAsync(actor, choices)).Rows);
        }),
        new("AuditQueries.PageAsync", Permission.RunPortal, async (street, actor) =>
        {
            await InvitedAsync(street);
            var choices = GridChoices.From("/", AuditTable.Columns, AuditTable.Filters, AuditTable.ByTime);
            return Some((await street.Get<AuditQueries>().PageAsync(actor, choices)).Rows);
        }),
        new("AuditQueries.VerifyAsync", Permission.RunPortal, async (street, actor) =>
            (await street.Get<AuditQueries>().VerifyAsync(actor)).Refusal
        ),
        new("StaffAccounts.SuspendAsync", Permission.RunPortal, async (street, actor) =>
        {
            var account = await street.AccountAsync();
            return (await street.WithAsync((StaffAccounts staff) => staff.SuspendAsync(actor, account))).Refusal;
        }),
        new("StaffAccounts.ReinstateAsync", Permission.RunPortal, async (street, actor) =>
        {
            var account = await street.AccountAsync();
            return (await street.WithAsync((StaffAccounts staff) => staff.ReinstateAsync(actor, account, "nl"))).Refusal;
        }),
        new("StaffAccounts.TakeAwayAsync", Permission.RunPortal, async (street, actor) =>
        {
            var account = await street.AccountAsync();
            await using var db = street.Read();
            var duty = (await db.Duties.FirstAsync(row => row.AccountId == account)).Id;
            return (
                await street.WithAsync((StaffAccounts staff) => staff.TakeAwayAsync(actor, account, duty))
            ).Refusal;
        }),
    ];

    // Sends a mail, and is in the audit.
    private static Task InvitedAsync(MatrixStreet street) => street.WithAsync((StaffAccounts staff) => staff.InviteAsync(
        new("Dirk", [new(StaffRole.Admin, null)]),
        $"{Guid.NewGuid():N}@example.org",
        "Piet",
        new(nameof(StaffRole.Analyst), "GM0546", IsSure: false),
        "nl"
    ));

    private static async Task<string> FirstAsync(MatrixStreet street) => (await street.Get<Reasons>().AllAsync())[0].Dutch;

    private static Refusal? Some<T>(T? found) => found is null or System.Collections.ICollection { Count: 0 } ? new NotFound() : null;
}
