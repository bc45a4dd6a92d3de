using Buuv.Domain;
using Buuv.Domain.Posts;
using Buuv.Domain.Residents;
using Buuv.Portal.Features.Conversations;
using Buuv.Portal.Features.Posts;
using Buuv.Portal.Platform.Persistence;
using Buuv.Portal.Platform.Screening;
using Microsoft.EntityFrameworkCore;

namespace Buuv.Portal.Features.OnBehalf;

/// <summary>A resident for whom a deputy arranges things.</summary>
public sealed record RepresentedPerson(OnBehalfOfId Id, ResidentId Person, string Name, Deputy As);

/// <summary>An answer that waits for the person's yes or no.</summary>
/// <param name="YesWaits">It was yes, and a person looks first.</param>
public sealed record WaitingView(ConversationId Talk, string Name, string Text, string PostTitle, bool YesWaits);

/// <summary>Everything that was arranged for a resident.</summary>
/// <param name="Found">Neighbours that were found for them, the latest first.</param>
public sealed record ArrangedView(
    RepresentedPerson For,
    IReadOnlyList<PostSummary> Posts,
    IReadOnlyList<WaitingView> Waiting,
    IReadOnlyList<ContactView> Found
);

public sealed class OnBehalfQueries(IDbContextFactory<BuuvDb> reading, PostQueries posts, ConversationQueries conversations)
{
    private const int MostFound = 5;

    /// <summary>The residents for whom this deputy arranges things now.</summary>
    public async Task<IReadOnlyList<RepresentedPerson>> OfAsync(ResidentId deputy)
    {
        await using var db = await reading.CreateDbContextAsync();
        return await (
            from row in db.OnBehalf
            where row.DeputyId == deputy && row.EndedAt == null
            join person in db.Residents on row.ResidentId equals person.Id
            orderby person.SearchName
            select new RepresentedPerson(row.Id, person.Id, person.FirstName, row.As)).ToListAsync();
    }

    /// <summary>What was arranged, if the reader arranges it; else null, as if it were not there.</summary>
    public async Task<ArrangedView?> FindAsync(OnBehalfOfId id, ResidentId deputy)
    {
        if ((await OfAsync(deputy)).FirstOrDefault(row => row.Id == id) is not { } person) return null;
        await using var db = await reading.CreateDbContextAsync();
        var yeses = WriterReviews.YesesThatWait(db);
        var waiting = await (
            from conversation in db.Conversations
            where conversation.AskerId == person.Person
            join response in db.Responses on conversation.ResponseId equals response.Id
            where response.Outcome == ResponseOutcome.Waiting
            join post in db.Posts on response.PostId equals post.Id
            orderby response.At
            select new WaitingView(conversation.Id, response.ByName, response.Text, post.Text.Title,
                yeses.Any(review => review.ConversationId == conversation.Id))).ToListAsync();
        return new(person, await posts.OfAuthorAsync(person.Person), waiting, await FoundAsync(db, person.Person));
    }

    // Whoever arranges things must be able to say who comes, and to reach them: the person may not be able to.
    private async Task<IReadOnlyList<ContactView>> FoundAsync(BuuvDb db, ResidentId person)
    {
        var agreed = await (
            from match in db.Matches
            where match.AskerId == person
            join conversation in db.Conversations on match.ResponseId equals conversation.ResponseId
            orderby match.At descending
            select conversation.Id).Take(MostFound).ToListAsync();
        var found = new List<ContactView>();
        foreach (var conversation in agreed)
            if (await conversations.FindAsync(conversation, person) is { Contact: { } contact }) found.Add(contact);
        return found;
    }
}
