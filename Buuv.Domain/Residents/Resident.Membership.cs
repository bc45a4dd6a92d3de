using Buuv.Domain.Events;

namespace Buuv.Domain.Residents;

/// <summary>Why we believe that somebody lives here. Never where their device says it is.</summary>
public enum MembershipGround
{
    /// <summary>A code that hangs on a board in the buurt.</summary>
    BoardCode = 1,

    /// <summary>A code in a letter to an address.</summary>
    Letter = 2,

    /// <summary>A member of staff knows them.</summary>
    StaffWord = 3,

    /// <summary>They took part before this was asked.</summary>
    Before = 4,
}

public sealed partial class Resident
{
    /// <summary>Null as long as they are no full member: they read and ask, and a person looks at their answers first.</summary>
    public DateTime? MemberSince { get; private set; }

    public MembershipGround? MemberBy { get; private set; }

    /// <summary>A person looks first when somebody new wants to get in touch with them. Known to staff only, and never shown.</summary>
    public bool IsGuarded { get; private set; }

    /// <summary>They want nobody to look first, whatever we think: their say.</summary>
    public bool DeclinesGuard { get; private set; }

    public bool IsMember => MemberSince is not null;

    /// <summary>Somebody new who contacts them passes a person: they are rung up, or staff asked for it; and they do not mind.</summary>
    public bool IsLookedAfter => !DeclinesGuard && (IsGuarded || IsToldByPhone);

    /// <summary>They belong here. A second ground changes nothing.</summary>
    public Result BecomeMember(MembershipGround ground, DateTime now)
    {
        if (IsMember) return Result.Done;
        (MemberSince, MemberBy) = (now, ground);
        Raise(new(DomainEventKind.BecameMember, now) { By = Id });
        return Result.Done;
    }

    /// <summary>Have they been a member for less than so many days?</summary>
    public bool IsNew(int days, DateTime now) =>
        MemberBy != MembershipGround.Before && (MemberSince is null || MemberSince > now.AddDays(-days));

    /// <summary>A person looks first when somebody new contacts them, or never does because they do not want it.</summary>
    /// <param name="by">Account of who heard it from them.</param>
    public void Guard(bool guarded, Guid by, DateTime now)
    {
        if (guarded == IsLookedAfter) return;
        (IsGuarded, DeclinesGuard) = (guarded, !guarded);
        Raise(new(DomainEventKind.GuardChosen, now) { By = Id, EnteredBy = by, What = guarded ? "guarded" : "declined" });
    }
}
