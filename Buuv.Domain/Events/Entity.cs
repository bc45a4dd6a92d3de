namespace Buuv.Domain.Events;

/// <summary>Something with a life of its own. What happens to it is noted here and saved in the same transaction as its state.</summary>
public abstract class Entity
{
    private readonly List<DomainEvent> happened = [];

    /// <summary>Hands over what happened since the last time, for saving.</summary>
    public IReadOnlyList<DomainEvent> TakeEvents()
    {
        var taken = happened.ToArray();
        happened.Clear();
        return taken;
    }

    /// <summary>Somebody else entered what just happened.</summary>
    /// <param name="who">Account or resident id of whoever did; null when the person did it themselves.</param>
    public void WasEnteredBy(Guid? who)
    {
        for (var i = 0; i < happened.Count; i++) happened[i] = happened[i] with { EnteredById = happened[i].EnteredById ?? who };
    }

    protected void Raise(DomainEvent domainEvent) => happened.Add(domainEvent);
}
