using Buuv.Domain;
using Buuv.Domain.Contact;
using Buuv.Portal.Platform.Neighbourhoods;
using Buuv.Portal.Platform.Neighbourhoods.Import;
using Buuv.Portal.Platform.Persistence;
using Microsoft.EntityFrameworkCore;

namespace Buuv.Portal.Features.Demo;

/// <summary>Fills an empty database with a made-up municipality: for looking, for tests, for showing. Refused in Production.</summary>
public sealed class Presets(
    WriteGate gate,
    NeighbourhoodDirectory directory,
    NeighbourhoodImport import,
    IDbContextFactory<BuuvDb> reading,
    TimeProvider clock,
    IHostEnvironment environment
)
{
    private static readonly Dictionary<string, Action<DemoTown, DateTime>> Known = new()
    {
        ["street"] = StreetPreset.Fill,
        ["leiden-2018"] = LeidenPreset.Fill,
    };

    public static IEnumerable<string> Names => Known.Keys;

    /// <summary>Does nothing when there are posts already.</summary>
    public async Task<Result> SeedAsync(string preset)
    {
        if (environment.IsProduction()) return new DemoRefusedInProduction();
        if (!Known.TryGetValue(preset, out var fill)) return new PresetUnknown(preset, string.Join(", ", Names));
        foreach (var file in NeighbourhoodImport.BuiltIn.Values)
        {
            await using var content = NeighbourhoodImport.OpenBuiltIn(file);
            var imported = await import.ImportAsync(file, content);
            if (!imported.IsDone) return imported.Refusal;
        }
        await using (var db = await reading.CreateDbContextAsync())
            if (await db.Posts.AnyAsync()) return Result.Done;

        return await gate.WriteAsync(async db =>
        {
            var town = new DemoTown(directory.Map, new Random(2018));
            fill(town, clock.GetUtcNow().UtcDateTime);
            town.StoreIn(db);
            db.NoticeBoards.AddRange(DemoTexts.Boards(directory.Map));
            foreach (
                var municipality in await db
                    .Municipalities.Where(place => place.Slug == "leiden" || place.Slug == "leiderdorp")
                    .ToListAsync()
            )
                municipality.SetPhoneTeam(PhoneNumber.Written("+31711234567").Value);
            return Result.Done;
        });
    }
}

/// <summary>Made-up people have no place in a real Buuv.</summary>
public sealed record DemoRefusedInProduction : Refusal;

public sealed record PresetUnknown(string Name, string Known) : Refusal;
