namespace Buuv.Domain.Residents;

/// <summary>The door a yes came through.</summary>
public enum ConsentDoor
{
    Web,
    Phone,
    Paper,
}

/// <summary>Somebody said yes: to which words, when, through which door, and who heard it.</summary>
public sealed class Consent(ResidentId residentId, string words, ConsentDoor door, DateTime at, Guid? heardById)
{
    public long Id { get; private set; }

    public ResidentId ResidentId { get; private set; } = residentId;

    /// <summary>The very words that were read out or shown.</summary>
    public string Words { get; private set; } = words;

    public ConsentDoor Door { get; private set; } = door;

    public DateTime At { get; private set; } = at;

    /// <summary>Account of whoever read them out; null when the person read them.</summary>
    public Guid? HeardById { get; private set; } = heardById;
}
