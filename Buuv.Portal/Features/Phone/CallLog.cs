using Buuv.Domain;
using Buuv.Domain.Events;
using Buuv.Domain.Phone;
using Buuv.Domain.Staff;
using Buuv.Portal.Features.Phone.Callers;
using Buuv.Portal.Platform.Forms;
using Buuv.Portal.Platform.Identity;
using Buuv.Portal.Platform.Neighbourhoods;
using Buuv.Portal.Platform.Persistence;
using Microsoft.EntityFrameworkCore;

namespace Buuv.Portal.Features.Phone;

/// <summary>Writes down calls: start, end, what came of it, and what was typed when a caller hung up half-way.</summary>
public sealed class CallLog(WriteGate gate, NeighbourhoodDirectory directory, TimeProvider clock)
{
    private DateTime Now => clock.GetUtcNow().UtcDateTime;

    /// <summary>A call begins.</summary>
    /// <param name="call">Chosen by the desk: picking up twice is one call.</param>
    public Task<Result> PickUpAsync(StaffActor actor, PhoneCallId call, ResidentId caller) =>
        gate.WriteAsync(async db =>
        {
            if (!await ServesAsync(db, actor, caller))
                return new NotFound();
            var begun = await db.PhoneCalls.FindAsync(call);
            if (begun is null)
                db.Add(begun = PhoneCall.PickUp(call, actor.AccountId, actor.Name, Now));
            // The caller can read who looked.
            db.DomainEvents.Add(
                new(DomainEventKind.CardOpened, Now)
                {
                    ActorId = caller,
                    EnteredById = actor.AccountId,
                    SubjectId = call.Value,
                }
            );
            var picked = begun.With(caller);
            if (picked.IsDone)
                begun.GoOn();
            return picked;
        });

    /// <summary>Keeps what was typed so far.</summary>
    public Task<Result> KeepAsync<TDraft>(StaffActor actor, PhoneCallId call, TDraft typed) where TDraft : class =>
        DraftFields.Pack(typed) is { IsDone: true } packed
        ? ForAsync(actor, call, row => row.Keep(packed.Value)) : Task.FromResult<Result>(new DraftTooBig());

    public Task<Result> DropDraftAsync(StaffActor actor, PhoneCallId call) => ForAsync(actor, call, row =>
    {
        row.EraseDraft();
        return Result.Done;
    });

    /// <summary>What is half-way with a caller is not wanted any more, however often they hung up.</summary>
    public Task<Result> DropHalfWayAsync(StaffActor actor, ResidentId caller) =>
        gate.WriteAsync(async db =>
        {
            if (!await ServesAsync(db, actor, caller))
                return new NotFound();
            var now = Now;
            var calls = await CallerQueries.HalfWay(db, now).Where(call => call.CallerId == caller).ToListAsync();
            if (calls.Count == 0) return Result.Done;
            foreach (var call in calls) call.DropDraft(now);
            db.MayBeUndone(DeedKind.DraftDropped, caller.Value, actor.AccountId, now);
            return Result.Done;
        });

    public Task<Result> HangUpAsync(StaffActor actor, PhoneCallId call, CallOutcome outcome) =>
        ForAsync(actor, call, row => row.HangUp(outcome, Now));

    // A half-way call may be finished by a colleague who serves the same place; for anybody else it is not there.
    private Task<Result> ForAsync(StaffActor actor, PhoneCallId call, Func<PhoneCall, Result> act) =>
        gate.WriteAsync(async db =>
            await db.PhoneCalls.FindAsync(call) is { CallerId: { } caller } found && await ServesAsync(db, actor, caller)
                ? act(found)
                : new NotFound()
        );

    private async Task<bool> ServesAsync(BuuvDb db, StaffActor actor, ResidentId caller) =>
        await db.Residents.FindAsync(caller) is { HasStopped: false } person
        && directory.Map.Find(person.Neighbourhood) is { } home
        && actor.May(Permission.ServeCaller, home);
}
