using Buuv.Domain;
using Buuv.Domain.Conversations;
using Buuv.Domain.Posts;
using Buuv.Domain.Staff;
using Buuv.Portal.Platform.Identity;
using Buuv.Portal.Platform.Neighbourhoods;
using Buuv.Portal.Platform.Persistence;
using Buuv.Portal.Platform.Privacy;
using Microsoft.EntityFrameworkCore;

namespace Buuv.Portal.Features.Conversations.Mediating;

/// <summary>A talk to which both asked somebody of Buuv: who they are and about what, and nothing of what they said.</summary>
/// <param name="BrokerName">First name of who thinks along; null for nobody yet.</param>
/// <param name="IsMine">The reader thinks along.</param>
public sealed record MediationView(
    MediationId Id, string AskerName, string HelperName, string Title, ShortCode Number, string Neighbourhood, DateTime AgreedAt,
    string? BrokerName, bool IsMine, bool IsOpen);

/// <summary>One thing said in the talk, as a broker who thinks along reads it.</summary>
public sealed record MediatedWord(string Name, string Text, DateTime At, bool IsOfBuuv);

public sealed class MediationQueries(IDbContextFactory<BuuvDb> reading, NeighbourhoodDirectory directory)
{
    private const int Most = 100;

    /// <summary>What the two of a talk see of it; null when nobody wants it now, and for others.</summary>
    public async Task<Mediation?> OfTalkAsync(ConversationId id, ResidentId reader)
    {
        await using var db = await reading.CreateDbContextAsync();
        var isTheirs = await db.Conversations.AnyAsync(talk => talk.Id == id && (talk.AskerId == reader || talk.HelperId == reader));
        return isTheirs
            ? await db.Mediations.AsNoTracking().FirstOrDefaultAsync(one => one.ConversationId == id && one.EndedAt == null)
            : null;
    }

    /// <summary>Talks where this broker works to which both agreed: those that wait for somebody, and their own; the oldest
    /// first.</summary>
    public async Task<IReadOnlyList<MediationView>> ListAsync(StaffActor actor, CancellationToken cancel = default)
    {
        if (!actor.May(Permission.KeepPromises)) return [];
        await using var db = await reading.CreateDbContextAsync(cancel);
        var open = await db.Mediations.AsNoTracking()
            .Where(one => one.EndedAt == null && one.AgreedAt != null && (one.BrokerId == null || one.BrokerId == actor.AccountId))
            .OrderBy(one => one.AgreedAt).Take(Most).ToListAsync(cancel);
        var views = new List<MediationView>();
        foreach (var one in open)
            if (await ViewAsync(db, actor, one) is { } view) views.Add(view);
        return views;
    }

    /// <summary>One of them; null before both agreed, and for who does not work there. What was ended is shown as over to who thought
    /// along.</summary>
    public async Task<MediationView?> FindAsync(StaffActor actor, MediationId id)
    {
        await using var db = await reading.CreateDbContextAsync();
        return await db.Mediations.AsNoTracking().FirstOrDefaultAsync(one => one.Id == id && one.AgreedAt != null) is { } found
            && (found.IsOpen || found.BrokerId == actor.AccountId)
            ? await ViewAsync(db, actor, found)
            : null;
    }

    /// <summary>What was said, the oldest first: only for the broker who thinks along, as long as both want it. The reading itself is
    /// written down by <see cref="MediationCommands.ReadAsync"/>.</summary>
    public async Task<IReadOnlyList<MediatedWord>> SaidAsync(StaffActor actor, MediationId id)
    {
        if (await FindAsync(actor, id) is not { IsMine: true, IsOpen: true } view) return [];
        await using var db = await reading.CreateDbContextAsync();
        var talk = await (
            from one in db.Mediations
            join conversation in db.Conversations on one.ConversationId equals conversation.Id
            where one.Id == id
            select conversation).AsNoTracking().SingleAsync();
        var said = await db.Messages.Where(message => message.ConversationId == talk.Id).OrderByDescending(message => message.At).Take(Most)
            .ToListAsync();
        var ofBuuv = await WordsAsync(db, talk.Id);
        return
        [
            .. said.Select(message => new MediatedWord(
                    message.AuthorId == talk.AskerId ? view.AskerName : view.HelperName, message.Text, message.At, false))
                .Concat(ofBuuv.Select(word => new MediatedWord(word.ByName, word.Text, word.At, true)))
                .OrderBy(word => word.At),
        ];
    }

    /// <summary>What brokers said in this talk, also those who left.</summary>
    internal static async Task<IReadOnlyList<MediatorWord>> WordsAsync(BuuvDb db, ConversationId id) => await (
        from word in db.MediatorWords
        join one in db.Mediations on word.MediationId equals one.Id
        where one.ConversationId == id
        orderby word.At
        select word).AsNoTracking().ToListAsync();

    private async Task<MediationView?> ViewAsync(BuuvDb db, StaffActor actor, Mediation one)
    {
        var row = await (
            from talk in db.Conversations
            where talk.Id == one.ConversationId
            join post in db.Posts on talk.PostId equals post.Id
            join response in db.Responses on talk.ResponseId equals response.Id
            select new { talk, post.AuthorName, response.ByName, post.Text.Title, post.Number, post.Neighbourhood }).FirstOrDefaultAsync();
        if (row is null
            || !await MediationCommands.MayAsync(db, directory, actor, row.talk, row.Neighbourhood)
            || await db.AreBlockedAsync(row.talk.AskerId, row.talk.HelperId))
            return null;
        var here = directory.Map.Find(row.Neighbourhood)!.Name;
        return new(one.Id, row.AuthorName, row.ByName, row.Title, row.Number, here, one.AgreedAt!.Value, one.BrokerName,
            one.BrokerId == actor.AccountId, one.IsOpen);
    }
}
