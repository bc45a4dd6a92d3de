using Buuv.Domain;
using Buuv.Domain.Care;
using Buuv.Domain.Moderation;
using Buuv.Domain.Partners;
using Buuv.Domain.Residents;
using Buuv.Portal.Platform.Persistence;
using Microsoft.EntityFrameworkCore;

namespace Buuv.Portal.Platform.Privacy.PersonalData;

internal sealed class CaseData : PersonalDataSet
{
    public override string Name => "cases";

    public override IReadOnlyList<Type> Tables =>
        [typeof(CaseFile), typeof(CaseStep), typeof(CaseNeed), typeof(CasePost), typeof(Referral)];

    public override IReadOnlyList<string> Holds =>
        [
            "CaseFile.Asked",
            "CaseFile.Reason",
            "CaseFile.Who",
            "CaseFile.From",
            "CaseFile.Consent",
            "CaseFile.Appointment",
            "CaseFile.Result",
            "CaseFile.EnteredBy.Name",
            "CaseFile.Assignee.Name",
            "CaseStep.By",
            "CaseStep.Words",
            "CaseNeed.By.Name",
            "CaseNeed.Reason",
            "Referral.By",
            "Referral.Words",
            "Referral.AnsweredBy",
            "Referral.Reply",
        ];

    public override RetentionTerm Term =>
        new RetentionTerm<CaseFile>(730, db => db.CaseFiles.Where(file => file.ClosedAt != null), file => file.ClosedAt!.Value);

    // That there is one, and who wrote it down. What is in it may be about others too: a professional tells it.
    public override async Task<IReadOnlyList<OwnRecord>> ReadAsync(BuuvDb db, ResidentId who) =>
        [
            .. (await db.CaseFiles.Where(file => file.ResidentId == who).OrderByDescending(file => file.At).ToListAsync()).Select(
                file => new OwnRecord(
                    file.At,
                    null,
                    new OwnFact(Fact.EnteredBy, file.EnteredBy?.Name),
                    new OwnFact(Fact.EndedAt, file.ClosedAt)
                )
            ),
        ];

    public override Task StopAsync(ErasureRequest stopping) =>
        stopping.Db.CaseFiles.Where(file => file.ResidentId == stopping.Who).ExecuteDeleteAsync();
}

internal sealed class ConcernData : PersonalDataSet
{
    public override string Name => "concerns";

    public override IReadOnlyList<Type> Tables => [typeof(Concern)];

    public override IReadOnlyList<string> Holds =>
        ["Concern.Words", "Concern.Place", "Concern.Result", "Concern.ToldBack", "Concern.RaisedByName", "Concern.LooksAfter.Name"];

    public override RetentionTerm Term =>
        new RetentionTerm<Concern>(730, db => db.Concerns.Where(concern => concern.DoneAt != null), concern => concern.DoneAt!.Value);

    // What somebody raised is theirs. Whom it is about is never told that it is there: that would harm who raised it.
    public override async Task<IReadOnlyList<OwnRecord>> ReadAsync(BuuvDb db, ResidentId who) =>
        [
            .. (
                await db.Concerns.Where(concern => concern.RaisedById == who.Value).OrderByDescending(concern => concern.At).ToListAsync()
            ).Select(concern => new OwnRecord(concern.At, concern.ToldBack)),
        ];

    public override Task StopAsync(ErasureRequest stopping) =>
        stopping
            .Db.Concerns.Where(concern => concern.SubjectId == stopping.Who || concern.RaisedById == stopping.Who.Value)
            .ExecuteDeleteAsync();
}

internal sealed class ClientData : PersonalDataSet
{
    public override string Name => "clients";

    public override IReadOnlyList<Type> Tables => [typeof(PartnerClient)];

    public override async Task<IReadOnlyList<OwnRecord>> ReadAsync(BuuvDb db, ResidentId who) => await (
        from client in db.PartnerClients
        where client.ResidentId == who
        join organisation in db.Partners.IgnoreQueryFilters() on client.OrganisationId equals organisation.Id
        orderby client.Since descending
        select new OwnRecord(client.Since, organisation.Name)).ToListAsync();

