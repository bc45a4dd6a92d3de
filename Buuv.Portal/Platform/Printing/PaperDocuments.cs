using System.Globalization;
using Buuv.Portal.Platform.Ui;

namespace Buuv.Portal.Platform.Printing;

/// <summary>Binds drawn pages into one document to print, that needs nothing from outside.</summary>
public sealed class PaperDocuments(ComponentRenderer drawing)
{
    /// <param name="stylesheet">Name of one that lies in the program, so that printing never looks for it.</param>
    public async Task<string> BindAsync(string stylesheet, CultureInfo language, string title, IReadOnlyList<string> pages) =>
        "<!doctype html>" + await drawing.OfAsync<PosterDocument>(language,
            (nameof(PosterDocument.Language), language),
            (nameof(PosterDocument.Title), title),
            (nameof(PosterDocument.Style), Read(stylesheet)),
            (nameof(PosterDocument.Pages), pages));

    private static string Read(string stylesheet)
    {
        using var reader = new StreamReader(typeof(PaperDocuments).Assembly.GetManifestResourceStream(stylesheet)!);
        return reader.ReadToEnd();
    }
}
