using Buuv.Domain;
using Buuv.Domain.Events;
using Buuv.Domain.Neighbourhoods;
using Buuv.Domain.Residents;
using Buuv.Domain.Staff;
using Buuv.Domain.Volunteering;
using Buuv.Portal.Platform.Identity;
using Buuv.Portal.Platform.Neighbourhoods;
using Buuv.Portal.Platform.Persistence;
using Buuv.Portal.Platform.Ui;
using Microsoft.EntityFrameworkCore;

namespace Buuv.Portal.Features.Admin.HouseVolunteers;

/// <summary>A line in the list of volunteers.</summary>
/// <param name="Task">What they do, learn, or would like to do; null when they do not know yet.</param>
public sealed record VolunteerLine(
    HouseVolunteerId Id,
    string Name,
    string Neighbourhood,
    VolunteerState State,
    VolunteerTask? Task,
    DateTime Since,
    DateTime? TalkAt,
    DateOnly? Until,
    DateTime? WaitsSince
);

/// <summary>One volunteer, opened by staff.</summary>
/// <param name="Person">Name, and how to reach them.</param>
/// <param name="Home">Where they live.</param>
/// <param name="Place">The area of the duty; null before the approval.</param>
/// <param name="Mail">The address by which they sign in, or else the one that we were told; null when Buuv knows none.</param>
/// <param name="HasProvedMail">Whether they sign in by it: then the letter about their work goes there. Otherwise it is asked
/// again.</param>
public sealed record VolunteerView(
    HouseVolunteer Volunteer, Resident Person, string Home, string? Place, string? Mail, bool HasProvedMail);

