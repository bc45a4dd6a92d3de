using System.Globalization;
using Buuv.Domain;
using Buuv.Portal.Features.Boards.Posters;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Web;

namespace Buuv.Portal.Features.PersonalSheets;

/// <summary>Brings personal pages to paper, one sheet each.</summary>
public sealed class PersonalPapers(IServiceScopeFactory scopes, ILoggerFactory logs, IPosterPrinter printer)
{
    private static readonly MarkupString Style = new($"<style>{ReadStyle()}</style>");

    public async Task<Result<byte[]>> PrintAsync(IReadOnlyList<PersonalPage> pages, CancellationToken cancel) =>
        pages.Count == 0 ? new NothingToPrint() : await printer.PrintAsync(await DocumentAsync(pages), pages.Count, cancel);

    /// <summary>A whole document that needs nothing from outside.</summary>
    public async Task<string> DocumentAsync(IReadOnlyList<PersonalPage> pages)
    {
        await using var scope = scopes.CreateAsyncScope();
        await using var renderer = new HtmlRenderer(scope.ServiceProvider, logs);
        return await renderer.Dispatcher.InvokeAsync(async () =>
        {
            var set = new List<MarkupString>(pages.Count);
            foreach (var page in pages)
            {
                // Both hold for this flow of work only.
                CultureInfo.CurrentCulture = CultureInfo.CurrentUICulture = page.Language;
                var one = ParameterView.FromDictionary(new Dictionary<string, object?> { [nameof(PersonalPaper.Page)] = page });
                set.Add(new((await renderer.RenderComponentAsync<PersonalPaper>(one)).ToHtmlString()));
            }
            var parameters = ParameterView.FromDictionary(new Dictionary<string, object?>
            {
                [nameof(PosterDocument.Language)] = pages[0].Language,
                [nameof(PosterDocument.Title)] = PersonalText.ResourceManager.GetString(nameof(PersonalText.FileTitle), pages[0].Language),
                [nameof(PosterDocument.Style)] = Style,
                [nameof(PosterDocument.Pages)] = set,
            });
            return "<!doctype html>" + (await renderer.RenderComponentAsync<PosterDocument>(parameters)).ToHtmlString();
        });
    }

    private static string ReadStyle()
    {
        using var reader = new StreamReader(typeof(PersonalPapers).Assembly.GetManifestResourceStream("poster-personal.css")!);
        return reader.ReadToEnd();
    }
}
