using Buuv.Domain.Happenings;
using Buuv.Domain.Posts;
using Buuv.Domain.Staff;

namespace Buuv.Domain.Matches;

/// <summary>Both said yes. From here on they see each other's first name and the one way to reach them that each chose.</summary>
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

    /// <summary>When and where they meet; null as long as that is not arranged here.</summary>
    public Appointment? Appointment { get; private set; }

    /// <summary>When that was arranged as it is now.</summary>
    public DateTime? ArrangedAt { get; private set; }

    /// <summary>Made so far ahead that a reminder is of use.</summary>
    public bool MayBeRemindedOf => Appointment is { } appointment && (ArrangedAt is null || appointment.StartsAt - ArrangedAt >= Appointment.RemindedAfter);

    internal static Match Between(Post post, Response response, DateTime now) =>
        new(Domain.Id.New<MatchId>(), post.Id, response.Id, post.Author, response.By, now);

    public bool Includes(ResidentId resident) => resident == Asker || resident == Helper;

    public ResidentId OtherThan(ResidentId one) => one == Asker ? Helper : Asker;

    private bool May(ResidentId who, Deed deed) => Rights.Allows(deed, Includes(who) ? Relation.Matched : Relation.Other);

    /// <summary>Arranges or moves the appointment; the other is told.</summary>
    /// <param name="startsAt">UTC.</param>
    public Result Arrange(ResidentId by, DateTime startsAt, string? place, DateTime now)
    {
        if (!May(by, Deed.MakeAppointment)) return new NotAllowed();
        var where = TidyText.Line(place);
        if (where.Length == 0) return new PlaceMissing();
        if (where.Length > Appointment.MaxPlace) return new PlaceTooLong(where.Length, Appointment.MaxPlace);
        if (startsAt < now) return new DateInThePast();
        if (startsAt > now.AddDays(Timing.MaxDaysAhead)) return new DateTooFar();
        var appointment = new Appointment(startsAt, where);
        if (appointment == Appointment) return Result.Done;
        (Appointment, ArrangedAt) = (appointment, now);
        Happens(new(HappeningKind.AppointmentMade, now) { Post = Post, Response = Response, Subject = Id.Value, By = by });
        return Result.Done;
    }
}

/// <param name="StartsAt">UTC.</param>
/// <param name="Place">Where, in words.</param>
public sealed record Appointment(DateTime StartsAt, string Place)
{
    /// <summary>Longest place, in characters.</summary>
    public const int MaxPlace = 120;

    /// <summary>How long a meeting is put in the calendar for, in minutes.</summary>
    public const int Minutes = 60;

    /// <summary>What is arranged later than this before the meeting, nobody is reminded of.</summary>
    public static readonly TimeSpan RemindedAfter = TimeSpan.FromDays(1);
}

public sealed record PlaceMissing : Refusal;

/// <param name="Length">Characters typed.</param>
/// <param name="Max">Most characters allowed.</param>
public sealed record PlaceTooLong(int Length, int Max) : Refusal;
