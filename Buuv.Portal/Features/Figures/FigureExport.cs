using Buuv.Domain;
using Buuv.Domain.Events;
using Buuv.Portal.Platform.Identity;
using Buuv.Portal.Platform.Mud;
using Buuv.Portal.Platform.Persistence;

namespace Buuv.Portal.Features.Figures;

/// <param name="Name">Of the file: "cijfers-leiden-2026-11.csv".</param>
public sealed record FigureFile(string Name, byte[] Content);

/// <summary>The table of figures as a file, in the words and the order of the screen. That somebody took it along is in the
/// audit.</summary>
public sealed class FigureExport(FigureQueries queries, WriteGate gate, TimeProvider clock)
{
    /// <param name="address">What is chosen on the page, as it stands in its address.</param>
    /// <returns>The file, or <see cref="NotAllowed"/>.</returns>
    public async Task<Result<FigureFile>> MakeAsync(StaffActor actor, string address, CancellationToken cancel = default)
    {
        if (FigureChoices.From(address, queries.TownsOf(actor), clock) is not { } chosen) return new NotAllowed();
        var figures = await queries.OfAsync(actor, chosen.Scope, cancel);
        if (!figures.IsDone) return figures.Refusal;
        var (scope, now) = (chosen.Scope, clock.GetUtcNow().UtcDateTime);
        var noted = await gate.WriteAsync(db =>
        {
            var what = $"{scope.Town.Code.Value} {scope.Period.Slug} {scope.Level}";
            db.DomainEvents.Add(new(DomainEventKind.FiguresExported, now) { What = what, EnteredById = actor.AccountId });
            return Task.FromResult(Result.Done);
        }, cancel);
        if (!noted.IsDone) return noted.Refusal;
        return new FigureFile(
            $"cijfers-{scope.Town.Slug}-{scope.Period.Slug}.csv",
            GridFile.Csv(FigureTable.Columns(scope.Level), FigureTable.Ordered(figures.Value, chosen.Grid))
        );
    }
}
