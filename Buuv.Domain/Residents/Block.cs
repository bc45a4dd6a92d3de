using Buuv.Domain.Events;

namespace Buuv.Domain.Residents;

/// <summary>Somebody wants nothing to do with somebody else. From then on neither sees the other anywhere, and the other is never
/// told.</summary>
public sealed class Block : Entity
{
    private Block(ResidentId by, ResidentId other, string otherName, DateTime since)
    {
        By = by;
        Other = other;
        OtherName = otherName;
        Since = since;
    }

    public ResidentId By { get; private set; }

    public ResidentId Other { get; private set; }

    /// <summary>The name by which they knew the other, to find it in their list again.</summary>
    public string OtherName { get; private set; }

    public DateTime Since { get; private set; }

    public static Result<Block> Put(ResidentId by, ResidentId other, string otherName, DateTime now)
    {
        if (by == other) return new NotAllowed();
        var block = new Block(by, other, otherName, now);
        block.Raise(new(DomainEventKind.Blocked, now) { By = by, Subject = other.Value });
        return block;
    }

    /// <summary>It may be as before again, as far as they are concerned.</summary>
    public void Lift(DateTime now) => Raise(new(DomainEventKind.BlockLifted, now) { By = By, Subject = Other.Value });
}
