using Buuv.Domain.Events;
using Buuv.Domain.Matching;
using Buuv.Domain.Posts;
using Buuv.Domain.Residents;
using Buuv.Domain.Staff;

namespace Buuv.Domain.Ambassadors;

public enum InvitationAnswer
{
    Waiting,
    Yes,
    No,

    /// <summary>"Nu niet": nor anything else, before a day that they chose.</summary>
    NotNow,
}

/// <summary>A neighbour is asked whether a post is something for them: by an ambassador ("Ik weet iemand"), by a broker, or in a wave of
/// questions. Only the neighbour can say yes, and a no needs no reason.</summary>
public sealed class Invitation : Entity
{
    private Invitation(InvitationId id, PostId postId, ResidentId neighbourId, string invitedBy)
    {
        Id = id;
        PostId = postId;
        NeighbourId = neighbourId;
        InvitedBy = invitedBy;
    }

    /// <summary>Who asks in a wave of questions.</summary>
    public const string ByBuuv = "Buuv";

    /// <summary>Longest reason of a broker to set a rule aside, in characters.</summary>
    public const int MaxReason = 200;

    public InvitationId Id { get; private set; }

    public PostId PostId { get; private set; }

    public ResidentId NeighbourId { get; private set; }

    /// <summary>First name of who asks, as the neighbour reads it; <see cref="ByBuuv"/> in a wave.</summary>
    public string InvitedBy { get; private set; }

    /// <summary>Which wave of questions it belongs to; null when a person asked.</summary>
    public int? Wave { get; private set; }

    /// <summary>When the neighbour looked at it (UTC).</summary>
    public DateTime? SeenAt { get; private set; }

    /// <summary>Which rule a broker set aside to ask them; null when none was. The neighbour is never told.</summary>
    public WhyNot? Overruled { get; private set; }

    /// <summary>Why, in the words of the broker.</summary>
    public string? OverruledBecause { get; private set; }

    public DateTime At { get; private set; }

    public InvitationAnswer Answer { get; private set; }

    public DateTime? AnsweredAt { get; private set; }

    /// <param name="invitedBy">First name of who asks, or <see cref="ByBuuv"/>.</param>
    public static Result<Invitation> Send(
        InvitationId id, Post post, Resident neighbour, string invitedBy, DateTime now, int? wave = null)
    {
        if (!post.IsLive) return new PostClosed(post.Closure!.Reason);
        if (neighbour.HasStopped) return new NotFound();
        if (neighbour.Id == post.AuthorId) return new OwnPost();
        var invitation = new Invitation(id, post.Id, neighbour.Id, invitedBy) { At = now, Wave = wave };
        invitation.Raise(invitation.Event(DomainEventKind.Invited, now, null));
        return invitation;
    }

    /// <summary>A broker sets a rule aside to ask them, and says why.</summary>
    public Result Overrule(WhyNot rule, string? because, DateTime now)
    {
        if (!rule.MayBeOverruled()) return new NotAllowed();
        var reason = TidyText.Line(because);
        if (reason.Length == 0) return new OverrulingReasonMissing();
        if (reason.Length > MaxReason) return new OverrulingReasonTooLong(reason.Length, MaxReason);
        (Overruled, OverruledBecause) = (rule, reason);
        Raise(Event(DomainEventKind.AskRuleOverruled, now, null) with { What = $"{rule}" });
        return Result.Done;
    }

    /// <summary>"Ja": the neighbour goes on to answer the post in a message of their own.</summary>
    public Result Accept(ResidentId by, DateTime now) => Decide(by, InvitationAnswer.Yes, DomainEventKind.InvitationAccepted, now);

    public Result Decline(ResidentId by, DateTime now) => Decide(by, InvitationAnswer.No, DomainEventKind.InvitationDeclined, now);

    /// <summary>"Nu niet": they are asked nothing for a while.</summary>
    public Result Postpone(ResidentId by, DateTime now) => Decide(by, InvitationAnswer.NotNow, DomainEventKind.InvitationDeclined, now);

    /// <summary>The neighbour looks at it.</summary>
    public void See(DateTime now) => SeenAt ??= now;

    private Result Decide(ResidentId by, InvitationAnswer answer, DomainEventKind kind, DateTime now)
    {
        if (!Rights.Allows(Permission.AnswerInvitation, by == NeighbourId ? Relation.Own : Relation.Other)) return new NotAllowed();
        if (Answer == answer) return Result.Done;
        if (Answer != InvitationAnswer.Waiting) return new InvitationAlreadyAnswered();
        (Answer, AnsweredAt, SeenAt) = (answer, now, SeenAt ?? now);
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

/// <summary>A broker who asks somebody all the same says why.</summary>
public sealed record OverrulingReasonMissing() : Refusal(nameof(Invitation.OverruledBecause));

/// <param name="Length">Characters typed.</param>
/// <param name="Max">Most characters allowed.</param>
public sealed record OverrulingReasonTooLong(int Length, int Max) : Refusal(nameof(Invitation.OverruledBecause));
