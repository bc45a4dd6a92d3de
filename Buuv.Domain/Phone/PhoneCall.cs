using Buuv.Domain.Events;

namespace Buuv.Domain.Phone;

/// <summary>The outcome of a call.</summary>
public enum CallOutcome
{
    /// <summary>A post was placed for the caller.</summary>
    Placed,

    /// <summary>The caller answered a post.</summary>
    Answered,

    /// <summary>The caller's question was answered.</summary>
    Told,

    /// <summary>The resident was called back as promised.</summary>
    CalledBack,

    /// <summary>The request was too heavy for the board, and became a file for the broker.</summary>
    KeptInside,

    /// <summary>The caller hung up half-way; what was typed is kept.</summary>
    HungUp,

    /// <summary>Another outcome, or none.</summary>
    Other,
}

/// <summary>An incoming or outgoing call: with whom, when, how long, and the outcome. Not what was said.</summary>
public sealed class PhoneCall : Entity
{
    private PhoneCall(PhoneCallId id, Guid volunteerAccountId, string volunteerName, DateTime startedAt)
    {
        Id = id;
        VolunteerAccountId = volunteerAccountId;
        VolunteerName = volunteerName;
        StartedAt = startedAt;
    }

    public PhoneCallId Id { get; private set; }

    /// <summary>Account of the member of staff on the phone.</summary>
    public Guid VolunteerAccountId { get; private set; }

    public string VolunteerName { get; private set; }

    /// <summary>The caller; null as long as it is not known who calls.</summary>
    public ResidentId? CallerId { get; private set; }

    public DateTime StartedAt { get; private set; }

    public DateTime? EndedAt { get; private set; }

    public CallOutcome? Outcome { get; private set; }

    /// <summary>What was typed before the caller hung up half-way, as JSON; erased when it is finished or after a few days.</summary>
    public string? Draft { get; private set; }

    /// <summary>When what was typed was put aside as not wanted any more; null as long as it waits to be finished.</summary>
    public DateTime? DraftDroppedAt { get; private set; }

    public static PhoneCall PickUp(PhoneCallId id, Guid volunteer, string volunteerName, DateTime now) =>
        new(id, volunteer, volunteerName, now);

    /// <summary>Records who the caller is. For another caller there must be another call.</summary>
    public Result With(ResidentId caller)
    {
        if (CallerId == caller) return Result.Done;
        if (EndedAt is not null || CallerId is not null) return new CallEnded();
        CallerId = caller;
        return Result.Done;
    }

    /// <summary>Resumes the call after the desk was closed while the line was still open. A call that was cut off half-way stays so until
    /// it gets its outcome.</summary>
    public void GoOn()
    {
        if (Outcome != CallOutcome.HungUp) (Outcome, EndedAt) = (null, null);
    }

    /// <summary>Stores what was typed so far.</summary>
    public Result Keep(string draft)
    {
        if (EndedAt is not null && Outcome != CallOutcome.HungUp) return new CallEnded();
        (Draft, DraftDroppedAt) = (draft, null);
        return Result.Done;
    }

    /// <summary>Erases what was typed: it became a post.</summary>
    public void EraseDraft() => (Draft, DraftDroppedAt) = (null, null);

    /// <summary>What was typed is not wanted any more: nobody sees it, and it is erased with other drafts after a few days.</summary>
    public void DropDraft(DateTime now)
    {
        if (Draft is not null) DraftDroppedAt ??= now;
    }

    /// <summary>Undoes dropping what was typed: it waits again to be finished.</summary>
    /// <param name="droppedAt">When it was dropped by what is undone.</param>
    public Result TakeBackDrop(DateTime droppedAt)
    {
        if (Draft is null || DraftDroppedAt != droppedAt) return new ChangedSince();
        DraftDroppedAt = null;
        return Result.Done;
    }

    /// <summary>Removes the caller, who stops using Buuv; the call itself stays.</summary>
    public void ForgetCaller() => (CallerId, Draft, DraftDroppedAt) = (null, null, null);

    /// <summary>Ends the call. What was typed is kept only when the caller hung up half-way; a call that was resumed gets its outcome
    /// then.</summary>
    public Result HangUp(CallOutcome outcome, DateTime now)
    {
        if (!outcome.IsKnown) return new UnknownChoice();
        if (EndedAt is not null && Outcome != CallOutcome.HungUp) return Result.Done;
        (Outcome, EndedAt) = (outcome, now < StartedAt ? StartedAt : now);
        if (outcome != CallOutcome.HungUp) EraseDraft();
        return Result.Done;
    }
}

/// <summary>This call is over.</summary>
public sealed record CallEnded : Refusal;
