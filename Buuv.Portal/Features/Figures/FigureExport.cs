using Buuv.Domain;
using Buuv.Domain.Events;
using Buuv.Portal.Platform.Identity;
using Buuv.Portal.Platform.Mud;
using Buuv.Portal.Platform.Persistence;
using Buuv.Portal.Platform.Persistence.Audit;

namespace Buuv.Portal.Features.Figures;

/// <summary>The table of figures as a file, in the words and the order of the screen. That somebody downloaded it is in the
/// audit.</summary>
public sealed class FigureExport(FigureQueries queries, WriteGate gate, TimeProvider clock)
{
    /// <param name="address">What is chosen on the page, as it stands in its address.</param>
    /// <returns>The file, <see cref="NotAllowed"/>, or <see cref="NotFound"/> of a month that is not over: it has no table.</returns>
    public async Task<Result<GridFile>> MakeAsync(StaffActor actor, string address, CancellationToken cancel = default)
    {
        if (await queries.ChosenAsync(actor, address, cancel) is not { } chosen) return new NotAllowed();
        if (!chosen.IsOver) return new NotFound();
        var figures = await queries.OfAsync(actor, chosen.Scope, cancel);
        if (!figures.IsDone) return figures.Refusal;
        var (town, month) = (chosen.Scope.Town, chosen.Scope.Month.Slug);
        return await new ExportNote(DomainEventKind.FiguresExported, $"{town.Code.Value} {month}", actor.AccountId).TakeAlongAsync(
            gate,
            clock.GetUtcNow().UtcDateTime,
            () => GridFile.Csv($"cijfers-{town.Slug}-{month}", FigureTable.Columns, FigureTable.Ordered(figures.Value, chosen.Grid)),
            cancel
        );
    }
}
