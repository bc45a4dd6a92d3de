using Buuv.Domain.Events;
using Buuv.Domain.Staff;

namespace Buuv.Domain.Posts.Matches;

public sealed partial class Match
{
    /// <summary>When and where they meet; null as long as that is not arranged here.</summary>
    public Appointment? Appointment { get; private set; }

    /// <summary>When that was arranged, or called off, as it is now.</summary>
    public DateTime? ArrangedAt { get; private set; }

    /// <summary>How often it was arranged, moved or called off: a calendar takes what has the highest number.</summary>
    public int Arrangements { get; private set; }

    /// <summary>When they would have met (UTC), as long as it is called off and nothing came in its place.</summary>
    public DateTime? CalledOffFor { get; private set; }

    /// <summary>Made so far ahead that a reminder is of use.</summary>
    public bool MayBeRemindedOf =>
        Appointment is { } appointment && (ArrangedAt is null || appointment.StartsAt - ArrangedAt >= Appointment.RemindedAfter);

    /// <summary>Arranges or moves the appointment; the other is told.</summary>
    /// <param name="startsAt">UTC.</param>
    public Result Arrange(ResidentId by, DateTime startsAt, string? place, DateTime now)
    {
        if (!May(by, Permission.MakeAppointment)) return new NotAllowed();
        var where = TidyText.Line(place);
        if (where.Length == 0) return new PlaceMissing();
        if (where.Length > Appointment.MaxPlace) return new PlaceTooLong(where.Length, Appointment.MaxPlace);
        if (startsAt < now) return new DateInThePast();
        if (startsAt > now.AddDays(Timing.MaxDaysAhead)) return new DateTooFar();
        var appointment = new Appointment(startsAt, where);
        if (appointment == Appointment) return Result.Done;
        // Who met before arranges to meet again: that moves nothing.
        var moves = Appointment?.StartsAt > now;
        Arranged(appointment, calledOffFor: null, moves ? DomainEventKind.AppointmentMoved : DomainEventKind.AppointmentMade, by, now);
        return Result.Done;
    }

    /// <summary>They do not meet then; the other is told. Another time can always be arranged.</summary>
    public Result CallOff(ResidentId by, DateTime now)
    {
        if (!May(by, Permission.MakeAppointment)) return new NotAllowed();
        if (Appointment is not { } appointment) return Result.Done;
        if (appointment.StartsAt <= now) return new AppointmentIsOver();
        Arranged(null, appointment.StartsAt, DomainEventKind.AppointmentCalledOff, by, now);
        return Result.Done;
    }

    private void Arranged(Appointment? appointment, DateTime? calledOffFor, DomainEventKind kind, ResidentId by, DateTime now)
    {
        // One that was made before these were counted is the first.
        Arrangements = Math.Max(Arrangements, Appointment is null ? 0 : 1) + 1;
        (Appointment, CalledOffFor, ArrangedAt) = (appointment, calledOffFor, now);
        Raise(new(kind, now) { Post = Post, Response = Response, Subject = Id.Value, By = by });
    }
}

/// <summary>What was already is not called off any more.</summary>
public sealed record AppointmentIsOver : Refusal;
