using Buuv.Domain;
using Buuv.Domain.Events;
using Buuv.Domain.Residents;

namespace Buuv.Portal.Platform.Identity;

/// <summary>Who does something in Buuv: a resident, or somebody for them. Only <see cref="Deputies"/> makes the second, after it looked
/// whether they may.</summary>
public readonly record struct ResidentActor
{
    internal ResidentActor(ResidentId person, EnteredBy? entered)
    {
        Person = person;
        Entered = entered;
    }

    /// <summary>Whose post, answer or yes it is.</summary>
    public ResidentId Person { get; }

    /// <summary>Who enters it for them; null when they do it themselves.</summary>
    public EnteredBy? Entered { get; }

    public static implicit operator ResidentActor(ResidentId person) => new(person, null);

    /// <summary>Carries out a rule on something, and notes on what happened who entered it.</summary>
    public TResult Do<TEntity, TResult>(TEntity on, Func<TEntity, TResult> rule) where TEntity : Entity
    {
        var result = rule(on);
        on.WasEnteredBy(Entered?.Who);
        return result;
    }
}
