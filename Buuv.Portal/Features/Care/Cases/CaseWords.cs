using System.Globalization;
using Buuv.Domain.Care;
using Buuv.Domain.Staff;
using Buuv.Portal.Features.Care.Concerns;
using Buuv.Portal.Features.Care.Timeline;
using Buuv.Portal.Platform.Ui;

namespace Buuv.Portal.Features.Care.Cases;

/// <summary>The words of the casebook's own lists.</summary>
public static class CaseWords
{
    /// <param name="isOurs">The reader works for the partner that was asked.</param>
    public static string Of(CaseStatus status, bool isOurs = false) =>
        isOurs && status is (CaseStatus.Referred or CaseStatus.AtPartner) ? Text($"Ours_{status}") : Text($"Status_{status}");

    public static string Of(CaseSource source) => Text($"Source_{source}");

    public static string Of(CaseOutcome outcome) => Text($"Outcome_{outcome}");

    public static string Of(CaseNext next) => next.IsAppointment ? CareText.NextAppointment : CareText.NextOwn;

    public static string Of(CaseTab tab) => Text($"Tab_{tab}");

    public static string Of(CaseStepKind kind) => Text($"Step_{kind}");

    /// <summary>The pictogram beside its word.</summary>
    public static IconName MarkOf(CaseStepKind kind) => kind switch
    {
        CaseStepKind.Call => IconName.Phone,
        CaseStepKind.Visit => IconName.Neighbourhood,
        CaseStepKind.Partner => IconName.Talk,
        _ => IconName.Done,
    };

    /// <param name="partner">Name of the organisation.</param>
    public static string Of(ReferralState state, string partner) => string.Format(Text($"Referral_{state}"), partner);

    /// <summary>What came of a small post.</summary>
    public static string Of(CutPost post) =>
        string.Format(CareText.CutState, post.Waiting, post.Found) + (post.Closed is null ? null : $" · {CareText.CutClosed}");

    /// <summary>What is left of a promise, or by how much it is broken: "Nog 1 dag en 3 uur".</summary>
    public static string Of(Wait wait, DateTime now) =>
        string.Format(wait.IsLate(now) ? CareText.ClockLate : CareText.ClockLeft, Length(wait.LeftAt(now).Duration()));

    /// <summary>What happened, in a few words and never the words of the person.</summary>
    public static string TitleOf(CaseMoment moment, CaseSource source) =>
        moment is { Kind: CaseMomentKind.Step, StepKind: not CaseStepKind.Other and var kind }
            ? Of(kind)
            : string.Format(Text($"Moment_{moment.Kind}"), moment.By, moment.Other, Of(source));

    /// <summary>Who did it, where the title does not say so; null when nobody is named.</summary>
    public static string? ByOf(CaseMoment moment) => moment.Kind switch
    {
        CaseMomentKind.Taken or CaseMomentKind.Handed or CaseMomentKind.OpenedInNeed => null,
        CaseMomentKind.Appointment => moment.Other is { } volunteer ? string.Format(CareText.GoesWith, volunteer) : null,
        _ when moment.IsAgreed => moment.By is { } writer ? $"{writer} · {CareText.AgreedThen}" : CareText.AgreedThen,
        _ => moment.By,
    };

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

    // Less than an hour is an hour: nobody is hurried by minutes.
    private static string Length(TimeSpan length)
    {
        var (days, hours) = (length.Days, length.Hours);
        if (days == 0) return Hours(Math.Max(1, hours));
        return days >= 3 || hours == 0 ? Days(days) : string.Format(CareText.ClockAnd, Days(days), Hours(hours));
    }

    private static string Days(int days) => string.Format(days == 1 ? CareText.ClockDay : CareText.ClockDays, days);

    private static string Hours(int hours) => string.Format(hours == 1 ? CareText.ClockHour : CareText.ClockHours, hours);

    private static string Text(string key) =>
        CareText.ResourceManager.GetString(key, CultureInfo.CurrentUICulture) ?? throw new InvalidOperationException($"No text for {key}");
}
