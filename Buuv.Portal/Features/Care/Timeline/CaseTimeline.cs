using Buuv.Domain.Care;
using Buuv.Domain.Staff;
using Buuv.Portal.Features.Care.Cases;
using Buuv.Portal.Platform.Localization;

namespace Buuv.Portal.Features.Care.Timeline;

/// <summary>Makes one list of everything that happened in a file and is still to come.</summary>
public static class CaseTimeline
{
    /// <summary>What is still to come first, the furthest away on top; then what happened, the latest on top.</summary>
    public static IReadOnlyList<CaseMoment> Of(CaseView file, DateTime now)
    {
        if (file.Content is not { } content) return [];
        return
        [
            .. Steps(content, now)
                .Concat(Appointment(content, now))
                .Concat(content.Referrals.SelectMany(referral => Referral(file, referral)))
                .Concat(content.Posts.Select(post => new CaseMoment(CaseMomentKind.SmallQuestion, post.At) { Post = post }))
                .Concat(content.Opened.Where(deed => deed.Reason is not null).Select(Opened))
                .Concat(Closed(content))
                .Concat(Taken(file, content))
                .Concat(Beginning(file, content))
                .OrderByDescending(moment => moment.IsComing)
                .ThenByDescending(moment => moment.At),
        ];
    }

    /// <summary>Who read it on which day, and how often; the last first.</summary>
    public static IReadOnlyList<CaseReaders> ReadersOf(IEnumerable<CaseDeed> opened) =>
    [
        .. opened
            .GroupBy(deed => (deed.By, Day: DateOnly.FromDateTime(DutchTime.Of(deed.At)), deed.Reason))
            .Select(read => new CaseReaders(read.Key.By, read.Max(deed => deed.At), read.Count(), read.Key.Reason))
            .OrderByDescending(read => read.Last),
    ];

    private static IEnumerable<CaseMoment> Beginning(CaseView file, CaseContent content)
    {
        var isAskedLater = content.ConsentAt is { } at && at > file.At;
        if (isAskedLater) yield return new(CaseMomentKind.Agreed, content.ConsentAt!.Value) { Words = content.Consent };
        yield return new(CaseMomentKind.Filed, file.At)
        {
            Words = content.Asked,
            By = file.EnteredBy?.Name,
            IsAgreed = content.ConsentAt is not null && !isAskedLater,
        };
    }

    // Only the day of a step is known: it comes after what happened on that day, and today not after now.
    private static IEnumerable<CaseMoment> Steps(CaseContent content, DateTime now) =>
        from step in content.Steps
        let evening = DutchTime.ToUtc(step.Day.ToDateTime(new TimeOnly(23, 59)))
        let isComing = step.Day > DateOnly.FromDateTime(DutchTime.Of(now))
        select new CaseMoment(CaseMomentKind.Step, isComing || evening < now ? evening : now)
        {
            IsWholeDay = true,
            IsComing = isComing,
            StepKind = step.Kind,
            Words = step.Words,
            By = step.By,
        };

    private static IEnumerable<CaseMoment> Appointment(CaseContent content, DateTime now)
    {
        if (content.AppointmentAt is not { } at) yield break;
        yield return new(CaseMomentKind.Appointment, at)
        {
            IsComing = at > now,
            Words = content.Appointment,
            Other = content.VolunteerName,
        };
    }

    private static IEnumerable<CaseMoment> Referral(CaseView file, ReferralView referral)
    {
        yield return new(CaseMomentKind.Referred, referral.At) { Words = referral.Words, By = referral.By, Other = referral.Name };
        if (referral.State == ReferralState.Waiting && file.Status != CaseStatus.Closed)
            yield return new(CaseMomentKind.ReplyDue, referral.At + WorkKind.Case.Promise)
            {
                IsComing = true,
                Other = referral.Name,
                Waits = new(WorkKind.Case, referral.At),
            };
        else if (referral.AnsweredAt is { } answered)
            yield return new(KindOf(referral.State), answered)
            {
                Words = referral.State == ReferralState.TakenBack ? null : referral.Reply,
                By = referral.State == ReferralState.TakenBack ? null : referral.AnsweredBy,
                Other = referral.Name,
            };
    }

    private static CaseMomentKind KindOf(ReferralState state) => state switch
    {
        ReferralState.Accepted => CaseMomentKind.ReferralAccepted,
        ReferralState.Returned => CaseMomentKind.ReferralReturned,
        _ => CaseMomentKind.ReferralTakenBack,
    };

    // The first took it. Only who has it hands it on: whoever does so next, or has it now, is whom it was given.
    private static IEnumerable<CaseMoment> Taken(CaseView file, CaseContent content) =>
        content.Taken.Select((deed, at) => at == 0
            ? new CaseMoment(CaseMomentKind.Taken, deed.At) { By = deed.By }
            : new CaseMoment(CaseMomentKind.Handed, deed.At)
            {
                By = deed.By,
                Other = at + 1 < content.Taken.Count ? content.Taken[at + 1].By : file.Assignee?.Name,
            });

    private static CaseMoment Opened(CaseDeed deed) =>
        new(CaseMomentKind.OpenedInNeed, deed.At) { Words = deed.Reason, By = deed.By };

    private static IEnumerable<CaseMoment> Closed(CaseContent content) =>
        content is { ClosedAt: { } at, Outcome: { } outcome }
            ? [new(CaseMomentKind.Closed, at) { Words = content.Result, Outcome = outcome }]
            : [];
}

/// <summary>What somebody read on one day.</summary>
/// <param name="By">First name.</param>
/// <param name="Last">The last time of that day.</param>
/// <param name="Reason">Why, when it was not theirs.</param>
public sealed record CaseReaders(string By, DateTime Last, int Times, string? Reason);
