using Buuv.Domain.Events;

namespace Buuv.Domain.Residents;

/// <summary>Why we believe that a resident lives here. The location of a device is never used.</summary>
public enum MembershipGround
{
    /// <summary>A code on a board in the neighbourhood.</summary>
    BoardCode = 1,

    /// <summary>A code in a letter to an address.</summary>
    Letter = 2,

    /// <summary>A member of staff knows the resident.</summary>
    StaffWord = 3,

    /// <summary>The resident joined before this was asked.</summary>
    Before = 4,
}

public sealed partial class Resident
{
    /// <summary>Ground of full membership; null as long as there is none: then the resident reads and asks, and answers are reviewed
    /// first.</summary>
    public DateTime? MemberSince { get; private set; }

    public MembershipGround? MemberBy { get; private set; }

    /// <summary>Whether first messages from new members are reviewed before the resident gets them. Known to staff only, and never
    /// shown.</summary>
    public bool IsGuarded { get; private set; }

    /// <summary>Whether the resident refused that; their choice comes first.</summary>
    public bool DeclinesGuard { get; private set; }

    public bool IsMember => MemberSince is not null;

    /// <summary>Whether first messages from new members are reviewed: the resident is called by phone or staff asked for it, and the
    /// resident did not refuse.</summary>
    public bool IsLookedAfter => !DeclinesGuard && (IsGuarded || IsToldByPhone);

    /// <summary>The resident becomes a full member. A second ground has no effect.</summary>
    public Result BecomeMember(MembershipGround ground, DateTime now)
    {
        if (IsMember) return Result.Done;
        (MemberSince, MemberBy) = (now, ground);
        Raise(new(DomainEventKind.BecameMember, now) { ActorId = Id });
        return Result.Done;
    }

    /// <summary>Whether the resident became a member less than so many days ago.</summary>
    public bool IsNew(int days, DateTime now) =>
        MemberBy != MembershipGround.Before && (MemberSince is null || MemberSince > now.AddDays(-days));

    /// <summary>Records whether the resident wants first messages from new members to be reviewed.</summary>
    /// <param name="by">Account of the member of staff whom the resident told.</param>
    public void Guard(bool guarded, Guid by, DateTime now)
    {
        if (guarded == IsLookedAfter) return;
        (IsGuarded, DeclinesGuard) = (guarded, !guarded);
        Raise(new(DomainEventKind.GuardChosen, now) { ActorId = Id, EnteredById = by, What = guarded ? "guarded" : "declined" });
    }
}
