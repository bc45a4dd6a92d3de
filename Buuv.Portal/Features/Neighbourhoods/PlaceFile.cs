using System.Globalization;
using System.Text.Json;
using System.Text.RegularExpressions;
using Buuv.Domain;
using Buuv.Domain.Neighbourhoods;
using CsvHelper;

namespace Buuv.Portal.Features.Neighbourhoods;

/// <summary>Reads places from the two forms that CBS and its users publish: a CSV with semicolons, and GeoJSON (WGS84).</summary>
public static partial class PlaceFile
{
    private static readonly string[] Columns = ["gemeentecode", "gemeentenaam", "lat", "lon"];

    /// <summary>Every line, or the first that is wrong.</summary>
    public static Result<IReadOnlyList<PlaceRow>> Read(string fileName, Stream content)
    {
        using var text = new StreamReader(content);
        var rows = Path.GetExtension(fileName).Equals(".csv", StringComparison.OrdinalIgnoreCase) ? ReadCsv(text) : ReadGeoJson(text.ReadToEnd());
        if (!rows.IsDone) return rows;
        if (rows.Value.Count == 0) return new ImportRefused(1, ImportProblem.Empty);
        var seen = new HashSet<string>();
        foreach (var row in rows.Value)
            if (!seen.Add(row.Neighbourhood?.Value ?? row.District!.Value.Value)) return new ImportRefused(row.Line, ImportProblem.CodeTwice);
        return rows;
    }

    private static Result<IReadOnlyList<PlaceRow>> ReadCsv(TextReader text)
    {
        using var csv = CsvReader.Create(text, new() { Separator = ';', TrackLineNumbers = true });
        csv.ReadHeader();
        if (Columns.Any(column => !csv.TryGetFieldIndex(column, out _))) return new ImportRefused(1, ImportProblem.ColumnMissing);
        string? Say(string column) => csv.TryGetFieldIndex(column, out var index) && index < csv.FieldCount ? csv.GetString(index) : null;
        var rows = new List<PlaceRow>();
        while (csv.Read())
        {
            var row = Check((int)csv.LineNumber, Say("buurtcode"), Say("buurtnaam"), Say("wijkcode"), Say("wijknaam"), Say("gemeentecode"), Say("gemeentenaam"),
                Degrees(Say("lat")), Degrees(Say("lon")), Say("postcodes"));
            if (!row.IsDone) return row.Refusal!;
            rows.Add(row.Value with { Homes = int.TryParse(Say("woningen"), NumberStyles.None, CultureInfo.InvariantCulture, out var homes) ? homes : null });
        }
        return rows;
    }

    private static Result<IReadOnlyList<PlaceRow>> ReadGeoJson(string text)
    {
        var rows = new List<PlaceRow>();
        try
        {
            using var json = JsonDocument.Parse(text);
            foreach (var feature in json.RootElement.GetProperty("features").EnumerateArray())
            {
                var about = feature.GetProperty("properties");
                string? Say(string name) => about.TryGetProperty(name, out var value) ? value.GetString() : null;
                var isDistrict = Say("statcode")?.StartsWith("WK", StringComparison.Ordinal) == true;
                var centre = CentreOf(feature.GetProperty("geometry"));
                var row = isDistrict
                    ? Check(rows.Count + 1, null, null, Say("statcode"), Say("statnaam"), Say("gmCode"), Say("gmNaam"), centre?.Latitude, centre?.Longitude, null)
                    : Check(rows.Count + 1, Say("statcode"), Say("statnaam"), Say("wkCode"), null, Say("gmCode"), Say("gmNaam"), centre?.Latitude, centre?.Longitude, null);
                if (!row.IsDone) return row.Refusal!;
                rows.Add(row.Value);
            }
            return rows;
        }
        catch (Exception broken) when (broken is JsonException or KeyNotFoundException or InvalidOperationException or FormatException or IndexOutOfRangeException)
        {
            return new ImportRefused(broken is JsonException { LineNumber: { } line } ? (int)line + 1 : rows.Count + 1, ImportProblem.NotReadable);
        }
    }

    private static Result<PlaceRow> Check(
        int line, string? buurt, string? buurtName, string? wijk, string? wijkName, string? town, string? townName, double? latitude, double? longitude, string? postcodes)
    {
        if (!MunicipalityPattern().IsMatch(town ?? "")) return new ImportRefused(line, ImportProblem.CodeUnclear);
        if (!string.IsNullOrEmpty(buurt) && !NeighbourhoodPattern().IsMatch(buurt)) return new ImportRefused(line, ImportProblem.CodeUnclear);
        if (!string.IsNullOrEmpty(wijk) && !DistrictPattern().IsMatch(wijk)) return new ImportRefused(line, ImportProblem.CodeUnclear);
        if (string.IsNullOrEmpty(buurt) && string.IsNullOrEmpty(wijk)) return new ImportRefused(line, ImportProblem.CodeUnclear);
        var name = TidyText.Line(string.IsNullOrEmpty(buurt) ? wijkName : buurtName);
        if (Slug.From(name).Length == 0 || name.Length > 80 || Slug.From(townName ?? "").Length == 0) return new ImportRefused(line, ImportProblem.NameMissing);
        // The Netherlands, with some room.
        if (latitude is not (> 50 and < 54) || longitude is not (> 3 and < 8)) return new ImportRefused(line, ImportProblem.PlaceUnclear);
        return new PlaceRow(
            line,
            string.IsNullOrEmpty(buurt) ? null : new NeighbourhoodCode(buurt), string.IsNullOrEmpty(buurt) ? null : name,
            string.IsNullOrEmpty(wijk) ? null : new DistrictCode(wijk), string.IsNullOrWhiteSpace(wijkName) ? null : TidyText.Line(wijkName),
            new MunicipalityCode(town!), TidyText.Line(townName), new GeoPoint(latitude.Value, longitude.Value), postcodes);
    }

    private static double? Degrees(string? text) => double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var degrees) ? degrees : null;

    // The middle of the corners of the largest ring: near enough for "how far is it from buurt to buurt".
    private static GeoPoint? CentreOf(JsonElement geometry)
    {
        var coordinates = geometry.GetProperty("coordinates");
        var rings = geometry.GetProperty("type").GetString() == "MultiPolygon"
            ? coordinates.EnumerateArray().Select(polygon => polygon[0])
            : [coordinates[0]];
        var corners = rings.MaxBy(ring => ring.GetArrayLength()).EnumerateArray().Skip(1).Select(corner => (Longitude: corner[0].GetDouble(), Latitude: corner[1].GetDouble())).ToArray();
        return corners.Length == 0 ? null : new GeoPoint(Math.Round(corners.Average(corner => corner.Latitude), 4), Math.Round(corners.Average(corner => corner.Longitude), 4));
    }

    [GeneratedRegex("^GM[0-9]{4}$")]
    private static partial Regex MunicipalityPattern();

    [GeneratedRegex("^WK[0-9A-Z]{6}$")]
    private static partial Regex DistrictPattern();

    [GeneratedRegex("^BU[0-9A-Z]{8}$")]
    private static partial Regex NeighbourhoodPattern();
}
