using Buuv.Domain.Boards;
using Buuv.Domain.Posts;
using Buuv.Portal.Platform.Localization;
using Microsoft.AspNetCore.Components;

namespace Buuv.Portal.Features.Boards.Editions;

/// <summary>A draft to change by hand.</summary>
public sealed partial class EditionDraft
{
    /// <summary>Posts to swap with.</summary>
    private const int MostOthers = 12;

    [Parameter, EditorRequired]
    public required WeekSheet Week { get; set; }

    /// <summary>Called when the form comes in.</summary>
    [Parameter, EditorRequired]
    public required Func<Task> Arrange { get; set; }

    private string Preview => $"/prikborden/{Week.Board.Slug}/editie/voorbeeld";

    // What was taken off by hand stays in sight, so that it can be put back.
    private IReadOnlyList<LeftOutPost> Others =>
        [
            .. Week
                .LeftOut.Where(one => !IsWithheld(one))
                .OrderByDescending(one => one.Because == LeftOutBecause.Hidden || Week.Edition.First.Contains(one.Post.Id))
                .ThenByDescending(one => one.Post.FeedOrder)
                .Take(MostOthers),
        ];

    private IReadOnlyList<LeftOutPost> Withheld => [.. Week.LeftOut.Where(IsWithheld).Take(MostOthers)];

    private static bool IsWithheld(LeftOutPost one) => one.Because is LeftOutBecause.NoConsent or LeftOutBecause.NoLongerOpen;

    private bool IsPinned(PaperPost post) => Week.Edition.Pinned.Contains(post.PostId);

    private string WhyChosen(PaperPost post) =>
        string.Join(" · ", Week.WhyChosen(post.PostId).Select(because => SheetWords.Of(because, post.Kind)));

    private static string WhyNot(Post post, LeftOutBecause because)
    {
        var why = SheetWords.Of(because, post.Kind) + ".";
        if (!post.WaitsForPaper) return why;
        var found = PrivateOnPaper.In(post.Kind, post.Text.Title, post.Text.Details);
        return $"{why} {string.Format(BoardsText.DraftReadFirst, DisplayNames.Listed(found))}";
    }
}
