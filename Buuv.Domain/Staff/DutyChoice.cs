namespace Buuv.Domain.Staff;

/// <summary>A duty as it was chosen in a form, where nothing is chosen beforehand. What opens everything is said twice.</summary>
/// <param name="Role">Name of a <see cref="StaffRole"/>.</param>
/// <param name="Place">Code of an area, or <see cref="Everywhere"/>.</param>
/// <param name="IsSure">It was said once more that this is meant.</param>
public sealed record DutyChoice(string? Role, string? Place, bool IsSure)
{
    /// <summary>The choice of no area: a choice like any other, and never what is left when none is made.</summary>
    public const string Everywhere = "overal";

    /// <summary>Whether it opens so much that it is asked twice: the whole portal, or every place.</summary>
    public static bool OpensMuch(Duty duty) => duty.Role == StaffRole.Admin || duty.Scope is null;

    /// <summary>The duty, when a role and a place were chosen.</summary>
    public Result<Duty> Made()
    {
        if (Role is null || !Enum.GetNames<StaffRole>().Contains(Role)) return new RoleMissing();
        if (string.IsNullOrEmpty(Place)) return new PlaceMissing();
        var duty = new Duty(Enum.Parse<StaffRole>(Role), Place == Everywhere ? null : Place);
        return OpensMuch(duty) && !IsSure ? new DutyNotSure() : duty;
    }
}

/// <summary>No role was chosen.</summary>
public sealed record RoleMissing() : Refusal(nameof(DutyChoice.Role));

/// <summary>No area was chosen, nor that it is everywhere.</summary>
public sealed record PlaceMissing() : Refusal(nameof(DutyChoice.Place));

/// <summary>It opens the whole portal or every place, and that this is meant was not said.</summary>
public sealed record DutyNotSure() : Refusal(nameof(DutyChoice.IsSure));
