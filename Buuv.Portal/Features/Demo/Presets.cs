using Buuv.Domain;
using Buuv.Domain.Contact;
using Buuv.Portal.Features.Demo.Desks;
using Buuv.Portal.Platform.Identity;
using Buuv.Portal.Platform.Localization;
using Buuv.Portal.Platform.Neighbourhoods;
using Buuv.Portal.Platform.Neighbourhoods.Import;
using Buuv.Portal.Platform.Persistence;
using Buuv.Portal.Platform.Settings;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;

namespace Buuv.Portal.Features.Demo;

/// <summary>Fills an empty database with a made-up municipality: for looking, for tests, for showing. Refused in Production.</summary>
public sealed class Presets(
    WriteGate gate,
    NeighbourhoodDirectory directory,
    NeighbourhoodImport import,
    IDbContextFactory<BuuvDb> reading,
    IDemoStaff staff,
    ICaseSealing sealing,
    IOptions<PhoneTeamSettings> phoneTeam,
    TimeProvider clock,
    IHostEnvironment environment
)
{
    private const string Street = "street";
    private const string Leiden = "leiden-2018";

    public static IEnumerable<string> Names => [Street, Leiden];

    /// <summary>Does nothing when there are posts already.</summary>
    public async Task<Result> SeedAsync(string preset)
    {
        if (environment.IsProduction()) return new DemoRefusedInProduction();
        if (!Names.Contains(preset)) return new PresetUnknown(preset, string.Join(", ", Names));
        foreach (var file in NeighbourhoodImport.BuiltIn.Values)
        {
            await using var content = NeighbourhoodImport.OpenBuiltIn(file);
            var imported = await import.ImportAsync(file, content);
            if (!imported.IsDone) return imported.Refusal;
        }
        await using (var db = await reading.CreateDbContextAsync())
            if (await db.Posts.AnyAsync()) return Result.Done;

        return preset == Street ? await FillStreetAsync() : await FillLeidenAsync();
    }

    private Task<Result> FillStreetAsync() => gate.WriteAsync(async db =>
    {
        var (now, town) = (clock.GetUtcNow().UtcDateTime, new DemoTown(directory.Map, new Random(2018)));
        StreetPreset.Fill(town, now);
        town.StoreIn(db);
        db.NoticeBoards.AddRange(DemoTexts.Boards(directory.Map));
        return await SetPhonesAsync(db);
    });

    // With staff, who have work waiting for them.
    private async Task<Result> FillLeidenAsync()
    {
        var now = clock.GetUtcNow().UtcDateTime;
        var seal = await sealing.ReadyToSealAsync();
        IReadOnlyDictionary<string, StaffActor> people = new Dictionary<string, StaffActor>();
        var filled = await gate.WriteAsync(async db =>
        {
            people = await StaffOfLeiden.EmployAsync(staff, db, now);
            var town = new DemoTown(directory.Map, new Random(2018)) { Staff = people };
            LeidenPreset.Fill(town, now);
            var boards = DemoTexts.Boards(directory.Map, BoardsOfBo.HungUp(now));
            db.NoticeBoards.AddRange(boards);
            var office = new DemoOffice(town, now)
            {
                Seal = seal,
                Times = phoneTeam.Value.CallTimes(DutchTime.Zone),
                Partner = await StaffOfLeiden.PartnerOfAsync(db, people["Fenna"]),
            };
            CasesOfSaskia.Fill(office);
            ConcernsOfLeiden.Fill(office);
            CallsOfJoke.Fill(office);
            ReviewsOfWim.Fill(office);
            InvitationsOfMina.Fill(office);
            PromisesOfSaskia.Fill(office);
            MediationsOfSaskia.Fill(office);
            VolunteersOfBo.Fill(office);
            new BoardsOfBo(office).Fill(boards);
            await OutgoingOfDirk.FillAsync(db, office);
            town.StoreIn(db);
            return await SetPhonesAsync(db);
        });
        if (filled.IsDone) await StaffOfLeiden.AcceptAsync(staff, people);
        return filled;
    }

    private static async Task<Result> SetPhonesAsync(BuuvDb db)
    {
        var towns = await db.Municipalities.Where(place => place.Slug == "leiden" || place.Slug == "leiderdorp").ToListAsync();
        foreach (var municipality in towns) municipality.SetPhoneTeam(PhoneNumber.Written("+31711234567").Value);
        return Result.Done;
    }
}

/// <summary>Made-up people have no place in a real Buuv.</summary>
public sealed record DemoRefusedInProduction : Refusal;

public sealed record PresetUnknown(string Name, string Known) : Refusal;
