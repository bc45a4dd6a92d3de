using System.Globalization;
using Buuv.Domain.Care;
using Buuv.Portal.Features.Care.Concerns;

namespace Buuv.Portal.Features.Care.Cases;

/// <summary>The words of the casebook's own lists.</summary>
public static class CaseWords
{
    public static string Of(CaseStatus status) => Text($"Status_{status}");

    public static string Of(CaseSource source) => Text($"Source_{source}");

    public static string Of(CaseOutcome outcome) => Text($"Outcome_{outcome}");

    /// <param name="partner">Name of the organisation.</param>
    public static string Of(ReferralState state, string partner) => string.Format(Text($"Referral_{state}"), partner);

    /// <summary>Which broker looks into a concern, and when.</summary>
    public static string Of(ConcernLine line) =>
        line switch
        {
            { DoneAt: not null } => Of(CaseStatus.Closed),
            { LooksAfter: { } who, LookOn: { } day } => string.Format(
                CareText.ConcernLooks,
                who.Name,
                day.ToString("d MMMM", CultureInfo.CurrentCulture)
            ),
            _ => Of(CaseStatus.Waiting),
        };

    private static string Text(string key) =>
        CareText.ResourceManager.GetString(key, CultureInfo.CurrentUICulture) ?? throw new InvalidOperationException($"No text for {key}");
}
