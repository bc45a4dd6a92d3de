using System.Text.Json;
using Buuv.Domain;
using Buuv.Domain.Phone;
using Buuv.Portal.Data;
using Buuv.Portal.Shared;
using Microsoft.EntityFrameworkCore;

namespace Buuv.Portal.Features.Phone;

/// <summary>Writes down calls: start, end, what came of it, and what was typed when a caller hung up half-way.</summary>
public sealed class CallLog(WriteGate gate, TimeProvider clock)
{
    private DateTime Now => clock.GetUtcNow().UtcDateTime;

    /// <summary>A call begins.</summary>
    /// <param name="call">Chosen by the desk: picking up twice is one call.</param>
    public Task<Result> PickUpAsync(StaffActor actor, PhoneCallId call, ResidentId? caller) => gate.WriteAsync(async db =>
    {
        var begun = await db.PhoneCalls.FindAsync(call);
        if (begun is null) db.Add(begun = PhoneCall.PickUp(call, actor.Account, actor.Name, Now));
        return caller is { } known ? begun.With(known) : Result.Done;
    });

    /// <summary>Keeps what was typed so far.</summary>
    public Task<Result> KeepAsync<TDraft>(StaffActor actor, PhoneCallId call, TDraft typed) => ForAsync(actor, call, row => row.Keep(JsonSerializer.Serialize(typed)));

    public Task<Result> DropDraftAsync(StaffActor actor, PhoneCallId call) => ForAsync(actor, call, row =>
    {
        row.DropDraft();
        return Result.Done;
    });

    public Task<Result> HangUpAsync(StaffActor actor, PhoneCallId call, CallOutcome outcome) => ForAsync(actor, call, row => row.HangUp(outcome, Now));

    // A half-way call may be finished by a colleague; who may see the caller may take it up.
    private Task<Result> ForAsync(StaffActor actor, PhoneCallId call, Func<PhoneCall, Result> act) => gate.WriteAsync(async db =>
        actor.Is(Deputies.AtTheDesk) && await db.PhoneCalls.FirstOrDefaultAsync(row => row.Id == call) is { } found ? act(found) : new NotFound());
}
