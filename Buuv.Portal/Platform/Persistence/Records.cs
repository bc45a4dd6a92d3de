using Buuv.Domain;
using Buuv.Domain.Notifications;

namespace Buuv.Portal.Platform.Persistence;

/// <summary>A command that was carried out: the same id again (double press, resent form, back button) gives the same answer.</summary>
public sealed class FinishedCommand
{
    /// <summary>Chosen by the client, before the first try.</summary>
    public required Guid Id { get; init; }

    /// <summary>Id of what it made.</summary>
    public required Guid ResultId { get; init; }

    public required DateTime At { get; init; }
}

/// <summary>A form that is being filled in, step by step. A visitor's is found by the token in a cookie, a resident's by their
/// id.</summary>
public sealed class SavedDraft
{
    public required Guid Id { get; init; }

    /// <summary>Which form it is.</summary>
    public required string Form { get; init; }

    /// <summary>Hash of the token in the cookie of a visitor's browser; null once it is a resident's.</summary>
    public byte[]? TokenHash { get; set; }

    /// <summary>The resident who fills it in; null for a visitor who did not sign in.</summary>
    public ResidentId? ResidentId { get; set; }

    /// <summary>The fields, as JSON.</summary>
    public required string Fields { get; set; }

    public required DateTime SavedAt { get; set; }
}

public enum OutgoingChannel
{
    Mail,
    Text,
}

/// <summary>The priority of a message, which decides what goes first and what may go at night.</summary>
public enum MessagePriority
{
    /// <summary>It tells what a neighbour did just now.</summary>
    Prompt,

    /// <summary>The recipient waits for it now, as for a code: it goes first, by day and by night.</summary>
    Urgent,

    /// <summary>Written by a job; the recipient does not wait for it. Never at night.</summary>
    Calm,
}

/// <summary>A message to a resident, partner or member of staff. Written in the transaction of what it tells about; sent afterwards,
/// once.</summary>
public sealed class OutgoingMessage
{
    public long Id { get; private set; }

    public required OutgoingChannel Channel { get; init; }

    public required string To { get; init; }

    public required string Subject { get; init; }

    public required string Body { get; set; }

    /// <summary>Holds a code or link that opens an account: its text is erased once it has left.</summary>
    public bool HoldsCode { get; init; }

    /// <summary>Ids of the residents whose name or words it holds, separated by spaces, so that it goes when one of them stops; null for
    /// staff and for codes.</summary>
    public string? Names { get; init; }

    /// <summary>Address at which the recipient opts out of such mails in one press; null for what is always told.</summary>
    public string? UnsubscribeAddress { get; init; }

    /// <summary>The same thing told to the same person has the same key, and is told once.</summary>
    public required string DedupeKey { get; init; }

    public MessagePriority Haste { get; init; }

    /// <summary>UTC. From then on it is of no use and is not sent; null when it always is.</summary>
    public DateTime? GoodUntil { get; init; }

    /// <summary>The resident a notification is for. This and the three below are set for notifications only, so that it can be told by
    /// phone when it cannot be written.</summary>
    public ResidentId? ResidentId { get; init; }

    public NotificationKind? Kind { get; init; }

    public PostId? PostId { get; init; }

    /// <summary>See <see cref="Notification.SubjectId"/>.</summary>
    public Guid? SubjectId { get; init; }

    /// <summary>Set when it is put in the outbox.</summary>
    public DateTime CreatedAt { get; set; }

    public DateTime? SentAt { get; set; }

    /// <summary>When it was too late, or needless, and was left unsent.</summary>
    public DateTime? DroppedAt { get; set; }

    /// <summary>When the address was reported as not reaching its resident; null when it was not.</summary>
    public DateTime? RefusedAt { get; set; }

    /// <summary>How it left: smtp, gateway, or file when nothing is configured.</summary>
    public string? SentBy { get; set; }

    public int Attempts { get; set; }

    public DateTime NextAttemptAt { get; set; }

    public string? LastError { get; set; }

    /// <summary>The news it tells; null when it tells none.</summary>
    public Notification? News =>
        ResidentId is { } to && Kind is { } kind
            ? new(to, kind, DedupeKey)
            {
                PostId = PostId,
                SubjectId = SubjectId,
                NoUseAfter = GoodUntil,
            }
            : null;

    /// <summary>Leaves it unsent: it came too late, or is not needed any more.</summary>
    public void Drop(DateTime now)
    {
        DroppedAt = now;
        Wipe();
    }

    /// <summary>It left, or never will: what opens an account is not kept.</summary>
    public void Wipe()
    {
        if (HoldsCode) Body = "";
    }

    /// <summary>Name of the file it is written to when its channel is not configured. Without the address, since file names end up in lists
    /// and logs.</summary>
    public string FileName => $"{CreatedAt:yyyyMMdd-HHmmss}-{Id}.txt";
}

/// <summary>The last time that the clock of the machine could be trusted; one row.</summary>
public sealed class ClockMark
{
    public int Id { get; private set; }

    public DateTime At { get; set; }

    /// <summary>The last domain event that was stamped with a time we trust.</summary>
    public long Sequence { get; set; }

    /// <summary>When a jump was seen, by the clock that jumped; null while all is well.</summary>
    public DateTime? HeldAt { get; set; }
}

/// <summary>More of one kind was over than the clock may purge by itself: it waits for the admin.</summary>
public sealed class PurgeHold
{
    /// <summary>Name of the kind of record.</summary>
    public required string Kind { get; init; }

    /// <summary>How many there were of the kind.</summary>
    public required int All { get; set; }

    /// <summary>How many of them were over.</summary>
    public required int Over { get; set; }

    public required DateTime Oldest { get; set; }

    /// <summary>What is older than this would go.</summary>
    public required DateTime Before { get; set; }

    public required DateTime NotedAt { get; set; }
}

/// <summary>How far a reader of domain events has come.</summary>
public sealed class ConsumerPosition
{
    public required string Consumer { get; init; }

    public long Sequence { get; set; }
}
