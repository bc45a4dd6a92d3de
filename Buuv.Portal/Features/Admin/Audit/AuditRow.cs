namespace Buuv.Portal.Features.Admin.Audit;

/// <summary>One entry of the audit. Of people only staff have a name here.</summary>
/// <param name="What">What happened, in words.</param>
/// <param name="Duty">Which duty it is about; null when about none.</param>
/// <param name="By">Name of the member of staff, or that it was somebody else, or the clock.</param>
/// <param name="About">Name of a member of staff, or the end of a number.</param>
public sealed record AuditRow(long Sequence, DateTime At, string What, string? Duty, string By, string? About);
