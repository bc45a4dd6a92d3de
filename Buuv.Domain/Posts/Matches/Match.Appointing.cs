using Buuv.Domain.Events;
using Buuv.Domain.Staff;

namespace Buuv.Domain.Posts.Matches;

public sealed partial class Match
{
    /// <summary>When and where the two meet; null as long as it is not arranged on Buuv.</summary>
    public Appointment? Appointment { get; private set; }

    /// <summary>When the appointment was last arranged, moved or cancelled.</summary>
    public DateTime? ArrangedAt { get; private set; }

    /// <summary>How often it was arranged, moved or cancelled: calendars use the version with the highest number.</summary>
    public int Arrangements { get; private set; }

    /// <summary>The cancelled time (UTC), as long as no other appointment has replaced it.</summary>
    public DateTime? CalledOffFor { get; private set; }

    /// <summary>Whether it was made so far ahead that a reminder is useful.</summary>
    public bool MayBeRemindedOf =>
        Appointment is { } appointment && (ArrangedAt is null || appointment.StartsAt - ArrangedAt >= Appointment.RemindedAfter);

    /// <summary>Arranges or moves the appointment; the other resident is notified.</summary>
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
        // After a meeting that has taken place, this is a new appointment and moves none.
        var moves = Appointment?.StartsAt > now;
        Arranged(appointment, calledOffFor: null, moves ? DomainEventKind.AppointmentMoved : DomainEventKind.AppointmentMade, by, now);
        return Result.Done;
    }

    /// <summary>Cancels the appointment; the other resident is notified. They can always arrange another.</summary>
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
        // An appointment from before these were counted is the first.
        Arrangements = Math.Max(Arrangements, Appointment is null ? 0 : 1) + 1;
        (Appointment, CalledOffFor, ArrangedAt) = (appointment, calledOffFor, now);
        Raise(new(kind, now) { PostId = PostId, ResponseId = ResponseId, SubjectId = Id.Value, ActorId = by });
    }
}

/// <summary>An appointment in the past cannot be cancelled.</summary>
public sealed record AppointmentIsOver : Refusal;
