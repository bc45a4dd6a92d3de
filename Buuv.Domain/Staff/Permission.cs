namespace Buuv.Domain.Staff;

/// <summary>Something that not everybody may do. Who may is written in <see cref="Rights"/>, and nowhere else.</summary>
public enum Permission
{
    // With what is one's own.
    TendPost,
    DecideOnAnswer,
    TakeBackAnswer,
    Talk,
    ReadTalk,
    MakeAppointment,
    CheckIn,
    AnswerInvitation,
    ArrangeFor,
    EndOnBehalf,
    Appeal,
    ReportTalk,

    /// <summary>Read, correct or erase everything about somebody: their own, or for who rings, on their word.</summary>
    HandleOwnData,

    // For Buuv, in the place where one works.
    ServeCaller,
    Invite,
    PrintBoards,
    TendBoards,

    /// <summary>Makes codes for letter boxes and boards.</summary>
    HandOutCodes,

    /// <summary>Says that somebody lives here.</summary>
    VouchFor,
    KeepCases,
    ReadCases,
    AnswerReferrals,
    MoveInward,
    SeeCasesOpened,
    Moderate,
    EnterForClient,

    // For the whole portal.
    RunPortal,
}
