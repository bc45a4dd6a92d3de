using Buuv.Domain.Boards;
using Buuv.Domain.Care;
using Buuv.Domain.Events;
using Buuv.Domain.Matching;
using Buuv.Domain.Membership;
using Buuv.Domain.Moderation;
using Buuv.Domain.Neighbourhoods;
using Buuv.Domain.Partners;
using Buuv.Domain.Phone;
using Buuv.Portal.Platform.Persistence;
using Buuv.Portal.Platform.Persistence.Audit;

namespace Buuv.Portal.Platform.Privacy.PersonalData;

/// <summary>Everything that Buuv keeps, in the order in which residents read their own data. A table that is not in this list fails a
/// test.</summary>
public static class PersonalDataSets
{
    public static readonly IReadOnlyList<PersonalDataSet> All =
    [
        new PersonData(),
        // Before the account: with the duty gone, nothing keeps that.
        new HouseVolunteerData(),
        new AccountData(),
        new SessionData(),
        new ConsentData(),
        new ConductData(),
        new OnBehalfData(),
        new PostData(),
        new ResponseData(),
        new MediationData(),
        new TalkData(),
        new MatchData(),
        new InvitationData(),
        new PassedOnData(),
        new HelpingData(),
        new PromiseNoteData(),
        new CallData(),
        new HalfWayData(),
        new CallBackData(),
        new PersonalSheetData(),
        new EditionData(),
        new BlockData(),
        new ReviewData(),
        new CaseData(),
        new ConcernData(),
        new ClientData(),
        new EventData(),
        new OutgoingData(),
        new DraftData(),
        new CodeData(),
        new NonPersonalDataSet(
            "partners",
            "Organisations, who of their staff works with Buuv, and hashes of their keys.",
            null,
            typeof(PartnerOrganisation),
            typeof(PartnerMember),
            typeof(PartnerKey)
        ),
        new NonPersonalDataSet(
            "promises",
            "When a vraag is looked after: ids, times, and the first name of the broker who does it as work.",
            new RetentionTerm<AnswerPromise>(730, db => db.AnswerPromises, promise => promise.StartedAt),
            typeof(AnswerPromise)
        ),
        new NonPersonalDataSet(
            "volunteers",
            "Who learned to help where more is asked gave that name for this work; the broker changes it.",
            null,
            typeof(TrainedVolunteer)
        ),
        new NonPersonalDataSet("casekeys", "Keys of the casebook, themselves sealed.", null, typeof(CaseKey)),
        new NonPersonalDataSet("reasons", "Why something is turned down, in the words of the organisation.", null, typeof(PlainReason)),
        new NonPersonalDataSet(
            "places",
            "Towns and buurten come from the national statistics.",
            null,
            typeof(Municipality),
            typeof(District),
            typeof(Neighbourhood)
        ),
        new NonPersonalDataSet(
            "boards",
            "Boards of organisations. Who looks after one gave that name for this work; the wijkwerker changes it.",
            null,
            typeof(NoticeBoard)
        ),
        new NonPersonalDataSet(
            "buurtcodes",
            "Codes in letters to addresses and beside boards; who used one is not kept.",
            new RetentionTerm<CodeRun>(365, db => db.CodeRuns, run => run.GoodUntil),
            typeof(CodeRun),
            typeof(MembershipCode)
        ),
        new NonPersonalDataSet(
            "boardchecks",
            "How a poster was found; whoever scanned the code stays unknown.",
            new RetentionTerm<BoardCheck>(730, db => db.BoardChecks, check => check.At),
            typeof(BoardCheck)
        ),
        new NonPersonalDataSet(
            "boardvisits",
            "A number was looked up from a board; nothing about who.",
            new RetentionTerm<BoardVisit>(730, db => db.BoardVisits, visit => visit.At),
            typeof(BoardVisit)
        ),
        new NonPersonalDataSet(
            "boardanswers",
            "A board led to an answer: ids only.",
            new RetentionTerm<BoardResponse>(730, db => db.BoardResponses, answer => answer.At),
            typeof(BoardResponse)
        ),
        new NonPersonalDataSet("scripts", "What a volunteer can say, in the words of the organisation.", null, typeof(PhoneScript)),
        new NonPersonalDataSet(
            "commands",
            "Ids of forms that were carried out.",
            new RetentionTerm<FinishedCommand>(30, db => db.FinishedCommands, command => command.At),
            typeof(FinishedCommand)
        ),
        new NonPersonalDataSet(
            "deeds",
            "What staff did and can undo: ids only.",
            new RetentionTerm<UndoableDeed>(7, db => db.UndoableDeeds, deed => deed.At, Fleeting: true),
            typeof(UndoableDeed)
        ),
        new NonPersonalDataSet("positions", "How far a reader of happenings has come.", null, typeof(ConsumerPosition)),
        new NonPersonalDataSet("audit", "Pseudonymous ids, kept for as long as somebody may ask who did what.", null, typeof(AuditEntry)),
        new NonPersonalDataSet("clock", "The last time that the clock could be trusted.", null, typeof(ClockMark)),
        new NonPersonalDataSet("holds", "What the clock did not purge by itself: counts only.", null, typeof(PurgeHold)),
    ];
}
