using Buuv.Domain.Neighbourhoods;

namespace Buuv.Domain.Staff;

/// <summary>The roles of staff. See words.md for the Dutch names.</summary>
public enum StaffRole
{
    Admin,
    CommunityWorker,
    Broker,
    AssistantBroker,
    Moderator,
    PhoneVolunteer,
    Ambassador,
    Partner,
    Analyst,
}

/// <summary>A role and its area: a neighbourhood, a district, a municipality, or everywhere when there is none.</summary>
public readonly record struct Duty(StaffRole Role, string? Scope)
{
    /// <summary>Whether the area contains this neighbourhood.</summary>
    public bool Covers(Neighbourhood neighbourhood) =>
        Scope is null
        || Scope == neighbourhood.Code.Value
        || Scope == neighbourhood.District?.Value
        || Scope == neighbourhood.Municipality.Value;

    /// <summary>Whether the area contains a whole municipality.</summary>
    public bool Covers(MunicipalityCode municipality) => Scope is null || Scope == municipality.Value;

    /// <summary>The form in a claim: "Ambassador@BU05460800".</summary>
    public override string ToString() => Scope is null ? Role.ToString() : $"{Role}@{Scope}";

    public static Duty? Parse(string text)
    {
        var parts = text.Split('@', 2);
        // By name only, because Enum.Parse also accepts digits.
        if (!Enum.GetNames<StaffRole>().Contains(parts[0]) || parts is [_, ""]) return null;
        return new Duty(Enum.Parse<StaffRole>(parts[0]), parts.Length == 2 ? parts[1] : null);
    }
}
