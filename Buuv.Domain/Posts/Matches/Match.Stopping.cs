using Buuv.Domain.Events;

namespace Buuv.Domain.Posts.Matches;

public sealed partial class Match
{
    /// <summary>One of the two stops using Buuv. The match stays, without name or meeting place. The other is notified when an appointment
    /// was still to come.</summary>
    public void OneStops(ResidentId who, DateTime now)
    {
        var isComing = Appointment?.StartsAt > now || now < At.AddDays(CheckInAfterDays);
        (Appointment, ArrangedAt, CalledOffFor) = (null, null, null);
        if (isComing)
            Raise(
                new(DomainEventKind.NeighbourStopped, now)
                {
                    PostId = PostId,
                    ResponseId = ResponseId,
                    SubjectId = Id.Value,
                    ActorId = who,
                }
            );
    }
}
