using Buuv.Domain.Events;
using Buuv.Domain.Posts;
using Buuv.Domain.Residents;
using Buuv.Domain.Staff;

namespace Buuv.Domain.Ambassadors;

public enum InvitationAnswer
{
    Waiting,
    Yes,
    No,
}

/// <summary>"Ik weet iemand": an ambassador asks one neighbour whether a post is something for them. Only the neighbour can say yes, and a
/// no needs no reason.</summary>
public sealed class Invitation : Entity
{
    private Invitation(InvitationId id, PostId postId, ResidentId neighbourId, string invitedBy)
    {
        Id = id;
        PostId = postId;
        NeighbourId = neighbourId;
        InvitedBy = invitedBy;
    }

    public InvitationId Id { get; private set; }

    public PostId PostId { get; private set; }

    public ResidentId NeighbourId { get; private set; }

    /// <summary>First name of the ambassador, as the neighbour reads it.</summary>
    public string InvitedBy { get; private set; }

    public DateTime At { get; private set; }

    public InvitationAnswer Answer { get; private set; }

    public DateTime? AnsweredAt { get; private set; }

    public static Result<Invitation> Send(InvitationId id, Post post, Resident neighbour, string invitedBy, DateTime now)
    {
        if (!post.IsLive) return new PostClosed(post.Closure!.Reason);
        if (neighbour.HasStopped) return new NotFound();
        if (neighbour.Id == post.AuthorId) return new OwnPost();
        var invitation = new Invitation(id, post.Id, neighbour.Id, invitedBy) { At = now };
        invitation.Raise(invitation.Event(DomainEventKind.Invited, now, null));
        return invitation;
    }

    /// <summary>"Ja": the neighbour goes on to answer the post in a message of their own.</summary>
    public Result Accept(ResidentId by, DateTime now) => Decide(by, InvitationAnswer.Yes, DomainEventKind.InvitationAccepted, now);

    public Result Decline(ResidentId by, DateTime now) => Decide(by, InvitationAnswer.No, DomainEventKind.InvitationDeclined, now);

    private Result Decide(ResidentId by, InvitationAnswer answer, DomainEventKind kind, DateTime now)
    {
        if (!Rights.Allows(Permission.AnswerInvitation, by == NeighbourId ? Relation.Own : Relation.Other)) return new NotAllowed();
        if (Answer == answer) return Result.Done;
        if (Answer != InvitationAnswer.Waiting) return new InvitationAlreadyAnswered();
        (Answer, AnsweredAt) = (answer, now);
        Raise(Event(kind, now, by));
        return Result.Done;
    }

    private DomainEvent Event(DomainEventKind kind, DateTime now, ResidentId? by) =>
        new(kind, now)
        {
            PostId = PostId,
            SubjectId = Id.Value,
            ActorId = by,
        };
}

/// <summary>The invitation already has another answer.</summary>
public sealed record InvitationAlreadyAnswered : Refusal;
