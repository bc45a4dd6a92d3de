using Buuv.Domain;
using Buuv.Domain.Neighbourhoods;
using Buuv.Domain.Residents;
using Buuv.Portal.Platform.Identity;
using Buuv.Portal.Platform.Neighbourhoods;
using Buuv.Portal.Platform.Persistence;
using Buuv.Portal.Platform.Screening;
using Buuv.Portal.Platform.Settings;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;

namespace Buuv.Portal.Features.OnBehalf;

/// <summary>A deputy begins or stops arranging things for a resident. What the deputy then does for that resident goes through the commands
/// of the web, as a <see cref="DeputyActor"/>.</summary>
public sealed class OnBehalfCommands(WriteGate gate, NeighbourhoodDirectory directory, IOptions<SafetySettings> safety, TimeProvider clock)
{
    private DateTime Now => clock.GetUtcNow().UtcDateTime;

    /// <param name="consent">The words the person said yes to.</param>
    public async Task<Result<OnBehalfOfId>> BeginAsync(ResidentActor actor, OnBehalfForm form, string consent)
    {
        if (actor is DeputyActor) return new NotAllowed();
        if (form.As is not { } relation) return new DeputyMissing();
        if (directory.Map.Find(form.Neighbourhood) is not { } home) return new NeighbourhoodMissing();
        var who = form.Introduce();
        if (!who.IsDone) return who.Refusal;
        return await gate.OnceAsync<OnBehalfOfId>(form.Command, async db =>
        {
            if (await db.Residents.FindAsync(actor.PersonId) is not { } deputy) return new NotFound();
            // Their name goes out to an address that they typed.
            if (await Screener.NameWaitsAsync(db, deputy))
                return new NamePassesAPerson();
            if (
                await LatelyAsync(db, actor.PersonId, who.Value) is var lately
                && lately.MayBegin(safety.Value.ArrangeLimits, Now) is { Refusal: { } enough }
            )
                return enough;
            var person = Resident.Join(Id.New<ResidentId>(), who.Value, home.Code, Now);
            if (!person.IsDone) return person.Refusal;
            var begun = OnBehalfOf.Begin(Id.New<OnBehalfOfId>(), person.Value, deputy, relation, form.Agrees, Now);
            if (!begun.IsDone) return begun.Refusal;
            person.Value.WasEnteredBy(actor.Id);
            Screener.Joined(db, person.Value, Now);
            db.AddRange(person.Value, begun.Value, new Consent(person.Value.Id, consent, ConsentDoor.Web, Now, actor.Id));
            return begun.Value.Id;
        });
    }

    /// <summary>The person or the deputy ends it. For others it is not found.</summary>
    /// <param name="objects">Whether the person never wanted it.</param>
    public Task<Result> EndAsync(ResidentActor actor, OnBehalfOfId id, bool objects = false) =>
        gate.WriteAsync(async db =>
            actor is not DeputyActor
            && await db.OnBehalf.FindAsync(id) is { } row
            && (row.ResidentId == actor.PersonId || row.DeputyId == actor.PersonId)
                ? row.End(actor.PersonId, Now, objects)
                : new NotFound()
        );

    private async Task<ArrangedLately> LatelyAsync(BuuvDb db, ResidentId deputy, Introduction who)
    {
        var (today, rest) = (Now.AddDays(-1), Now - ArrangedLately.Rest);
        var toAddress =
            from row in db.OnBehalf
            join person in db.Residents on row.ResidentId equals person.Id
            where (who.Email != null && person.Email == who.Email) || (who.Phone != null && person.Phone == who.Phone)
            select row;
        return new(
            await db.OnBehalf.CountAsync(row => row.DeputyId == deputy && row.Since > today),
            await db.OnBehalf.CountAsync(row => row.DeputyId == deputy && row.EndedAt == null),
            await db.OnBehalf.CountAsync(row => row.Since > today),
            await toAddress.CountAsync(row => row.Since > rest),
            await toAddress.Where(row => row.Objected).MaxAsync(row => row.EndedAt));
    }
}
