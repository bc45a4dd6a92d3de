namespace Buuv.Domain.Events;

/// <summary>What a member of staff did and can undo.</summary>
public enum DeedKind
{
    /// <summary>A post was taken down for a caller. The subject is the post.</summary>
    PostWithdrawn = 1,

    /// <summary>A resident was called and did not pick up. The subject is the resident.</summary>
    CallMissed = 2,

    /// <summary>What a caller left half-way is not wanted any more. The subject is the caller.</summary>
    DraftDropped = 3,

    /// <summary>A moderator decided. The subject is the review.</summary>
    ReviewDecided = 4,

    /// <summary>A moderator left it to a colleague. The subject is the review.</summary>
    ReviewLeft = 5,

    /// <summary>A broker wrote down a step in a case. The subject is the step.</summary>
    CaseStepNoted = 6,

    /// <summary>A broker closed a case. The subject is the file.</summary>
    CaseClosed = 7,

    /// <summary>A broker noted that a request was solved outside Buuv. The subject is the post.</summary>
    RequestFoundElsewhere = 8,
}

/// <summary>A deed that was carried out at once, and of which the world hears a moment later: until something has left, whoever did it can
/// undo it.</summary>
public sealed class UndoableDeed : Entity
{
    /// <summary>How long nobody is told.</summary>
    public static readonly TimeSpan Pause = TimeSpan.FromSeconds(10);

    private UndoableDeed(DeedId id, DeedKind kind, Guid subjectId, Guid accountId, DateTime at)
    {
        Id = id;
        Kind = kind;
        SubjectId = subjectId;
        AccountId = accountId;
        At = at;
    }

    public DeedId Id { get; private set; }

    public DeedKind Kind { get; private set; }

    /// <summary>What it was done to, see <see cref="DeedKind"/>.</summary>
    public Guid SubjectId { get; private set; }

    /// <summary>Account of the member of staff who did it.</summary>
    public Guid AccountId { get; private set; }

    public DateTime At { get; private set; }

    /// <summary>When it was released to the world; null while that waits.</summary>
    public DateTime? ReleasedAt { get; private set; }

    /// <summary>When its events were told; null as long as they were not.</summary>
    public DateTime? ToldAt { get; private set; }

    /// <summary>When something left by the release itself, such as a text that hangs from then on; null when nothing did.</summary>
    public DateTime? LeftAt { get; private set; }

    public DateTime? UndoneAt { get; private set; }

    /// <summary>Whether nobody may be told yet.</summary>
    public bool IsHeld => ReleasedAt is null && UndoneAt is null;

    /// <summary>Records what was done just now.</summary>
    public static UndoableDeed Of(DeedId id, DeedKind kind, Guid subjectId, Guid by, DateTime now)
    {
        var deed = new UndoableDeed(id, kind, subjectId, by, now);
        deed.Raise(DomainEventKind.DeedDone, now);
        return deed;
    }

    /// <summary>Whether the world may hear of it. Set back, a clock holds nothing up.</summary>
    public bool IsDue(DateTime now) => IsHeld && (now >= At + Pause || now < At);

    /// <summary>From now on the world hears of it.</summary>
    /// <param name="left">Whether something left by that alone.</param>
    public void Release(bool left, DateTime now)
    {
        if (!IsHeld) return;
        ReleasedAt = now;
        if (left) LeftAt = now;
    }

    /// <summary>Its events are told now.</summary>
    /// <returns>When the first of them was.</returns>
    public DateTime Tell(DateTime now) => ToldAt ??= now;

    /// <summary>Undoes it, as long as nothing has left. What was done to the subject is taken back by the subject itself.</summary>
    public Result Undo(Guid by, DateTime now)
    {
        if (by != AccountId) return new NotAllowed();
        if (UndoneAt is not null) return Result.Done;
        if (LeftAt is not null) return new AlreadyLeft();
        UndoneAt = now;
        Raise(DomainEventKind.DeedUndone, now);
        return Result.Done;
    }

    private void Raise(DomainEventKind kind, DateTime now) =>
        Raise(
            new(kind, now)
            {
                SubjectId = SubjectId,
                EnteredById = AccountId,
                What = Kind.ToString(),
            }
        );
}

/// <summary>Somebody was told of it, so it cannot be undone.</summary>
public sealed record AlreadyLeft : Refusal;

/// <summary>It was changed since, by a colleague or by the resident: undoing it would undo that too.</summary>
public sealed record ChangedSince : Refusal;
