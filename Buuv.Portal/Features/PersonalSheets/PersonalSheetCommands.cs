using Buuv.Domain;
using Buuv.Domain.PersonalSheets;
using Buuv.Portal.Platform.Identity;
using Buuv.Portal.Platform.Persistence;
using Microsoft.EntityFrameworkCore;

namespace Buuv.Portal.Features.PersonalSheets;

/// <summary>Makes personal sheets and keeps what their cards mean.</summary>
public sealed class PersonalSheetCommands(WriteGate gate, PersonalQueries queries, Deputies deputies, TimeProvider clock)
{
    /// <summary>Most pages of one print.</summary>
    public const int MostAtOnce = 150;

    /// <summary>A page for each of these residents, who all live where the actor works; all or none.</summary>
    public async Task<Result<IReadOnlyList<PersonalPage>>> MakeAsync(StaffActor actor, IReadOnlyCollection<ResidentId> residents)
    {
        if (!actor.HasDuties) return new NotAllowed();
        if (residents.Count == 0) return new NobodyToPrintFor();
        if (residents.Count > MostAtOnce) return new TooManyPages(MostAtOnce);
        var pages = new List<PersonalPage>(residents.Count);
        foreach (var resident in residents.Distinct())
        {
            if (await deputies.ForAsync(actor, resident) is { Refusal: { } refusal }) return refusal;
            if (await queries.PageAsync(resident) is not { } page) return new NotFound();
            pages.Add(page);
        }
        return await gate.WriteAsync<IReadOnlyList<PersonalPage>>(async db =>
        {
            var kept = new List<PersonalPage>(pages.Count);
            foreach (var page in pages)
            {
                var code = await FreeCodeAsync(db);
                db.Add(
                    PersonalSheet.Make(
                        Id.New<PersonalSheetId>(),
                        page.Resident,
                        code,
                        page.Wishes,
                        page.Deputies.Count > 0,
                        actor.Name,
                        clock.GetUtcNow().UtcDateTime
                    )
                );
                kept.Add(page with { Code = code });
            }
            return kept;
        });
    }

    private static async Task<string> FreeCodeAsync(BuuvDb db)
    {
        while (true)
        {
            var code = SheetCode.Draw();
            if (!db.PersonalSheets.Local.Any(sheet => sheet.Code == code) && !await db.PersonalSheets.AnyAsync(sheet => sheet.Code == code))
                return code;
        }
    }
}

/// <summary>No resident was ticked.</summary>
public sealed record NobodyToPrintFor : Refusal;

/// <param name="Max">Most pages of one print.</param>
public sealed record TooManyPages(int Max) : Refusal;
