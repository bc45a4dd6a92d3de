using Buuv.Domain;
using Buuv.Portal.Platform.Printing;
using Buuv.Portal.Platform.Ui;

namespace Buuv.Portal.Features.PersonalSheets;

/// <summary>Brings personal pages to paper, one sheet each.</summary>
public sealed class PersonalPapers(ComponentRenderer drawing, PaperDocuments documents, IPosterPrinter printer)
{
    public async Task<Result<byte[]>> PrintAsync(
        IReadOnlyList<PersonalPage> pages, IPrintProgress? progress = null, CancellationToken cancel = default)
    {
        if (pages.Count == 0) return new NothingToPrint();
        var document = await DocumentAsync(pages, progress, cancel);
        progress?.Print();
        return await printer.PrintAsync(document, pages.Count, PrintFor.Staff, cancel);
    }

    private async Task<string> DocumentAsync(IReadOnlyList<PersonalPage> pages, IPrintProgress? progress, CancellationToken cancel)
    {
        progress?.Begin(pages.Count);
        var drawn = new List<string>(pages.Count);
        foreach (var page in pages)
        {
            cancel.ThrowIfCancellationRequested();
            drawn.Add(await drawing.OfAsync<PersonalPaper>(page.Language, (nameof(PersonalPaper.Page), page)));
            progress?.SheetIsSet();
        }
        var language = pages[0].Language;
        return await documents.BindAsync(
            "poster-personal.css",
            language,
            PersonalText.ResourceManager.GetString(nameof(PersonalText.FileTitle), language)!,
            drawn
        );
    }
}
