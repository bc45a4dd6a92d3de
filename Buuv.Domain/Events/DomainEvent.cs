using Buuv.Domain.Neighbourhoods;

namespace Buuv.Domain.Events;

public enum DomainEventKind
{
    ResidentJoined = 1,
    BecameMember = 2,
    ResidentStopped = 4,

    /// <summary>A neighbour with a match or an open answer stopped using Buuv.</summary>
    NeighbourStopped = 3,
    PostPlaced = 10,
    PostChanged = 11,
    PostWithdrawn = 12,
    PostMatched = 13,
    PostExpired = 14,
    PostEnough = 15,
    PostRenewed = 16,

    /// <summary>A post that was taken down at the phone desk leaves open feeds, once that cannot be undone by a press on the button beside
    /// it.</summary>
    PostLeftFeed = 17,
    ResponseGiven = 20,
    ResponseAccepted = 21,
    ResponseDeclined = 22,
    ResponseTooLate = 23,
    ResponseWithdrawn = 24,

    /// <summary>A post was changed after this resident answered it.</summary>
    RespondedPostChanged = 25,
    MessageSaid = 30,
    AppointmentMade = 40,
    CheckedIn = 41,
    AppointmentMoved = 42,
    AppointmentCalledOff = 43,
    Invited = 50,
    InvitationAccepted = 51,
    InvitationDeclined = 52,

    /// <summary>A broker looks after a request from now on.</summary>
    RequestTakenOn = 53,

    /// <summary>A broker heard that help for a request was found outside Buuv, and took it down.</summary>
    RequestFoundElsewhere = 54,

    /// <summary>A broker asked a neighbour whom a rule leaves in peace, and said why.</summary>
    AskRuleOverruled = 55,

    /// <summary>A broker heard from both that they found each other, and wrote that down.</summary>
    MatchPlaced = 56,

    /// <summary>A broker undid that help was found elsewhere.</summary>
    RequestOpenAgain = 57,

    /// <summary>One of two in a talk asks that somebody of Buuv thinks along.</summary>
    MediatorWanted = 31,

    /// <summary>The other agrees: a broker may read from now on.</summary>
    MediatorAgreed = 32,

    /// <summary>A broker joined a talk to which both agreed.</summary>
    MediatorJoined = 33,

    /// <summary>A broker read a talk that both opened to them.</summary>
    MediatorRead = 34,

    /// <summary>A broker said something in a talk.</summary>
    MediatorSaid = 35,

    /// <summary>Nobody of Buuv thinks along any more.</summary>
    MediatorLeft = 36,

    /// <summary>A resident sent a request on to one neighbour, by a link.</summary>
    RequestPassedOn = 58,
    BoardLookedUp = 60,
    OnBehalfBegun = 70,
    OnBehalfEnded = 71,
    Blocked = 75,
    BlockLifted = 76,
    CallBackPromised = 80,
    CallBackTried = 81,
    CallBackDone = 82,
    CallBackHandedOver = 83,

    /// <summary>A missed call was undone: the resident is called when it was planned before.</summary>
    CallBackMissTakenBack = 84,
    CaseOpened = 90,
    CaseOpenedInNeed = 91,
    CaseFiled = 92,
    CaseTaken = 93,
    CaseReferred = 94,
    CaseReferralAnswered = 95,
    CaseClosed = 96,
    ConcernRaised = 97,
    ConcernOpened = 98,

    /// <summary>A broker looked at a reported place, and recorded the outcome.</summary>
    PlaceLookedAt = 99,
    ReviewOpened = 100,
    ReviewDecided = 101,
    ReviewAppealed = 102,
    AppealDecided = 103,

    /// <summary>A decision was undone, or could not be carried out: it waits for a moderator again.</summary>
    ReviewReopened = 104,
    CardOpened = 110,
    OwnDataOpened = 111,

    /// <summary>A resident chose whether a moderator checks first messages from new members.</summary>
    GuardChosen = 112,

    /// <summary>A member of staff saw a certificate of good conduct, or withdrew that.</summary>
    ConductNoted = 113,
    StaffInvited = 120,
    StaffSuspended = 121,
    StaffReinstated = 122,
    DutyGiven = 123,
    DutyTaken = 124,
    PurgeHeld = 130,
    PurgeApproved = 131,
    ClockHeld = 132,
    ClockAccepted = 133,
    CodesHandedOut = 140,
    CodesWithdrawn = 141,
    VolunteerApplied = 150,
    VolunteerTalkPlanned = 151,
    VolunteerTrainingStarted = 152,
    VolunteerApproved = 153,
    VolunteerExtended = 154,
    VolunteerPaused = 155,
    VolunteerEnded = 156,
    VolunteerDeclined = 157,

    /// <summary>A volunteer of the house stopped, or took the application back.</summary>
    VolunteerSteppedBack = 158,

    /// <summary>The last day of a volunteer of the house comes near.</summary>
    VolunteerEndsSoon = 159,

    /// <summary>A member of staff did something that can be undone.</summary>
    DeedDone = 160,
    DeedUndone = 161,

    /// <summary>A member of staff took figures along as a file.</summary>
    FiguresExported = 170,

    /// <summary>A member of staff took a list of boards, posts or partners along as a file.</summary>
    ListExported = 171,
}

/// <summary>An event. Saved with the state it belongs to in one transaction, and numbered in order; mail, posters, statistics and the live
/// feed are driven by it. Holds ids only, never a name or a text.</summary>
public sealed record DomainEvent(DomainEventKind Kind, DateTime At)
{
    /// <summary>Number given by the database, always increasing.</summary>
    public long Sequence { get; init; }

    public PostId? PostId { get; init; }

    public ResponseId? ResponseId { get; init; }

    public ConversationId? ConversationId { get; init; }

    /// <summary>The second subject of the event: a match, an invitation, a message or a call-back.</summary>
    public Guid? SubjectId { get; init; }

    /// <summary>A fixed term about the event, such as a duty ("Moderator@GM0546") or a kind of record. Never a name or a text that a
    /// resident wrote.</summary>
    public string? What { get; init; }

    /// <summary>The resident or account that caused it; null when a timer did.</summary>
    public ResidentId? ActorId { get; init; }

    /// <summary>Account of the phone volunteer, or id of the resident, who entered it for <see cref="ActorId"/>; null when they did it
    /// themselves.</summary>
    public Guid? EnteredById { get; init; }

    /// <summary>The deed it belongs to, as long as which is held nobody is told; null when it is told at once.</summary>
    public DeedId? DeedId { get; init; }

    /// <summary>Audience on the live feed; null when it is not public.</summary>
    public Audience? Audience { get; init; }
}
