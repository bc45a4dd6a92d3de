using Buuv.Domain;
using Buuv.Domain.Ambassadors;
using Buuv.Domain.Boards;
using Buuv.Domain.PersonalSheets;
using Buuv.Domain.Phone;
using Buuv.Portal.Platform.Persistence;
using Microsoft.EntityFrameworkCore;

namespace Buuv.Portal.Platform.Privacy.PersonalData;

internal sealed class InvitationData : PersonalDataSet
{
    public override string Name => "invitations";

    public override IReadOnlyList<Type> Tables => [typeof(Invitation)];

    public override IReadOnlyList<string> Holds => ["Invitation.InvitedBy", "Invitation.OverruledBecause"];

    public override RetentionTerm Term => new RetentionTerm<Invitation>(180, db => db.Invitations, invitation => invitation.At);

    public override async Task<IReadOnlyList<OwnRecord>> ReadAsync(BuuvDb db, ResidentId who) => await (
        from invitation in db.Invitations
        where invitation.NeighbourId == who
        join post in db.Posts on invitation.PostId equals post.Id
        orderby invitation.At descending
        select new OwnRecord(invitation.At, post.Text.Title, new OwnFact(Fact.EnteredBy, invitation.InvitedBy),
            new OwnFact(Fact.Outcome, invitation.Answer))).ToListAsync();

    public override Task StopAsync(ErasureRequest stopping) =>
        stopping.Db.Invitations.Where(invitation => invitation.NeighbourId == stopping.Who).ExecuteDeleteAsync();
}

/// <summary>Which vraag somebody passed on. Of the neighbour it holds nothing but the answer that they gave themselves.</summary>
internal sealed class PassedOnData : PersonalDataSet
{
    public override string Name => "passedon";

    public override IReadOnlyList<Type> Tables => [typeof(PassedOn)];

    public override RetentionTerm Term => new RetentionTerm<PassedOn>(180, db => db.PassedOn, passed => passed.At);

    public override async Task<IReadOnlyList<OwnRecord>> ReadAsync(BuuvDb db, ResidentId who) => await (
        from passed in db.PassedOn
        where passed.ById == who
        join post in db.Posts on passed.PostId equals post.Id
        orderby passed.At descending
        select new OwnRecord(passed.At, post.Text.Title, new OwnFact(Fact.Number, post.Number))).ToListAsync();

    public override Task StopAsync(ErasureRequest stopping) =>
        stopping.Db.PassedOn.Where(passed => passed.ById == stopping.Who).ExecuteDeleteAsync();
}

internal sealed class CallData : PersonalDataSet
{
    public override string Name => "calls";

    public override IReadOnlyList<Type> Tables => [typeof(PhoneCall)];

    public override IReadOnlyList<string> Holds => ["PhoneCall.VolunteerName", "PhoneCall.Draft"];

    public override AfterErasure AfterErasure => AfterErasure.WithoutName;

    public override RetentionTerm Term => new RetentionTerm<PhoneCall>(365, db => db.PhoneCalls, call => call.StartedAt);

    public override async Task<IReadOnlyList<OwnRecord>> ReadAsync(BuuvDb db, ResidentId who) =>
        await db
            .PhoneCalls.Where(call => call.CallerId == who)
            .OrderByDescending(call => call.StartedAt)
            .Select(call => new OwnRecord(
                call.StartedAt,
                call.VolunteerName,
                new OwnFact(Fact.Outcome, call.Outcome),
                new OwnFact(Fact.Details, call.Draft)
            ))
            .ToListAsync();

    public override async Task StopAsync(ErasureRequest stopping)
    {
        foreach (var call in await stopping.Db.PhoneCalls.Where(call => call.CallerId == stopping.Who).ToListAsync()) call.ForgetCaller();
    }
}

/// <summary>What was typed when a caller hung up half-way: a column of <see cref="CallData"/> that is kept much shorter.</summary>
internal sealed class HalfWayData : PersonalDataSet
{
    public override string Name => "halfway";

    public override IReadOnlyList<Type> Tables => [];

    public override RetentionTerm Term =>
        new RetentionTerm<PhoneCall>(7, db => db.PhoneCalls.Where(call => call.Draft != null), call => call.StartedAt, Fleeting: true)
        {
            Purge = (calls, cancel) => calls.ExecuteUpdateAsync(change => change.SetProperty(call => call.Draft, (string?)null), cancel),
        };
}

internal sealed class CallBackData : PersonalDataSet
{
    public override string Name => "callbacks";

    public override IReadOnlyList<Type> Tables => [typeof(CallBack), typeof(CallAttempt)];

    public override IReadOnlyList<string> Holds => ["CallBack.Key"];

