using Buuv.Domain.Events;
using Buuv.Domain.Staff;

namespace Buuv.Domain.Posts.Matches;

/// <summary>Both residents agreed. From now on each sees the first name of the other, and the one way to reach them that the other
/// chose.</summary>
public sealed partial class Match : Entity
{
    private Match(MatchId id, PostId post, ResponseId response, ResidentId asker, ResidentId helper, DateTime at)
    {
        Id = id;
        Post = post;
        Response = response;
        Asker = asker;
        Helper = helper;
        At = at;
    }

    public MatchId Id { get; private set; }

    public PostId Post { get; private set; }

    public ResponseId Response { get; private set; }

    public ResidentId Asker { get; private set; }

    public ResidentId Helper { get; private set; }

    public DateTime At { get; private set; }

    internal static Match Between(Post post, Response response, DateTime now) =>
        new(Domain.Id.New<MatchId>(), post.Id, response.Id, post.Author, response.By, now);

    public bool Includes(ResidentId resident) => resident == Asker || resident == Helper;

    public ResidentId OtherThan(ResidentId one) => one == Asker ? Helper : Asker;

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

public sealed record PlaceMissing : Refusal;

/// <param name="Length">Characters typed.</param>
/// <param name="Max">Most characters allowed.</param>
public sealed record PlaceTooLong(int Length, int Max) : Refusal;
