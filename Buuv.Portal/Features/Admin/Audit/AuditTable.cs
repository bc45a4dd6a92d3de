using System.Globalization;
using Buuv.Portal.Platform.Localization;
using Buuv.Portal.Platform.Mud;
using Buuv.Portal.Platform.Persistence.Audit;

namespace Buuv.Portal.Features.Admin.Audit;

/// <summary>The table of the audit: its columns, its filters and its question to the database.</summary>
public static class AuditTable
{
    /// <summary>Key of the column by which it is ordered at first: the newest comes first.</summary>
    public const string ByTime = "wanneer";

    private const string What = "wat", By = "door", About = "over", Number = "regel", Group = "soort", Period = "periode", All = "alles";

    private static readonly IReadOnlyDictionary<string, AuditGroup> Groups = new Dictionary<string, AuditGroup>
    {
        ["medewerkers"] = AuditGroup.Staff,
        ["bewoners"] = AuditGroup.Residents,
        ["dossiers"] = AuditGroup.Cases,
        ["toezicht"] = AuditGroup.Moderation,
        ["vrijwilligers"] = AuditGroup.Volunteers,
        ["werk"] = AuditGroup.Work,
        ["bewaren"] = AuditGroup.Retention,
    };

    // In days, today included.
    private static readonly IReadOnlyDictionary<string, int> Periods = new Dictionary<string, int>
    {
        ["vandaag"] = 1,
        ["week"] = 7,
        ["maand"] = 31,
        ["jaar"] = 365,
    };

    public static IReadOnlyList<GridColumn<AuditRow>> Columns =>
    [
        new(What, AuditText.ColumnWhat, row => row.Duty is null ? row.What : $"{row.What}: {row.Duty}") { IsSortable = false },
        new(ByTime, AuditText.ColumnWhen, row => DutchTime.Of(row.At).ToString("d MMM yyyy, HH:mm", CultureInfo.CurrentCulture))
        {
            IsHighFirst = true,
        },
        new(By, AuditText.ColumnBy, row => row.By) { IsSortable = false },
        new(About, AuditText.ColumnAbout, row => row.About ?? "") { IsSortable = false },
        new(Number, AuditText.ColumnNumber, row => row.Sequence.ToString(CultureInfo.CurrentCulture), IsNumber: true)
        {
            IsSortable = false,
            IsExtra = true,
        },
    ];

    public static IReadOnlyList<GridFilter> Filters =>
    [
        new(Group, AuditText.FilterGroup,
        [
            new(All, AuditText.AllGroups),
            .. Groups.Select(group => new GridOption(group.Key, Find($"Group_{group.Value}"))),
        ]),
        new(Period, AuditText.FilterPeriod,
            [new(All, AuditText.AllTime), .. Periods.Select(period => new GridOption(period.Key, Find($"Period_{period.Key}")))]),
    ];

    /// <summary>No filter leaves anything out.</summary>
    public static bool IsAll(GridChoices choices) => choices[Group] == All && choices[Period] == All;

    /// <summary>Those that the filters leave, in the order that was chosen: that of their numbers.</summary>
    public static IQueryable<AuditEntry> Ordered(IQueryable<AuditEntry> entries, GridChoices choices, DateOnly today)
    {
        if (choices[Group] != All)
        {
            var kinds = AuditGroups.KindsOf(Groups[choices[Group]]);
            entries = entries.Where(entry => kinds.Contains(entry.Kind));
        }
        if (choices[Period] != All)
        {
            var since = DutchTime.ToUtc(today.AddDays(1 - Periods[choices[Period]]).ToDateTime(TimeOnly.MinValue));
            entries = entries.Where(entry => entry.At >= since);
        }
        return choices.IsDescending ? entries.OrderByDescending(entry => entry.Sequence) : entries.OrderBy(entry => entry.Sequence);
    }

    /// <summary>What a kind is called. One without a name here keeps its own word: it is of another version, or somebody changed the
    /// entry. Precisely then this table must open.</summary>
    public static string Word(string kind) => AuditText.ResourceManager.GetString($"Kind_{kind}", AuditText.Culture) ?? kind;

    /// <summary>That all of it is as it was written, and how that was found out.</summary>
    public static string WholeText(AuditVerdict whole)
    {
        if (whole.Since is not { } since) return AuditText.Nothing;
        var lines = whole.Sequence == 1 ? AuditText.LineOne : string.Format(AuditText.LineMany, whole.Sequence);
        var heads = whole.Heads switch
        {
            0 => AuditText.WholeNoHeads,
            1 => AuditText.WholeHeadOne,
            var many => string.Format(AuditText.WholeHeads, many),
        };
        return $"{string.Format(AuditText.Whole, lines, $"{DutchTime.Of(since):d MMMM yyyy}")} {heads}";
    }

    private static string Find(string name) =>
        AuditText.ResourceManager.GetString(name, AuditText.Culture) ?? throw new InvalidOperationException($"No text for {name}");
}
