namespace Buuv.Domain.Boards;

/// <summary>Tells what the hand changed on a sheet from what would have been there by itself.</summary>
internal static class ProposalByHand
{
    /// <summary>Gives back its own reason to every post that staff chose where it would have come by itself, and to every post that would
    /// have been left out by itself. What they added or moved stays theirs.</summary>
    /// <param name="filled">With what staff chose.</param>
    /// <param name="own">The same sheet without what staff chose for this week.</param>
    public static SheetProposal Explain(SheetProposal filled, SheetProposal own, PosterEdition wishes)
    {
        var places = own.Chosen.Select((one, place) => (one, place)).ToDictionary(at => at.one.Post.Id, at => at.place);
        var chosen = wishes.Chosen;
        var anyway = filled.Chosen.Select(one => one.Post.Id).Where(id => chosen.Contains(id) && places.ContainsKey(id));
        var unmoved = InOrder([.. anyway], places);
        var why = own.LeftOut.ToDictionary(one => one.Post.Id, one => one.Because);
        var first = wishes.First.ToHashSet();
        return new(
            [.. filled.Chosen.Select(one => unmoved.Contains(one.Post.Id) ? own.Chosen[places[one.Post.Id]] : one)],
            [
                .. filled.LeftOut.Select(one =>
                    !first.Contains(one.Post.Id) && why.TryGetValue(one.Post.Id, out var because) ? one with { Because = because } : one),
            ]
        );
    }

    // Most of them that stand in the order of their places: the others were moved.
    private static HashSet<PostId> InOrder(IReadOnlyList<PostId> posts, Dictionary<PostId, int> places)
    {
        var longest = new List<PostId>[posts.Count];
        for (var at = 0; at < posts.Count; at++)
        {
            var before = longest.Take(at).Where(row => places[row[^1]] < places[posts[at]]).MaxBy(row => row.Count);
            longest[at] = [.. before ?? [], posts[at]];
        }
        return [.. longest.MaxBy(row => row.Count) ?? []];
    }
}
