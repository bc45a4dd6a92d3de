using Buuv.Domain.Events;
using Buuv.Domain.Residents;

namespace Buuv.Domain.Posts;

public sealed partial class Post
{
    /// <summary>The author stops using Buuv: the post is taken down, neighbours with open answers are notified, and its text and name are
    /// erased.</summary>
    public void AuthorStops(DateTime now)
    {
        if (IsLive)
        {
            Closure = new(ClosureReason.Withdrawn, now, AuthorId);
            Raise(FeedEvent(DomainEventKind.PostWithdrawn, now, AuthorId));
            foreach (var waiting in responses.Where(response => response.IsWaiting))
            {
                waiting.Decide(ResponseOutcome.TooLate, now);
                Raise(Event(DomainEventKind.NeighbourStopped, now, AuthorId) with { ResponseId = waiting.Id });
            }
        }
        (Text, AuthorName, EnteredBy, PaperConsentAt, PaperAsWritten) = (PostText.Gone, Erased.Name, null, null, false);
    }

    /// <summary>Whether its author stopped, so that nothing of it is left to read.</summary>
    public bool IsForgotten => AuthorName == Erased.Name && Text == PostText.Gone;

    /// <summary>A neighbour who answered stops using Buuv: open answers are withdrawn, and their text and name are erased.</summary>
    public void AnswererStops(ResidentId who, DateTime now)
    {
        foreach (var response in responses.Where(response => response.HelperId == who))
        {
            if (response.IsWaiting)
            {
                response.Decide(ResponseOutcome.TakenBack, now);
                Raise(Event(DomainEventKind.ResponseWithdrawn, now, who) with { ResponseId = response.Id });
            }
            response.Forget();
        }
    }
}
