namespace Buuv.Portal.Platform.Identity;

/// <summary>Who does something in Buuv. Every command takes one, and never none: a resident, a deputy of theirs, a member of staff, or a
/// machine; there are no others. A page asks its session once who that is (<see cref="ClaimsPrincipalExtensions.AsStaff"/>,
/// <see cref="ClaimsPrincipalExtensions.AsResident"/>).</summary>
public abstract record Actor
{
    private protected Actor() { }

    /// <summary>Under what their deeds are noted. Of a member of staff it is the account. Of a resident, and of a resident who is a deputy,
    /// it is their id as a resident: who only rings, or answers by a link, has no account. Empty for a machine.</summary>
    public abstract Guid Id { get; }
}
