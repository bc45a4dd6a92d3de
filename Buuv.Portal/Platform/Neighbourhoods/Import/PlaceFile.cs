using System.Text.Json;
using System.Text.RegularExpressions;
using Buuv.Domain;
using Buuv.Domain.Neighbourhoods;
using CsvHelper;

namespace Buuv.Portal.Platform.Neighbourhoods.Import;

/// <summary>Reads places from what CBS, PDOK and their users publish: a CSV with semicolons, commas or tabs, and GeoJSON; in degrees
/// (WGS84) or in metres of the Dutch grid (RD).</summary>
public static partial class PlaceFile
{
    /// <summary>Longest name of a place, in characters; CBS has none above sixty.</summary>
    public const int MaxName = 80;

    // In bytes. A line is some hundreds; more is a quote that is never closed, behind which a whole file would be one name.
    private const int MaxLine = 64 * 1024;

    /// <summary>Every line, or the first that is wrong.</summary>
    /// <param name="wanted">By code and name of the municipality: other lines are passed over, also when they are wrong. Null for
    /// all.</param>
    public static Result<IReadOnlyList<PlaceRow>> Read(string fileName, Stream content, Func<string, string, bool>? wanted = null)
    {
        var text = PlaceText.Read(content);
        if (!text.IsDone)
            return text.Refusal;
        var rows = Path.GetExtension(fileName).ToLowerInvariant() is ".csv" or ".tsv" or ".txt"
            ? ReadCsv(text.Value, wanted)
            : ReadGeoJson(text.Value, wanted);
        if (!rows.IsDone)
            return rows;
        var seen = new HashSet<string>();
        foreach (var row in rows.Value)
            if (!seen.Add(row.Neighbourhood?.Value ?? row.District!.Value.Value))
                return new ImportRefused(row.Line, ImportProblem.CodeTwice);
        return rows;
    }

    private static Result<IReadOnlyList<PlaceRow>> ReadCsv(string text, Func<string, string, bool>? wanted)
    {
        var isCut = false;
        using var csv = CsvReader.Create(new StringReader(text), new()
        {
            Separator = SeparatorOf(text),
            TrackLineNumbers = true,
            MaxRecordSize = MaxLine,
            // What stands behind a quote that is never closed would be lost without a word.
            OnMalformedRecord = bad => isCut |= bad.Reason == CsvMalformedReason.UnterminatedQuote,
        });
        try
        {
            return Rows(csv, wanted, () => isCut);
        }
        catch (CsvFormatException broken)
        {
            return new ImportRefused(Math.Max((int)broken.LineNumber, 1), ImportProblem.NotReadable);
        }
    }

    /// <param name="isCut">Whether the line that was read last is broken off.</param>
    private static Result<IReadOnlyList<PlaceRow>> Rows(CsvReader csv, Func<string, string, bool>? wanted, Func<bool> isCut)
    {
        csv.ReadHeader();
        if (isCut()) return new ImportRefused(1, ImportProblem.NotReadable);
        var columns = new Dictionary<string, int>();
        for (var index = 0; index < csv.Headers.Count; index++) columns.TryAdd(PlaceValues.Plain(csv.Headers[index]), index);
        PlaceField[] needed = [PlaceField.TownCode, PlaceField.TownName, PlaceField.North, PlaceField.East];
        if (needed.Any(field => !PlaceValues.Has(columns.Keys, field)))
            return new ImportRefused(1, ImportProblem.ColumnMissing);
        var values = new PlaceValues(name =>
            columns.TryGetValue(name, out var index) && index < csv.FieldCount ? csv.GetString(index) : null
        );
        var (rows, read) = (new List<PlaceRow>(), 0);
        while (csv.Read())
        {
            if (isCut()) return new ImportRefused((int)csv.LineNumber, ImportProblem.NotReadable);
            // A spreadsheet leaves rows of nothing but separators.
            if (Enumerable.Range(0, csv.FieldCount).All(index => string.IsNullOrWhiteSpace(csv.GetString(index)))) continue;
            read++;
            if (!IsWanted(values, wanted)) continue;
            var row = Check((int)csv.LineNumber, values, PointOf(values));
            if (!row.IsDone) return row.Refusal;
            rows.Add(row.Value);
        }
        return read == 0 ? new ImportRefused(1, ImportProblem.Empty) : rows;
    }

    private static bool IsWanted(PlaceValues values, Func<string, string, bool>? wanted) =>
        wanted is null || wanted(values.Code(PlaceField.TownCode) ?? "", values[PlaceField.TownName] ?? "");

    // What the first line has most of.
    private static char SeparatorOf(string text)
    {
        var header = text.AsSpan(0, text.IndexOf('\n', StringComparison.Ordinal) is var end and >= 0 ? end : text.Length).ToString();
        return new[] { ';', ',', '\t' }.MaxBy(sign => header.AsSpan().Count(sign));
    }

