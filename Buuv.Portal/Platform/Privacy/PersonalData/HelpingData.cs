using Buuv.Domain;
using Buuv.Domain.Conversations;
using Buuv.Domain.Matching;
using Buuv.Portal.Platform.Persistence;
using Microsoft.EntityFrameworkCore;

namespace Buuv.Portal.Platform.Privacy.PersonalData;

/// <summary>What somebody told about helping.</summary>
internal sealed class HelpingData : PersonalDataSet
{
    public override string Name => "helping";

    public override IReadOnlyList<Type> Tables => [typeof(HelperProfile)];

    public override IReadOnlyList<string> Holds => ["HelperProfile.Skills"];

    public override async Task<IReadOnlyList<OwnRecord>> ReadAsync(BuuvDb db, ResidentId who) =>
        await db.HelperProfiles.FirstOrDefaultAsync(profile => profile.Id == who) is not { } told
            ? []
            :
            [
                new(
                    null,
                    null,
                    new(Fact.AskedSince, told.AskMeSince),
                    new(Fact.Category, told.Can.All.ToArray() is { Length: > 0 } liked ? liked : null),
                    new(Fact.CanDo, told.Skills.Count > 0 ? string.Join(", ", told.Skills) : null),
                    new(Fact.Anything, told.Anything),
                    new(Fact.FreeTimes, told.Times.IsTold ? told.Times.Parts.ToArray() : null),
                    new(Fact.HowFar, told.HowFar),
                    new(Fact.PerWeek, told.PerWeek),
                    new(Fact.HourUntil, told.HourUntil),
                    new(Fact.NotBefore, told.NotBefore)
                ),
            ];

    public override Task StopAsync(ErasureRequest stopping) =>
        stopping.Db.HelperProfiles.Where(profile => profile.Id == stopping.Who).ExecuteDeleteAsync();
}

/// <summary>What brokers wrote down about a vraag while they looked for somebody: about who asked.</summary>
internal sealed class PromiseNoteData : PersonalDataSet
{
    public override string Name => "requestnotes";

    public override IReadOnlyList<Type> Tables => [typeof(PromiseNote)];

    public override IReadOnlyList<string> Holds => ["PromiseNote.ByName", "PromiseNote.Text"];

    public override RetentionTerm Term => new RetentionTerm<PromiseNote>(180, db => db.PromiseNotes, note => note.At);

    public override async Task<IReadOnlyList<OwnRecord>> ReadAsync(BuuvDb db, ResidentId who) => await (
        from note in db.PromiseNotes
        join post in db.Posts on note.PostId equals post.Id
        where post.AuthorId == who
        orderby note.At descending
        select new OwnRecord(note.At, note.Text, new OwnFact(Fact.Subject, post.Text.Title), new OwnFact(Fact.EnteredBy, note.ByName)))
        .ToListAsync();

    public override Task StopAsync(ErasureRequest stopping) =>
        stopping.Db.PromiseNotes
            .Where(note => stopping.Db.Posts.Any(post => post.Id == note.PostId && post.AuthorId == stopping.Who))
            .ExecuteDeleteAsync();
}

/// <summary>Somebody of Buuv who thought along in a talk, and what they said there to both.</summary>
internal sealed class MediationData : PersonalDataSet
{
    public override string Name => "mediations";

    public override IReadOnlyList<Type> Tables => [typeof(Mediation), typeof(MediatorWord)];

    public override IReadOnlyList<string> Holds => ["Mediation.BrokerName", "MediatorWord.ByName", "MediatorWord.Text"];

    public override RetentionTerm Term => new RetentionTerm<MediatorWord>(400, db => db.MediatorWords, word => word.At);

    public override async Task<IReadOnlyList<OwnRecord>> ReadAsync(BuuvDb db, ResidentId who)
    {
        var own =
            from mediation in db.Mediations
            join talk in db.Conversations on mediation.ConversationId equals talk.Id
            where talk.AskerId == who || talk.HelperId == who
            join post in db.Posts on talk.PostId equals post.Id
            select new { mediation, post.Text.Title };
        var asked = await own.OrderByDescending(row => row.mediation.WantedAt).Select(row => new OwnRecord(
            row.mediation.WantedAt, null, new OwnFact(Fact.Subject, row.Title), new OwnFact(Fact.Name, row.mediation.BrokerName),
            new OwnFact(Fact.EndedAt, row.mediation.EndedAt))).ToListAsync();
        var said = await (
            from row in own
            join word in db.MediatorWords on row.mediation.Id equals word.MediationId
            orderby word.At descending
            select new OwnRecord(word.At, word.Text, new OwnFact(Fact.Name, word.ByName), new OwnFact(Fact.Subject, row.Title)))
            .ToListAsync();
        return [.. said, .. asked];
    }

    public override Task StopAsync(ErasureRequest stopping) =>
        stopping.Db.Mediations
            .Where(mediation => stopping.Db.Conversations.Any(talk =>
                talk.Id == mediation.ConversationId && (talk.AskerId == stopping.Who || talk.HelperId == stopping.Who)))
            .ExecuteDeleteAsync();
}
