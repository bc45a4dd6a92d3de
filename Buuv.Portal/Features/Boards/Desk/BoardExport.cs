using Buuv.Domain;
using Buuv.Domain.Events;
using Buuv.Portal.Platform.Identity;
using Buuv.Portal.Platform.Localization;
using Buuv.Portal.Platform.Mud;
using Buuv.Portal.Platform.Persistence;
using Buuv.Portal.Platform.Persistence.Audit;
using Buuv.Portal.Platform.Ui;

namespace Buuv.Portal.Features.Boards.Desk;

/// <summary>The table of boards as a file, with the filters and in the order of the screen. That somebody downloaded it is in the
/// audit.</summary>
public sealed class BoardExport(BoardDeskQueries queries, WriteGate gate, TimeProvider clock)
{
    /// <param name="address">What is chosen on the page, as it stands in its address.</param>
    public async Task<Result<GridFile>> MakeAsync(StaffActor actor, string address, CancellationToken cancel = default)
    {
        var town = InAddress.ValueOf(address, "gemeente");
        if (queries.TownsOf(actor).FirstOrDefault(one => one.Slug == town) is not { } here) return new NotAllowed();
        var rows = BoardTable.Ordered(await queries.InAsync(actor, here, cancel), BoardTable.Choices(address));
        return await new ExportNote(DomainEventKind.ListExported, $"boards {here.Code.Value}", actor.AccountId).TakeAlongAsync(
            gate,
            clock.GetUtcNow().UtcDateTime,
            () => GridFile.Csv($"prikborden-{here.Slug}-{DutchTime.Today(clock):yyyy-MM-dd}", BoardTable.Columns, rows),
            cancel
        );
    }
}
