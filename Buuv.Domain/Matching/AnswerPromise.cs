using Buuv.Domain.Events;
using Buuv.Domain.Posts;

namespace Buuv.Domain.Matching;

public enum PromiseState
{
    /// <summary>Neighbours are asked at <see cref="AnswerPromise.NextAt"/>.</summary>
    Asking = 1,

    /// <summary>They were asked; at <see cref="AnswerPromise.NextAt"/> others are.</summary>
    Waiting,

    /// <summary>Somebody answered, and who asks decides.</summary>
    Answered,

    /// <summary>A broker looks after it.</summary>
    Owned,

    /// <summary>It is over.</summary>
    Done,
}

/// <summary>"Geen vraag blijft liggen": for each vraag, when something happens next or who looks after it. As long as it is open there is
/// exactly one of the two.</summary>
public sealed class AnswerPromise : Entity
{
    /// <summary>Who asks has so long to decide on an answer; then a broker asks what is the matter.</summary>
    public static readonly TimeSpan ToDecide = TimeSpan.FromDays(3);

    private AnswerPromise(PostId id) => Id = id;

    /// <summary>Of the vraag.</summary>
    public PostId Id { get; private set; }

    public PromiseState State { get; private set; }

    public DateTime StartedAt { get; private set; }

    /// <summary>Until when it may go without an answer (UTC).</summary>
    public DateTime DueAt { get; private set; }

    /// <summary>When it is looked at again (UTC); null while a broker looks after it, and when it is over.</summary>
    public DateTime? NextAt { get; private set; }

    /// <summary>When it was last looked at (UTC): what was refused since, is asked of somebody else.</summary>
    public DateTime LookedAt { get; private set; }

    /// <summary>Waves of questions until now.</summary>
    public int Wave { get; private set; }

    /// <summary>Account of the broker who looks after it; null while nobody has to.</summary>
    public Guid? OwnerId { get; private set; }

    /// <summary>First name of the broker, as who asks reads it.</summary>
    public string? OwnerName { get; private set; }

    public DateTime? OwnedAt { get; private set; }

    public DateTime? DoneAt { get; private set; }

    /// <summary>Account of the broker who noted that it was found outside Buuv; null otherwise.</summary>
    public Guid? FoundElsewhereBy { get; private set; }

    public bool IsOpen => State != PromiseState.Done;

    public bool IsOwned => OwnerId is not null;

    /// <summary>Begins with a vraag that is live.</summary>
    public static AnswerPromise Begin(Post post, PromiseTerms terms, AwakeHours awake, DateTime now) => new(post.Id)
    {
        State = PromiseState.Asking,
        StartedAt = post.PlacedAt,
        DueAt = terms.DueAt(post.Category, post.Timing.Date, post.PlacedAt, awake),
        NextAt = awake.NextAwake(now),
        LookedAt = now,
    };

    /// <summary>A wave of questions went out.</summary>
    /// <param name="again">When others are asked.</param>
    public void Asked(DateTime again, DateTime now)
    {
        Wave++;
        LookedAt = now;
        if (IsOpen && !IsOwned) (State, NextAt) = (PromiseState.Waiting, again);
    }

    /// <summary>Nobody new was asked: it is looked at again then.</summary>
    public void LookAgain(DateTime at, DateTime now)
    {
        LookedAt = now;
        if (IsOpen && !IsOwned) NextAt = at;
    }

    /// <summary>Others were asked, if there were any, in place of who said no: the next wave comes when it would have come.</summary>
    public void Replaced(DateTime now) => LookedAt = now;

    /// <summary>A broker looks after it from now on. Also hands it over from another.</summary>
    public Result TakeOn(Guid account, string name, DateTime now)
    {
        if (!IsOpen) return new PromiseOver();
        if (OwnerId == account) return Result.Done;
        (OwnerId, OwnerName, OwnedAt, NextAt) = (account, name, now, null);
        if (State != PromiseState.Answered) State = PromiseState.Owned;
        Raise(new(DomainEventKind.RequestTakenOn, now) { PostId = Id, SubjectId = account });
        return Result.Done;
    }

    /// <summary>Somebody answered: no new questions while who asks decides.</summary>
    public void Answer(DateTime now)
    {
        if (!IsOpen || State == PromiseState.Answered) return;
        (State, NextAt) = (PromiseState.Answered, IsOwned ? null : now + ToDecide);
    }

    /// <summary>More people are needed: the answers did not lead to a match, or not to enough of them.</summary>
    public void AskOn(AwakeHours awake, DateTime now)
    {
        if (State != PromiseState.Answered) return;
        (State, NextAt) = IsOwned ? (PromiseState.Owned, default(DateTime?)) : (PromiseState.Asking, awake.NextAwake(now));
    }

    /// <summary>It is over: enough were found, or it came down.</summary>
    public void End(DateTime now)
    {
        if (IsOpen) (State, NextAt, DoneAt) = (PromiseState.Done, null, now);
    }

    /// <summary>A broker heard that it was found outside Buuv.</summary>
    public Result FoundElsewhere(Guid account, DateTime now)
    {
        if (!IsOpen) return new PromiseOver();
        FoundElsewhereBy = account;
        End(now);
        Raise(new(DomainEventKind.RequestFoundElsewhere, now) { PostId = Id, SubjectId = account });
        return Result.Done;
    }

    /// <summary>Undoes that it was found outside Buuv. Who looked after it does so again.</summary>
    /// <param name="at">When that was noted.</param>
    public Result TakeBackElsewhere(Guid account, DateTime at, AwakeHours awake, DateTime now)
    {
        if (FoundElsewhereBy != account || DoneAt != at) return new ChangedSince();
        Reopen(awake, now);
        Raise(new(DomainEventKind.RequestOpenAgain, now) { PostId = Id, SubjectId = account });
        return Result.Done;
    }

    /// <summary>It is open again, as when a match falls through.</summary>
    public void Reopen(AwakeHours awake, DateTime now)
    {
        if (IsOpen) return;
        (State, DoneAt, FoundElsewhereBy) = (PromiseState.Answered, null, null);
        AskOn(awake, now);
    }
}

/// <summary>The vraag is over: it came down, or was found elsewhere.</summary>
public sealed record PromiseOver : Refusal;
