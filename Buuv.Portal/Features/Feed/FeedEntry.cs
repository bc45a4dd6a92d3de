using Buuv.Domain;
using Buuv.Domain.Events;
using Buuv.Domain.Neighbourhoods;
using Buuv.Portal.Platform.Events;
using Buuv.Portal.Platform.Localization;

namespace Buuv.Portal.Features.Feed;

/// <summary>A domain event of the feed with what it looks like, drawn when the first watcher of a language needs it and kept for the
/// others.</summary>
internal sealed class FeedEntry
{
    private readonly Lock drawing = new();
    private readonly Dictionary<(string Language, FeedChangeKind As), (DateOnly Day, Task<FeedChange?> Change)> drawn = [];

    private FeedEntry(long sequence, FeedChangeKind kind, PostId post, Audience audience)
    {
        Sequence = sequence;
        Kind = kind;
        Post = post;
        Audience = audience;
    }

    public long Sequence { get; }

    public FeedChangeKind Kind { get; }

    public PostId Post { get; }

    public Audience Audience { get; }

    /// <summary>Null for a domain event that is nothing to a feed, or not yet: what an author has taken down at the phone desk leaves ten
    /// seconds later, by an event of its own; what a moderator takes down leaves at once.</summary>
    public static FeedEntry? From(DomainEvent about) =>
        about is { Kind: DomainEventKind.PostWithdrawn, DeedId: not null, ActorId: not null } ? null
        : FeedChangeKinds.Of(about.Kind) is { } kind && about is { PostId: { } post, Audience: { } audience }
            ? new(about.Sequence, kind, post, audience)
            : null;

    /// <param name="as">Told as another kind, to a watcher who missed more than one thing about the same note.</param>
    public Task<FeedChange?> InAsync(string language, PostFragments fragments, TimeProvider clock, FeedChangeKind? @as = null)
    {
        var kind = @as ?? Kind;
        var today = DutchTime.Today(clock);
        lock (drawing)
        {
            // A note says "vandaag": what was drawn yesterday is no longer true. What failed is tried again.
            if (drawn.TryGetValue((language, kind), out var known) && known.Day == today && !known.Change.IsFaulted) return known.Change;
            var change = Task.Run(() => fragments.DescribeAsync(Sequence, Post, kind, language));
            drawn[(language, kind)] = (today, change);
            return change;
        }
    }
}
