using Buuv.Domain;
using Buuv.Domain.Care;
using Buuv.Domain.Neighbourhoods;
using Buuv.Domain.Residents;
using Buuv.Domain.Staff;
using Buuv.Portal.Features.Care.Cases;
using Buuv.Portal.Platform.Identity;
using Buuv.Portal.Platform.Neighbourhoods;
using Buuv.Portal.Platform.Persistence;
using Microsoft.EntityFrameworkCore;

namespace Buuv.Portal.Features.Phone.Callers;

/// <summary>What the phone desk writes down about callers. What it does for them goes through the commands of the web, as a
/// <see cref="ResidentActor"/>.</summary>
public sealed class CallerCommands(WriteGate gate, NeighbourhoodDirectory directory, CaseIntakes intakes, TimeProvider clock)
{
    private DateTime Now => clock.GetUtcNow().UtcDateTime;

    /// <summary>Registers a first-time caller.</summary>
    /// <param name="consent">The words that were read out.</param>
    public async Task<Result<ResidentId>> MakeAsync(StaffActor actor, CallerForm form, string consent)
    {
        if (directory.Map.Find(form.Neighbourhood) is not { } home) return new NeighbourhoodMissing();
        if (!actor.May(Permission.ServeCaller, home)) return new NotAllowed();
        var who = form.Introduce();
        if (!who.IsDone) return who.Refusal;
        if (!form.Agrees) return new ConsentMissing();
        return await gate.OnceAsync<ResidentId>(form.Command, async db =>
        {
            if (
                !form.IsAnother
                && who.Value.Phone is { } phone
                && (await db.Residents.Where(other => other.Phone == phone).ToListAsync()).Find(other =>
                    other.LooksLike(who.Value, home.Code)
                )
                    is { } known
            )
                return new CallerKnown(known.Id);
            var joined = Resident.Join(Id.New<ResidentId>(), who.Value, home.Code, Now);
            if (!joined.IsDone) return joined.Refusal;
            joined.Value.BecomeMember(MembershipGround.StaffWord, Now);
            joined.Value.WasEnteredBy(actor.AccountId);
            db.Add(joined.Value);
            db.Add(new Consent(joined.Value.Id, consent, ConsentDoor.Phone, Now, actor.AccountId));
            return joined.Value.Id;
        });
    }

    /// <summary>Turns extra protection of a resident on or off: with it, a volunteer looks first when a new neighbour contacts them. Known
    /// to staff only.</summary>
    public Task<Result> GuardAsync(StaffActor actor, ResidentId who, bool guarded) => gate.WriteAsync(async db =>
    {
        if (!actor.HasDuties || await db.Residents.FindAsync(who) is not { } person) return new NotAllowed();
        if (directory.Map.Find(person.Neighbourhood) is not { } home || !actor.May(Permission.ServeCaller, home)) return new NotAllowed();
        person.Guard(guarded, actor.AccountId, Now);
        return Result.Done;
    });

    /// <summary>The caller said yes to something that was read out.</summary>
    public Task<Result> AgreeAsync(ResidentActor caller, string words) => gate.WriteAsync(db =>
    {
        db.Add(new Consent(caller.PersonId, words, ConsentDoor.Phone, Now, caller.Entered?.Who));
        return Task.FromResult(Result.Done);
    });

    /// <summary>Ends one deputy of the caller, at their request; the caller never wanted it.</summary>
    public Task<Result> EndDeputyAsync(ResidentActor caller, OnBehalfOfId id) =>
        gate.WriteAsync(async db =>
            await db.OnBehalf.FindAsync(id) is { } row && row.ResidentId == caller.PersonId
                ? caller.Do(row, both => both.End(caller.PersonId, Now, objects: true))
                : new NotFound()
        );

    /// <summary>"Dit is te groot voor Buuv": keeps it off the market, for the broker's eyes.</summary>
    public Task<Result<CaseFileId>> KeepInsideAsync(Guid commandId, ResidentActor caller, string? words, bool agreed, string consent) =>
        intakes.KeepAsync(commandId, caller, CaseSource.Phone, words, reason: null, agreed, consent, ConsentDoor.Phone);
}
