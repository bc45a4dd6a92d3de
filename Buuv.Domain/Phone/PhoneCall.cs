using Buuv.Domain.Events;

namespace Buuv.Domain.Phone;

/// <summary>What came of a call.</summary>
public enum CallOutcome
{
    /// <summary>A post was placed for the caller.</summary>
    Placed,

    /// <summary>The caller answered a post.</summary>
    Answered,

    /// <summary>The caller got to know what they wanted to know.</summary>
    Told,

    /// <summary>They were called back about something that was promised.</summary>
    CalledBack,

    /// <summary>Too big for the market: kept inside for the broker.</summary>
    KeptInside,

    /// <summary>They hung up half-way; what was typed is kept.</summary>
    HungUp,

    /// <summary>Something else, or nothing.</summary>
    Other,
}

/// <summary>A call that came in or went out: who, when, how long, what came of it. What was said is not in it.</summary>
public sealed class PhoneCall : Entity
{
    private PhoneCall(PhoneCallId id, Guid volunteer, string volunteerName, DateTime startedAt)
    {
        Id = id;
        Volunteer = volunteer;
        VolunteerName = volunteerName;
        StartedAt = startedAt;
    }

    public PhoneCallId Id { get; private set; }

    /// <summary>Account of whoever was at the phone.</summary>
    public Guid Volunteer { get; private set; }

    public string VolunteerName { get; private set; }

    /// <summary>Null as long as it is not known who rings.</summary>
    public ResidentId? Caller { get; private set; }

    public DateTime StartedAt { get; private set; }

    public DateTime? EndedAt { get; private set; }

    public CallOutcome? Outcome { get; private set; }

    /// <summary>What was typed when the caller hung up half-way, as JSON; erased when it was finished or after a few days.</summary>
    public string? Draft { get; private set; }

    public static PhoneCall PickUp(PhoneCallId id, Guid volunteer, string volunteerName, DateTime now) =>
        new(id, volunteer, volunteerName, now);

    /// <summary>Now it is known who rings. Another caller is another call.</summary>
    public Result With(ResidentId caller)
    {
        if (Caller == caller) return Result.Done;
        if (EndedAt is not null || Caller is not null) return new CallEnded();
        Caller = caller;
        return Result.Done;
    }

    /// <summary>The line was never down, only the desk was. A call that was cut off half-way stays so until it gets its outcome.</summary>
    public void GoOn()
    {
        if (Outcome != CallOutcome.HungUp) (Outcome, EndedAt) = (null, null);
    }

    /// <summary>Keeps what was typed so far.</summary>
    public Result Keep(string draft)
    {
        if (EndedAt is not null && Outcome != CallOutcome.HungUp) return new CallEnded();
        Draft = draft;
        return Result.Done;
    }

    /// <summary>What was typed became a post, or is not wanted any more.</summary>
    public void DropDraft() => Draft = null;

    /// <summary>The caller stops: that there was a call stays, who it was goes.</summary>
    public void ForgetCaller() => (Caller, Draft) = (null, null);

    /// <summary>The receiver goes down. What was typed stays only when they hung up half-way; a call that was taken up again afterwards
    /// gets its outcome then.</summary>
    public Result HangUp(CallOutcome outcome, DateTime now)
    {
        if (!outcome.IsKnown) return new UnknownChoice();
        if (EndedAt is not null && Outcome != CallOutcome.HungUp) return Result.Done;
        (Outcome, EndedAt) = (outcome, now < StartedAt ? StartedAt : now);
        if (outcome != CallOutcome.HungUp) Draft = null;
        return Result.Done;
    }
}

/// <summary>That call is over; the next one begins anew.</summary>
public sealed record CallEnded : Refusal;
