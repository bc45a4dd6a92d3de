namespace Buuv.Domain.Staff;

/// <summary>An action that needs permission. Who may do it is defined in <see cref="Rights"/>, and nowhere else.</summary>
public enum Permission
{
    // On the resident's own records.
    TendPost,
    DecideOnAnswer,
    TakeBackAnswer,
    Converse,
    ReadConversation,
    MakeAppointment,
    CheckIn,
    AnswerInvitation,
    ArrangeFor,
    EndOnBehalf,
    Appeal,
    ReportConversation,

    /// <summary>Read, correct or erase all data of a resident: one's own, or at a caller's request.</summary>
    HandleOwnData,

    /// <summary>Apply as a volunteer of the house, and step back: for oneself, or at a caller's request.</summary>
    Volunteer,

    // For Buuv, in the area of the role.
    ServeCaller,
    Invite,

    /// <summary>Look after requests that nobody answered: take them on, ask neighbours, hand them over, note that help was found.</summary>
    KeepPromises,
    PrintBoards,
    TendBoards,

    /// <summary>Make codes for letter boxes and boards.</summary>
    HandOutCodes,

    /// <summary>Declare that a resident lives here.</summary>
    VouchFor,
    KeepCases,
    ReadCases,
    AnswerReferrals,
    MoveInward,
    SeeCasesOpened,
    Moderate,
    EnterForClient,

    /// <summary>Take in volunteers of the house, give them their duty and remove it.</summary>
    TendVolunteers,

    /// <summary>See what happens in a whole municipality, in numbers.</summary>
    SeeFigures,

    // For the whole portal.
    RunPortal,
}
