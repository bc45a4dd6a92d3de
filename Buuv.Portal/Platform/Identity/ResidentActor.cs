using Buuv.Domain;
using Buuv.Domain.Events;
using Buuv.Domain.Residents;
using Buuv.Domain.Staff;

namespace Buuv.Portal.Platform.Identity;

/// <summary>A resident who does something for themselves; or, as a <see cref="DeputyActor"/>, somebody who does it for them.</summary>
public record ResidentActor : Actor
{
    /// <param name="personId">Of who proved who they are: by a session, a code, or a link that only they got.</param>
    public ResidentActor(ResidentId personId) => PersonId = personId;

    /// <summary>Whose post, answer or yes it is.</summary>
    public ResidentId PersonId { get; }

    public override Guid Id => PersonId.Value;

    /// <summary>Who enters it for them; null when they do it themselves.</summary>
    public virtual EnteredBy? Entered => null;

    /// <summary>How they stand to what is the resident's own.</summary>
    private protected virtual Relation Relation => Relation.Own;

    /// <summary>May do this with what is the resident's own.</summary>
    public bool May(Permission permission) => Rights.Allows(permission, Relation);

    /// <summary>Carries out a rule on something, and notes on what happened who entered it.</summary>
    public TResult Do<TEntity, TResult>(TEntity on, Func<TEntity, TResult> rule) where TEntity : Entity
    {
        var result = rule(on);
        on.WasEnteredBy(Entered?.Who);
        return result;
    }

    /// <summary>Who it was when it was asked, for what is carried out later: <see cref="Deputies"/> looked then.</summary>
    /// <param name="entered">Null when they did it themselves.</param>
    internal static ResidentActor Again(ResidentId person, EnteredBy? entered) =>
        entered is null ? new ResidentActor(person) : new DeputyActor(person, entered);
}
