using Buuv.Portal.Features.Boards;
using Buuv.Portal.Features.Boards.Rounds;
using Buuv.Portal.Features.Care;
using Buuv.Portal.Features.Matches;
using Buuv.Portal.Features.Moderation;
using Buuv.Portal.Features.Posts;
using Buuv.Portal.Features.Posts.Renewal;
using Buuv.Portal.Platform.Neighbourhoods;
using Buuv.Portal.Platform.Persistence;
using Buuv.Portal.Platform.Privacy;


namespace Buuv.Portal.Platform.Jobs;

/// <summary>Everything the clock does, in one list.</summary>
public sealed class Timetable(
    PostExpiry expiry, StillNeeded stillNeeded, AppointmentReminders reminders, CheckIns checkIns, ReadyEditions editions, CheckReminders checkReminders, Housekeeping housekeeping,
    Retention retention, AuditHeads heads, CaseKeys caseKeys, LeftOutRows leftOut, LongWaits longWaits, DatabaseCheck check, NeighbourhoodDirectory directory)
{
    public IReadOnlyList<TimedJob> Jobs { get; } =
    [
        new("take down posts whose time is over", TimeSpan.FromMinutes(5), expiry.TakeDownAsync),
        new("ask whether a post is still needed", TimeSpan.FromHours(1), stillNeeded.AskAsync),
        new("remind who looks after a board", TimeSpan.FromHours(1), checkReminders.RemindAsync),
        new("remind of tomorrow's appointments", TimeSpan.FromMinutes(15), reminders.RemindAsync),
        new("ask who found each other whether they are still in touch", TimeSpan.FromHours(1), checkIns.AskAsync),
        new("say that something waits long for a moderator", TimeSpan.FromHours(1), longWaits.TellAsync),
        new("let go of calls that would come too late", TimeSpan.FromMinutes(15), housekeeping.CloseCallBacksAsync),
        new("make the weekly posters ready", TimeSpan.FromHours(1), editions.MakeAsync),
        new("give the casebook a new key", TimeSpan.FromDays(1), caseKeys.RotateWhenOldAsync),
        new("close codes whose time is over", TimeSpan.FromMinutes(5), housekeeping.CloseCodesAsync),
        new("drop codes from the future", TimeSpan.FromMinutes(5), housekeeping.DropCodesFromTheFutureAsync),
        new("purge what was for a few days", TimeSpan.FromHours(1), retention.PurgeFleetingAsync),
        new("purge what was kept long enough", TimeSpan.FromDays(1), retention.PurgeLastingAsync),
        new("write down how far the audit has come", TimeSpan.FromDays(1), heads.ExportAsync),
        new("hear of places that another program brought in", TimeSpan.FromMinutes(1), directory.LookAsync),
        new("look whether the database is whole", TimeSpan.FromDays(1), check.RunAsync),
        new("name the rows that cannot be shown", TimeSpan.FromDays(1), leftOut.NameAsync),
    ];
}
