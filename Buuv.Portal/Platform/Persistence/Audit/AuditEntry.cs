using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Buuv.Domain.Events;

namespace Buuv.Portal.Platform.Persistence.Audit;

/// <summary>One link of the audit: an audited domain event, and the hash that binds it to the one before. Ids only, never a name or
/// words.</summary>
public sealed class AuditEntry
{
    /// <summary>Length of a hash, in bytes (SHA-256).</summary>
    public const int HashBytes = 32;

    private AuditEntry()
    {
    }

    /// <summary>From one, without gaps.</summary>
    public long Sequence { get; private set; }

    public DateTime At { get; private set; }

    /// <summary>Name of the <see cref="DomainEventKind"/>.</summary>
    public string Kind { get; private set; } = "";

    /// <summary>Resident it concerns.</summary>
    public Guid? ActorId { get; private set; }

    /// <summary>Account that did it; null when the resident or the clock did.</summary>
    public Guid? EnteredById { get; private set; }

    public Guid? SubjectId { get; private set; }

    public string? What { get; private set; }

    /// <summary>Number of the domain event.</summary>
    public long EventSequence { get; private set; }

    /// <summary>Hash of the entry before; zeroes for the first.</summary>
    public byte[] Previous { get; private set; } = [];

    public byte[] Hash { get; private set; } = [];

    public static AuditEntry After(AuditEntry? last, DomainEvent domainEvent)
    {
        var entry = new AuditEntry
        {
            Sequence = (last?.Sequence ?? 0) + 1,
            At = domainEvent.At,
            Kind = domainEvent.Kind.ToString(),
            ActorId = domainEvent.ActorId?.Value,
            EnteredById = domainEvent.EnteredById,
            SubjectId = domainEvent.SubjectId,
            What = domainEvent.What,
            EventSequence = domainEvent.Sequence,
            Previous = last?.Hash ?? new byte[HashBytes],
        };
        entry.Hash = entry.Compute();
        return entry;
    }

    /// <summary>What the hash should be: SHA-256 over the hash before it and the fields, a line each, in this order.</summary>
    public byte[] Compute()
    {
        var fields = string.Join(
            '\n',
            Sequence.ToString(CultureInfo.InvariantCulture),
            At.ToString("O", CultureInfo.InvariantCulture),
            Kind,
            ActorId,
            EnteredById,
            SubjectId,
            What,
            EventSequence.ToString(CultureInfo.InvariantCulture)
        );
        return SHA256.HashData([.. Previous, .. Encoding.UTF8.GetBytes(fields)]);
    }
}
