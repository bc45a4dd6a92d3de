using Buuv.Domain.Staff;

namespace Buuv.Portal.Features.Workplace;

/// <summary>The words of the workplace that depend on what waits.</summary>
public static class WorkplaceWords
{
    /// <summary>What the button says that leads to the work.</summary>
    public static string Press(WorkKind kind) =>
        WorkplaceText.ResourceManager.GetString($"Press_{kind}", WorkplaceText.Culture)
        ?? throw new InvalidOperationException($"No word for {kind}");

    /// <summary>In minutes up to two hours, in hours up to three days, then in days; always whole, and never more than it was.</summary>
    public static string Age(TimeSpan age) => age switch
    {
        { TotalMinutes: < 120 } => string.Format(WorkplaceText.Minutes, (int)age.TotalMinutes),
        { TotalHours: < 72 } => string.Format(WorkplaceText.Hours, (int)age.TotalHours),
        _ => string.Format(WorkplaceText.Days, (int)age.TotalDays),
    };
}
