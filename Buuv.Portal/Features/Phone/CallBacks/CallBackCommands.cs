using Buuv.Domain;
using Buuv.Domain.Events;
using Buuv.Domain.Notifications;
using Buuv.Domain.Phone;
using Buuv.Domain.Residents;
using Buuv.Domain.Staff;
using Buuv.Portal.Features.Conversations;
using Buuv.Portal.Platform.Identity;
using Buuv.Portal.Platform.Localization;
using Buuv.Portal.Platform.Matching;
using Buuv.Portal.Platform.Messaging.Notifications;
using Buuv.Portal.Platform.Neighbourhoods;
using Buuv.Portal.Platform.Persistence;
using Buuv.Portal.Platform.Settings;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;

namespace Buuv.Portal.Features.Phone.CallBacks;

/// <summary>Records the outcome of a call. The answer is the resident's; the account of the volunteer who called is kept with it.</summary>
/// <remarks>Every command has an id, chosen when the form was made: the same form twice is one attempt.</remarks>
public sealed class CallBackCommands(
    WriteGate gate,
    ConversationCommands conversations,
    SpokenAnswer answers,
    CallRequests requests,
    NeighbourhoodDirectory directory,
    IOptions<PhoneTeamSettings> phoneTeam,
    TimeProvider clock
)
{
    private DateTime Now => clock.GetUtcNow().UtcDateTime;

    private CallTimes Times => phoneTeam.Value.CallTimes(DutchTime.Zone);

    /// <summary>They were told. Where something was asked, their yes or no does what it does on the web; elsewhere both mean that they
    /// know.</summary>
    public Task<Result<CallBackId>> SpokenAsync(Guid commandId, StaffActor actor, CallBackId id, bool yes) =>
        ForAsync(commandId, actor, id, async (db, callBack) =>
        {
            var wasOpen = callBack.IsOpen;
            var spoken = callBack.Spoken(yes, actor.AccountId, Now);
            return spoken.IsDone && wasOpen
                ? await answers.TakeAsync(db, callBack, yes, new(Deputy.PhoneTeam, actor.AccountId, actor.Name), Now)
                : spoken;
        });

    /// <summary>"Nu niet", said on the line to a question whether a vraag is something for them.</summary>
    /// <param name="until">The day until which they are asked nothing; null for <see cref="NotNowAnswer.Days"/> days.</param>
    public Task<Result<CallBackId>> NotNowAsync(Guid commandId, StaffActor actor, CallBackId id, DateOnly? until) =>
        ForAsync(commandId, actor, id, async (db, callBack) =>
        {
            if (callBack.Kind != NotificationKind.Invited) return new NotFound();
            var wasOpen = callBack.IsOpen;
            var spoken = callBack.Spoken(false, actor.AccountId, Now);
            return spoken.IsDone && wasOpen
                ? await answers.TakeNotNowAsync(db, callBack, until, new(Deputy.PhoneTeam, actor.AccountId, actor.Name), Now)
                : spoken;
        });

    /// <summary>They were told what a neighbour wrote, and say something back. Both or neither: a talk that goes on would overtake the
    /// promise.</summary>
    public Task<Result<CallBackId>> SayBackAsync(Guid commandId, StaffActor actor, ResidentActor doer, CallBackId id, string? words) =>
        ForAsync(commandId, actor, id, async (db, callBack) =>
        {
            if (callBack.ResidentId != doer.PersonId)
                return new NotAllowed();
            if (
                callBack.Kind != NotificationKind.Said
                || await db.Conversations.FindAsync(new ConversationId(callBack.SubjectId!.Value)) is not { } conversation
            )
                return new NotFound();
            var said = await conversations.SayAsync(db, doer, conversation, words);
            return !said.IsDone ? said.Refusal : callBack.Spoken(true, actor.AccountId, Now);
        });

    /// <summary>They want to hear it at another moment.</summary>
    /// <param name="at">UTC.</param>
    public Task<Result<CallBackId>> LaterAsync(Guid commandId, StaffActor actor, CallBackId id, DateTime at) =>
        ForAsync(commandId, actor, id, (_, callBack) => Task.FromResult(callBack.Later(at, Times, actor.AccountId, Now)));

    /// <summary>The call was not answered: counts for everything that waits for the resident.</summary>
    public Task<Result<ResidentId>> NotReachedAsync(Guid commandId, StaffActor actor, ResidentId who) =>
        RingAsync(commandId, actor, who, (call, now) => call.NotReached(actor.AccountId, now));

    /// <summary>A message was left: counts for everything that waits for them.</summary>
    public Task<Result<ResidentId>> VoicemailAsync(Guid commandId, StaffActor actor, ResidentId who) =>
        RingAsync(commandId, actor, who, (call, now) => call.Voicemail(actor.AccountId, now));

    /// <summary>They asked to be called. Asking again while it is still promised changes nothing.</summary>
    /// <param name="at">UTC; the moment they chose, or null for as soon as it suits.</param>
    public Task<Result<CallBackId>> AskAsync(Guid commandId, StaffActor actor, ResidentId who, DateTime? at = null) =>
        gate.OnceAsync<CallBackId>(commandId, async db => await db.Residents.FindAsync(who) is not { } resident ? new NotFound()
            : MayRing(actor, resident) ? await requests.AskAsync(db, commandId, resident, at)
            : new NotAllowed());

    private Task<Result<CallBackId>> ForAsync(Guid commandId, StaffActor actor, CallBackId id, Func<BuuvDb, CallBack, Task<Result>> act) =>
        gate.OnceAsync<CallBackId>(commandId, async db =>
        {
            if (
                await db.CallBacks.FindAsync(id) is not { } callBack
                || await db.Residents.FindAsync(callBack.ResidentId) is not { } resident
            )
                return new NotFound();
            if (!MayRing(actor, resident))
                return new NotAllowed();
            var done = await act(db, callBack);
            return done.IsDone ? id : done.Refusal;
        });

    private Task<Result<ResidentId>> RingAsync(
        Guid commandId, StaffActor actor, ResidentId who, Func<WaitingCallBacks, DateTime, Result> ring) =>
        gate.OnceAsync<ResidentId>(commandId, async db =>
        {
            if (await db.Residents.FindAsync(who) is not { } resident)
                return new NotFound();
            if (!MayRing(actor, resident))
                return new NotAllowed();
            var open = await db.CallBacks.Where(promise => promise.ResidentId == who && promise.ClosedAt == null).ToListAsync();
            var now = Now;
            var rung = ring(new(open, resident.BestTimes, Times), now);
            if (!rung.IsDone)
                return rung.Refusal;
            db.MayBeUndone(DeedKind.CallMissed, who.Value, actor.AccountId, now);
            return who;
        });

    private bool MayRing(StaffActor actor, Resident resident) =>
        directory.Map.Find(resident.Neighbourhood) is { } here && actor.May(Permission.ServeCaller, here);
}
