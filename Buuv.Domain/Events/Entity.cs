namespace Buuv.Domain.Events;

/// <summary>An object with an identity. Its events are collected here, and saved in the same transaction as its state.</summary>
public abstract class Entity
{
    private readonly List<DomainEvent> happened = [];

    /// <summary>Takes the events since the last call, for saving.</summary>
    public IReadOnlyList<DomainEvent> TakeEvents()
    {
        var taken = happened.ToArray();
        happened.Clear();
        return taken;
    }

    /// <summary>Records that another person entered the latest events.</summary>
    /// <param name="who">Account or resident id of that person; null when the resident did it themselves.</param>
    public void WasEnteredBy(Guid? who)
    {
        for (var i = 0; i < happened.Count; i++) happened[i] = happened[i] with { EnteredById = happened[i].EnteredById ?? who };
    }

    protected void Raise(DomainEvent domainEvent) => happened.Add(domainEvent);
}
