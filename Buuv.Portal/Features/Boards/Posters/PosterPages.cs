using System.Globalization;
using Buuv.Domain.Boards;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Web;

namespace Buuv.Portal.Features.Boards.Posters;

/// <summary>Sets sheets as HTML: the same for the preview and for print.</summary>
public sealed class PosterPages(IServiceScopeFactory scopes, ILoggerFactory logs)
{
    private static readonly MarkupString Style = new($"<style>{ReadStyle()}</style>");

    /// <summary>Each sheet in its own language.</summary>
    public async Task<IReadOnlyList<MarkupString>> SetAllAsync(IReadOnlyList<Sheet> sheets)
    {
        await using var scope = scopes.CreateAsyncScope();
        await using var renderer = new HtmlRenderer(scope.ServiceProvider, logs);
        return await renderer.Dispatcher.InvokeAsync(async () =>
        {
            var pages = new List<MarkupString>(sheets.Count);
            foreach (var sheet in sheets)
            {
                // Both hold for this flow of work only.
                CultureInfo.CurrentCulture = CultureInfo.CurrentUICulture = sheet.Language;
                var parameters = new Dictionary<string, object?> { [nameof(WeekPoster.Sheet)] = sheet };
                pages.Add(new((await renderer.RenderComponentAsync<WeekPoster>(ParameterView.FromDictionary(parameters))).ToHtmlString()));
            }
            return pages;
        });
    }

    /// <summary>A whole document that needs nothing from outside, one page per sheet.</summary>
    public async Task<string> DocumentAsync(IReadOnlyList<Sheet> sheets)
    {
        var pages = await SetAllAsync(sheets);
        await using var scope = scopes.CreateAsyncScope();
        await using var renderer = new HtmlRenderer(scope.ServiceProvider, logs);
        return await renderer.Dispatcher.InvokeAsync(async () =>
        {
            var parameters = new Dictionary<string, object?>
            {
                [nameof(PosterDocument.Language)] = sheets[0].Language,
                [nameof(PosterDocument.Title)] = TitleOf(sheets),
                [nameof(PosterDocument.Style)] = Style,
                [nameof(PosterDocument.Pages)] = pages,
            };
            return "<!doctype html>" + (await renderer.RenderComponentAsync<PosterDocument>(ParameterView.FromDictionary(parameters))).ToHtmlString();
        });
    }

    private static string TitleOf(IReadOnlyList<Sheet> sheets)
    {
        var (language, week) = (sheets[0].Language, sheets[0].Week.Number);
        var key = sheets.Count == 1 ? nameof(BoardsText.PosterFileOne) : nameof(BoardsText.PosterFileMany);
        return string.Format(language, BoardsText.ResourceManager.GetString(key, language)!, sheets.Count == 1 ? sheets[0].Board : sheets.Count, week);
    }

    // The very file that the preview links to; it lies in the program too, so that printing never looks for it.
    private static string ReadStyle()
    {
        using var reader = new StreamReader(typeof(PosterPages).Assembly.GetManifestResourceStream("poster.css")!);
        return reader.ReadToEnd();
    }
}
