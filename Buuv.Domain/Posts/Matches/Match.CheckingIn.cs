using Buuv.Domain.Events;
using Buuv.Domain.Staff;

namespace Buuv.Domain.Posts.Matches;

public sealed partial class Match
{
    /// <summary>Days after the match when both residents are asked whether they are still in touch: six weeks.</summary>
    public const int CheckInAfterDays = 42;

    /// <summary>Days after which a match is not asked about any more, so that importing old matches causes no flood of questions.</summary>
    public const int CheckInUntilDays = 56;

    public DateTime? CheckInAskedAt { get; private set; }

    /// <summary>Answer of the author of the post; null as long as there is none.</summary>
    public LastingContact? AskerSays { get; private set; }

    /// <summary>Answer of the neighbour who helped; null as long as there is none.</summary>
    public LastingContact? HelperSays { get; private set; }

    /// <summary>Whether they are still in touch: one of the two says so and the other does not deny it. Null as long as neither
    /// answered.</summary>
    public bool? IsLasting => (AskerSays?.StillInTouch, HelperSays?.StillInTouch) switch
    {
        (null, null) => null,
        (false, _) or (_, false) => false,
        _ => true,
    };

    /// <summary>Asks both, once.</summary>
    public Result AskToCheckIn(DateTime now)
    {
        if (now < At.AddDays(CheckInAfterDays)) return new TooEarlyToCheckIn();
        CheckInAskedAt ??= now;
        return Result.Done;
    }

    /// <summary>Records the answer of one of the two. A later answer replaces it.</summary>
    public Result CheckIn(ResidentId by, bool stillInTouch, DateTime now)
    {
        if (!May(by, Permission.CheckIn)) return new NotAllowed();
        if (now < At.AddDays(CheckInAfterDays)) return new TooEarlyToCheckIn();
        if (SaidBy(by)?.StillInTouch == stillInTouch) return Result.Done;
        var says = new LastingContact(stillInTouch, now);
        if (by == AskerId) AskerSays = says;
        else HelperSays = says;
        Raise(new(DomainEventKind.CheckedIn, now) { PostId = PostId, ResponseId = ResponseId, SubjectId = Id.Value, ActorId = by });
        return Result.Done;
    }

    public LastingContact? SaidBy(ResidentId one) => one == AskerId ? AskerSays : one == HelperId ? HelperSays : null;
}

/// <summary>Answer to the question after six weeks.</summary>
public sealed record LastingContact(bool StillInTouch, DateTime At);

/// <summary>The six weeks are not over yet.</summary>
public sealed record TooEarlyToCheckIn : Refusal;
