using Buuv.Domain.Posts;

namespace Buuv.Domain.Figures;

/// <summary>What is shown about one area, or about a whole municipality.</summary>
/// <param name="Participants">People who placed or answered something, where they live.</param>
/// <param name="AnsweredPercent">Share of the posts that got a response; null when it is not shown.</param>
/// <param name="FirstResponse">Median time from a post to its first response; null when it is not shown.</param>
/// <param name="NotDigitalPercent">Share of the participants who take part by phone; null when it is not shown.</param>
public sealed record AreaFigures(
    Shown Participants,
    Shown Requests,
    Shown Offers,
    int? AnsweredPercent,
    TimeSpan? FirstResponse,
    Shown Matches,
    int? NotDigitalPercent
);

/// <summary>What is shown about one municipality in one month.</summary>
/// <param name="Total">The municipality as a whole.</param>
public sealed record TownFigures<TArea>(
    AreaFigures Total,
    IReadOnlyDictionary<TArea, AreaFigures> Areas,
    IReadOnlyDictionary<Door, Shown> Doors,
    IReadOnlyDictionary<Category, Shown> Categories
)
    where TArea : notnull
{
    /// <summary>Share of all that was agreed between two who were matched before; null when it is not shown.</summary>
    public int? AgainPercent { get; init; }

    /// <summary>Of a month that is not over: with its parts, every reload would tell where the next person is.</summary>
    public TownFigures<TArea> WholeOnly => this with
    {
        Areas = new Dictionary<TArea, AreaFigures>(),
        Doors = new Dictionary<Door, Shown>(),
        Categories = new Dictionary<Category, Shown>(),
    };
}

