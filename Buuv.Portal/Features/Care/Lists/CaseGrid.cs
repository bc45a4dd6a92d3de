using System.Linq.Expressions;
using Buuv.Domain.Care;
using Buuv.Portal.Platform.Mud;

namespace Buuv.Portal.Features.Care.Lists;

/// <summary>By what the list of files is filtered and ordered, in the database. What is sealed is neither: names of people who are no
/// residents, and every word that was written.</summary>
public static class CaseGrid
{
    /// <summary>Keys of the columns by which it is ordered.</summary>
    public const string State = "stand", Clock = "klok", Next = "volgende", Since = "sinds";

    /// <summary>Name of the filter in the address, and its choices.</summary>
    public const string Shows = "toon", Open = "open", Waiting = "wacht", Mine = "van-mij", WithAppointment = "afspraak",
        AtPartner = "partner", Closed = "klaar", Everything = "alles";

    public static IReadOnlyList<GridFilter> Filters =>
    [
        new(Shows, CareText.GridShows, [
            new(Open, CareText.ShowsOpen),
            new(Waiting, CareText.Status_Waiting),
            new(Mine, CareText.ShowsMine),
            new(WithAppointment, CareText.ShowsAppointment),
            new(AtPartner, CareText.Status_AtPartner),
            new(Closed, CareText.Status_Closed),
            new(Everything, CareText.ShowsEverything),
        ]),
    ];

    /// <param name="me">Account of the reader.</param>
    public static IQueryable<CaseFile> Filtered(IQueryable<CaseFile> files, GridChoices choices, Guid me, DateTime now) =>
        choices[Shows] switch
        {
            Everything => files,
            Closed => files.Where(file => file.ClosedAt != null),
            Waiting => files.Where(file =>
                file.ClosedAt == null
                && file.Assignee == null
                && !file.Referrals.Any(asked => asked.State == ReferralState.Waiting || asked.State == ReferralState.Accepted)),
            Mine => files.Where(file => file.ClosedAt == null && file.Assignee!.Account == me),
            WithAppointment => files.Where(file => file.ClosedAt == null && file.AppointmentAt >= now),
            AtPartner => files.Where(file =>
                file.ClosedAt == null
                && file.Referrals.Any(asked => asked.State == ReferralState.Waiting || asked.State == ReferralState.Accepted)),
            _ => files.Where(file => file.ClosedAt == null),
        };

    /// <summary>In the order that was chosen; what has nothing in that column comes last, of equals the longest waiting first.</summary>
    public static IQueryable<CaseFile> Ordered(IQueryable<CaseFile> files, GridChoices choices, DateTime now, DateOnly today)
    {
        var ordered = choices.Sort switch
        {
            Clock => By(
                files.OrderBy(file => file.ClosedAt != null || !(file.Assignee == null
                    || file.Referrals.Any(asked => asked.State == ReferralState.Waiting))),
                file => file.Referrals.Where(asked => asked.State == ReferralState.Waiting)
                    .Select(asked => (DateTime?)asked.At).FirstOrDefault() ?? file.At,
                choices),
            Next => By(
                files.OrderBy(file => !(file.AppointmentAt >= now) && !file.Steps.Any(step => step.Day > today)),
                file => file.AppointmentAt >= now
                    && !file.Steps.Any(step => step.Day > today && step.Day < DateOnly.FromDateTime(file.AppointmentAt!.Value))
                    ? DateOnly.FromDateTime(file.AppointmentAt!.Value)
                    : file.Steps.Where(step => step.Day > today).OrderBy(step => step.Day).Select(step => step.Day).FirstOrDefault(),
                choices),
            Since => First(files, file => file.At, choices),
            _ => First(
                files,
                file => file.ClosedAt != null ? 4
                    : file.Referrals.Any(asked => asked.State == ReferralState.Waiting) ? 1
                    : file.Referrals.Any(asked => asked.State == ReferralState.Accepted) ? 2
                    : file.Assignee == null ? 0
                    : 3,
                choices),
        };
        return ordered.ThenByDescending(file => file.ClosedAt).ThenBy(file => file.At).ThenBy(file => file.Id);
    }

    private static IOrderedQueryable<CaseFile> First<TKey>(
        IQueryable<CaseFile> files,
        Expression<Func<CaseFile, TKey>> key,
        GridChoices choices
    ) => choices.IsDescending ? files.OrderByDescending(key) : files.OrderBy(key);

    private static IOrderedQueryable<CaseFile> By<TKey>(
        IOrderedQueryable<CaseFile> files,
        Expression<Func<CaseFile, TKey>> key,
        GridChoices choices
    ) => choices.IsDescending ? files.ThenByDescending(key) : files.ThenBy(key);
}
