using Buuv.Domain;
using Buuv.Domain.Care;
using Buuv.Domain.Neighbourhoods;
using Buuv.Domain.Partners;
using Buuv.Domain.Posts;
using Buuv.Domain.Residents;
using Buuv.Domain.Staff;
using Buuv.Portal.Features.Care.Cases;
using Buuv.Portal.Features.Posts;
using Buuv.Portal.Platform.Identity;
using Buuv.Portal.Platform.Neighbourhoods;
using Buuv.Portal.Platform.Persistence;
using Microsoft.EntityFrameworkCore;

namespace Buuv.Portal.Features.Partners;

/// <summary>What a partner's member of staff does for a client. It goes through the commands of the web, as a
/// <see cref="ResidentActor"/>.</summary>
public sealed class ClientCommands(
    WriteGate gate,
    NeighbourhoodDirectory directory,
    CasePeople people,
    Deputies deputies,
    PostCommands posts,
    CaseIntakes intakes,
    TimeProvider clock
)
{
    /// <summary>Begins to arrange things for a new client, who agreed to it.</summary>
    /// <param name="consent">The text they agreed to.</param>
    public async Task<Result<ResidentId>> BeginAsync(Guid commandId, StaffActor actor, NewPerson form, bool agreed, string consent)
    {
        if (!agreed) return new ConsentMissing();
        if (directory.Map.Find(form.Neighbourhood) is not { } home) return new NeighbourhoodMissing();
        return await gate.OnceAsync<ResidentId>(commandId, async db =>
        {
            var now = clock.GetUtcNow().UtcDateTime;
            var person = people.ComeIn(db, actor, Permission.EnterForClient, form);
            if (!person.IsDone)
                return person;
            var ours = (
                await db
                    .Partners.Where(partner =>
                        db.PartnerMembers.Any(member => member.OrganisationId == partner.Id && member.AccountId == actor.AccountId)
                    )
                    .ToListAsync()
            ).FirstOrDefault(partner => partner.WorksIn(home.Municipality));
            if (ours is null)
                return new NotAllowed();
            db.AddRange(
                new PartnerClient(ours.Id, person.Value, now),
                new Consent(person.Value, consent, ConsentDoor.Web, now, actor.AccountId)
            );
            return person;
        });
    }

    public async Task<Result<PostId>> PlaceAsync(Guid commandId, StaffActor actor, ResidentId client, Draft draft)
    {
        var doer = await deputies.ForClientAsync(actor, client);
        return doer.IsDone ? await posts.PlaceAsync(commandId, doer.Value, draft) : doer.Refusal;
    }

    public async Task<Result<CaseFileId>> KeepInsideAsync(
        Guid commandId,
        StaffActor actor,
        ResidentId client,
        string? asked,
        bool agreed,
        string consent
    )
    {
        var doer = await deputies.ForClientAsync(actor, client);
        return doer.IsDone
            ? await intakes.KeepAsync(commandId, doer.Value, CaseSource.Partner, asked, null, agreed, consent, ConsentDoor.Web)
            : doer.Refusal;
    }
}
