using Buuv.Domain;
using Buuv.Domain.Events;
using Buuv.Portal.Platform.Identity;
using Buuv.Portal.Platform.Mud;
using Buuv.Portal.Platform.Persistence;

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
        var (scope, now) = (chosen.Scope, clock.GetUtcNow().UtcDateTime);
        var noted = await gate.WriteAsync(db =>
        {
            var what = $"{scope.Town.Code.Value} {scope.Month.Slug}";
            db.DomainEvents.Add(new(DomainEventKind.FiguresExported, now) { What = what, EnteredById = actor.AccountId });
            return Task.FromResult(Result.Done);
        }, cancel);
        if (!noted.IsDone) return noted.Refusal;
        return GridFile.Csv(
            $"cijfers-{scope.Town.Slug}-{scope.Month.Slug}", FigureTable.Columns, FigureTable.Ordered(figures.Value, chosen.Grid));
    }
}
