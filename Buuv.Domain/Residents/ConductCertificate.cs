using Buuv.Domain.Happenings;
using Buuv.Domain.Posts;

namespace Buuv.Domain.Residents;

/// <summary>Somebody of ours saw a certificate of good conduct (VOG) of a resident. Of the paper only its date is kept: no copy, no number, not what it is for.</summary>
public sealed class ConductCertificate
{
    internal ConductCertificate(ResidentId resident, DateOnly issuedOn, DateOnly seenOn, Guid seenBy, string seenByName, DateTime validUntil)
    {
        Resident = resident;
        IssuedOn = issuedOn;
        SeenOn = seenOn;
        SeenBy = seenBy;
        SeenByName = seenByName;
        ValidUntil = validUntil;
    }

    public ResidentId Resident { get; private set; }

    /// <summary>The date on it.</summary>
    public DateOnly IssuedOn { get; private set; }

    public DateOnly SeenOn { get; private set; }

    /// <summary>Account of who saw it.</summary>
    public Guid SeenBy { get; private set; }

    /// <summary>First name of who saw it.</summary>
    public string SeenByName { get; private set; }

    /// <summary>UTC. From then on it is as if nobody saw it.</summary>
    public DateTime ValidUntil { get; private set; }
}

public sealed partial class Resident
{
    /// <summary>Somebody of ours saw their certificate of good conduct.</summary>
    /// <param name="issuedOn">The date on it; null when none was typed.</param>
    /// <param name="by">Account of who saw it.</param>
    /// <param name="byName">Only the first of these names is kept.</param>
    /// <param name="validYears">How long it holds from the date on it.</param>
    public Result<ConductCertificate> ShowConductCertificate(DateOnly? issuedOn, Guid by, string byName, int validYears, DateOnly today, DateTime now)
    {
        if (HasStopped) return new NotFound();
        if (issuedOn is not { } issued) return new DateUnclear();
        if (issued > today) return new CertificateDateAhead();
        if (issued.AddYears(validYears) <= today) return new CertificateTooOld(validYears);
        Happens(new(HappeningKind.ConductNoted, now) { By = Id, EnteredBy = by, What = "seen" });
        return new ConductCertificate(Id, issued, today, by, byName.Split(' ')[0], issued.AddYears(validYears).ToDateTime(TimeOnly.MinValue, DateTimeKind.Utc));
    }

    /// <summary>It was a mistake that a certificate of theirs was seen.</summary>
    /// <param name="by">Account of who says so.</param>
    public void ShowedNoConductCertificate(Guid by, DateTime now) =>
        Happens(new(HappeningKind.ConductNoted, now) { By = Id, EnteredBy = by, What = "taken back" });
}

/// <summary>The date on it is still to come.</summary>
public sealed record CertificateDateAhead : Refusal;

/// <param name="Years">How long one holds.</param>
public sealed record CertificateTooOld(int Years) : Refusal;
