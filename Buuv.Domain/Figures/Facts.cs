using Buuv.Domain.Neighbourhoods;
using Buuv.Domain.Posts;

namespace Buuv.Domain.Figures;

/// <summary>The door by which something came in.</summary>
public enum Door
{
    Web,

    /// <summary>The phone team entered it for a caller.</summary>
    Phone,

    /// <summary>It answers a number on a board.</summary>
    Paper,

    /// <summary>It answers a vraag that a neighbour sent on.</summary>
    Neighbour,
}

/// <summary>A post as it is counted. Holds no words of it.</summary>
/// <param name="AnsweredAt">When the first neighbour responded who did not take that back; null when nobody did.</param>
public sealed record PostFact(
    NeighbourhoodCode Place,
    ResidentId Author,
    PostKind Kind,
    Category Category,
    Door Door,
    DateTime PlacedAt,
    DateTime? AnsweredAt
);

/// <summary>A response as it is counted.</summary>
public sealed record ResponseFact(ResidentId Helper, Door Door);

/// <summary>A match as it is counted, at the place of its post.</summary>
/// <param name="IsAgain">The same two were matched before.</param>
public sealed record MatchFact(NeighbourhoodCode Place, ResidentId Asker, ResidentId Helper, bool IsAgain = false);

/// <summary>Somebody who placed or answered something.</summary>
/// <param name="IsDigital">False for who takes part by phone only.</param>
public sealed record ParticipantFact(ResidentId Who, NeighbourhoodCode Home, bool IsDigital);

/// <summary>All that is counted of one municipality in one month.</summary>
public sealed record TownFacts(
    IReadOnlyList<PostFact> Posts,
    IReadOnlyList<ResponseFact> Responses,
    IReadOnlyList<MatchFact> Matches,
    IReadOnlyList<ParticipantFact> Participants
)
{
    /// <summary>Further appointments of two who were matched before: nobody is asked again whether that may be counted.</summary>
    public IReadOnlyList<MatchFact> Further { get; init; } = [];
}
