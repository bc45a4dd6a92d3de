using Buuv.Domain.Events;
using Buuv.Domain.Staff;

namespace Buuv.Domain.Posts.Matches;

public sealed partial class Match
{
    /// <summary>How long after a match both are asked whether they are still in touch, in days: six weeks.</summary>
    public const int CheckInAfterDays = 42;

    /// <summary>A match older than this is not asked about any more, in days: a year that was imported floods nobody.</summary>
    public const int CheckInUntilDays = 56;

    public DateTime? CheckInAskedAt { get; private set; }

    /// <summary>What who placed the post says; null before that.</summary>
    public LastingContact? AskerSays { get; private set; }

    /// <summary>What who answered it says; null before that.</summary>
    public LastingContact? HelperSays { get; private set; }

    /// <summary>Contact lasts when one of the two says so and the other does not deny it. Null as long as nobody said anything.</summary>
    public bool? IsLasting => (AskerSays?.StillInTouch, HelperSays?.StillInTouch) switch
    {
        (null, null) => null,
        (false, _) or (_, false) => false,
        _ => true,
    };

    /// <summary>Both are asked, once.</summary>
    public Result AskToCheckIn(DateTime now)
    {
        if (now < At.AddDays(CheckInAfterDays)) return new TooEarlyToCheckIn();
        CheckInAskedAt ??= now;
        return Result.Done;
    }

    /// <summary>One of the two says whether they are still in touch. Who says something else later, has changed their mind.</summary>
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

/// <summary>What one of two who found each other says after six weeks.</summary>
public sealed record LastingContact(bool StillInTouch, DateTime At);

/// <summary>The six weeks are not over.</summary>
public sealed record TooEarlyToCheckIn : Refusal;
