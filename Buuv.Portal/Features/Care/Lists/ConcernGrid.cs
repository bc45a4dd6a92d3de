using System.Linq.Expressions;
using Buuv.Domain.Care;
using Buuv.Portal.Platform.Mud;

namespace Buuv.Portal.Features.Care.Lists;

/// <summary>By what the list of concerns is filtered and ordered, in the database; not by what is sealed.</summary>
public static class ConcernGrid
{
    /// <summary>Keys of the columns by which it is ordered.</summary>
    public const string State = "stand", Day = "dag", Since = "sinds";

    /// <summary>Name of the filter in the address, and its choices.</summary>
    public const string Shows = "toon", Open = "open", Waiting = "wacht", Today = "vandaag", Planned = "gepland", Done = "klaar",
        Everything = "alles";

    public static IReadOnlyList<GridFilter> Filters =>
    [
        new(Shows, CareText.GridShows, [
            new(Open, CareText.ShowsOpen),
            new(Waiting, CareText.Status_Waiting),
            new(Today, CareText.ShowsToday),
            new(Planned, CareText.ShowsPlanned),
            new(Done, CareText.Status_Closed),
            new(Everything, CareText.ShowsEverything),
        ]),
    ];

    /// <param name="today">What was to be looked into before today is of today too.</param>
    public static IQueryable<Concern> Filtered(IQueryable<Concern> concerns, GridChoices choices, DateOnly today) => choices[Shows] switch
    {
        Everything => concerns,
        Done => concerns.Where(concern => concern.DoneAt != null),
        Waiting => concerns.Where(concern => concern.DoneAt == null && concern.LookOn == null),
        Today => concerns.Where(concern => concern.DoneAt == null && concern.LookOn <= today),
        Planned => concerns.Where(concern => concern.DoneAt == null && concern.LookOn > today),
        _ => concerns.Where(concern => concern.DoneAt == null),
    };

    /// <summary>In the order that was chosen; what has no day comes last where days are ordered.</summary>
    public static IQueryable<Concern> Ordered(IQueryable<Concern> concerns, GridChoices choices)
    {
        var ordered = choices.Sort switch
        {
            Day => By(concerns.OrderBy(concern => concern.LookOn == null), concern => concern.LookOn, choices),
            Since => First(concerns, concern => concern.At, choices),
            _ => First(
                concerns,
                concern => concern.DoneAt != null ? 2 : concern.LookOn != null ? 1 : 0,
                choices).ThenByDescending(concern => concern.DoneAt).ThenBy(concern => concern.LookOn),
        };
        return ordered.ThenBy(concern => concern.At).ThenBy(concern => concern.Id);
    }

    private static IOrderedQueryable<Concern> First<TKey>(
        IQueryable<Concern> concerns,
        Expression<Func<Concern, TKey>> key,
        GridChoices choices
    ) => choices.IsDescending ? concerns.OrderByDescending(key) : concerns.OrderBy(key);

    private static IOrderedQueryable<Concern> By<TKey>(
        IOrderedQueryable<Concern> concerns,
        Expression<Func<Concern, TKey>> key,
        GridChoices choices
    ) => choices.IsDescending ? concerns.ThenByDescending(key) : concerns.ThenBy(key);
}
