namespace Buuv.Domain.Residents;

/// <summary>A member of staff saw a resident's certificate of good conduct (VOG). Only its date is stored: no copy, no number, and not its
/// purpose.</summary>
public sealed class ConductCertificate
{
    internal ConductCertificate(
        ResidentId residentId,
        DateOnly issuedOn,
        DateOnly seenOn,
        Guid seenById,
        string seenByName,
        DateTime validUntil
    )
    {
        ResidentId = residentId;
        IssuedOn = issuedOn;
        SeenOn = seenOn;
        SeenById = seenById;
        SeenByName = seenByName;
        ValidUntil = validUntil;
    }

    public ResidentId ResidentId { get; private set; }

    /// <summary>The date on the certificate.</summary>
    public DateOnly IssuedOn { get; private set; }

    public DateOnly SeenOn { get; private set; }

    /// <summary>Account of the member of staff who saw it.</summary>
    public Guid SeenById { get; private set; }

    /// <summary>First name of the member of staff who saw it.</summary>
    public string SeenByName { get; private set; }

    /// <summary>When it expires (UTC). From then on it is treated as not seen.</summary>
    public DateTime ValidUntil { get; private set; }
}

/// <summary>The date on it is in the future.</summary>
public sealed record CertificateDateAhead : Refusal;

/// <param name="Years">How long a certificate is valid.</param>
public sealed record CertificateTooOld(int Years) : Refusal;

/// <summary>What other residents may know of a certificate of good conduct.</summary>
/// <param name="By">First name of the member of staff who saw it.</param>
public sealed record SeenConduct(string By, DateOnly On);
