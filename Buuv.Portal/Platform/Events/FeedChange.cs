using System.Text.Json;
using System.Text.Json.Serialization;
using Buuv.Domain.Events;
using Buuv.Domain.Posts;

namespace Buuv.Portal.Platform.Events;

/// <summary>What happened to a post on the feed.</summary>
[JsonConverter(typeof(InCamelCase<FeedChangeKind>))]
public enum FeedChangeKind
{
    Placed,
    Changed,
    Matched,
    Enough,
    Withdrawn,
    Expired,
}

/// <summary>One change of the feed, as every watcher gets it: from the hub, from the public address for polling, and inside a circuit.
/// A public contract: names may be added, never changed.</summary>
/// <param name="Sequence">Always increasing; remember the last one seen to catch up after it.</param>
/// <param name="Id">Id of the post's element on a page.</param>
/// <param name="Html">The post, drawn in the watcher's language; null for a post that leaves the board.</param>
public sealed record FeedChange(
    long Sequence, FeedChangeKind Kind, string Id, string Number, string Municipality,
    [property: JsonConverter(typeof(InCamelCase<PostKind>))] PostKind Post,
    [property: JsonConverter(typeof(InCamelCase<Category>))] Category Category,
    string? Html);

/// <summary>What a watcher missed.</summary>
/// <param name="Latest">Everything up to here is in it.</param>
/// <param name="Reset">It was too much to tell: read the page again.</param>
public sealed record FeedCatchUp(long Latest, bool Reset, IReadOnlyList<FeedChange> Changes);

public static class FeedChangeKinds
{
    /// <summary>Null for an event that changes nothing on a feed.</summary>
    public static FeedChangeKind? Of(DomainEventKind kind) => kind switch
    {
        DomainEventKind.PostPlaced => FeedChangeKind.Placed,
        DomainEventKind.PostChanged => FeedChangeKind.Changed,
        DomainEventKind.PostMatched => FeedChangeKind.Matched,
        DomainEventKind.PostEnough => FeedChangeKind.Enough,
        DomainEventKind.PostWithdrawn or DomainEventKind.PostLeftFeed => FeedChangeKind.Withdrawn,
        DomainEventKind.PostExpired => FeedChangeKind.Expired,
        _ => null,
    };

    /// <summary>Whether the post is still up after it.</summary>
    public static bool Hangs(this FeedChangeKind kind) => kind is FeedChangeKind.Placed or FeedChangeKind.Changed;
}

internal sealed class InCamelCase<T>() : JsonStringEnumConverter<T>(JsonNamingPolicy.CamelCase) where T : struct, Enum;
