using Buuv.Domain.Events;

namespace Buuv.Domain.Residents;

public sealed partial class Resident
{
    /// <summary>A member of staff saw the resident's certificate of good conduct.</summary>
    /// <param name="issuedOn">The date on it; null when none was typed.</param>
    /// <param name="by">Account of the member of staff who saw it.</param>
    /// <param name="byName">Name of the member of staff; only the first name is stored.</param>
    /// <param name="validYears">Years for which it is valid from its date.</param>
    public Result<ConductCertificate> ShowConductCertificate(
        DateOnly? issuedOn,
        Guid by,
        string byName,
        int validYears,
        DateOnly today,
        DateTime now
    )
    {
        if (HasStopped)
            return new NotFound();
        if (issuedOn is not { } issued)
            return new DateUnclear();
        if (issued > today)
            return new CertificateDateAhead();
        if (issued.AddYears(validYears) <= today)
            return new CertificateTooOld(validYears);
        Raise(
            new(DomainEventKind.ConductNoted, now)
            {
                ActorId = Id,
                EnteredById = by,
                What = "seen",
            }
        );
        return new ConductCertificate(
            Id,
            issued,
            today,
            by,
            byName.Split(' ')[0],
            issued.AddYears(validYears).ToDateTime(TimeOnly.MinValue, DateTimeKind.Utc)
        );
    }

    /// <summary>Withdraws a certificate that was recorded by mistake.</summary>
    /// <param name="by">Account of the member of staff who withdraws it.</param>
    public void ShowedNoConductCertificate(Guid by, DateTime now) =>
        Raise(new(DomainEventKind.ConductNoted, now) { ActorId = Id, EnteredById = by, What = "taken back" });
}
