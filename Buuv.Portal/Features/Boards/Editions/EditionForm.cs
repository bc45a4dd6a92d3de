using Buuv.Domain;
using Buuv.Domain.Boards;

namespace Buuv.Portal.Features.Boards.Editions;

/// <summary>What a member of staff ticked on the page of a draft. A form without a tick binds a list as null.</summary>
public sealed class EditionForm
{
    /// <summary>Ids of the posts that stood on the sheet when the page was shown.</summary>
    public List<Guid> OnSheet { get; set => field = value ?? []; } = [];

    /// <summary>Ids of the posts that were ticked, in the order of the page.</summary>
    public List<Guid> Picked { get; set => field = value ?? []; } = [];

    /// <summary>Ids of the posts that come back next week.</summary>
    public List<Guid> Pinned { get; set => field = value ?? []; } = [];

    /// <summary>The post that moves one place up.</summary>
    public Guid? Earlier { get; set; }

    /// <summary>The post that moves one place down.</summary>
    public Guid? Later { get; set; }

    /// <summary>The form as a script sends it, of which the lists hold whatever was sent.</summary>
    public static EditionForm From(IFormCollection sent) => new()
    {
        OnSheet = Ids(sent, nameof(OnSheet)),
        Picked = Ids(sent, nameof(Picked)),
        Pinned = Ids(sent, nameof(Pinned)),
    };

    /// <summary>Every post that it names.</summary>
    public IReadOnlyCollection<PostId> Posts => OnSheet.Concat(Picked).ToPosts().ToHashSet();

    /// <param name="heard">Posts of the board: what else was sent is none of its choices.</param>
    public Result ApplyTo(PosterEdition edition, IReadOnlySet<PostId> heard) =>
        edition.Arrange(
            OnSheet.ToPosts().Where(heard.Contains),
            InOrder().Where(heard.Contains),
            Pinned.ToPosts().ToHashSet()
        );

    private static List<Guid> Ids(IFormCollection sent, string field) =>
        [.. sent[$"Form.{field}"].Where(id => Guid.TryParse(id, out _)).Select(id => Guid.Parse(id!))];

    public IReadOnlyList<PostId> InOrder()
    {
        List<Guid> order = [.. Picked];
        if (Earlier is { } up && order.IndexOf(up) is > 0 and var at)
            (order[at - 1], order[at]) = (order[at], order[at - 1]);
        if (Later is { } down && order.IndexOf(down) is >= 0 and var place && place + 1 < order.Count)
            (order[place + 1], order[place]) = (order[place], order[place + 1]);
        return order.ToPosts();
    }
}

internal static class EditionFormIds
{
    public static IReadOnlyList<PostId> ToPosts(this IEnumerable<Guid> ids) => [.. ids.Select(PostId.From)];
}
