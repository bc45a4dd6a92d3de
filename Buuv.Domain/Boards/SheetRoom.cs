namespace Buuv.Domain.Boards;

/// <summary>The free room on sheets that hang side by side.</summary>
internal sealed class SheetRoom(SheetMeasures measures, int sheets)
{
    /// <summary>Lines of explanation for every card; more only where the sheet has room to spare.</summary>
    public const int ModestDetailLines = 2;

    private readonly double[] free = [.. Enumerable.Repeat(measures.CardsHeight + SheetMeasures.Gap, sheets)];

    public bool IsFull => free.All(height => height < measures.CardHeight(1, 0));

    /// <summary>Takes room on the first sheet that has enough.</summary>
    /// <returns>Index of the sheet, from zero; null when it fits on none.</returns>
    public int? Take(string title, string details)
    {
        var needed = Height(title, details, ModestDetailLines);
        var sheet = Array.FindIndex(free, height => needed <= height);
        if (sheet < 0) return null;
        free[sheet] -= needed;
        return sheet;
    }

    /// <summary>Adds a line of explanation to a card that has a place already.</summary>
    public bool TakeLine(int sheet, string title, string details, int lines)
    {
        var extra = Height(title, details, lines) - Height(title, details, lines - 1);
        if (extra > free[sheet]) return false;
        free[sheet] -= extra;
        return true;
    }

    private double Height(string title, string details, int detailLines) => SheetMeasures.Gap + measures.CardHeight(
        measures.HeadingLines(measures.ShortenHeading(title)), Math.Min(detailLines, measures.DetailLines(details)));
}
