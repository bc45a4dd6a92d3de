namespace Buuv.Domain.Notifications;

/// <summary>Kinds of notification to a resident. Mail, text message and phone have a sentence for each, under the same name.</summary>
public enum NotificationKind
{
    ResponseToRequest = 1,
    ResponseToOffer = 2,
    Accepted = 10,
    Declined = 11,
    TooLate = 12,

    /// <summary>A post that the resident answered was changed.</summary>
    PostChanged = 13,
    Said = 20,
    Appointment = 30,
    AppointmentReminder = 31,

    /// <summary>The day, time or place of an appointment changed.</summary>
    AppointmentMoved = 32,
    AppointmentCalledOff = 33,
    Invited = 40,
    Expired = 50,
    StillNeeded = 51,

    /// <summary>Question after six weeks whether the two are still in touch.</summary>
    CheckIn = 60,

    /// <summary>Question whether the resident wants a deputy who began to arrange things for them.</summary>
    OnBehalf = 65,

    /// <summary>A text that was held for review was delivered or returned.</summary>
    LetThrough = 66,

    /// <summary>A moderator rejected a text.</summary>
    TurnedDown = 67,

    /// <summary>A second moderator confirmed the rejection.</summary>
    TurnedDownAgain = 68,

    /// <summary>A text was approved, but too late to be of use.</summary>
    CameTooLate = 73,

    /// <summary>A text still waits for review.</summary>
    WaitsLonger = 74,

    /// <summary>A neighbour with a match or an open answer stopped using Buuv.</summary>
    NeighbourStopped = 69,

    /// <summary>A broker looked at the place that the resident reported.</summary>
    PlaceLookedAt = 72,

    /// <summary>A first meeting with who wants to be a volunteer of the house is planned, or moved.</summary>
    VolunteerTalk = 80,

    /// <summary>Somebody became a volunteer of the house, or is one again.</summary>
    VolunteerWelcome = 81,

    /// <summary>The last day of a volunteer of the house comes near.</summary>
    VolunteerEndsSoon = 82,

    /// <summary>It does not fit: who applied as a volunteer of the house reads why.</summary>
    VolunteerDeclined = 83,

    /// <summary>A volunteer of the house stopped; thanks.</summary>
    VolunteerThanks = 84,

    /// <summary>The resident asked to be called; there is no other news.</summary>
    Asked = 70,

    /// <summary>Buuv did not understand a text message from the resident.</summary>
    Unclear = 71,
}

/// <summary>One notification to one resident. Holds ids only: names and texts are looked up when it is sent.</summary>
/// <param name="Key">The same news has the same key, and is sent once.</param>
public sealed record Notification(ResidentId RecipientId, NotificationKind Kind, string Key)
{
    public PostId? PostId { get; init; }

    /// <summary>What it is about, depending on its kind: a response, a conversation, a match, an invitation, a review.</summary>
    public Guid? SubjectId { get; init; }

    /// <summary>When it expires, in UTC; null when it never does.</summary>
    public DateTime? NoUseAfter { get; init; }
}

public static class NotificationKinds
{
    /// <summary>Whether it is told in a phone call only, never in writing.</summary>
    public static bool IsForPhoneOnly(this NotificationKind kind) => kind is NotificationKind.Asked or NotificationKind.Unclear;

    /// <summary>Whether it is not urgent, so that answers and appointments come first.</summary>
    public static bool CanWait(this NotificationKind kind) =>
        kind
            is NotificationKind.CheckIn
                or NotificationKind.StillNeeded
                or NotificationKind.Expired
                or NotificationKind.PlaceLookedAt
                or NotificationKind.VolunteerEndsSoon
                or NotificationKind.VolunteerThanks;

    /// <summary>The choice by which a resident opts out of it; none for what is always sent. <see cref="NotificationKind.StillNeeded"/> is
    /// always sent: its answer keeps a post up, and <see cref="NotificationKind.Expired"/> says that the post was taken down.</summary>
    public static OptOut OptOutOf(this NotificationKind kind) => kind switch
    {
        NotificationKind.AppointmentReminder => OptOut.AppointmentReminders,
        NotificationKind.CheckIn => OptOut.CheckIns,
        _ => OptOut.Nothing,
    };

    /// <summary>Whether it is a question with the answers yes and no.</summary>
    public static bool AsksYesOrNo(this NotificationKind kind) =>
        kind
            is NotificationKind.ResponseToRequest
                or NotificationKind.ResponseToOffer
                or NotificationKind.Invited
                or NotificationKind.StillNeeded
                or NotificationKind.CheckIn
                or NotificationKind.OnBehalf;

    /// <summary>Whether a yes makes a match, so that the two need each other's contact details.</summary>
    public static bool LeadsToMatch(this NotificationKind kind) =>
        kind is NotificationKind.ResponseToRequest or NotificationKind.ResponseToOffer;
}
