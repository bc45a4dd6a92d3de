using System.Globalization;
using Buuv.Domain.Staff;
using Buuv.Portal.Features.Admin.SetUp;
using Buuv.Portal.Platform.Identity;
using Buuv.Portal.Platform.Localization;
using Buuv.Portal.Platform.Messaging;
using Buuv.Portal.Platform.Persistence;
using Buuv.Portal.Platform.Persistence.Backups;
using Buuv.Portal.Platform.Web;
using Buuv.Portal.Platform.Workplace;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace Buuv.Portal.Features.Admin;

/// <summary>One thing that the admin sees at a glance.</summary>
/// <param name="Figure">A number or one word.</param>
/// <param name="Says">What the figure counts, and what is wrong when something is.</param>
/// <param name="Address">Where it is looked at or mended.</param>
/// <param name="IsBad">Whether somebody must do something.</param>
public sealed record AdminTile(string Name, string Figure, string Says, string Address, bool IsBad);

/// <summary>A part of the machine that monitoring looks at.</summary>
public sealed record MachinePart(string Name, bool IsBad);

/// <summary>What the page of the admin begins with.</summary>
public sealed record AdminGlance(IReadOnlyList<AdminTile> Tiles, IReadOnlyList<MachinePart> Machine);

/// <summary>How the installation does, from what monitoring, the outbox and the desks count already.</summary>
public sealed class AdminTiles(
    IDbContextFactory<BuuvDb> reading,
    Health health,
    OutboxHealth outbox,
    BackupMark backups,
    TimeProvider clock
)
{
    private const int BackupDays = 7;

    // On the same page: monitoring reads /health, and a person reads this.
    private const string Machine = "/beheer#computer";

    // Those that have a tile of their own.
    private static readonly string[] OwnTile = ["mail", "texts"];

    /// <summary>None for who does not run the portal.</summary>
    /// <param name="status">What is set up, as the page shows it beside this: nothing is counted twice.</param>
    public async Task<AdminGlance> AllAsync(StaffActor actor, SetUpStatus status, CancellationToken cancel = default)
    {
        if (!actor.May(Permission.RunPortal)) return new([], []);
        var machine = await MachineAsync(cancel);
        await using var db = await reading.CreateDbContextAsync(cancel);
        return new(
            [
                OfMachine(machine),
                OfBackup(),
                OfMessages(await outbox.StandAsync(cancel)),
                OfStaff(status.Staff),
                await OfBoardsAsync(db, status.Boards, cancel),
                await OfRequestsAsync(db, cancel),
            ],
            machine
        );
    }

    /// <summary>Who works along, in words.</summary>
    public static string StaffText(StaffCount staff) => staff.Colleagues switch
    {
        0 => AdminText.ListStaffOpen,
        1 => AdminText.ListStaffDoneOne,
        var many => string.Format(AdminText.ListStaffDoneMany, many),
    };

    // What /health says of the machine, in words for people.
    private async Task<IReadOnlyList<MachinePart>> MachineAsync(CancellationToken cancel) =>
        [
            .. (await health.LookAsync(cancel))
                .Entries.Where(part => !OwnTile.Contains(part.Key))
                .Select(part => new MachinePart(PartName(part.Key), part.Value.Status != HealthStatus.Healthy)),
        ];

    private static AdminTile OfMachine(IReadOnlyList<MachinePart> parts)
    {
        var bad = parts.Where(part => part.IsBad).Select(part => part.Name).ToArray();
        return new(
            AdminText.TileMachine,
            $"{parts.Count - bad.Length}/{parts.Count}",
            bad.Length == 0 ? AdminText.TileMachineGood : string.Format(AdminText.TileMachineBad, string.Join(", ", bad)),
            Machine,
            bad.Length > 0
        );
    }

    private AdminTile OfBackup()
    {
        if (backups.At() is not { } at) return new(AdminText.TileBackup, AdminText.TileNever, AdminText.TileBackupNone, Machine, true);
        var days = Math.Max(0, (DutchTime.Of(clock.GetUtcNow().UtcDateTime).Date - DutchTime.Of(at).Date).Days);
        return new(
            AdminText.TileBackup,
            DutchTime.Of(at).ToString("d MMM", CultureInfo.CurrentCulture),
            days > BackupDays ? string.Format(AdminText.TileBackupOld, days) : AdminText.TileBackupGood,
            Machine,
            days > BackupDays
        );
    }

    private static AdminTile OfMessages(IReadOnlyList<OutboxStatus> stands)
    {
        var failed = stands.Sum(stand => stand.GivenUp + stand.Refused);
        var closed = stands.Any(stand => stand.Way == MessageSenders.File);
        var says = failed > 0 ? string.Format(AdminText.TileMessagesFailed, failed)
            : closed ? AdminText.TileMessagesClosed : AdminText.TileMessagesGood;
        return new(AdminText.TileMessages, $"{stands.Sum(stand => stand.Waiting)}", says, "/beheer/uitgaand", failed > 0 || closed);
    }

    // Named as the list beside it: whoever looks is no colleague of their own.
    private static AdminTile OfStaff(StaffCount staff) => new(
        AdminText.ListStaff,
        $"{staff.Colleagues}",
        staff.Unsafe > 0 ? string.Format(AdminText.TileStaffBad, staff.Unsafe)
            : staff.Colleagues == 0 ? AdminText.ListStaffOpen : AdminText.TileStaffGood,
        "/beheer/medewerkers",
        staff.Unsafe > 0
    );

    private async Task<AdminTile> OfBoardsAsync(BuuvDb db, int boards, CancellationToken cancel)
    {
        var today = DutchTime.Today(clock);
        var bare = await db.NoticeBoards.CountAsync(
            board => !db.PosterEditions.Any(edition =>
                edition.BoardId == board.Id && edition.Imprint != null && edition.LastDay >= today),
            cancel);
        return new(
            AdminText.BoardsTitle,
            $"{boards}",
            boards == 0 ? AdminText.TileBoardsNone
                : bare == 0 ? AdminText.TileBoardsGood : string.Format(AdminText.TileBoardsBad, bare),
            boards == 0 ? "/prikborden/nieuw" : "/prikborden",
            boards == 0 || bare > 0
        );
    }

    private async Task<AdminTile> OfRequestsAsync(BuuvDb db, CancellationToken cancel)
    {
        var before = clock.GetUtcNow().UtcDateTime - WorkKind.UnansweredRequest.Promise;
        var silent = await db.Posts.AreSilentSince(db, before).CountAsync(cancel);
        var all = await db.Posts.AreOpenRequests().CountAsync(cancel);
        return new(
            AdminText.TileRequests,
            $"{all}",
            all == 0 ? AdminText.TileRequestsNone
                : silent == 0 ? AdminText.TileRequestsGood : string.Format(AdminText.TileRequestsBad, silent),
            "/vragen",
            silent > 0
        );
    }

    private static string PartName(string part) => part switch
    {
        "database" => AdminText.PartDatabase,
        "data-folder" => AdminText.PartFolder,
        "disk" => AdminText.PartDisk,
        "clock" => AdminText.PartClock,
        "printer" => AdminText.PartPrinter,
        _ => part,
    };
}
