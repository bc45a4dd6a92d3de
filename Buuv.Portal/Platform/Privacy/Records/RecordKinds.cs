using Buuv.Domain.Boards;
using Buuv.Domain.Care;
using Buuv.Domain.Membership;
using Buuv.Domain.Moderation;
using Buuv.Domain.Neighbourhoods;
using Buuv.Domain.Partners;
using Buuv.Domain.Phone;
using Buuv.Portal.Platform.Persistence;
using Buuv.Portal.Platform.Persistence.Audit;
using Buuv.Portal.Platform.Privacy.Records.Kinds;


namespace Buuv.Portal.Platform.Privacy.Records;

/// <summary>Everything that Buuv keeps, in the order in which somebody reads it about themselves. What is not in this list fails a House test.</summary>
public static class RecordKinds
{
    public static readonly IReadOnlyList<RecordKind> All =
    [
        new PersonKind(),
        new AccountKind(),
        new SessionKind(),
        new ConsentKind(),
        new ConductKind(),
        new OnBehalfKind(),
        new PostKind(),
        new ResponseKind(),
        new TalkKind(),
        new MatchKind(),
        new InvitationKind(),
        new CallKind(),
        new HalfWayKind(),
        new CallBackKind(),
        new PersonalSheetKind(),
        new EditionKind(),
        new BlockKind(),
        new ReviewKind(),
        new CaseKind(),
        new ConcernKind(),
        new ClientKind(),
        new HappeningsKind(),
        new OutgoingKind(),
        new DraftKind(),
        new CodeKind(),
        new AboutNobody("partners", "Organisations, who of their staff works with Buuv, and hashes of their keys.", null, typeof(PartnerOrganisation), typeof(PartnerMember), typeof(PartnerKey)),
        new AboutNobody("volunteers", "Who learned to help where more is asked gave that name for this work; the broker changes it.", null, typeof(TrainedVolunteer)),
        new AboutNobody("casekeys", "Keys of the casebook, themselves sealed.", null, typeof(CaseKey)),
        new AboutNobody("reasons", "Why something is turned down, in the words of the organisation.", null, typeof(PlainReason)),
        new AboutNobody("places", "Towns and buurten come from the national statistics.", null, typeof(Municipality), typeof(District), typeof(Neighbourhood)),
        new AboutNobody("boards", "Boards of organisations. Who looks after one gave that name for this work; the wijkwerker changes it.", null, typeof(NoticeBoard)),
        new AboutNobody("buurtcodes", "Codes in letters to addresses and beside boards; who used one is not kept.", new Term<CodeRun>(365, db => db.CodeRuns, run => run.GoodUntil), typeof(CodeRun), typeof(BuurtCode)),
        new AboutNobody("boardchecks", "How a poster was found; whoever scanned the code stays unknown.", new Term<BoardCheck>(730, db => db.BoardChecks, check => check.At), typeof(BoardCheck)),
        new AboutNobody("boardvisits", "A number was looked up from a board; nothing about who.", new Term<BoardVisit>(730, db => db.BoardVisits, visit => visit.At), typeof(BoardVisit)),
        new AboutNobody("boardanswers", "A board led to an answer: ids only.", new Term<BoardAnswer>(730, db => db.BoardAnswers, answer => answer.At), typeof(BoardAnswer)),
        new AboutNobody("scripts", "What a volunteer can say, in the words of the organisation.", null, typeof(PhoneScript)),
        new AboutNobody("commands", "Ids of forms that were carried out.", new Term<FinishedCommand>(30, db => db.FinishedCommands, command => command.At), typeof(FinishedCommand)),
        new AboutNobody("positions", "How far a reader of happenings has come.", null, typeof(ConsumerPosition)),
        new AboutNobody("audit", "Pseudonymous ids, kept for as long as somebody may ask who did what.", null, typeof(AuditEntry)),
        new AboutNobody("clock", "The last time that the clock could be trusted.", null, typeof(ClockMark)),
        new AboutNobody("holds", "What the clock did not purge by itself: counts only.", null, typeof(PurgeHold)),
    ];
}
