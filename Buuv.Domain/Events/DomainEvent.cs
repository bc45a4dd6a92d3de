using Buuv.Domain.Neighbourhoods;

namespace Buuv.Domain.Events;

public enum DomainEventKind
{
    ResidentJoined = 1,
    BecameMember = 2,
    ResidentStopped = 4,

    /// <summary>Somebody with whom this one had something going stopped.</summary>
    NeighbourStopped = 3,
    PostPlaced = 10,
    PostChanged = 11,
    PostWithdrawn = 12,
    PostMatched = 13,
    PostExpired = 14,
    PostEnough = 15,
    PostRenewed = 16,
    ResponseGiven = 20,
    ResponseAccepted = 21,
    ResponseDeclined = 22,
    ResponseTooLate = 23,
    ResponseWithdrawn = 24,

    /// <summary>The post that somebody answered says something else now.</summary>
    AnsweredPostChanged = 25,
    MessageSaid = 30,
    AppointmentMade = 40,
    CheckedIn = 41,
    AppointmentMoved = 42,
    AppointmentCalledOff = 43,
    Invited = 50,
    InvitationAccepted = 51,
    InvitationDeclined = 52,
    BoardLookedUp = 60,
    OnBehalfBegun = 70,
    OnBehalfEnded = 71,
    Blocked = 75,
    BlockLifted = 76,
    CallBackPromised = 80,
    CallBackTried = 81,
    CallBackDone = 82,
    CallBackHandedOver = 83,
    CaseOpened = 90,
    CaseOpenedInNeed = 91,
    CaseFiled = 92,
    CaseTaken = 93,
    CaseReferred = 94,
    CaseReferralAnswered = 95,
    CaseClosed = 96,
    ConcernRaised = 97,
    ConcernOpened = 98,

    /// <summary>Somebody looked at a place that was reported, and said what came of it.</summary>
    PlaceLookedAt = 99,
    ReviewOpened = 100,
    ReviewDecided = 101,
    ReviewAppealed = 102,
    AppealDecided = 103,
    CardOpened = 110,
    OwnDataOpened = 111,

    /// <summary>Somebody said whether a person looks first when somebody new contacts them.</summary>
    GuardChosen = 112,

    /// <summary>Somebody of ours saw a certificate of good conduct, or says that this was a mistake.</summary>
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
}

/// <summary>Something happened. Saved with the state it belongs to, in one transaction, numbered in order; mail, posters,
/// figures and the live feed read it from there. Holds ids only, never a name or a text.</summary>
public sealed record DomainEvent(DomainEventKind Kind, DateTime At)
{
    /// <summary>Given by the database, always increasing.</summary>
    public long Sequence { get; init; }

    public PostId? Post { get; init; }

    public ResponseId? Response { get; init; }

    public ConversationId? Conversation { get; init; }

    /// <summary>What else it is about: a match, an invitation, a message, a call-back.</summary>
    public Guid? Subject { get; init; }

    /// <summary>A word of the house about it: a duty ("Moderator@GM0546"), a kind of record. Never a name or what somebody wrote.</summary>
    public string? What { get; init; }

    /// <summary>Who did it; null when the clock did.</summary>
    public ResidentId? By { get; init; }

    /// <summary>Who entered it for <see cref="By"/>: the account of a phone volunteer, or the resident who acts on their behalf; null when
    /// they did it themselves.</summary>
    public Guid? EnteredBy { get; init; }

    /// <summary>Who sees it on the live feed; null when it is nobody's business but those it concerns.</summary>
    public Audience? Audience { get; init; }
}
