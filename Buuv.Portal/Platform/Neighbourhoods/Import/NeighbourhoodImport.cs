using Buuv.Domain;
using Buuv.Domain.Neighbourhoods;
using Buuv.Portal.Platform.Persistence;
using Microsoft.EntityFrameworkCore;

namespace Buuv.Portal.Platform.Neighbourhoods.Import;

/// <summary>Brings in neighbourhoods, districts and municipalities. Repeatable: what is known is brought up to date, nothing is taken away,
/// a file with one wrong line changes nothing, and neighbourhoods with too few homes to hide among stay out.</summary>
public sealed class NeighbourhoodImport(WriteGate gate, NeighbourhoodDirectory directory)
{
    /// <summary>The places that come with Buuv (facts of CBS and of the city of Amsterdam), by the name the set-up page shows.</summary>
    public static readonly IReadOnlyDictionary<string, string> BuiltIn = new Dictionary<string, string>
    {
        ["Leiden, Leiderdorp"] = "leiden-leiderdorp.csv",
        ["Haarlem"] = "haarlem.csv",
        ["Amsterdam-Zuid"] = "amsterdam-zuid.csv",
    };

    public static Stream OpenBuiltIn(string file) =>
        typeof(NeighbourhoodImport).Assembly.GetManifestResourceStream($"Buuv.Portal.Platform.Neighbourhoods.{file}")
        ?? throw new ArgumentException($"No built-in places in {file}", nameof(file));

    public async Task<Result<ImportReport>> ImportAsync(string fileName, Stream content)
    {
        var rows = PlaceFile.Read(fileName, content);
        return rows.IsDone ? await StoreAsync(rows.Value) : rows.Refusal;
    }

    /// <summary>Brings in rows that were read and found right.</summary>
    public async Task<Result<ImportReport>> StoreAsync(IReadOnlyList<PlaceRow> rows)
    {
        var large = rows.Where(row => !row.IsTooSmall).ToList();
        var report = await gate.WriteAsync<ImportReport>(async db =>
        {
            await NeighbourhoodDirectory.CountAsync(db);
            return await StoreAsync(db, large) with { TooSmall = rows.Count - large.Count };
        });
        directory.Forget();
        return report;
    }

    private static async Task<ImportReport> StoreAsync(BuuvDb db, IReadOnlyList<PlaceRow> rows)
    {
        var towns = await db.Municipalities.ToDictionaryAsync(town => town.Code);
        var districts = await db.Districts.ToDictionaryAsync(district => district.Code);
        var neighbourhoods = await db.Neighbourhoods.ToDictionaryAsync(neighbourhood => neighbourhood.Code);
        var townSlugs = towns.Values.Select(town => town.Slug).ToHashSet();
        var slugs = neighbourhoods.Values.Select(neighbourhood => neighbourhood.Slug).ToHashSet();

        foreach (var row in rows)
        {
            if (!towns.TryGetValue(row.Municipality, out var town))
            {
                towns[row.Municipality] = town = new Municipality(
                    row.Municipality,
                    row.MunicipalityName,
                    FreeSlug(row.MunicipalityName, row.Municipality.Value, townSlugs)
                );
                db.Add(town);
            }
            town.Rename(row.MunicipalityName);
            if (row.District is { } code)
            {
                if (!districts.TryGetValue(code, out var district))
                {
                    districts[code] = district = new District(code, row.DistrictName ?? code.Value, row.Municipality);
                    db.Add(district);
                }
                if (row.DistrictName is { } name) district.Rename(name);
            }
        }

        var withNeighbourhoods = rows.Where(row => row.Neighbourhood is not null)
            .Select(row => row.Municipality)
            .Concat(
                neighbourhoods
                    .Values.Where(known => known.Code.Value.StartsWith("BU", StringComparison.Ordinal))
                    .Select(known => known.Municipality)
            )
            .ToHashSet();
        foreach (var row in rows)
        {
            // Where a town is known by wijk only, each wijk is its own buurt.
            var code = row.Neighbourhood
                ?? (withNeighbourhoods.Contains(row.Municipality) ? null : new NeighbourhoodCode(row.District!.Value.Value));
            if (code is not { } known)
                continue;
            var name = row.NeighbourhoodName ?? row.DistrictName!;
            if (!neighbourhoods.TryGetValue(known, out var neighbourhood))
            {
                neighbourhood = new Neighbourhood(known, name, FreeSlug(name, towns[row.Municipality].Slug, slugs), row.Municipality);
                neighbourhoods[known] = neighbourhood;
                db.Add(neighbourhood);
            }
            neighbourhood.Update(name, row.District, row.Centre, row.Postcodes);
        }
        return new(
            rows.Select(row => row.Municipality).Distinct().Count(),
            rows.Select(row => row.District).OfType<DistrictCode>().Distinct().Count(),
            rows.Count
        );
    }

    // Two towns may both have a Centrum: the second gets its town behind it.
    private static string FreeSlug(string name, string place, HashSet<string> taken)
    {
        var slug = Slug.From(name);
        if (taken.Add(slug)) return slug;
        slug = Slug.From($"{name} {place}");
        for (var twin = 2; !taken.Add(slug); twin++) slug = Slug.From($"{name} {place} {twin}");
        return slug;
    }
}
