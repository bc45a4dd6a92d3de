using Buuv.Domain;
using Buuv.Domain.Neighbourhoods;
using Buuv.Domain.Residents;
using Buuv.Portal.Data;

namespace Buuv.Portal.Features.OnBehalf;

/// <summary>Beginning and ending to arrange things for somebody. What is then done for them goes by the commands of the web, as a <see cref="Shared.Doer"/>.</summary>
public sealed class OnBehalfCommands(WriteGate gate, NeighbourhoodDirectory directory, TimeProvider clock)
{
    private DateTime Now => clock.GetUtcNow().UtcDateTime;

    /// <param name="consent">The words the person said yes to.</param>
    public async Task<Result<OnBehalfOfId>> BeginAsync(ResidentId actor, OnBehalfForm form, string consent)
    {
        if (form.As is not { } relation) return new DeputyMissing();
        if (directory.Map.Find(form.Neighbourhood) is not { } home) return new NeighbourhoodMissing();
        var who = form.Introduce();
        if (!who.IsDone) return who.Refusal!;
        return await gate.OnceAsync<OnBehalfOfId>(form.Command, async db =>
        {
            if (await db.Residents.FindAsync(actor) is not { } deputy) return new NotFound();
            var person = Resident.Join(Id.New<ResidentId>(), who.Value, home.Code, Now);
            if (!person.IsDone) return person.Refusal!;
            var begun = OnBehalfOf.Begin(Id.New<OnBehalfOfId>(), person.Value, deputy, relation, form.Agrees, Now);
            if (!begun.IsDone) return begun.Refusal!;
            person.Value.WasEnteredBy(actor.Value);
            db.AddRange(person.Value, begun.Value, new Consent(person.Value.Id, consent, ConsentDoor.Web, Now, actor.Value));
            return begun.Value.Id;
        });
    }

    /// <summary>The person or the deputy ends it. For anybody else it is as if it were not there.</summary>
    /// <param name="objects">The person never wanted it.</param>
    public Task<Result> EndAsync(ResidentId actor, OnBehalfOfId id, bool objects = false) => gate.WriteAsync(async db =>
        await db.OnBehalf.FindAsync(id) is { } row && (row.Person == actor || row.Deputy == actor) ? row.End(actor, Now, objects) : new NotFound());
}
