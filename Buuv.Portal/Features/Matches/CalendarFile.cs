using Buuv.Domain.Posts.Matches;
using Ical.Net;
using Ical.Net.CalendarComponents;
using Ical.Net.DataTypes;
using Ical.Net.Serialization;

namespace Buuv.Portal.Features.Matches;

/// <summary>An appointment as a calendar file (RFC 5545). Holds the place and the title only, no names or addresses of people. Taken in
/// again after a change it moves what stands there, and after calling off it takes that away: the same id, a higher number.</summary>
public static class CalendarFile
{
    private static readonly TimeSpan Reminder = TimeSpan.FromHours(2);

    /// <returns>Null when nothing is arranged and nothing was called off.</returns>
    public static string? Of(MatchView match, string address, DateTime now)
    {
        if ((match.Appointment?.StartsAt ?? match.CalledOffFor) is not { } startsAt) return null;
        var isOff = match.Appointment is null;
        var meeting = new CalendarEvent
        {
            Uid = $"{match.Id.Value:N}@buuv",
            DtStamp = Utc(now),
            DtStart = Utc(startsAt),
            DtEnd = Utc(startsAt.AddMinutes(Appointment.Minutes)),
            // Of one that was made before these were counted none is known: it is the first.
            Sequence = Math.Max(0, match.Arrangements - 1),
            LastModified = Utc(match.ArrangedAt ?? now),
            Status = isOff ? EventStatus.Cancelled : EventStatus.Confirmed,
            Summary = match.PostTitle,
            Location = match.Appointment?.Place,
            Url = new(address),
        };
        if (!isOff)
            meeting.Alarms.Add(
                new()
                {
                    Action = AlarmAction.Display,
                    Trigger = new(Duration.FromTimeSpanExact(-Reminder)),
                    Description = match.PostTitle,
                }
            );
        var calendar = new Calendar { Method = isOff ? CalendarMethods.Cancel : CalendarMethods.Publish, ProductId = "-//Buuv//NL" };
        calendar.Events.Add(meeting);
        return new CalendarSerializer().SerializeToString(calendar);
    }

    private static CalDateTime Utc(DateTime time) => new(DateTime.SpecifyKind(time, DateTimeKind.Utc), CalDateTime.UtcTzId);
}
