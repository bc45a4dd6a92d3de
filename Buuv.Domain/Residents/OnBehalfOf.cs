using Buuv.Domain.Events;
using Buuv.Domain.Staff;

namespace Buuv.Domain.Residents;

/// <summary>A deputy (family, a neighbour, a professional) arranges things for a resident who does not do that online. The resident sees
/// all of it, and can end it at any time.</summary>
public sealed class OnBehalfOf : Entity
{
    private OnBehalfOf(OnBehalfOfId id, ResidentId residentId, ResidentId deputyId, string deputyName, Deputy @as, DateTime since)
    {
        Id = id;
        ResidentId = residentId;
        DeputyId = deputyId;
        DeputyName = deputyName;
        As = @as;
        Since = since;
    }

    public OnBehalfOfId Id { get; private set; }

    /// <summary>The resident.</summary>
    public ResidentId ResidentId { get; private set; }

    /// <summary>The deputy.</summary>
    public ResidentId DeputyId { get; private set; }

    public string DeputyName { get; private set; }

    public Deputy As { get; private set; }

    public DateTime Since { get; private set; }

    public DateTime? EndedAt { get; private set; }

    /// <summary>Whether the resident objected.</summary>
    public bool Objected { get; private set; }

    public bool Holds => EndedAt is null;

    /// <summary>What the deputy enters from now on carries this name.</summary>
    public EnteredBy Entered => new(As, DeputyId.Value, DeputyName);

    /// <param name="agreed">Whether the resident agreed; without that no deputy may act.</param>
    public static Result<OnBehalfOf> Begin(OnBehalfOfId id, Resident person, Resident deputy, Deputy @as, bool agreed, DateTime now)
    {
        if (person.Id == deputy.Id) return new OnOwnBehalf();
        if (!@as.IsKnown) return new UnknownChoice();
        if (@as == Residents.Deputy.PhoneTeam) return new NotAllowed();
        if (!agreed) return new ConsentMissing();
        var begun = new OnBehalfOf(id, person.Id, deputy.Id, deputy.FirstName, @as, now);
        begun.Raise(new(DomainEventKind.OnBehalfBegun, now) { ActorId = deputy.Id, SubjectId = person.Id.Value });
        return begun;
    }

    /// <summary>The deputy stops using Buuv: the resident still sees what was done, without the name.</summary>
    public void DeputyStops(DateTime now)
    {
        End(DeputyId, now);
        DeputyName = Erased.Name;
    }

    /// <summary>The resident ends it, or the deputy hands it back. Needs no reason.</summary>
    public Result End(ResidentId by, DateTime now, bool objects = false)
    {
        if (
            !Rights.Allows(
                Permission.EndOnBehalf,
                by == ResidentId ? Relation.Own
                    : by == DeputyId ? Relation.EnteredFor
                    : Relation.Other
            )
        )
            return new NotAllowed();
        if (objects && by == ResidentId)
            Objected = true;
        if (!Holds)
            return Result.Done;
        EndedAt = now;
        Raise(new(DomainEventKind.OnBehalfEnded, now) { ActorId = by, SubjectId = ResidentId.Value });
        return Result.Done;
    }
}

/// <summary>The resident did not agree.</summary>
public sealed record ConsentMissing() : Refusal("Agrees");

/// <summary>A resident cannot be their own deputy.</summary>
public sealed record OnOwnBehalf : Refusal;
