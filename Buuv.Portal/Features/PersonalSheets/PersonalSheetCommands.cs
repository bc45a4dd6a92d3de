using Buuv.Domain;
using Buuv.Domain.PersonalSheets;
using Buuv.Portal.Platform.Identity;
using Buuv.Portal.Platform.Persistence;
using Buuv.Portal.Platform.Printing;
using Microsoft.EntityFrameworkCore;

namespace Buuv.Portal.Features.PersonalSheets;

/// <summary>Makes personal sheets and keeps what their cards mean.</summary>
public sealed class PersonalSheetCommands(WriteGate gate, PersonalQueries queries, Deputies deputies, TimeProvider clock)
{
    /// <summary>Most pages of one print.</summary>
    public const int MostAtOnce = 150;

    /// <summary>A page for each of these residents, who all live where the actor works; all or none.</summary>
    /// <param name="command">The same on a double press, so that one set of codes is made: the second is told
    /// <see cref="SheetsMadeBefore"/>.</param>
    public async Task<Result<IReadOnlyList<PersonalPage>>> MakeAsync(
        StaffActor actor, Guid command, IReadOnlyCollection<ResidentId> residents)
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
        // Before they are kept: a sheet that is not printed would count as brought round.
        if (pages.Any(page => page.Phone.Length == 0)) return new PaperWithoutNumber();
        return await gate.WriteAsync<IReadOnlyList<PersonalPage>>(async db =>
        {
            var kept = new List<PersonalPage>(pages.Count);
            var once = await gate.OnceAsync<PersonalSheetId>(db, command, async writing => await KeepAsync(writing, actor, pages, kept));
            if (!once.IsDone) return once.Refusal;
            if (kept.Count == 0) return new SheetsMadeBefore();
            return kept;
        });
    }

    /// <param name="kept">Filled with the pages and their codes.</param>
    /// <returns>The first of them.</returns>
    private async Task<PersonalSheetId> KeepAsync(BuuvDb db, StaffActor actor, IReadOnlyList<PersonalPage> pages, List<PersonalPage> kept)
    {
        var first = default(PersonalSheetId);
        foreach (var page in pages)
        {
            var (id, code) = (Id.New<PersonalSheetId>(), await FreeCodeAsync(db));
            if (kept.Count == 0) first = id;
            db.Add(PersonalSheet.Make(
                id, page.Resident, code, page.Wishes, page.Deputies.Count > 0, actor.Name, clock.GetUtcNow().UtcDateTime));
            kept.Add(page with { Code = code });
        }
        return first;
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

/// <summary>The same press came before: its sheets are made, with their codes.</summary>
public sealed record SheetsMadeBefore : Refusal;