    private static Result<IReadOnlyList<PlaceRow>> ReadGeoJson(string text, Func<string, string, bool>? wanted)
    {
        var (rows, read) = (new List<PlaceRow>(), 0);
        try
        {
            using var json = JsonDocument.Parse(text);
            foreach (var feature in json.RootElement.GetProperty("features").EnumerateArray())
            {
                read++;
                var about = new Dictionary<string, JsonElement>();
                foreach (var property in feature.GetProperty("properties").EnumerateObject())
                    about.TryAdd(PlaceValues.Plain(property.Name), property.Value);
                var values = new PlaceValues(name => about.TryGetValue(name, out var value) ? Text(value) : null);
                if (!IsWanted(values, wanted)) continue;
                var row = Check(read, values, CentreOf(feature.GetProperty("geometry")));
                if (!row.IsDone)
                    return row.Refusal;
                rows.Add(row.Value);
            }
            return read == 0 ? new ImportRefused(1, ImportProblem.Empty) : rows;
        }
        catch (Exception broken)
            when (broken
                    is JsonException
                        or KeyNotFoundException
                        or InvalidOperationException
                        or FormatException
                        or IndexOutOfRangeException
            )
        {
            return new ImportRefused(
                broken is JsonException { LineNumber: { } line } ? (int)line + 1 : Math.Max(read, 1),
                ImportProblem.NotReadable
            );
        }
    }

    private static string? Text(JsonElement value) => value.ValueKind == JsonValueKind.Number ? value.GetRawText() : value.GetString();

    private static Result<PlaceRow> Check(int line, PlaceValues values, GeoPoint? centre)
    {
        var (town, townName) = (values.Code(PlaceField.TownCode), values[PlaceField.TownName] ?? "");
        var stat = values.Code(PlaceField.StatCode);
        var isWijk = stat?.StartsWith("WK", StringComparison.Ordinal) == true;
        var buurt = values.Code(PlaceField.NeighbourhoodCode) ?? (isWijk ? null : stat);
        var wijk = values.Code(PlaceField.WijkCode) ?? (isWijk ? stat : null);
        var wijkName = values[PlaceField.WijkName] ?? (isWijk ? values[PlaceField.StatName] : null);
        if (!MunicipalityPattern().IsMatch(town ?? "") || (buurt is null && wijk is null))
            return new ImportRefused(line, ImportProblem.CodeUnclear);
        if (buurt is not null && !NeighbourhoodPattern().IsMatch(buurt))
            return new ImportRefused(line, ImportProblem.CodeUnclear);
        if (wijk is not null && !DistrictPattern().IsMatch(wijk))
            return new ImportRefused(line, ImportProblem.CodeUnclear);
        var name = (buurt is null ? wijkName : values[PlaceField.BuurtName] ?? values[PlaceField.StatName]) ?? "";
        if (Slug.From(name).Length == 0 || Slug.From(townName).Length == 0)
            return new ImportRefused(line, ImportProblem.NameMissing);
        if (name.Length > MaxName || townName.Length > MaxName || wijkName?.Length > MaxName)
            return new ImportRefused(line, ImportProblem.NameTooLong);
        // The Netherlands, with some room.
        if (centre is not { Latitude: > 50 and < 54, Longitude: > 3 and < 8 } there)
            return new ImportRefused(line, ImportProblem.PlaceUnclear);
        if (!values.TryHomes(out var homes))
            return new ImportRefused(line, ImportProblem.HomesUnclear);
        if (!values.TryPostcodes(out var postcodes))
            return new ImportRefused(line, ImportProblem.PostcodeUnclear);
        return new PlaceRow(
            line,
            buurt is null ? null : new NeighbourhoodCode(buurt),
            buurt is null ? null : name,
            wijk is null ? null : new DistrictCode(wijk),
            wijkName,
            new MunicipalityCode(town!),
            townName,
            there,
            postcodes
        )
        {
            Homes = homes,
        };
    }

    private static GeoPoint? PointOf(PlaceValues values) =>
        values.Number(PlaceField.North) is { } north && values.Number(PlaceField.East) is { } east ? PointAt(north, east) : null;

    // No degree is as large as the metres of the Dutch grid are.
    private static GeoPoint PointAt(double north, double east) => north > 180 ? GeoPoint.FromRd(east, north) : new(north, east);

    // The middle of the corners of the largest ring: near enough for "how far is it from buurt to buurt".
    private static GeoPoint? CentreOf(JsonElement geometry)
    {
        var coordinates = geometry.GetProperty("coordinates");
        var rings =
            geometry.GetProperty("type").GetString() == "MultiPolygon"
                ? coordinates.EnumerateArray().Select(polygon => polygon[0])
                : [coordinates[0]];
        var corners = rings
            .MaxBy(ring => ring.GetArrayLength())
            .EnumerateArray()
            .Skip(1)
            .Select(corner => PointAt(corner[1].GetDouble(), corner[0].GetDouble()))
            .ToArray();
        return corners.Length == 0
            ? null
            : new GeoPoint(
                Math.Round(corners.Average(corner => corner.Latitude), 4),
                Math.Round(corners.Average(corner => corner.Longitude), 4)
            );
    }

    [GeneratedRegex("^GM[0-9]{4}$")]
    private static partial Regex MunicipalityPattern();

    [GeneratedRegex("^WK[0-9A-Z]{6}$")]
    private static partial Regex DistrictPattern();

    [GeneratedRegex("^BU[0-9A-Z]{8}$")]
    private static partial Regex NeighbourhoodPattern();
}
