using Buuv.Domain;
using Buuv.Domain.Contact;
using Buuv.Domain.Staff;
using Buuv.Domain.Volunteering;
using Buuv.Portal.Features.Accounts;
using Buuv.Portal.Features.Accounts.Staff;
using Buuv.Portal.Platform.Identity;
using Buuv.Portal.Platform.Localization;
using Buuv.Portal.Platform.Messaging;
using Buuv.Portal.Platform.Neighbourhoods;
using Buuv.Portal.Platform.Persistence;
using Microsoft.EntityFrameworkCore;

namespace Buuv.Portal.Features.Admin.HouseVolunteers;

/// <summary>What the approver fills in.</summary>
/// <param name="Scope">CBS code of the area of the duty.</param>
/// <param name="Until">The last day of the duty.</param>
/// <param name="Mail">Where the volunteer gets the letter about signing in; only asked when Buuv knows no address of theirs.</param>
public sealed record VolunteerApproval(VolunteerTask Task, string? Scope, DateOnly? Until, string? Mail);

/// <summary>What staff do about the volunteers of the house of their place. The duty itself is given and removed by
/// <see cref="StaffAccounts"/>, in the same transaction.</summary>
public sealed class HouseVolunteerCommands(
    WriteGate gate,
    StaffAccounts staff,
    NeighbourhoodDirectory directory,
    OutboxProcessor outbox,
    TimeProvider clock
)
{
    private DateTime Now => clock.GetUtcNow().UtcDateTime;

    private DateOnly Today => DutchTime.Today(clock);

    public Task<Result> PlanTalkAsync(StaffActor actor, HouseVolunteerId id, DateTime at, string? place, string? with) =>
        ForAsync(actor, id, (_, volunteer) => Task.FromResult(volunteer.PlanTalk(GuideOf(actor), at, place, with, Now)));

    public Task<Result> StartTrainingAsync(StaffActor actor, HouseVolunteerId id, VolunteerTask task) =>
        ForAsync(actor, id, (_, volunteer) => Task.FromResult(volunteer.StartTraining(GuideOf(actor), task, Now)));

    public Task<Result> DeclineAsync(StaffActor actor, HouseVolunteerId id, string? reason) =>
        ForAsync(actor, id, (_, volunteer) => Task.FromResult(volunteer.Decline(GuideOf(actor), reason, Now)));

    /// <summary>Lets a volunteer in, and gives the duty. Two who approve at once: the second changes nothing, or is told.</summary>
    public async Task<Result> ApproveAsync(StaffActor actor, HouseVolunteerId id, VolunteerApproval approval)
    {
        var done = await ForAsync(actor, id, async (db, volunteer) =>
        {
            var (task, scope, until, _) = approval;
            if (!task.IsKnown) return new UnknownChoice();
            var duty = new Duty(task.Role, scope);
            if (!Rights.AllowGiving(actor.Duties, duty, directory.Map)) return new DutyBeyondOwnArea();
            if (volunteer.IsActiveAs(task, scope, until)) return Result.Done;
            if (await WhyNotAsync(db, actor, volunteer) is { } wrong) return wrong;
            var account = await InviteAsync(db, actor, volunteer, duty, approval.Mail);
            if (!account.IsDone) return account.Refusal;
            return volunteer.Approve(GuideOf(actor), task, scope!, until, account.Value.Id, Today, Now);
        });
        if (done.IsDone) outbox.Wake();
        return done;
    }

    /// <summary>Moves the last day of the duty on.</summary>
    public Task<Result> ExtendAsync(StaffActor actor, HouseVolunteerId id, DateOnly? until) => ForAsync(actor, id, (_, volunteer) =>
        Task.FromResult<Result>(
            volunteer.Duty is { } duty && !Rights.AllowGiving(actor.Duties, duty, directory.Map)
                ? new DutyBeyondOwnArea()
                : volunteer.Extend(GuideOf(actor), until, Today, Now)
        ));

    public Task<Result> PauseAsync(StaffActor actor, HouseVolunteerId id) =>
        WithoutDutyAsync(actor, id, volunteer => volunteer.Pause(GuideOf(actor), Now));

    public Task<Result> EndAsync(StaffActor actor, HouseVolunteerId id) =>
        WithoutDutyAsync(actor, id, volunteer => volunteer.End(GuideOf(actor), Now));

    private Task<Result> WithoutDutyAsync(StaffActor actor, HouseVolunteerId id, Func<HouseVolunteer, Result> act) =>
        ForAsync(actor, id, async (db, volunteer) =>
        {
            var held = volunteer.HeldDuty;
            var done = act(volunteer);
            if (done.IsDone && held is { } duty) await StaffAccounts.TakeAwayAsync(db, duty.Account, duty.Duty, actor.AccountId, Now);
            return done;
        });

    // Nobody lets themselves in; who is suspended, or of whom a moderator looks at something, waits.
    private static async Task<Refusal?> WhyNotAsync(BuuvDb db, StaffActor actor, HouseVolunteer volunteer)
    {
        var who = volunteer.ResidentId;
        if (volunteer.State is not (VolunteerState.InTraining or VolunteerState.Paused)) return new VolunteerMovedOn(volunteer.State);
        if (await db.Users.FirstOrDefaultAsync(account => account.ResidentId == who) is { } own)
        {
            if (own.Id == actor.AccountId) return new NotAllowed();
            if (own.SuspendedAt is not null) return new AccountSuspended();
        }
        return await db.Reviews.AnyAsync(review => review.AuthorId == who && review.Verdict == null) ? new ApplicantUnderReview() : null;
    }

    // By the address that Buuv knows; a typed one must not be that of somebody else, who would get the duty, and the name with it.
    private async Task<Result<Account>> InviteAsync(BuuvDb db, StaffActor actor, HouseVolunteer volunteer, Duty duty, string? typed)
    {
        var who = volunteer.ResidentId;
        if (await db.Residents.FindAsync(who) is not { HasStopped: false } person) return new NotFound();
        var own = await db.Users.FirstOrDefaultAsync(account => account.ResidentId == who);
        var mail = own?.Email ?? person.Email?.Value ?? typed;
        var address = EmailAddress.From(mail);
        if (!address.IsDone) return address.Refusal;
        var holder = await ResidentAccounts.FindAsync(db, CodeAddress.Of(address.Value));
        if (holder is not null)
        {
            if (holder.ResidentId != who && holder.Id != volunteer.AccountId) return new MailOfSomebodyElse();
            if (holder.SuspendedAt is not null) return new AccountSuspended();
            if (await db.Duties.AnyAsync(row => row.AccountId == holder.Id && row.Role == duty.Role && row.Scope == duty.Scope))
                return new HasDutyAlready();
        }
        return await staff.InviteAsync(db, actor, mail, holder?.StaffName ?? person.FirstName, [duty], person.Language);
    }

    private Task<Result> ForAsync(StaffActor actor, HouseVolunteerId id, Func<BuuvDb, HouseVolunteer, Task<Result>> act) =>
        gate.WriteAsync(async db =>
            await db.HouseVolunteers.FirstOrDefaultAsync(volunteer => volunteer.Id == id) is { } volunteer
            && directory.Map.Find(volunteer.Neighbourhood) is { } home
            && actor.May(Permission.TendVolunteers, home)
                ? await act(db, volunteer)
                : new NotFound());

    private static VolunteerGuide GuideOf(StaffActor actor) => new(actor.AccountId, actor.Name);
}

/// <summary>A moderator still looks at something that the applicant wrote.</summary>
public sealed record ApplicantUnderReview : Refusal;

/// <summary>The mail address belongs to another person.</summary>
public sealed record MailOfSomebodyElse() : Refusal("Mail");

/// <summary>The volunteer has this very duty already, and not by this way.</summary>
public sealed record HasDutyAlready : Refusal;
