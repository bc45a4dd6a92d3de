using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using Buuv.Domain;
using Buuv.Portal.Data.Keeping;
using Buuv.Portal.Features.Boards.Posters;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Web;

namespace Buuv.Portal.Features.OwnData;

/// <summary>Everything about somebody to take along: for programs as JSON, for people as PDF. Neither file bears a name.</summary>
public sealed class OwnDataExport(IServiceScopeFactory scopes, ILoggerFactory logs, IPosterPrinter printer)
{
    private const int RecordsPerSheet = 12;

    private static readonly MarkupString Style = new($"<style>{ReadStyle()}</style>");

    // It is read as a file, never as part of a page.
    private static readonly JsonSerializerOptions Readable = new()
    {
        WriteIndented = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping, PropertyNamingPolicy = JsonNamingPolicy.CamelCase, Converters = { new JsonStringEnumConverter() },
    };

    /// <summary>Each kind under its name, each record with its moment, words and facts; moments in UTC.</summary>
    public static byte[] Json(OwnDataView view) => JsonSerializer.SerializeToUtf8Bytes(view.Sections.ToDictionary(section => section.Kind.Name, section => section.Records.Select(FieldsOf)), Readable);

    public async Task<Result<byte[]>> PdfAsync(OwnDataView view, CancellationToken cancel) =>
        await printer.PrintAsync(await DocumentAsync(view), 1 + (view.Sections.Sum(section => section.Records.Count) / RecordsPerSheet), cancel);

    private static Dictionary<string, object?> FieldsOf(OwnRecord record)
    {
        var fields = new Dictionary<string, object?>();
        if (record.At is { } at) fields["at"] = at;
        if (record.Words is { } words) fields["words"] = words;
        foreach (var fact in record.Facts.Where(fact => fact.Value is not null)) fields[JsonNamingPolicy.CamelCase.ConvertName($"{fact.Name}")] = fact.Value;
        return fields;
    }

    private async Task<string> DocumentAsync(OwnDataView view)
    {
        await using var scope = scopes.CreateAsyncScope();
        await using var renderer = new HtmlRenderer(scope.ServiceProvider, logs);
        var language = CultureInfo.CurrentUICulture;
        return await renderer.Dispatcher.InvokeAsync(async () =>
        {
            // Both hold for this flow of work only.
            CultureInfo.CurrentCulture = CultureInfo.CurrentUICulture = language;
            var paper = await renderer.RenderComponentAsync<OwnDataPaper>(ParameterView.FromDictionary(new Dictionary<string, object?> { [nameof(OwnDataPaper.View)] = view }));
            var parameters = ParameterView.FromDictionary(new Dictionary<string, object?>
            {
                [nameof(PosterDocument.Language)] = language,
                [nameof(PosterDocument.Title)] = OwnDataText.Title,
                [nameof(PosterDocument.Style)] = Style,
                [nameof(PosterDocument.Pages)] = new[] { new MarkupString(paper.ToHtmlString()) },
            });
            return "<!doctype html>" + (await renderer.RenderComponentAsync<PosterDocument>(parameters)).ToHtmlString();
        });
    }

    private static string ReadStyle()
    {
        using var reader = new StreamReader(typeof(OwnDataExport).Assembly.GetManifestResourceStream("own-data.css")!);
        return reader.ReadToEnd();
    }
}