    public override Task StopAsync(ErasureRequest stopping) =>
        stopping.Db.PartnerClients.Where(client => client.ResidentId == stopping.Who).ExecuteDeleteAsync();
}

internal sealed class ReviewData : PersonalDataSet
{
    public override string Name => "reviews";

    public override IReadOnlyList<Type> Tables => [typeof(Review)];

    public override IReadOnlyList<string> Holds =>
        [
            "Review.Signals",
            "Review.Words",
            "Review.Waiting",
            "Review.ReportWords",
            "Review.Handover.ByName",
            "Review.Verdict.ByName",
            "Review.Verdict.ReasonDutch",
            "Review.Verdict.ReasonEnglish",
            "Review.Appeal.Words",
            "Review.AppealVerdict.ByName",
            "Review.AppealVerdict.ReasonDutch",
            "Review.AppealVerdict.ReasonEnglish",
        ];

    public override AfterErasure AfterErasure => AfterErasure.WithoutName;

    public override RetentionTerm Term =>
        new RetentionTerm<Review>(365, db => db.Reviews.Where(review => review.Verdict != null && review.Words != ""), review => review.At)
        {
            Purge = async (reviews, cancel) =>
            {
                await reviews
                    .Where(review => review.Appeal != null)
                    .ExecuteUpdateAsync(change => change.SetProperty(review => review.Appeal!.Words, ""), cancel);
                return await reviews.ExecuteUpdateAsync(
                    change =>
                        change
                            .SetProperty(review => review.Words, "")
                            .SetProperty(review => review.ReportWords, "")
                            .SetProperty(review => review.Waiting, (string?)null),
                    cancel
                );
            },
        };

    // Never who reported it, or what they said.
    public override async Task<IReadOnlyList<OwnRecord>> ReadAsync(BuuvDb db, ResidentId who) =>
        [
            .. (await db.Reviews.Where(review => review.AuthorId == who).OrderByDescending(review => review.At).ToListAsync()).Select(
                review => new OwnRecord(
                    review.At,
                    review.Words,
                    new(Fact.Outcome, review.Outcome),
                    new(Fact.Details, review.Verdict?.ReasonDutch),
                    new(Fact.EnteredBy, review.Verdict?.ByName),
                    new(Fact.Appeal, review.Appeal?.Words)
                )
            ),
        ];

    // What was decided stays for whoever must answer for it. What waits is not delivered any more. Words in a report that somebody still
    // looks into stay until that is done.
    public override async Task StopAsync(ErasureRequest stopping)
    {
        var conversations = stopping
            .Db.Conversations.Where(conversation => conversation.AskerId == stopping.Who || conversation.HelperId == stopping.Who)
            .Select(conversation => (ConversationId?)conversation.Id);
        foreach (
            var review in await stopping
                .Db.Reviews.Where(review => review.AuthorId == stopping.Who || conversations.Contains(review.ConversationId))
                .ToListAsync()
        )
        {
            if (review.AuthorId != stopping.Who && review.IsOpen) continue;
            if (review.IsOpen) stopping.Db.Remove(review);
            else review.ForgetWords();
        }
        await stopping
            .Db.Reviews.Where(review => review.ReportedById == stopping.Who)
            .ExecuteUpdateAsync(change => change.SetProperty(review => review.ReportWords, ""));
    }
}

/// <summary>Only the resident who placed the block reads it; the other is never told.</summary>
internal sealed class BlockData : PersonalDataSet
{
    public override string Name => "blocks";

    public override IReadOnlyList<Type> Tables => [typeof(Block)];

    public override IReadOnlyList<string> Holds => ["Block.OtherName"];

    public override async Task<IReadOnlyList<OwnRecord>> ReadAsync(BuuvDb db, ResidentId who) =>
        await db
            .Blocks.Where(block => block.BlockerId == who)
            .OrderByDescending(block => block.Since)
            .Select(block => new OwnRecord(block.Since, block.OtherName))
            .ToListAsync();

    public override Task StopAsync(ErasureRequest stopping) =>
        stopping.Db.Blocks.Where(block => block.BlockerId == stopping.Who || block.BlockedId == stopping.Who).ExecuteDeleteAsync();
}
