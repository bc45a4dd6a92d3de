using Buuv.Domain.Events;
using Buuv.Domain.Posts;
using Buuv.Domain.Residents;

namespace Buuv.Domain.Ambassadors;

/// <summary>"Ik weet iemand", by a resident: a vraag is sent on to one neighbour, by a link of its own. Nothing is known of that neighbour
/// before they answer the vraag themselves.</summary>
public sealed class PassedOn : Entity
{
    /// <summary>So often in a day one resident passes one vraag on.</summary>
    public const int MostPerDay = 5;

    private PassedOn(PassedOnId id, PostId postId, ResidentId byId)
    {
        Id = id;
        PostId = postId;
        ById = byId;
    }

    public PassedOnId Id { get; private set; }

    public PostId PostId { get; private set; }

    /// <summary>Who thought of a neighbour.</summary>
    public ResidentId ById { get; private set; }

    public DateTime At { get; private set; }

    /// <summary>The answer that came of it: then the link is used. Null until then.</summary>
    public ResponseId? ResponseId { get; private set; }

    public bool IsUsed => ResponseId is not null;

    /// <param name="lately">How often they passed this vraag on in the last day.</param>
    public static Result<PassedOn> Send(PassedOnId id, Post post, Resident by, int lately, DateTime now)
    {
        if (by.HasStopped) return new NotAllowed();
        if (post.Kind != PostKind.Request) return new NotFound();
        if (!post.IsLive) return new PostClosed(post.Closure!.Reason);
        if (lately >= MostPerDay) return new PassedOnEnough(MostPerDay);
        var passed = new PassedOn(id, post.Id, by.Id) { At = now };
        passed.Raise(new(DomainEventKind.RequestPassedOn, now) { PostId = post.Id, SubjectId = id.Value, ActorId = by.Id });
        return passed;
    }

    /// <summary>A neighbour answered by this link. Who comes second came by themselves.</summary>
    public void LedTo(Response response)
    {
        if (response.PostId == PostId && response.HelperId != ById) ResponseId ??= response.Id;
    }
}

/// <summary>This vraag was passed on often enough today.</summary>
public sealed record PassedOnEnough(int Max) : Refusal;
