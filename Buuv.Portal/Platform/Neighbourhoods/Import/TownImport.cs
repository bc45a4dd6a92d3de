using Buuv.Domain;
using Buuv.Domain.Neighbourhoods;

namespace Buuv.Portal.Platform.Neighbourhoods.Import;

/// <summary>Brings in one municipality by its name: from the places that come with Buuv, or out of a file that may hold all of
/// CBS.</summary>
public sealed class TownImport(NeighbourhoodImport import)
{
    /// <summary>Name of the field with the municipality.</summary>
    public const string Town = nameof(Town);

    /// <summary>Name of the field with the file.</summary>
    public const string File = nameof(File);

    private static readonly Lazy<IReadOnlyDictionary<MunicipalityCode, string>> Files = new(() =>
        NeighbourhoodImport
            .BuiltIn.Values.SelectMany(file => RowsOf(file).Select(row => (row.Municipality, file)))
            .DistinctBy(pair => pair.Municipality)
            .ToDictionary(pair => pair.Municipality, pair => pair.file)
    );

    /// <summary>The municipalities whose neighbourhoods come with Buuv.</summary>
    public static IEnumerable<DutchMunicipality> BuiltIn => DutchMunicipalities.All.Where(town => Files.Value.ContainsKey(town.Code));

    /// <summary>Reads what was filled in, and says of every field at once what is wrong; imports only when all is well.</summary>
    /// <param name="typed">Name of the municipality, as typed.</param>
    /// <param name="fileName">Null when no file came along.</param>
    public async Task<TownImported> AddAsync(string? typed, string? fileName, Stream? content)
    {
        var town = DutchMunicipalities.Find(typed);
        // A town that is younger than the list is known by its name in the file. Lines about other towns do not matter.
        bool IsTheirs(string code, string name) =>
            town.IsDone ? code == town.Value.Code.Value : DutchMunicipalities.IsSame(typed, name);
        var rows = fileName is null || content is null
            ? (Result<IReadOnlyList<PlaceRow>>?)null
            : PlaceFile.Read(fileName, content, IsTheirs);
        if (!town.IsDone && rows is { IsDone: true, Value: [var first, ..] })
            town = new DutchMunicipality(first.Municipality, first.MunicipalityName);
        var fault = rows?.Refusal;
        if (fault is null && town.IsDone)
        {
            if (rows is null && !Files.Value.ContainsKey(town.Value.Code)) fault = new TownWithoutPlaces(town.Value.Name);
            if (rows is { Value.Count: 0 }) fault = new TownNotInFile(town.Value.Name);
        }
        if (!town.IsDone || fault is not null) return new(null, town.Refusal, fault);
        PlaceRow[] theirs =
            [.. (rows?.Value ?? RowsOf(Files.Value[town.Value.Code])).Where(row => row.Municipality == town.Value.Code)];
        if (theirs.All(row => row.IsTooSmall))
            return new(null, null, new TownTooSmall(town.Value.Name, theirs.Length, Neighbourhood.FewestHomes));
        var done = await import.StoreAsync(theirs);
        return done.IsDone ? new(new(town.Value, done.Value), null, null) : new(null, null, done.Refusal);
    }

    private static IReadOnlyList<PlaceRow> RowsOf(string file)
    {
        using var content = NeighbourhoodImport.OpenBuiltIn(file);
        return PlaceFile.Read(file, content).Value;
    }
}

/// <summary>What came of it: one of the two faults, both, or what was brought in.</summary>
/// <param name="AtTown">What is wrong with the municipality.</param>
/// <param name="AtFile">What is wrong with the file.</param>
public sealed record TownImported(TownBroughtIn? Done, Refusal? AtTown, Refusal? AtFile);

public sealed record TownBroughtIn(DutchMunicipality Town, ImportReport Report);

/// <summary>No municipality was filled in.</summary>
public sealed record TownMissing() : Refusal(TownImport.Town);

/// <summary>No municipality has this name.</summary>
public sealed record TownUnknown(string Typed) : Refusal(TownImport.Town);

/// <summary>Several have it.</summary>
/// <param name="Names">Their whole names.</param>
public sealed record TownUnclear(string Names) : Refusal(TownImport.Town);

/// <summary>Its neighbourhoods do not come with Buuv: a file must bring them.</summary>
public sealed record TownWithoutPlaces(string Town) : Refusal(TownImport.File);

/// <summary>None of its neighbourhoods has homes enough to hide among.</summary>
/// <param name="Count">How many neighbourhoods the file has of it.</param>
/// <param name="Homes">How many homes one needs.</param>
public sealed record TownTooSmall(string Town, int Count, int Homes) : Refusal(TownImport.File);

/// <summary>The file says nothing about this municipality.</summary>
public sealed record TownNotInFile(string Town) : Refusal(TownImport.File);
