using Buuv.Domain.Events;
using Buuv.Domain.Staff;

namespace Buuv.Domain.Residents;

/// <summary>Somebody arranges things for somebody who does not do that online: family, a neighbour, a professional. The person sees all of
/// it, and ends it
/// whenever they like.</summary>
public sealed class OnBehalfOf : Entity
{
    private OnBehalfOf(OnBehalfOfId id, ResidentId person, ResidentId deputy, string deputyName, Deputy @as, DateTime since)
    {
        Id = id;
        Person = person;
        Deputy = deputy;
        DeputyName = deputyName;
        As = @as;
        Since = since;
    }

    public OnBehalfOfId Id { get; private set; }

    /// <summary>Who it is done for.</summary>
    public ResidentId Person { get; private set; }

    /// <summary>Who does it.</summary>
    public ResidentId Deputy { get; private set; }

    public string DeputyName { get; private set; }

    public Deputy As { get; private set; }

    public DateTime Since { get; private set; }

    public DateTime? EndedAt { get; private set; }

    /// <summary>The person said that they did not want it.</summary>
    public bool Objected { get; private set; }

    public bool Holds => EndedAt is null;

    /// <summary>What somebody enters from now on bears this name.</summary>
    public EnteredBy Entered => new(As, Deputy.Value, DeputyName);

    /// <param name="agreed">The person said yes to it; without that nobody acts for anybody.</param>
    public static Result<OnBehalfOf> Begin(OnBehalfOfId id, Resident person, Resident deputy, Deputy @as, bool agreed, DateTime now)
    {
        if (person.Id == deputy.Id) return new OnOwnBehalf();
        if (!@as.IsKnown) return new UnknownChoice();
        if (@as == Residents.Deputy.PhoneTeam) return new NotAllowed();
        if (!agreed) return new ConsentMissing();
        var begun = new OnBehalfOf(id, person.Id, deputy.Id, deputy.FirstName, @as, now);
        begun.Raise(new(DomainEventKind.OnBehalfBegun, now) { By = deputy.Id, Subject = person.Id.Value });
        return begun;
    }

    /// <summary>Whoever did it stops: the person still sees that it was done, without the name.</summary>
    public void DeputyStops(DateTime now)
    {
        End(Deputy, now);
        DeputyName = Erased.Name;
    }

    /// <summary>The person takes it over or wants it to stop, or the deputy hands it back. Needs no reason.</summary>
    public Result End(ResidentId by, DateTime now, bool objects = false)
    {
        if (
            !Rights.Allows(
                Permission.EndOnBehalf,
                by == Person ? Relation.Own
                    : by == Deputy ? Relation.EnteredFor
                    : Relation.Other
            )
        )
            return new NotAllowed();
        if (objects && by == Person)
            Objected = true;
        if (!Holds)
            return Result.Done;
        EndedAt = now;
        Raise(new(DomainEventKind.OnBehalfEnded, now) { By = by, Subject = Person.Value });
        return Result.Done;
    }
}

/// <summary>The person did not say yes to it.</summary>
public sealed record ConsentMissing : Refusal;

/// <summary>Nobody acts on behalf of themselves.</summary>
public sealed record OnOwnBehalf : Refusal;
