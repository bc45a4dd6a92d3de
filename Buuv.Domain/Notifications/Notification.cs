namespace Buuv.Domain.Notifications;

/// <summary>Everything a resident can be told. Mail, text message and phone say it in sentences under the same name.</summary>
public enum NotificationKind
{
    AnsweredRequest = 1,
    AnsweredOffer = 2,
    Accepted = 10,
    Declined = 11,
    TooLate = 12,

    /// <summary>The post they answered says something else now.</summary>
    PostChanged = 13,
    Said = 20,
    Appointment = 30,
    AppointmentReminder = 31,

    /// <summary>Another day, time or place than was arranged before.</summary>
    AppointmentMoved = 32,
    AppointmentCalledOff = 33,
    Invited = 40,
    Expired = 50,
    StillNeeded = 51,

    /// <summary>Six weeks later: are the two still in touch?</summary>
    CheckIn = 60,

    /// <summary>Somebody began to arrange things for them: do they want that?</summary>
    OnBehalf = 65,

    /// <summary>What waited for a person goes on, or came back.</summary>
    LetThrough = 66,

    /// <summary>A person looked, and it does not go on.</summary>
    TurnedDown = 67,

    /// <summary>Somebody else looked again, and it stays so.</summary>
    TurnedDownAgain = 68,

    /// <summary>What they wrote was fine, and what it was for is over.</summary>
    CameTooLate = 73,

    /// <summary>What they wrote still waits for a person.</summary>
    WaitsLonger = 74,

    /// <summary>A neighbour with whom they had something going takes part no longer.</summary>
    NeighbourStopped = 69,

    /// <summary>Somebody looked at the place that they reported.</summary>
    PlaceLookedAt = 72,

    /// <summary>They asked to be called; nothing else is told.</summary>
    Asked = 70,

    /// <summary>They sent a text that we did not understand.</summary>
    Unclear = 71,
}

/// <summary>One thing to tell one resident. Ids only: names and words are looked up when it is told.</summary>
/// <param name="Key">The same news has the same key, and is told once.</param>
public sealed record Notification(ResidentId To, NotificationKind Kind, string Key)
{
    public PostId? Post { get; init; }

    /// <summary>What it is about, by kind: a response, a conversation, a match, an invitation, a review.</summary>
    public Guid? Subject { get; init; }

    /// <summary>UTC. After this, telling it is of no use; null when it always is.</summary>
    public DateTime? NoUseAfter { get; init; }
}

public static class NotificationKinds
{
    /// <summary>Is it for a person to talk about, and never written?</summary>
    public static bool IsForPhoneOnly(this NotificationKind kind) => kind is NotificationKind.Asked or NotificationKind.Unclear;

    /// <summary>Does nobody wait for it? Then an answer or an appointment is told first.</summary>
    public static bool CanWait(this NotificationKind kind) =>
        kind is NotificationKind.CheckIn or NotificationKind.StillNeeded or NotificationKind.Expired or NotificationKind.PlaceLookedAt;

    /// <summary>What somebody who does not want to hear it leaves out; nothing for what is always told. <see cref="NotificationKind.StillNeeded"/> is: its
    /// answer keeps a note up, and <see cref="NotificationKind.Expired"/> says that it came down.</summary>
    public static OptOut LeftOutAs(this NotificationKind kind) => kind switch
    {
        NotificationKind.AppointmentReminder => OptOut.AppointmentReminders,
        NotificationKind.CheckIn => OptOut.CheckIns,
        _ => OptOut.Nothing,
    };

    /// <summary>Is it a question that yes or no answers?</summary>
    public static bool AsksYesOrNo(this NotificationKind kind) =>
        kind
            is NotificationKind.AnsweredRequest
                or NotificationKind.AnsweredOffer
                or NotificationKind.Invited
                or NotificationKind.StillNeeded
                or NotificationKind.CheckIn
                or NotificationKind.OnBehalf;

    /// <summary>Do the two go on together after a yes, so that they need to know how to reach each other?</summary>
    public static bool LeadsToMatch(this NotificationKind kind) =>
        kind is NotificationKind.AnsweredRequest or NotificationKind.AnsweredOffer;
}
