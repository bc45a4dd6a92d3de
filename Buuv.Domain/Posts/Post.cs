using Buuv.Domain.Events;
using Buuv.Domain.Neighbourhoods;
using Buuv.Domain.Posts.Matches;
using Buuv.Domain.Residents;
using Buuv.Domain.Staff;

namespace Buuv.Domain.Posts;

/// <summary>A note on the board: a vraag or an aanbod. Live until somebody closes it, a match does, or its time runs out.</summary>
public sealed partial class Post : Entity
{
    /// <summary>Most people one post can look for.</summary>
    public const int MaxPeople = 20;

    private readonly List<Response> responses = [];
    private readonly List<Match> matches = [];

    private Post(PostId id, ResidentId authorId, string authorName)
    {
        Id = id;
        AuthorId = authorId;
        AuthorName = authorName;
    }

    public PostId Id { get; private set; }

    public PostKind Kind { get; private set; }

    public Category Category { get; private set; }

    public PostText Text { get; private set; } = null!;

    public Timing Timing { get; private set; } = null!;

    /// <summary>How many people are looked for.</summary>
    public int PeopleNeeded { get; private set; } = 1;

    /// <summary>"Koffie erbij?": company is welcome too.</summary>
    public bool Coffee { get; private set; }

    /// <summary>When the author agreed that it may hang on paper; null: it may not.</summary>
    public DateTime? PaperConsentAt { get; private set; }

    /// <summary>The author was told that an age, an illness or an empty house stands in it, and wants it on paper as it is.</summary>
    public bool PaperAsWritten { get; private set; }

    /// <summary>It may hang on paper, but is not proposed for it: first its author or staff say that it may hang as it is.</summary>
    public bool WaitsForPaper => !PaperAsWritten && PrivateOnPaper.In(Kind, Text.Title, Text.Details).Count > 0;

    public NeighbourhoodCode Neighbourhood { get; private set; }

    public MunicipalityCode Municipality { get; private set; }

    public Reach Reach { get; private set; }

    public Audience Audience { get; private set; }

    public ShortCode Number { get; private set; }

    public ResidentId AuthorId { get; private set; }

    /// <summary>Who entered it for the author; null when they did it themselves.</summary>
    public EnteredBy? EnteredBy { get; private set; }

    /// <summary>The name the author chose to show.</summary>
    public string AuthorName { get; private set; }

    public DateTime PlacedAt { get; private set; }

    /// <summary>Place in the feed: higher is newer. Given once, by the writer.</summary>
    public long FeedOrder { get; private set; }

    public DateTime ExpiresAt { get; private set; }

    /// <summary>Why, when and by whom it was taken down; null while it is live.</summary>
    public Closure? Closure { get; private set; }

    public IReadOnlyList<Response> Responses => responses;

    public IReadOnlyList<Match> Matches => matches;

    public bool IsLive => Closure is null;

    private bool May(ResidentId who, Permission permission) => Rights.Allows(permission, who == AuthorId ? Relation.Own : Relation.Other);

    private DomainEvent Event(DomainEventKind kind, DateTime now, ResidentId? by) => new(kind, now) { PostId = Id, ActorId = by };

    private DomainEvent FeedEvent(DomainEventKind kind, DateTime now, ResidentId? by) => Event(kind, now, by) with { Audience = Audience };
}
