using Buuv.Domain;
using Buuv.Domain.Matching;
using Buuv.Domain.Residents;
using Buuv.Domain.Staff;
using Buuv.Portal.Platform.Identity;
using Buuv.Portal.Platform.Localization;
using Buuv.Portal.Platform.Persistence;

namespace Buuv.Portal.Features.Matching.Profiles;

/// <summary>What residents tell about helping: for themselves, or at the phone desk on their word.</summary>
public sealed class HelperProfileCommands(WriteGate gate, TimeProvider clock)
{
    private DateTime Now => clock.GetUtcNow().UtcDateTime;

    /// <summary>Takes over all that they tell at once.</summary>
    /// <param name="consent">The words they read, or heard, about being asked.</param>
    public Task<Result> TellAsync(ResidentActor actor, HelperWishes wishes, string consent) =>
        ChangeAsync(actor, consent, profile => profile.Tell(wishes, Now));

    /// <summary>"Ik heb nu een uurtje." With it they agree to be asked.</summary>
    /// <param name="consent">The words they read, or heard, about being asked.</param>
    public Task<Result> HaveTimeAsync(ResidentActor actor, int hours, string consent) =>
        ChangeAsync(actor, consent, profile => profile.HaveTime(hours, Now));

    public Task<Result> EndTimeAsync(ResidentActor actor) => ChangeAsync(actor, null, profile =>
    {
        profile.EndTime();
        return Result.Done;
    });

    /// <summary>"Nu even niet", until this day.</summary>
    public Task<Result> RestUntilAsync(ResidentActor actor, DateOnly day) =>
        ChangeAsync(actor, null, profile => profile.RestUntil(day, DutchTime.Today(clock)));

    public Task<Result> EndRestAsync(ResidentActor actor) => ChangeAsync(actor, null, profile =>
    {
        profile.EndRest();
        return Result.Done;
    });

    // Consent is noted when it begins, with its words; that it ended is that nobody is asked.
    private Task<Result> ChangeAsync(ResidentActor actor, string? consent, Func<HelperProfile, Result> rule) => gate.WriteAsync(async db =>
    {
        var who = actor.PersonId;
        if (!actor.May(Permission.HandleOwnData)) return new NotAllowed();
        if (await db.Residents.FindAsync(who) is not { HasStopped: false }) return new NotFound();
        var known = await db.HelperProfiles.FindAsync(who);
        var profile = known ?? HelperProfile.Of(who);
        var mightAsk = profile.AskMeSince is not null;
        var done = actor.Do(profile, rule);
        if (!done.IsDone) return done;
        if (known is null) db.Add(profile);
        if (!mightAsk && profile.AskMeSince is not null && consent is not null)
            db.Add(new Consent(who, consent, actor.Entered is null ? ConsentDoor.Web : ConsentDoor.Phone, Now, actor.Entered?.Who));
        return Result.Done;
    });
}
