using System.Globalization;
using Buuv.Domain;
using Buuv.Domain.Staff;
using Buuv.Portal.Platform.Localization;
using Buuv.Portal.Platform.Mud;

namespace Buuv.Portal.Features.Admin;

/// <summary>The table of members of staff.</summary>
public static class StaffTable
{
    /// <summary>Key of the column by which it is ordered at first.</summary>
    public const string ByName = "naam";

    private const string Duties = "taken", Access = "toegang", CameIn = "ingelogd", Role = "taak", All = "alle", Unsafe = "zonder-stap",
        Suspended = "niet-toegelaten", Safe = "veilig";

    public static IReadOnlyList<GridColumn<StaffView>> Columns =>
    [
        new(ByName, AdminText.ColumnName, person => person.Name),
        new(Duties, AdminText.ColumnDuties, person => string.Join("; ", person.Duties.Select(DutyText))) { IsSortable = false },
        new(Access, AdminText.ColumnAccess, AccessText),
        new(CameIn, AdminText.ColumnCameIn, CameInText) { IsExtra = true, IsHighFirst = true },
    ];

    public static IReadOnlyList<GridFilter> Filters =>
    [
        new(Access, AdminText.ColumnAccess,
        [
            new(All, AdminText.FilterEverybody),
            new(Unsafe, AdminText.FilterUnsafe),
            new(Suspended, AdminText.FilterSuspended),
            new(Safe, AdminText.FilterSafe),
        ]),
        new(Role, AdminText.Role,
        [
            new(All, AdminText.FilterAllRoles),
            .. Enum.GetValues<StaffRole>().Select(role => new GridOption(role.ToString().ToLowerInvariant(), StaffWords.Of(role))),
        ]),
    ];

    /// <summary>Those that the filters and the words leave, in the order that was chosen.</summary>
    /// <param name="staff">By name.</param>
    public static IReadOnlyList<StaffView> Ordered(IReadOnlyList<StaffView> staff, GridChoices choices)
    {
        var words = Folding.Fold(choices.Words);
        var left = staff
            .Where(person => choices[Access] switch
            {
                Unsafe => !person.HasSecondFactor && !person.IsSuspended,
                Suspended => person.IsSuspended,
                Safe => person.HasSecondFactor && !person.IsSuspended,
                _ => true,
            })
            .Where(person => choices[Role] == All
                || person.Duties.Any(duty => string.Equals(duty.Role.ToString(), choices[Role], StringComparison.OrdinalIgnoreCase)))
            .Where(person => words.Length == 0 || Folding.Fold(person.Name).Contains(words, StringComparison.Ordinal));
        return choices.Sort switch
        {
            Access => By(AccessText),
            CameIn => By(person => person.CameInAt ?? DateTime.MinValue),
            _ => choices.IsDescending ? [.. left.Reverse()] : [.. left],
        };

        IReadOnlyList<StaffView> By<TKey>(Func<StaffView, TKey> key) =>
            choices.IsDescending ? [.. left.OrderByDescending(key)] : [.. left.OrderBy(key)];
    }

    public static string DutyText(DutyView duty) => $"{StaffWords.Of(duty.Role)} · {duty.Place ?? AdminText.Everywhere}";

    public static string AccessText(StaffView person) =>
        person.IsSuspended ? AdminText.IsSuspended : person.HasSecondFactor ? AdminText.IsSafe : AdminText.NotSafeYet;

    private static string CameInText(StaffView person) => person.CameInAt is { } at
        ? DutchTime.Of(at).ToString("d MMM, HH:mm", CultureInfo.CurrentCulture)
        : AdminText.NotKnown;
}
