using Buuv.Domain;
using Buuv.Domain.Contact;
using Buuv.Domain.Events;
using Buuv.Domain.Residents;
using Buuv.Domain.Staff;
using Buuv.Portal.Platform.Identity;
using Buuv.Portal.Platform.Messaging;
using Buuv.Portal.Platform.Neighbourhoods;
using Buuv.Portal.Platform.Persistence;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;

namespace Buuv.Portal.Features.Accounts.Staff;

/// <summary>What the admin does with members of staff. Whatever changes what somebody may do also ends their sessions, within five
/// seconds.</summary>
public sealed class StaffAccounts(
    WriteGate gate,
    UserManager<Account> accounts,
    StaffInvitation invitation,
    NeighbourhoodDirectory directory,
    OutboxProcessor outbox,
    TimeProvider clock
)
{
    public static readonly TimeSpan InvitationLife = TimeSpan.FromDays(3);

    private DateTime Now => clock.GetUtcNow().UtcDateTime;

    /// <summary>Gives somebody a duty; whoever has no password yet gets a link that works once.</summary>
    public async Task<Result> InviteAsync(StaffActor actor, string? mail, string? name, DutyChoice choice, string language)
    {
        if (!actor.May(Permission.RunPortal)) return new NotAllowed();
        // Who it is stands above what they may do, in the form as in its refusals.
        if (WrongWith(mail, name) is { } wrong) return wrong;
        var duty = choice.Made();
        return duty.IsDone ? await InviteAsync(actor, mail, name, [duty.Value], language, (_, _) => Task.CompletedTask) : duty.Refusal;
    }

    /// <summary>Gives a member of staff another duty. Who never came in gets a new link.</summary>
    public async Task<Result<InvitationState>> GiveAsync(StaffActor actor, Guid id, DutyChoice choice, string language) =>
        Woken(await ChangeAsync(actor, id, async (db, account) =>
        {
            if (account.StaffName is null) return new NotFound();
            if (choice.Made() is not { IsDone: true } duty) return choice.Made().Refusal!;
            if (!IsKnown(duty.Value.Scope)) return new DutyUnclear();
            await GiveAsync(db, account, duty.Value, actor.AccountId, Now);
            return await InviteAgainAsync(db, account, language);
        }));

    /// <summary>Gives several duties at once, and whatever else goes with them, in one transaction.</summary>
    /// <param name="also">Is given the account.</param>
    internal async Task<Result> InviteAsync(
        StaffActor actor,
        string? mail,
        string? name,
        IReadOnlyCollection<Duty> duties,
        string language,
        Func<BuuvDb, Account, Task> also
    )
    {
        if (!actor.May(Permission.RunPortal)) return new NotAllowed();
        var done = await gate.WriteAsync(async db =>
        {
            var invited = await InviteAsync(db, actor, mail, name, duties, language);
            if (!invited.IsDone) return invited.Refusal;
            await also(db, invited.Value);
            return Result.Done;
        });
        outbox.Wake();
        return done;
    }

    /// <summary>As <see cref="InviteAsync(StaffActor, string?, string?, DutyChoice, string)"/>, within the transaction of a command that
    /// looked whether the actor may give these duties. The letter leaves at the next round of the outbox.</summary>
    internal async Task<Result<Account>> InviteAsync(
        BuuvDb db,
        StaffActor actor,
        string? mail,
        string? name,
        IReadOnlyCollection<Duty> duties,
        string language
    )
    {
        if (WrongWith(mail, name) is { } wrong) return wrong;
        var (address, first) = (EmailAddress.From(mail), TidyText.Line(name));
        if (duties.Count == 0 || duties.Any(duty => !IsKnown(duty.Scope))) return new DutyUnclear();
        var account = await ResidentAccounts.FindAsync(db, CodeAddress.Of(address.Value));
        if (account is null) db.Users.Add(account = ResidentAccounts.NewAccount(CodeAddress.Of(address.Value), Now));
        account.StaffName = first;
        foreach (var duty in duties) await GiveAsync(db, account, duty, actor.AccountId, Now);
        EndLinks(account);
        Note(db, DomainEventKind.StaffInvited, account.Id, actor.AccountId, Now);
        await Outbox.AddAsync(db, await invitation.ForAsync(account, accounts, language, Now), Now);
        return account;
    }

    /// <summary>Removes a duty within the transaction of a command that looked whether that is allowed, and ends the sessions of who had
    /// it. Nothing happens when it is gone already.</summary>
    /// <param name="by">Account of who removes it; null for the clock and for the person themselves.</param>
    internal static async Task TakeAwayAsync(BuuvDb db, Guid accountId, Duty duty, Guid? by, DateTime now)
    {
        if (
            await db.Users.FindAsync(accountId) is not { } account
            || await db.Duties.Of(accountId, duty).FirstOrDefaultAsync() is not { } row
        )
            return;
        db.Duties.Remove(row);
        Note(db, DomainEventKind.DutyTaken, accountId, by, now, duty);
        await EndSessionsAsync(db, account);
        await EndIdleInvitationAsync(db, account);
    }

    /// <summary>The invited chooses a password. The link stops working by that.</summary>
    public async Task<Result<Account>> AcceptAsync(string? id, string? token, string? password)
    {
        if (await FindInvitedAsync(id, token) is not { } account) return new LinkUnusable();
        if (Passwords.Check(password) is { Refusal: { } refusal }) return refusal;
        return (await accounts.AddPasswordAsync(account, password!)).Succeeded ? account : new PasswordTooSimple();
    }

    public async Task<Account?> FindInvitedAsync(string? id, string? token) =>
        Guid.TryParse(id, out _)
        && token is not null
        && await accounts.FindByIdAsync(id) is { PasswordHash: null, SuspendedAt: null } account
        && await accounts.VerifyUserTokenAsync(account, TokenOptions.DefaultProvider, StaffInvitation.Purpose, token)
            ? account
            : null;

    /// <summary>Keeps somebody out. The link of who never came in stops working.</summary>
    public Task<Result<InvitationState>> SuspendAsync(StaffActor actor, Guid id) =>
        ChangeAsync(actor, id, async (db, account) =>
        {
            var isAdmin = await db.Duties.AnyAsync(duty => duty.AccountId == id && duty.Role == StaffRole.Admin);
            if (isAdmin && !await HasAdminAsync(db, db.Duties.Where(duty => duty.AccountId != id))) return new LastAdmin();
            account.SuspendedAt ??= Now;
            Note(db, DomainEventKind.StaffSuspended, id, actor.AccountId, Now);
            if (!IsInvited(account)) return InvitationState.None;
            EndLinks(account);
            return InvitationState.Ended;
        });

    /// <summary>Lets somebody in again. Who never came in gets a new link: the one they had is of before.</summary>
    public async Task<Result<InvitationState>> ReinstateAsync(StaffActor actor, Guid id, string language) =>
        Woken(await ChangeAsync(actor, id, async (db, account) =>
        {
            account.SuspendedAt = null;
            Note(db, DomainEventKind.StaffReinstated, id, actor.AccountId, Now);
            return await db.Duties.AnyAsync(duty => duty.AccountId == id)
                ? await InviteAgainAsync(db, account, language)
                : InvitationState.None;
        }));

    /// <summary>Removes a duty. An invitation that was not answered stays as it is, as long as there is another duty.</summary>
    public Task<Result<InvitationState>> TakeAwayAsync(StaffActor actor, Guid id, long dutyId) =>
        ChangeAsync(actor, id, async (db, account) =>
        {
            if (await db.Duties.FirstOrDefaultAsync(duty => duty.Id == dutyId && duty.AccountId == id) is not { } duty)
                return InvitationState.None;
            if (duty.Role == StaffRole.Admin && !await HasAdminAsync(db, db.Duties.Where(other => other.Id != dutyId)))
                return new LastAdmin();
            db.Duties.Remove(duty);
            Note(db, DomainEventKind.DutyTaken, id, actor.AccountId, Now, duty.Duty);
            return await EndIdleInvitationAsync(db, account);
        });

    /// <summary>Adds a duty within a transaction. Who becomes staff starts with a clean slate: keys that were made on the strength of a
    /// mailed code open no duties.</summary>
    /// <param name="by">Account of who gives it; null when nobody signed in does, as for the first admin.</param>
    internal static async Task GiveAsync(BuuvDb db, Account account, Duty duty, Guid? by, DateTime now)
    {
        var before = await db.Duties.Where(row => row.AccountId == account.Id).ToListAsync();
        if (before.Count == 0) await db.UserPasskeys.Where(key => key.UserId == account.Id).ExecuteDeleteAsync();
        if (before.All(row => row.Duty != duty))
        {
            db.Duties.Add(new() { AccountId = account.Id, Role = duty.Role, Scope = duty.Scope });
            Note(db, DomainEventKind.DutyGiven, account.Id, by, now, duty);
        }
        await EndSessionsAsync(db, account);
    }

    private Task<Result<InvitationState>> ChangeAsync(
        StaffActor actor, Guid id, Func<BuuvDb, Account, Task<Result<InvitationState>>> change) =>
        gate.WriteAsync<InvitationState>(async db =>
        {
            if (!actor.May(Permission.RunPortal))
                return new NotAllowed();
            if (await db.Users.FindAsync(id) is not { } account)
                return new NotFound();
            await EndSessionsAsync(db, account);
            return await change(db, account);
        });

    // The letter goes at once: somebody waits for it.
    private Result<InvitationState> Woken(Result<InvitationState> done)
    {
        if (done is { IsDone: true, Value: InvitationState.Renewed }) outbox.Wake();
        return done;
    }

    private async Task<InvitationState> InviteAgainAsync(BuuvDb db, Account account, string language)
    {
        if (!IsInvited(account)) return InvitationState.None;
        if (account.SuspendedAt is not null) return InvitationState.Waiting;
        EndLinks(account);
        await Outbox.AddAsync(db, await invitation.ForAsync(account, accounts, language, Now), Now);
        return InvitationState.Renewed;
    }

    // With the last duty there is nothing left to come in for.
    private static async Task<InvitationState> EndIdleInvitationAsync(BuuvDb db, Account account)
    {
        if (!IsInvited(account)) return InvitationState.None;
        // What was removed in this transaction is not written yet.
        var duties = await db.Duties.Where(row => row.AccountId == account.Id).ToListAsync();
        if (duties.Any(row => db.Entry(row).State != EntityState.Deleted)) return InvitationState.Kept;
        EndLinks(account);
        return InvitationState.Ended;
    }

    // Asked onto the staff, and never came in.
    private static bool IsInvited(Account account) => account is { PasswordHash: null, StaffName: not null };

    private static void Note(BuuvDb db, DomainEventKind kind, Guid account, Guid? by, DateTime now, Duty? duty = null) =>
        db.DomainEvents.Add(new(kind, now) { SubjectId = account, EnteredById = by, What = duty?.ToString() });

    private static Refusal? WrongWith(string? mail, string? name) =>
        EmailAddress.From(mail).Refusal ?? PersonName.WrongWith(TidyText.Line(name));

    // The stamp goes too: half-way sign-ins that were made under it end as well. Who never came in has none, and an invitation that
    // would end without a word.
    private static async Task EndSessionsAsync(BuuvDb db, Account account)
    {
        if (account.PasswordHash is not null) EndLinks(account);
        await db.Sessions.Where(session => session.AccountId == account.Id).ExecuteDeleteAsync();
    }

    private static void EndLinks(Account account) => account.SecurityStamp = Guid.NewGuid().ToString("N");

    // Whether one of these duties is that of an admin who can come in.
    private static Task<bool> HasAdminAsync(BuuvDb db, IQueryable<AccountDuty> duties)
    {
        var comeIn = db.Users.WhoComeIn(db);
        return duties.AnyAsync(duty => duty.Role == StaffRole.Admin && comeIn.Any(account => account.Id == duty.AccountId));
    }

    private bool IsKnown(string? scope) =>
        scope is null || directory.Map.Neighbourhoods.Any(place => new Duty(StaffRole.Analyst, scope).Covers(place));
}

/// <summary>What became of the invitation of somebody who never came in, when what they may do was changed.</summary>
public enum InvitationState
{
    /// <summary>There is none: they came in already.</summary>
    None,

    /// <summary>A new link is on its way; the earlier one stopped working.</summary>
    Renewed,

    /// <summary>It is as it was.</summary>
    Kept,

    /// <summary>It works no more.</summary>
    Ended,

    /// <summary>They are kept out: a new link goes when they are let in again.</summary>
    Waiting,
}