    // A question by text that nobody answered lies there no longer than one that somebody did.
    public override RetentionTerm Term =>
        new RetentionTerm<CallBack>(
            90,
            db => db.CallBacks.Where(promise => promise.ClosedAt != null || promise.Way == CallBackWay.Text),
            promise => promise.ClosedAt ?? promise.PromisedAt,
            Fleeting: true
        );

    public override async Task<IReadOnlyList<OwnRecord>> ReadAsync(BuuvDb db, ResidentId who) =>
        [
            .. (
                await db
                    .CallBacks.Where(promise => promise.ResidentId == who)
                    .OrderByDescending(promise => promise.PromisedAt)
                    .ToListAsync()
            ).Select(promise => new OwnRecord(
                promise.PromisedAt,
                null,
                new(Fact.What, promise.Kind),
                new(Fact.Outcome, promise.Outcome),
                new(Fact.Attempts, promise.Attempts.Count)
            )),
        ];

    public override Task StopAsync(ErasureRequest stopping) =>
        stopping.Db.CallBacks.Where(promise => promise.ResidentId == stopping.Who).ExecuteDeleteAsync();
}

internal sealed class PersonalSheetData : PersonalDataSet
{
    public override string Name => "sheets";

    public override IReadOnlyList<Type> Tables => [typeof(PersonalSheet), typeof(CardChoice)];

    public override IReadOnlyList<string> Holds => ["PersonalSheet.Code", "PersonalSheet.MadeBy"];

    public override RetentionTerm Term => new RetentionTerm<PersonalSheet>(365, db => db.PersonalSheets, sheet => sheet.MadeAt);

    public override async Task<IReadOnlyList<OwnRecord>> ReadAsync(BuuvDb db, ResidentId who) =>
        [
            .. (
                await db.PersonalSheets.Where(sheet => sheet.ResidentId == who).OrderByDescending(sheet => sheet.MadeAt).ToListAsync()
            ).Select(sheet => new OwnRecord(
                sheet.MadeAt,
                null,
                new(Fact.EnteredBy, sheet.MadeBy),
                new(Fact.Number, sheet.Code),
                new(Fact.ReturnedAt, sheet.ReturnedAt)
            )),
        ];

    public override Task StopAsync(ErasureRequest stopping) =>
        stopping.Db.PersonalSheets.Where(sheet => sheet.ResidentId == stopping.Who).ExecuteDeleteAsync();
}

internal sealed class EditionData : PersonalDataSet
{
    public override string Name => "editions";

    public override IReadOnlyList<Type> Tables => [typeof(PosterEdition), typeof(EditionChoice), typeof(PrintedPost)];

    public override IReadOnlyList<string> Holds =>
        [
            "PrintedPost.Words.Title",
            "PrintedPost.Words.Details",
            "PrintedPost.Words.Name",
            "PrintedPost.Words.Neighbourhood",
            "PrintedPost.Words.Town",
            "PosterEdition.Imprint.By",
            "PosterEdition.Imprint.Board",
            "PosterEdition.Imprint.Phone",
            "PosterEdition.Imprint.Ambassador",
            "PosterEdition.Imprint.WalkIn",
        ];

    public override AfterErasure AfterErasure => AfterErasure.WithoutName;

    public override RetentionTerm Term => new RetentionTerm<PosterEdition>(400, db => db.PosterEditions, edition => edition.MadeAt);

    public override async Task<IReadOnlyList<OwnRecord>> ReadAsync(BuuvDb db, ResidentId who)
    {
        var printed = await WithNotesOf(db, who).OrderByDescending(edition => edition.MadeAt).ToListAsync();
        var mine = (await db.Posts.Where(post => post.AuthorId == who).Select(post => post.Id).ToListAsync()).ToHashSet();
        return
        [
            .. from edition in printed
            from note in edition.Printed
            where mine.Contains(note.PostId)
            select new OwnRecord(
                edition.Imprint!.At,
                note.Title,
                new(Fact.Board, edition.Imprint.Board),
                new(Fact.Alias, note.Name),
                new(Fact.Details, note.Details)
            ),
        ];
    }

    public override async Task StopAsync(ErasureRequest stopping)
    {
        var posts = await stopping.Db.Posts.Where(post => post.AuthorId == stopping.Who).Select(post => post.Id).ToListAsync();
        foreach (var edition in await WithNotesOf(stopping.Db, stopping.Who).ToListAsync())
            foreach (var post in posts) edition.Forget(post);
    }

    private static IQueryable<PosterEdition> WithNotesOf(BuuvDb db, ResidentId who) =>
        db
            .PosterEditions.AsSplitQuery()
            .Where(edition =>
                db.Set<PrintedPost>()
                    .Any(note =>
                        EF.Property<PosterEditionId>(note, "Edition") == edition.Id
                        && db.Posts.Any(post => post.Id == note.Words.PostId && post.AuthorId == who)
                    )
            );
}
