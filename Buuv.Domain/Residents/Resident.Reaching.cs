using Buuv.Domain.Contact;
using Buuv.Domain.Neighbourhoods;
using Buuv.Domain.Notifications;

namespace Buuv.Domain.Residents;

/// <summary>How a resident gets in touch with a match.</summary>
public enum FirstStep
{
    /// <summary>The resident writes to a mail address.</summary>
    Mails,

    /// <summary>The resident calls a number.</summary>
    Rings,

    /// <summary>The resident writes on Buuv.</summary>
    Writes,

    /// <summary>The resident waits: the match calls.</summary>
    IsRung,

    /// <summary>The resident writes on Buuv, and the phone team tells the match, who gave no number.</summary>
    WritesToCaller,

    /// <summary>The resident gave no number: they call the phone team, who reads to them what the match writes.</summary>
    AsksPhoneTeam,
}

public sealed partial class Resident
{
    /// <summary>Whether notifications come from the phone team, by voice.</summary>
    public bool IsToldByPhone => Reachability is Reachability.Phone or Reachability.RingsUs;

    /// <summary>Whether the resident uses neither mail nor screen, only a phone.</summary>
    public bool OnlyPhones => IsToldByPhone && Email is null;

    /// <summary>Notifications that the resident does not want.</summary>
    public OptOut LeftOut { get; private set; }

    /// <summary>Opts the resident out of these notifications. A second time has no effect.</summary>
    public Result LeaveOut(OptOut what)
    {
        if (HasStopped) return new NotFound();
        if (!what.IsKnown) return new UnknownChoice();
        LeftOut |= what;
        return Result.Done;
    }

    /// <summary>Whether the resident wants notifications of this kind.</summary>
    public bool WantsToHear(NotificationKind kind) => kind.OptOutOf() is OptOut.Nothing || !LeftOut.HasFlag(kind.OptOutOf());

    /// <summary>From now on the phone team calls the resident.</summary>
    /// <param name="on">The number to call; null for the number that is known.</param>
    public Result BeRung(PhoneNumber? on)
    {
        if (HasStopped) return new NotFound();
        if (Unreachable(Reachability.Phone, Email, on ?? Phone) is { } missing) return missing;
        (Phone, Reachability) = (on ?? Phone, Reachability.Phone);
        return Result.Done;
    }

    /// <summary>Whether a new registration seems to be this resident: the same name, number and neighbourhood.</summary>
    public bool LooksLike(Introduction who, NeighbourhoodCode neighbourhood) =>
        !HasStopped
        && Phone is not null
        && Phone == who.Phone
        && Neighbourhood == neighbourhood
        && SearchName == Folding.Fold(TidyText.Line(who.FirstName));

    /// <summary>How the resident gets in touch with a match: in the way in which the match wants to be reached, if the resident can use it.
    /// Otherwise the match, who gets the resident's number, calls.</summary>
    public FirstStep StepTo(Resident neighbour) => neighbour switch
    {
        { Reachability: Reachability.Text or Reachability.Phone, Phone: not null } => FirstStep.Rings,
        _ when OnlyPhones => Phone is null ? FirstStep.AsksPhoneTeam : FirstStep.IsRung,
        { Reachability: Reachability.RingsUs } => FirstStep.WritesToCaller,
        { Reachability: Reachability.Mail, Email: not null } => FirstStep.Mails,
        _ => FirstStep.Writes,
    };
}

/// <summary>A resident with this name, number and neighbourhood exists already.</summary>
/// <param name="ResidentId">That resident.</param>
public sealed record CallerKnown(ResidentId ResidentId) : Refusal;
