using Buuv.Domain;
using Buuv.Domain.Posts;
using Buuv.Domain.Residents;
using Buuv.Portal.Data;
using Buuv.Portal.Features.Posts;
using Microsoft.EntityFrameworkCore;

namespace Buuv.Portal.Features.OnBehalf;

/// <summary>Somebody for whom things are arranged.</summary>
public sealed record PersonView(OnBehalfOfId Id, ResidentId Person, string Name, Deputy As);

/// <summary>An answer that waits for the person's yes or no.</summary>
public sealed record WaitingView(ConversationId Talk, string Name, string Text, string PostTitle);

/// <summary>Everything that was arranged for somebody.</summary>
public sealed record ArrangedView(PersonView For, IReadOnlyList<NoteView> Posts, IReadOnlyList<WaitingView> Waiting);

public sealed class OnBehalfQueries(IDbContextFactory<BuuvDb> reading, PostQueries posts)
{
    /// <summary>For whom somebody arranges things now.</summary>
    public async Task<IReadOnlyList<PersonView>> OfAsync(ResidentId deputy)
    {
        await using var db = await reading.CreateDbContextAsync();
        return await (
            from row in db.OnBehalf
            where row.Deputy == deputy && row.EndedAt == null
            join person in db.Residents on row.Person equals person.Id
            orderby person.SearchName
            select new PersonView(row.Id, person.Id, person.FirstName, row.As)).ToListAsync();
    }

    /// <summary>What was arranged, if the reader arranges it; else null, as if it were not there.</summary>
    public async Task<ArrangedView?> FindAsync(OnBehalfOfId id, ResidentId deputy)
    {
        if ((await OfAsync(deputy)).FirstOrDefault(row => row.Id == id) is not { } person) return null;
        await using var db = await reading.CreateDbContextAsync();
        var waiting = await (
            from talk in db.Conversations
            where talk.Asker == person.Person
            join response in db.Responses on talk.Response equals response.Id
            where response.Outcome == ResponseOutcome.Waiting
            join post in db.Posts on response.Post equals post.Id
            orderby response.At
            select new WaitingView(talk.Id, response.ByName, response.Text, post.Text.Title)).ToListAsync();
        return new(person, await posts.OfAuthorAsync(person.Person), waiting);
    }
}
