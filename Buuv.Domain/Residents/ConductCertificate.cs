namespace Buuv.Domain.Residents;

/// <summary>Somebody of ours saw a certificate of good conduct (VOG) of a resident. Of the paper only its date is kept: no copy, no number,
/// not what it is for.</summary>
public sealed class ConductCertificate
{
    internal ConductCertificate(
        ResidentId resident,
        DateOnly issuedOn,
        DateOnly seenOn,
        Guid seenBy,
        string seenByName,
        DateTime validUntil
    )
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

/// <summary>The date on it is still to come.</summary>
public sealed record CertificateDateAhead : Refusal;

/// <param name="Years">How long one holds.</param>
public sealed record CertificateTooOld(int Years) : Refusal;

/// <summary>What others may know of a certificate of good conduct.</summary>
/// <param name="By">First name of the member of staff who saw it.</param>
public sealed record SeenConduct(string By, DateOnly On);
