using Buuv.Domain;
using Buuv.Domain.Staff;
using Microsoft.AspNetCore.Identity;

namespace Buuv.Portal.Platform.Persistence;

/// <summary>A way to sign in. A resident's account points at the resident; staff have duties. A resident needs no account.</summary>
public sealed class Account : IdentityUser<Guid>
{
    public Account() => Id = Guid.CreateVersion7();

    public ResidentId? ResidentId { get; set; }

    /// <summary>First name of a member of staff, as colleagues and invited neighbours read it.</summary>
    public string? StaffName { get; set; }

    public DateTime CreatedAt { get; set; }

    /// <summary>Suspended accounts cannot sign in and lose their sessions.</summary>
    public DateTime? SuspendedAt { get; set; }
}

/// <summary>One sign-in on one browser. The cookie holds its id; without this row that cookie opens nothing.</summary>
public sealed class AccountSession
{
    public required Guid Id { get; init; }

    public required Guid AccountId { get; init; }

    public required DateTime OpenedAt { get; init; }

    /// <summary>UTC. Moved on while a resident uses it; for staff it stays.</summary>
    public required DateTime EndsAt { get; set; }
}

/// <summary>One duty of a member of staff.</summary>
public sealed class AccountDuty
{
    public long Id { get; private set; }

    public required Guid AccountId { get; init; }

    public required StaffRole Role { get; init; }

    /// <summary>CBS code of the neighbourhood, district or municipality; null for everywhere.</summary>
    public string? Scope { get; init; }

    public Duty Duty => new(Role, Scope);
}

/// <summary>A six-digit code that was sent to an address. Only its hash is kept.</summary>
public sealed class SignInCode
{
    public required Guid Id { get; init; }

    /// <summary>Mail address or phone number in its one written form.</summary>
    public required string Address { get; init; }

    public required byte[] Hash { get; init; }

    /// <summary>Hash of the token in the link that does the same as the code.</summary>
    public required byte[] LinkHash { get; init; }

    public required DateTime SentAt { get; init; }

    public required DateTime ExpiresAt { get; init; }

    /// <summary>Whether the address was known when the code was asked for.</summary>
    public bool IsKnown { get; init; }

    /// <summary>Asked for, and not sent: too much went to strangers that hour, or to this address from one client that day.</summary>
    public bool IsWithheld { get; init; }

    /// <summary>Wrong tries at the address while this was its newest code.</summary>
    public int Tries { get; set; }

    public DateTime? UsedAt { get; set; }
}
