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
/// <param name="Mail">Where the volunteer gets the letter about signing in; only asked of who has no account
/// with a mail address: one that was merely written down is proved by nobody.</param>
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
            if (await IsOwnAsync(db, actor, volunteer)) return new NotAllowed();
            if (volunteer.IsActiveAs(task, scope, until)) return Result.Done;
            if (await WhyNotAsync(db, volunteer) is { } wrong) return wrong;
            var account = await InviteAsync(db, actor, volunteer, duty, approval.Mail);
            if (!account.IsDone) return account.Refusal;
            return volunteer.Approve(GuideOf(actor), task, scope!, until, account.Value.Id, Today, Now);
        });
        if (done.IsDone) outbox.Wake();
        return done;
    }

    /// <summary>Moves the last day of the duty on.</summary>
    public Task<Result> ExtendAsync(StaffActor actor, HouseVolunteerId id, DateOnly? until) => ForAsync(actor, id, async (db, volunteer) =>
    {
        if (volunteer.Duty is { } duty && !Rights.AllowGiving(actor.Duties, duty, directory.Map)) return new DutyBeyondOwnArea();
        if (await IsOwnAsync(db, actor, volunteer)) return new NotAllowed();
        return volunteer.Extend(GuideOf(actor), until, Today, Now);
    });

    public Task<Result> PauseAsync(StaffActor actor, HouseVolunteerId id) =>
        WithoutDutyAsync(actor, id, volunteer => volunteer.Pause(GuideOf(actor), Now));

    public Task<Result> EndAsync(StaffActor actor, HouseVolunteerId id) =>
        WithoutDutyAsync(actor, id, volunteer => volunteer.End(GuideOf(actor), Now));

    private Task<Result> WithoutDutyAsync(StaffActor actor, HouseVolunteerId id, Func<HouseVolunteer, Result> act) =>
        ForAsync(actor, id, async (db, volunteer) =>
        {
            var held = volunteer.HeldDuty;
            var done = act(volunteer);
            if (done.IsDone) await VolunteerDuties.LetGoAsync(db, volunteer, held, actor.AccountId, Now);
            return done;
        });

    // Nobody lets themselves in, or moves their own last day on; neither by the account of a resident, nor by one for work.
    private static async Task<bool> IsOwnAsync(BuuvDb db, StaffActor actor, HouseVolunteer volunteer)
    {
        var (who, account) = (volunteer.ResidentId, actor.AccountId);
        return await db.Users.AnyAsync(row => row.ResidentId == who && row.Id == account)
            || await db.HouseVolunteers.AnyAsync(row => row.ResidentId == who && row.AccountId == account);
    }

    // Who is suspended, or of whom a moderator looks at something, waits.
    private static async Task<Refusal?> WhyNotAsync(BuuvDb db, HouseVolunteer volunteer)
    {
        var who = volunteer.ResidentId;
        if (volunteer.State is not (VolunteerState.InTraining or VolunteerState.Paused)) return new VolunteerMovedOn(volunteer.State);
        if (await db.Users.AnyAsync(account => account.ResidentId == who && account.SuspendedAt != null)) return new AccountSuspended();
        return await db.Reviews.AnyAsync(review => review.AuthorId == who && review.Verdict == null) ? new ApplicantUnderReview() : null;
    }

    // To the address by which they sign in, or else to one that they just gave: any other that Buuv knows may be somebody's slip of the
    // pen. A typed one must not be that of somebody else, who would get the duty, and the name with it.
    private async Task<Result<Account>> InviteAsync(BuuvDb db, StaffActor actor, HouseVolunteer volunteer, Duty duty, string? typed)
    {
        var who = volunteer.ResidentId;
        if (await db.Residents.FindAsync(who) is not { HasStopped: false } person) return new NotFound();
        var own = await db.Users.FirstOrDefaultAsync(account => account.ResidentId == who);
        var mail = own?.Email ?? typed;
        var address = EmailAddress.From(mail);
        if (!address.IsDone) return address.Refusal;
        var holder = await ResidentAccounts.FindAsync(db, CodeAddress.Of(address.Value));
        if (holder is not null)
        {
            if (!await IsTheirsAsync(db, who, holder)) return new MailOfSomebodyElse();
            if (holder.SuspendedAt is not null) return new AccountSuspended();
            if (await db.Duties.Of(holder.Id, duty).AnyAsync()) return new HasDutyAlready();
        }
        return await staff.InviteAsync(db, actor, mail, holder?.StaffName ?? person.FirstName, [duty], person.Language);
    }

    // Their own, or one for work by which they helped before; unless somebody else takes part by it since.
    private static async Task<bool> IsTheirsAsync(BuuvDb db, ResidentId who, Account holder) =>
        holder.ResidentId is { } takesPart
            ? takesPart == who
            : await db.HouseVolunteers.AnyAsync(row => row.ResidentId == who && row.AccountId == holder.Id);

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
