using Buuv.Domain;
using Buuv.Domain.Conversations;
using Buuv.Domain.Events;
using Buuv.Domain.Neighbourhoods;
using Buuv.Domain.Posts;
using Buuv.Domain.Posts.Matches;
using Buuv.Domain.Residents;
using Buuv.Portal.Platform.Identity;
using Buuv.Portal.Platform.Persistence;

namespace Buuv.Portal.Features.Demo;

/// <summary>A municipality that lives through the domain's own rules, at any moment: nothing in a preset could not have happened.</summary>
public sealed class DemoTown(NeighbourhoodMap map, Random random)
{
    private readonly List<Conversation> conversations = [];
    private readonly List<Message> messages = [];
    private readonly List<object> others = [];
    private readonly List<DomainEvent> noted = [];
    private readonly Dictionary<(MunicipalityCode Town, int Number), DateTime> restingUntil = [];

    public List<Resident> Residents { get; } = [];

    public List<Post> Posts { get; } = [];

    public IReadOnlyList<Conversation> Conversations => conversations;

    public NeighbourhoodMap Map => map;

    /// <summary>The staff who work in the town, by first name; empty when nobody does.</summary>
    public IReadOnlyDictionary<string, StaffActor> Staff { get; init; } = new Dictionary<string, StaffActor>();

    public Resident Join(Introduction who, string neighbourhood, DateTime at)
    {
        var place = map.Find(neighbourhood) ?? throw new InvalidOperationException($"No buurt {neighbourhood}");
        var resident = Resident.Join(Id.New<ResidentId>(), who, place.Code, at).Value;
        resident.BecomeMember(MembershipGround.Before, at);
        Residents.Add(resident);
        return resident;
    }

    /// <summary>Posts must be placed in the order of time.</summary>
    public Post Place(Resident author, Draft draft, DateTime at, int? number = null, EnteredBy? enteredBy = null)
    {
        var neighbourhood = map.Find(author.Neighbourhood)!;
        var taken = restingUntil
            .Where(held => held.Key.Town == neighbourhood.Municipality && held.Value > at)
            .Select(held => held.Key.Number)
            .ToHashSet();
        var code = number is { } wanted ? new ShortCode(wanted) : ShortCode.PickFree(taken, random).Value;
        var id = PostId.From(Guid.CreateVersion7(at));
        var post = Post.Place(id, author, draft, neighbourhood, code, Posts.Count + 1, at, enteredBy).Value;
        post.WasEnteredBy(enteredBy?.Who);
        restingUntil[(neighbourhood.Municipality, code.Value)] = DateTime.MaxValue;
        Posts.Add(post);
        return post;
    }

    /// <summary>Answers, and what was said after it.</summary>
    public Response Respond(Post post, Resident neighbour, string text, DateTime at, params ReadOnlySpan<(Resident By, string Text)> after)
    {
        var response = post.Respond(Id.New<ResponseId>(), neighbour, text, at).Value;
        var (conversation, first) = Conversation.Open(Id.New<ConversationId>(), post, response);
        conversations.Add(conversation);
        messages.Add(first);
        foreach (var (by, words) in after)
        {
            at = at.AddMinutes(random.Next(4, 90));
            messages.Add(conversation.Say(Id.New<MessageId>(), by.Id, words, at).Value);
        }
        return response;
    }

    public Match SayYes(Post post, Response response, DateTime at)
    {
        var match = post.SayYes(response.Id, post.AuthorId, at).Value;
        Rest(post);
        return match;
    }

    public void Withdraw(Post post, DateTime at)
    {
        post.Withdraw(post.AuthorId, at);
        Rest(post);
    }

    public void Expire(Post post)
    {
        post.Expire(post.ExpiresAt);
        Rest(post);
    }

    /// <summary>Takes down a post for a moderator.</summary>
    public void TakeDown(Post post, DateTime at)
    {
        post.TakeDown(at);
        Rest(post);
    }

    /// <summary>Something else that is kept: a call-back, a review, a case file.</summary>
    public T Keep<T>(T thing) where T : class
    {
        others.Add(thing);
        return thing;
    }

    /// <summary>Something that happened and is part of no thing that is kept.</summary>
    public void Note(DomainEvent happened) => noted.Add(happened);

    /// <summary>Hands everything over for saving; what happened in the order in which it happened.</summary>
    public void StoreIn(BuuvDb db)
    {
        IEnumerable<Entity> all =
        [
            .. Residents, .. Posts, .. Posts.SelectMany(post => post.Matches), .. conversations, .. others.OfType<Entity>(),
        ];
        // Also what was written down already, of the staff.
        DomainEvent[] happened = [.. db.DomainEvents.Local, .. noted, .. all.SelectMany(entity => entity.TakeEvents())];
        db.DomainEvents.RemoveRange(db.DomainEvents.Local.ToArray());
        db.DomainEvents.AddRange(happened.OrderBy(domainEvent => domainEvent.At));
        db.AddRange(others);
        db.Residents.AddRange(Residents);
        db.Posts.AddRange(Posts);
        db.Conversations.AddRange(conversations);
        db.Messages.AddRange(messages);
    }

    private void Rest(Post post)
    {
        if (post.Closure is { } closure) restingUntil[(post.Municipality, post.Number.Value)] = closure.At.AddDays(ShortCode.RestDays);
    }
}