/// <summary>The volunteers of the house, for staff of their place.</summary>
public sealed class HouseVolunteerQueries(
    IDbContextFactory<BuuvDb> reading,
    WriteGate gate,
    NeighbourhoodDirectory directory,
    StaffQueries staff,
    TimeProvider clock
)
{
    private DateTime Now => clock.GetUtcNow().UtcDateTime;

    /// <summary>By state, the first step first; in each state the longest waiting first.</summary>
    /// <param name="state">Only these; null for all who take part or are on the way to it.</param>
    /// <param name="page">From 1.</param>
    public async Task<PageOf<VolunteerLine>> ListAsync(StaffActor actor, VolunteerState? state = null, int page = 1)
    {
        var theirs = actor.NeighbourhoodsFor(Permission.TendVolunteers, directory.Map);
        await using var db = await reading.CreateDbContextAsync();
        var rows = await Rows(db, theirs)
            .Where(row => state == null ? row.Volunteer.ClosedAt == null : row.Volunteer.State == state)
            .OrderBy(row => row.Volunteer.State)
            .ThenBy(row => row.Volunteer.Since)
            .ThenBy(row => row.Volunteer.Id)
            .PageAsync(page);
        return rows.Select(row => LineOf(row.Volunteer, row.Name));
    }

    /// <summary>How many there are in each state.</summary>
    public async Task<IReadOnlyDictionary<VolunteerState, int>> CountAsync(StaffActor actor)
    {
        var theirs = actor.NeighbourhoodsFor(Permission.TendVolunteers, directory.Map);
        await using var db = await reading.CreateDbContextAsync();
        return await Rows(db, theirs)
            .GroupBy(row => row.Volunteer.State)
            .Select(group => new { group.Key, Count = group.Count() })
            .ToDictionaryAsync(group => group.Key, group => group.Count);
    }

    /// <summary>Those whose next step is the staff's.</summary>
    public async Task<IReadOnlyList<VolunteerLine>> WaitingAsync(StaffActor actor, CancellationToken cancel = default)
    {
        var theirs = actor.NeighbourhoodsFor(Permission.TendVolunteers, directory.Map);
        if (theirs.Length == 0) return [];
        await using var db = await reading.CreateDbContextAsync(cancel);
        var (now, learning) = (Now, Now.AddDays(-HouseVolunteer.TrainingPatienceDays));
        // As the rule says it; this is asked for on every page of the staff.
        var rows = await Rows(db, theirs)
            .Where(row =>
                row.Volunteer.State == VolunteerState.Applied
                || (row.Volunteer.State == VolunteerState.TalkPlanned && row.Volunteer.TalkAt < now)
                || (row.Volunteer.State == VolunteerState.InTraining && row.Volunteer.Since < learning)
                || (row.Volunteer.State == VolunteerState.Active && row.Volunteer.WarnedAt != null)
            )
            .ToListAsync(cancel);
        return [.. rows.Select(row => LineOf(row.Volunteer, row.Name)).Where(line => line.WaitsSince is not null)];
    }

    /// <summary>Opens one, with how to reach the person. That is noted each time, as with the card of a caller.</summary>
    public Task<Result<VolunteerView>> OpenAsync(StaffActor actor, HouseVolunteerId id) => gate.WriteAsync<VolunteerView>(async db =>
    {
        if (
            await db.HouseVolunteers.FirstOrDefaultAsync(row => row.Id == id) is not { } volunteer
            || directory.Map.Find(volunteer.Neighbourhood) is not { } home
            || !actor.May(Permission.TendVolunteers, home)
            || await db.Residents.FindAsync(volunteer.ResidentId) is not { } person
        )
            return new NotFound();
        var own = await db.Users.Where(row => row.ResidentId == person.Id).Select(row => row.Email).FirstOrDefaultAsync();
        // By which they worked before.
        var work = await db
            .Users.Where(row => row.Id == volunteer.AccountId && row.ResidentId == null)
            .Select(row => row.Email)
            .FirstOrDefaultAsync();
        db.DomainEvents.Add(new(DomainEventKind.CardOpened, Now) { ActorId = person.Id, EnteredById = actor.AccountId });
        return new VolunteerView(
            volunteer, person, home.Name, staff.NameOf(volunteer.Scope), own ?? work ?? person.Email?.Value, own is not null);
    });

    /// <summary>The areas in which this member of staff may give a duty, per municipality; the municipality itself when that is one of
    /// them.</summary>
    public IReadOnlyList<(Municipality Town, IReadOnlyList<ScopeView> Places)> Areas(StaffActor actor)
    {
        bool MayGive(string code) => Rights.AllowGiving(actor.Duties, new(StaffRole.Ambassador, code), directory.Map);
        return
        [
            .. staff
                .Scopes()
                .Select(scope =>
                    (
                        scope.Town,
                        (IReadOnlyList<ScopeView>)
                            [
                                .. new[] { new ScopeView(scope.Town.Code.Value, string.Format(AdminText.WholeTown, scope.Town.Name)) }
                                    .Concat(scope.Places)
                                    .Where(place => MayGive(place.Code)),
                            ]
                    )
                )
                .Where(scope => scope.Item2.Count > 0),
        ];
    }

    private static IQueryable<NamedVolunteer> Rows(BuuvDb db, NeighbourhoodCode[] theirs) =>
        from volunteer in db.HouseVolunteers.IgnoreAutoIncludes()
        where theirs.Contains(volunteer.Neighbourhood)
        join person in db.Residents on volunteer.ResidentId equals person.Id
        select new NamedVolunteer { Volunteer = volunteer, Name = person.FirstName };

    private VolunteerLine LineOf(HouseVolunteer row, string name) =>
        new(
            row.Id,
            name,
            directory.Map.Find(row.Neighbourhood)?.Name ?? "",
            row.State,
            row.Task ?? row.Wish,
            row.Since,
            row.TalkAt,
            row.Until,
            row.WaitsSince(Now)
        );

    private sealed class NamedVolunteer
    {
        public required HouseVolunteer Volunteer { get; init; }

        public required string Name { get; init; }
    }
}
