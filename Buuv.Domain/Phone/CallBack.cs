using Buuv.Domain.Events;
using Buuv.Domain.Notifications;

namespace Buuv.Domain.Phone;

/// <summary>How a resident who is not online is told something.</summary>
public enum CallBackWay
{
    /// <summary>The phone team calls.</summary>
    Phone,

    /// <summary>A text message asks it; the answer comes by text message too.</summary>
    Text,
}

public enum CallBackOutcome
{
    SpokenYes = 1,
    SpokenNo = 2,
    Later = 3,
    NotReached = 4,
    Voicemail = 5,
}

/// <summary>A promise to tell one resident one thing: for residents who are not online, what others read on screen or by mail.</summary>
public sealed partial class CallBack : Entity
{
    private readonly List<CallAttempt> attempts = [];

    private CallBack(CallBackId id, ResidentId residentId, NotificationKind kind, string key)
    {
        Id = id;
        ResidentId = residentId;
        Kind = kind;
        Key = key;
    }

    public CallBackId Id { get; private set; }

    public ResidentId ResidentId { get; private set; }

    public NotificationKind Kind { get; private set; }

    public CallBackWay Way { get; private set; }

    public PostId? PostId { get; private set; }

    /// <summary>See <see cref="Notification.SubjectId"/>.</summary>
    public Guid? SubjectId { get; private set; }

    /// <summary>See <see cref="Notification.Key"/>.</summary>
    public string Key { get; private set; }

    public DateTime PromisedAt { get; private set; }

    public DateTime NotBefore { get; private set; }

    /// <summary>Whether the resident chose <see cref="NotBefore"/>, so that it suits whatever their best times are.</summary>
    public bool ChosenByThem { get; private set; }

    public DateTime? NoUseAfter { get; private set; }

    public DateTime? ClosedAt { get; private set; }

    /// <summary>The resident's answer; null while it is open, and when the call became unnecessary.</summary>
    public CallBackOutcome? Outcome { get; private set; }

    /// <summary>Account of the member of staff who spoke with the resident; empty when it was settled without a call.</summary>
    public Guid? ClosedById { get; private set; }

    /// <summary>When it was handed to the broker; null as long as it was not.</summary>
    public DateTime? HandedOverAt { get; private set; }

    public IReadOnlyList<CallAttempt> Attempts => attempts;

    public bool IsOpen => ClosedAt is null;

    /// <summary>The notification to tell.</summary>
    public Notification News => new(ResidentId, Kind, Key) { PostId = PostId, SubjectId = SubjectId, NoUseAfter = NoUseAfter };

    /// <summary>Promises a call by the phone team at the first moment that suits.</summary>
    public static CallBack Promise(CallBackId id, Notification notification, DateTime now)
    {
        var promise = Of(id, notification, CallBackWay.Phone, now);
        promise.Raise(DomainEventKind.CallBackPromised, now);
        return promise;
    }

    /// <summary>Promises a call by the phone team at a moment that the resident chose.</summary>
    /// <param name="at">UTC.</param>
    public static Result<CallBack> PromiseAt(CallBackId id, Notification notification, DateTime at, CallTimes times, DateTime now)
    {
        if (Unsuitable(at, times, now) is { } refusal) return refusal;
        var promise = Promise(id, notification, now);
        (promise.NotBefore, promise.ChosenByThem) = (at, true);
        return promise;
    }

    /// <summary>A text message told it. Without a question that settles the call-back.</summary>
    public static CallBack ByText(CallBackId id, Notification notification, DateTime now)
    {
        var texted = Of(id, notification, CallBackWay.Text, now);
        if (!notification.Kind.AsksYesOrNo()) texted.ClosedAt = now;
        return texted;
    }

    private static CallBack Of(CallBackId id, Notification notification, CallBackWay way, DateTime now) =>
        new(id, notification.RecipientId, notification.Kind, notification.Key)
        {
            Way = way,
            PostId = notification.PostId,
            SubjectId = notification.SubjectId,
            NoUseAfter = notification.NoUseAfter,
            PromisedAt = now,
            NotBefore = now,
        };

    private void Raise(DomainEventKind kind, DateTime now) => Raise(new(kind, now) { PostId = PostId, SubjectId = Id.Value });
}

/// <summary>One attempt to call.</summary>
public sealed class CallAttempt
{
    internal CallAttempt(CallBackOutcome outcome, DateTime at, Guid accountId)
    {
        Outcome = outcome;
        At = at;
        AccountId = accountId;
    }

    public CallBackOutcome Outcome { get; private set; }

    public DateTime At { get; private set; }

    /// <summary>Account of the member of staff who called.</summary>
    public Guid AccountId { get; private set; }

    /// <summary>When the call was planned for that was missed; null for an attempt that moved nothing.</summary>
    public DateTime? PlannedFor { get; internal set; }

    /// <summary>Whether the resident had chosen that moment.</summary>
    public bool WasChosenByThem { get; internal set; }

    public bool IsMiss => Outcome is CallBackOutcome.NotReached or CallBackOutcome.Voicemail;
}

/// <summary>It was told already, or is no longer needed.</summary>
public sealed record CallBackClosed : Refusal;

/// <summary>The phone team does not work at the chosen moment.</summary>
public sealed record PhoneTeamAway : Refusal;
