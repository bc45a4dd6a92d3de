using Buuv.Domain;
using Buuv.Domain.Events;
using Buuv.Domain.Volunteering;
using Buuv.Portal.Platform.Persistence;
using Microsoft.EntityFrameworkCore;

namespace Buuv.Portal.Platform.Privacy.PersonalData;

/// <summary>Who applied to help run Buuv, and who does.</summary>
internal sealed class HouseVolunteerData : PersonalDataSet
{
    public override string Name => "housevolunteers";

    public override IReadOnlyList<Type> Tables => [typeof(HouseVolunteer), typeof(VolunteerStep)];

    public override IReadOnlyList<string> Holds =>
        [
            "HouseVolunteer.Words",
            "HouseVolunteer.TalkPlace",
            "HouseVolunteer.TalkWith",
            "HouseVolunteer.DeclineReason",
            "HouseVolunteer.Scope",
            "HouseVolunteer.Guide.Name",
            "VolunteerStep.ByName",
        ];

    // Long enough to come back to it; the audit keeps who had which duty.
    public override RetentionTerm Term =>
        new RetentionTerm<HouseVolunteer>(
            180,
            db => db.HouseVolunteers.Where(volunteer => volunteer.ClosedAt != null),
            volunteer => volunteer.ClosedAt!.Value
        );

    public override async Task<IReadOnlyList<OwnRecord>> ReadAsync(BuuvDb db, ResidentId who)
    {
        var theirs = await db
            .HouseVolunteers.Where(volunteer => volunteer.ResidentId == who)
            .OrderByDescending(volunteer => volunteer.AppliedAt)
            .ToListAsync();
        var ids = theirs.Select(volunteer => volunteer.AccountId).ToArray();
        var mails = await db
            .Users.Where(account => ids.Contains(account.Id) && account.ResidentId == null)
            .ToDictionaryAsync(account => account.Id, account => account.Email);
        return
        [
            .. theirs.Select(volunteer => new OwnRecord(
                volunteer.AppliedAt,
                volunteer.Words.Length == 0 ? null : volunteer.Words,
                new OwnFact(Fact.Outcome, volunteer.State),
                new OwnFact(Fact.Wish, volunteer.Wish),
                new OwnFact(Fact.Appointment, volunteer.TalkAt),
                new OwnFact(Fact.Place, volunteer.TalkPlace),
                new OwnFact(Fact.TalkWith, volunteer.TalkWith),
                new OwnFact(Fact.Task, volunteer.Task),
                new OwnFact(Fact.Duty, volunteer.Duty?.ToString()),
                new OwnFact(Fact.Until, volunteer.Until),
                new OwnFact(Fact.Mail, volunteer.AccountId is { } account ? mails.GetValueOrDefault(account) : null),
                new OwnFact(Fact.Details, volunteer.DeclineReason),
                new OwnFact(Fact.EnteredBy, volunteer.Guide?.Name),
                new OwnFact(Fact.EndedAt, volunteer.ClosedAt),
                new OwnFact(Fact.Steps, volunteer.Steps.OrderBy(step => step.At).ToArray())
            )),
        ];
    }

    // The duty stops with it, and so does an account that was made for that work alone.
    public override async Task StopAsync(ErasureRequest stopping)
    {
        var (db, who) = (stopping.Db, stopping.Who);
        foreach (var volunteer in await db.HouseVolunteers.Where(row => row.ResidentId == who).ToListAsync())
        {
            if (volunteer is { State: VolunteerState.Active, Duty: { } duty, AccountId: { } account })
            {
                await db.Duties.Of(account, duty).ExecuteDeleteAsync();
                await db.Sessions.Where(session => session.AccountId == account).ExecuteDeleteAsync();
                db.DomainEvents.Add(new(DomainEventKind.DutyTaken, stopping.Now) { SubjectId = account, What = duty.ToString() });
            }
            await WorkAccounts.RemoveWhenIdleAsync(db, volunteer.AccountId);
            db.Remove(volunteer);
        }
    }
}
