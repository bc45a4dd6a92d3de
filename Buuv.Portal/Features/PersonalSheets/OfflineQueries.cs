using Buuv.Domain;
using Buuv.Domain.Neighbourhoods;
using Buuv.Domain.Residents;
using Buuv.Domain.Staff;
using Buuv.Portal.Platform.Identity;
using Buuv.Portal.Platform.Localization;
using Buuv.Portal.Platform.Mud;
using Buuv.Portal.Platform.Neighbourhoods;
using Buuv.Portal.Platform.Persistence;
using Microsoft.EntityFrameworkCore;

namespace Buuv.Portal.Features.PersonalSheets;

/// <summary>Reads residents who are never online: without an account, and called by the phone team or calling it.</summary>
public sealed class OfflineQueries(IDbContextFactory<BuuvDb> reading, NeighbourhoodDirectory directory, TimeProvider clock)
{
    // Comes after every letter.
    private const char Last = '\uffff';

    /// <summary>The neighbourhoods of a municipality where this member of staff serves callers, by name.</summary>
    public IReadOnlyList<Neighbourhood> NeighbourhoodsOf(StaffActor actor, Municipality town) =>
    [
        .. directory.Map.In(town.Code).Where(here => actor.May(Permission.ServeCaller, here)).OrderBy(here => here.Name, Folding.InOrder),
    ];

    /// <summary>One page of them.</summary>
    public async Task<GridPage<OfflineResident>> InAsync(
        StaffActor actor, Municipality town, GridChoices choices, CancellationToken cancel = default)
    {
        await using var db = await reading.CreateDbContextAsync(cancel);
        // First who, out of the index alone, and then what is told of those on this page.
        var page = await Ordered(db, actor, town, choices).ToGridPageAsync(choices, cancel);
        var shown = page.Rows.ToArray();
        var people = await db.Residents.Where(person => shown.Contains(person.Id))
            .Select(person => new { person.Id, person.FirstName, person.Neighbourhood })
            .ToDictionaryAsync(person => person.Id, cancel);
        var sheets = await db.PersonalSheets.Where(sheet => shown.Contains(sheet.ResidentId))
            .Select(sheet => new { sheet.ResidentId, sheet.MadeAt, sheet.ReturnedAt })
            .ToListAsync(cancel);
        var last = sheets.GroupBy(sheet => sheet.ResidentId).ToDictionary(own => own.Key, own => own.MaxBy(sheet => sheet.MadeAt)!);
        return page.Showing<OfflineResident>(
        [
            .. from id in shown
            let person = people.GetValueOrDefault(id)
            where person is not null
            let sheet = last.GetValueOrDefault(id)
            select new OfflineResident(
                id, person.FirstName, directory.Map.Find(person.Neighbourhood)!.Name, sheet?.MadeAt, sheet?.ReturnedAt),
        ]);
    }

    /// <summary>The first of them, in the order that was chosen.</summary>
    public async Task<IReadOnlyList<ResidentId>> FirstAsync(
        StaffActor actor, Municipality town, GridChoices choices, int most, CancellationToken cancel = default)
    {
        await using var db = await reading.CreateDbContextAsync(cancel);
        return await Ordered(db, actor, town, choices).Take(most).ToListAsync(cancel);
    }

    private IQueryable<Resident> Chosen(BuuvDb db, GridChoices choices)
    {
        var today = DutchTime.Today(clock);
        var month = DutchTime.ToUtc(new(today.Year, today.Month, 1));
        var people = db.Residents.Where(person =>
            person.StoppedAt == null
            && (
                person.Reachability == Reachability.Phone
                || person.Reachability == Reachability.RingsUs
                || (person.Reachability == Reachability.Web && person.Email == null)
            )
            && !db.Users.Any(account => account.ResidentId == person.Id)
        );
        if (choices.Words.Length > 0) people = Named(people, Folding.Fold(choices.Words));
        var printed = db.PersonalSheets.Where(sheet => sheet.MadeAt >= month).Select(sheet => sheet.ResidentId);
        return choices[OfflineTable.State] switch
        {
            OfflineTable.NotThisMonth => people.Where(person => !printed.Contains(person.Id)),
            OfflineTable.ThisMonth => people.Where(person => printed.Contains(person.Id)),
            _ => people,
        };
    }

    // SQLite compares, byte by byte; a range, so that an index finds it.
#pragma warning disable CA1309
    private static IQueryable<Resident> Named(IQueryable<Resident> people, string name) => people.Where(person =>
        string.Compare(person.SearchName, name) >= 0 && string.Compare(person.SearchName, name + Last) < 0);
#pragma warning restore CA1309

    private IQueryable<ResidentId> Ordered(BuuvDb db, StaffActor actor, Municipality town, GridChoices choices)
    {
        var (where, people) = (choices[OfflineTable.ByNeighbourhood], Chosen(db, choices));
        NeighbourhoodCode[] theirs =
        [
            .. NeighbourhoodsOf(actor, town).Where(here => where == OfflineTable.All || here.Slug == where).Select(here => here.Code),
        ];
        if (choices.Sort == OfflineTable.ByName)
        {
            // Of one place by its own index. Of many, who stopped is named again (they are left out above): so SQLite goes through the
            // names in their order and stops after a page, and does not put all of a town in order first.
            people = theirs is [var only]
                ? people.Where(person => person.Neighbourhood == only)
                : people.Where(person => theirs.Contains(person.Neighbourhood) || person.StoppedAt != null);
            return choices.IsDescending
                ? people.OrderByDescending(person => person.SearchName).ThenByDescending(person => person.Id).Select(person => person.Id)
                : people.OrderBy(person => person.SearchName).ThenBy(person => person.Id).Select(person => person.Id);
        }
        // By the name in its address, which is in the order of the alphabet and has an index.
        var placed =
            from person in people
            join place in db.Neighbourhoods.Where(place => theirs.Contains(place.Code)) on person.Neighbourhood equals place.Code
            select new { person.Id, person.SearchName, place.Slug };
        var first = choices.IsDescending ? placed.OrderByDescending(row => row.Slug) : placed.OrderBy(row => row.Slug);
        return first.ThenBy(row => row.SearchName).ThenBy(row => row.Id).Select(row => row.Id);
    }
}
