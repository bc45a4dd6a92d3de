using Buuv.Domain;
using Buuv.Domain.Boards;
using Buuv.Portal.Platform.Printing;
using Buuv.Portal.Platform.Ui;

namespace Buuv.Portal.Features.Boards.Posters;

/// <summary>Sets sheets as HTML: the same for the preview and for print.</summary>
public sealed class PosterPages(ComponentRenderer drawing, PaperDocuments documents)
{
    /// <summary>Each sheet in its own language.</summary>
    public async Task<IReadOnlyList<string>> SetAllAsync(
        IReadOnlyList<Sheet> sheets,
        IPrintProgress? progress = null,
        CancellationToken cancel = default
    )
    {
        progress?.Begin(sheets.Count);
        var pages = new List<string>(sheets.Count);
        foreach (var sheet in sheets)
        {
            cancel.ThrowIfCancellationRequested();
            pages.Add(await drawing.OfAsync<WeekPoster>(sheet.Language, (nameof(WeekPoster.Sheet), sheet)));
            progress?.SheetIsSet();
        }
        return pages;
    }

    /// <summary>A whole document, one page per sheet.</summary>
    public async Task<string> DocumentAsync(
        IReadOnlyList<Sheet> sheets,
        IPrintProgress? progress = null,
        CancellationToken cancel = default
    ) => await documents.BindAsync("poster.css", sheets[0].Language, TitleOf(sheets), await SetAllAsync(sheets, progress, cancel));

    /// <summary>All sheets in one PDF, a page per sheet.</summary>
    public async Task<Result<byte[]>> PrintAsync(
        IPosterPrinter printer,
        IReadOnlyList<Sheet> sheets,
        PrintFor whom,
        IPrintProgress? progress = null,
        CancellationToken cancel = default
    )
    {
        if (sheets.Count == 0) return new NothingToPrint();
        if (sheets.Any(sheet => sheet.Phone.Length == 0)) return new PaperWithoutNumber();
        var document = await DocumentAsync(sheets, progress, cancel);
        progress?.Print();
        return await printer.PrintAsync(document, sheets.Count, whom, cancel);
    }

    private static string TitleOf(IReadOnlyList<Sheet> sheets)
    {
        var (language, week) = (sheets[0].Language, sheets[0].Week.Number);
        var key = sheets.Count == 1 ? nameof(BoardsText.PosterFileOne) : nameof(BoardsText.PosterFileMany);
        return string.Format(
            language,
            BoardsText.ResourceManager.GetString(key, language)!,
            sheets.Count == 1 ? sheets[0].Board : sheets.Count,
            week
        );
    }
}
