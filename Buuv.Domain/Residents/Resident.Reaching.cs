using Buuv.Domain.Contact;
using Buuv.Domain.Neighbourhoods;
using Buuv.Domain.Notifications;

namespace Buuv.Domain.Residents;

/// <summary>How somebody gets in touch with who they found.</summary>
public enum FirstStep
{
    /// <summary>They write to a mail address.</summary>
    Mails,

    /// <summary>They ring a number.</summary>
    Rings,

    /// <summary>They write on Buuv.</summary>
    Writes,

    /// <summary>They wait: the other one rings.</summary>
    IsRung,

    /// <summary>They write on Buuv, and the phone team tells the other one, who gave no number.</summary>
    WritesToCaller,

    /// <summary>They gave no number: they ring the phone team, who reads to them what the other one writes.</summary>
    AsksPhoneTeam,
}

public sealed partial class Resident
{
    /// <summary>They hear from the phone team, and not from a machine.</summary>
    public bool IsToldByPhone => Reachability is Reachability.Phone or Reachability.RingsUs;

    /// <summary>No mail, no screen: what they can use is a phone.</summary>
    public bool OnlyPhones => IsToldByPhone && Email is null;

    /// <summary>What they do not want to be told.</summary>
    public OptOut LeftOut { get; private set; }

    /// <summary>From now on they are not told this any more. A second time changes nothing.</summary>
    public Result LeaveOut(OptOut what)
    {
        if (HasStopped) return new NotFound();
        if (!what.IsKnown) return new UnknownChoice();
        LeftOut |= what;
        return Result.Done;
    }

    /// <summary>Do they want to be told news of this kind?</summary>
    public bool WantsToHear(NotificationKind kind) => kind.LeftOutAs() is OptOut.Nothing || !LeftOut.HasFlag(kind.LeftOutAs());

    /// <summary>From now on the phone team rings.</summary>
    /// <param name="on">The number they leave; null for the one we know.</param>
    public Result BeRung(PhoneNumber? on)
    {
        if (HasStopped) return new NotFound();
        if (Unreachable(Reachability.Phone, Email, on ?? Phone) is { } missing) return missing;
        (Phone, Reachability) = (on ?? Phone, Reachability.Phone);
        return Result.Done;
    }

    /// <summary>Would somebody who comes in like this be the same person: name, number and buurt?</summary>
    public bool LooksLike(Introduction who, NeighbourhoodCode neighbourhood) =>
        !HasStopped
        && Phone is not null
        && Phone == who.Phone
        && Neighbourhood == neighbourhood
        && SearchName == Folding.Fold(TidyText.Line(who.FirstName));

    /// <summary>How they get in touch with a neighbour whom they found: as that neighbour wants to be reached, if they can use it.
    /// Else the neighbour, who was given their number, rings.</summary>
    public FirstStep StepTo(Resident neighbour) => neighbour switch
    {
        { Reachability: Reachability.Text or Reachability.Phone, Phone: not null } => FirstStep.Rings,
        _ when OnlyPhones => Phone is null ? FirstStep.AsksPhoneTeam : FirstStep.IsRung,
        { Reachability: Reachability.RingsUs } => FirstStep.WritesToCaller,
        { Reachability: Reachability.Mail, Email: not null } => FirstStep.Mails,
        _ => FirstStep.Writes,
    };
}

/// <summary>Somebody with this name, number and buurt is known already.</summary>
/// <param name="Who">Who it is.</param>
public sealed record CallerKnown(ResidentId Who) : Refusal;
