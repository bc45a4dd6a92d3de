using Buuv.Domain.Neighbourhoods;

namespace Buuv.Domain.Staff;

/// <summary>What somebody may do for Buuv. See words.md for the Dutch names.</summary>
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

/// <summary>A role and where it holds: a buurt, a wijk, a town, or everywhere when no place is named.</summary>
public readonly record struct Duty(StaffRole Role, string? Scope)
{
    /// <summary>Does this duty reach as far as this buurt?</summary>
    public bool Covers(Neighbourhood neighbourhood) =>
        Scope is null
        || Scope == neighbourhood.Code.Value
        || Scope == neighbourhood.District?.Value
        || Scope == neighbourhood.Municipality.Value;

    /// <summary>Does this duty reach over a whole town?</summary>
    public bool Covers(MunicipalityCode municipality) => Scope is null || Scope == municipality.Value;

    /// <summary>"Ambassador@BU05460800", as kept in a claim.</summary>
    public override string ToString() => Scope is null ? Role.ToString() : $"{Role}@{Scope}";

    public static Duty? Parse(string text)
    {
        var parts = text.Split('@', 2);
        // By name only: a digit is a role to Enum.Parse too.
        if (!Enum.GetNames<StaffRole>().Contains(parts[0]) || parts is [_, ""]) return null;
        return new Duty(Enum.Parse<StaffRole>(parts[0]), parts.Length == 2 ? parts[1] : null);
    }
}
