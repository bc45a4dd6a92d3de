using Buuv.Domain.Events;

namespace Buuv.Domain.Residents;

public sealed partial class Resident
{
    /// <summary>Somebody of ours saw their certificate of good conduct.</summary>
    /// <param name="issuedOn">The date on it; null when none was typed.</param>
    /// <param name="by">Account of who saw it.</param>
    /// <param name="byName">Only the first of these names is kept.</param>
    /// <param name="validYears">How long it holds from the date on it.</param>
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
                By = Id,
                EnteredBy = by,
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

    /// <summary>It was a mistake that a certificate of theirs was seen.</summary>
    /// <param name="by">Account of who says so.</param>
    public void ShowedNoConductCertificate(Guid by, DateTime now) =>
        Raise(new(DomainEventKind.ConductNoted, now) { By = Id, EnteredBy = by, What = "taken back" });
}
