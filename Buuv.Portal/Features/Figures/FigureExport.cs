using System.Text;
using Buuv.Domain;
using Buuv.Domain.Events;
using Buuv.Portal.Platform.Identity;
using Buuv.Portal.Platform.Persistence;

namespace Buuv.Portal.Features.Figures;

/// <param name="Name">Of the file: "cijfers-leiden-2026-11.csv".</param>
public sealed record FigureFile(string Name, byte[] Content);

/// <summary>The table of figures as a file, in the words and the order of the screen. That somebody downloaded it is in the
/// audit.</summary>
public sealed class FigureExport(FigureQueries queries, WriteGate gate, TimeProvider clock)
{
    /// <param name="address">What is chosen on the page, as it stands in its address.</param>
    /// <returns>The file, <see cref="NotAllowed"/>, or <see cref="NotFound"/> of a month that is not over: it has no table.</returns>
    public async Task<Result<FigureFile>> MakeAsync(StaffActor actor, string address, CancellationToken cancel = default)
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
        return new FigureFile(
            $"cijfers-{scope.Town.Slug}-{scope.Month.Slug}.csv",
            Csv(FigureTable.Ordered(figures.Value, chosen.Grid))
        );
    }

    /// <summary>For a spreadsheet: with semicolons, as Dutch ones want, and with the mark by which it knows the letters.</summary>
    public static byte[] Csv(IReadOnlyList<FigureRow> rows)
    {
        var columns = FigureTable.Columns;
        var lines = rows.Select(row => columns.Select(column => column.Text(row))).Prepend(columns.Select(column => column.Title));
        var text = string.Concat(lines.Select(line => string.Join(';', line.Select(Cell)) + "\r\n"));
        return [.. Encoding.UTF8.GetPreamble(), .. Encoding.UTF8.GetBytes(text)];
    }

    /// <summary>One cell: always between quotes, and with a mark before what a spreadsheet would take for a formula.</summary>
    public static string Cell(string text)
    {
        var safe = text is ['=' or '+' or '-' or '@' or '\t' or '\r' or '\n', ..] ? "'" + text : text;
        return $"\"{safe.Replace("\"", "\"\"", StringComparison.Ordinal)}\"";
    }
}
