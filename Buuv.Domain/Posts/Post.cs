using Buuv.Domain.Events;
using Buuv.Domain.Neighbourhoods;
using Buuv.Domain.Posts.Matches;
using Buuv.Domain.Residents;
using Buuv.Domain.Staff;

namespace Buuv.Domain.Posts;

/// <summary>A post on the board: a request (vraag) or an offer (aanbod). Live until it is closed by its author, by a match or at the end of
/// its time.</summary>
public sealed partial class Post : Entity
{
    /// <summary>Most people that one post can look for.</summary>
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

    /// <summary>Number of people it looks for.</summary>
    public int PeopleNeeded { get; private set; } = 1;

    /// <summary>How many are still looked for, at least one as long as it is live.</summary>
    public int StillNeeded => Math.Max(1, PeopleNeeded - matches.Count);

    public PostExtras Extras { get; private set; }

    /// <summary>When the author agreed that it may hang on paper; null when it may not.</summary>
    public DateTime? PaperConsentAt { get; private set; }

    /// <summary>Whether the author knows that it mentions an age, an illness or an empty house, and wants it on paper unchanged.</summary>
    public bool PaperAsWritten { get; private set; }

    /// <summary>It may hang on paper, but is not proposed for it until its author or staff approve its text.</summary>
    public bool WaitsForPaper => !PaperAsWritten && PrivateOnPaper.In(Kind, Text.Title, Text.Details).Count > 0;

    public NeighbourhoodCode Neighbourhood { get; private set; }

    public MunicipalityCode Municipality { get; private set; }

    public Reach Reach { get; private set; }

    public Audience Audience { get; private set; }

    public ShortCode Number { get; private set; }

    public ResidentId AuthorId { get; private set; }

    /// <summary>The person who entered it for the author; null when the author did.</summary>
    public EnteredBy? EnteredBy { get; private set; }

    /// <summary>The name the author chose to show.</summary>
    public string AuthorName { get; private set; }

    public DateTime PlacedAt { get; private set; }

    /// <summary>Position in the feed: higher is newer. Assigned once.</summary>
    public long FeedOrder { get; private set; }

    public DateTime ExpiresAt { get; private set; }

    /// <summary>Why, when and by whom it was taken down; null while it is live.</summary>
    public Closure? Closure { get; private set; }

    public IReadOnlyList<Response> Responses => responses;

    public IReadOnlyList<Match> Matches => matches;

    public bool IsLive => Closure is null;

    /// <summary>Whether its author may place the same text again: it is closed, and no moderator took it down.</summary>
    public bool MayComeAgain => Closure is { Reason: not ClosureReason.TakenDown };

    private bool May(ResidentId who, Permission permission) => Rights.Allows(permission, who == AuthorId ? Relation.Own : Relation.Other);

    private DomainEvent Event(DomainEventKind kind, DateTime now, ResidentId? by) => new(kind, now) { PostId = Id, ActorId = by };

    private DomainEvent FeedEvent(DomainEventKind kind, DateTime now, ResidentId? by) => Event(kind, now, by) with { Audience = Audience };
}
