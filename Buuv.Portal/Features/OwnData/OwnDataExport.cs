using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using Buuv.Domain;
using Buuv.Portal.Platform.Printing;
using Buuv.Portal.Platform.Privacy.PersonalData;
using Buuv.Portal.Platform.Ui;

namespace Buuv.Portal.Features.OwnData;

/// <summary>Exports everything that is kept about a resident: JSON for programs, PDF for people. Neither file bears a name.</summary>
public sealed class OwnDataExport(ComponentRenderer drawing, PaperDocuments documents, IPosterPrinter printer)
{
    private const int RecordsPerSheet = 12;

    // It is read as a file, never as part of a page.
    private static readonly JsonSerializerOptions Readable = new()
    {
        WriteIndented = true,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
        Converters = { new JsonStringEnumConverter() },
    };

    /// <summary>Each kind under its name, each record with its moment, words and facts; moments in UTC.</summary>
    public static byte[] Json(OwnDataView view) =>
        JsonSerializer.SerializeToUtf8Bytes(
            view.Sections.ToDictionary(section => section.Kind.Name, section => section.Records.Select(FieldsOf)),
            Readable
        );

    public async Task<Result<byte[]>> PdfAsync(OwnDataView view, PrintFor whom, CancellationToken cancel)
    {
        var sheets = 1 + (view.Sections.Sum(section => section.Records.Count) / RecordsPerSheet);
        return await printer.PrintAsync(await DocumentAsync(view), sheets, whom, cancel);
    }

    private static Dictionary<string, object?> FieldsOf(OwnRecord record)
    {
        var fields = new Dictionary<string, object?>();
        if (record.At is { } at)
            fields["at"] = at;
        if (record.Words is { } words)
            fields["words"] = words;
        foreach (var fact in record.Facts.Where(fact => fact.Value is not null))
            fields[JsonNamingPolicy.CamelCase.ConvertName($"{fact.Name}")] =
                fact.Value is IReadOnlyList<string> list ? string.Join(' ', list) : fact.Value;
        return fields;
    }

    private async Task<string> DocumentAsync(OwnDataView view)
    {
        var language = CultureInfo.CurrentUICulture;
        return await documents.BindAsync(
            "own-data.css",
            language,
            OwnDataText.Title,
            [await drawing.OfAsync<OwnDataPaper>(language, (nameof(OwnDataPaper.View), view))]
        );
    }
}
