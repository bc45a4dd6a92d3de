using Buuv.Portal.Features.Boards;
using Buuv.Portal.Features.Boards.Rounds;
using Buuv.Portal.Features.Notifications;

namespace Buuv.Portal.Clockwork;

/// <summary>Everything the clock does, in one list.</summary>
public sealed class Timetable(PostExpiry expiry, StillNeeded stillNeeded, ReadyEditions editions, CheckReminders checkReminders, Housekeeping housekeeping)
{
    public IReadOnlyList<TimedJob> Jobs { get; } =
    [
        new("take down posts whose time is over", TimeSpan.FromMinutes(5), expiry.TakeDownAsync),
        new("ask whether a post is still needed", TimeSpan.FromHours(1), stillNeeded.AskAsync),
        new("remind who looks after a board", TimeSpan.FromHours(1), checkReminders.RemindAsync),
        new("make the weekly posters ready", TimeSpan.FromHours(1), editions.MakeAsync),
        new("close codes whose time is over", TimeSpan.FromMinutes(5), housekeeping.CloseCodesAsync),
        new("erase what is no longer needed", TimeSpan.FromHours(1), housekeeping.EraseAsync),
    ];
}
