using Buuv.Domain.Events;
using Buuv.Domain.Staff;

namespace Buuv.Domain.Posts.Matches;

/// <summary>Both residents agreed. From now on each sees the first name of the other, and the one way to reach them that the other
/// chose.</summary>
public sealed partial class Match : Entity
{
    private Match(MatchId id, PostId postId, ResponseId responseId, ResidentId askerId, ResidentId helperId, DateTime at)
    {
        Id = id;
        PostId = postId;
        ResponseId = responseId;
        AskerId = askerId;
        HelperId = helperId;
        At = at;
    }

    public MatchId Id { get; private set; }

    public PostId PostId { get; private set; }

    public ResponseId ResponseId { get; private set; }

    public ResidentId AskerId { get; private set; }

    public ResidentId HelperId { get; private set; }

    public DateTime At { get; private set; }

    /// <summary>Account of the broker who heard of it from both and wrote it down; null when the two agreed on Buuv themselves.</summary>
    public Guid? PlacedById { get; private set; }

    /// <summary>First name of that broker.</summary>
    public string? PlacedByName { get; private set; }

    /// <summary>They agreed outside Buuv, and a broker wrote it down.</summary>
    internal void WasPlacedBy(Guid account, string name) => (PlacedById, PlacedByName) = (account, name);

    internal static Match Between(Post post, Response response, DateTime now) =>
        new(Domain.Id.New<MatchId>(), post.Id, response.Id, post.AuthorId, response.HelperId, now);

    public bool Includes(ResidentId resident) => resident == AskerId || resident == HelperId;

    public ResidentId OtherThan(ResidentId one) => one == AskerId ? HelperId : AskerId;

    private bool May(ResidentId who, Permission permission) => Rights.Allows(permission, Includes(who) ? Relation.Matched : Relation.Other);
}

/// <param name="StartsAt">UTC.</param>
/// <param name="Place">Meeting place, as text.</param>
public sealed record Appointment(DateTime StartsAt, string Place)
{
    /// <summary>Longest place, in characters.</summary>
    public const int MaxPlace = 120;

    /// <summary>Length of a meeting in the calendar, in minutes.</summary>
    public const int Minutes = 60;

    /// <summary>An appointment that is made later than this before the meeting gets no reminder.</summary>
    public static readonly TimeSpan RemindedAfter = TimeSpan.FromDays(1);
}

public sealed record PlaceMissing() : Refusal(nameof(Appointment.Place));

/// <param name="Length">Characters typed.</param>
/// <param name="Max">Most characters allowed.</param>
public sealed record PlaceTooLong(int Length, int Max) : Refusal(nameof(Appointment.Place));
