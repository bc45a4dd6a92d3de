using Buuv.Domain.Events;

namespace Buuv.Domain.Residents;

/// <summary>A resident blocks another. From then on neither sees the other anywhere, and the other is never told.</summary>
public sealed class Block : Entity
{
    private Block(ResidentId blockerId, ResidentId blockedId, string otherName, DateTime since)
    {
        BlockerId = blockerId;
        BlockedId = blockedId;
        OtherName = otherName;
        Since = since;
    }

    public ResidentId BlockerId { get; private set; }

    public ResidentId BlockedId { get; private set; }

    /// <summary>The name under which the resident knew the other, for the list of blocks.</summary>
    public string OtherName { get; private set; }

    public DateTime Since { get; private set; }

    public static Result<Block> Put(ResidentId by, ResidentId other, string otherName, DateTime now)
    {
        if (by == other) return new NotAllowed();
        var block = new Block(by, other, otherName, now);
        block.Raise(new(DomainEventKind.Blocked, now) { ActorId = by, SubjectId = other.Value });
        return block;
    }

    /// <summary>The resident lifts the block.</summary>
    public void Lift(DateTime now) => Raise(new(DomainEventKind.BlockLifted, now) { ActorId = BlockerId, SubjectId = BlockedId.Value });
}
