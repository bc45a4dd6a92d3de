using Buuv.Domain.Boards;
using Buuv.Domain.Neighbourhoods;
using Buuv.Portal.Features.Posts;

namespace Buuv.Portal.Features.Boards.Screen;

/// <summary>Everything a hallway screen shows and needs to stay alive. Nothing about a person but what stands on a post.</summary>
/// <param name="Phone">Number to ring, as people read it.</param>
/// <param name="InvitationAddress">Behind the QR code that invites people to place something.</param>
/// <param name="Watched">Neighbourhoods whose changes it listens to.</param>
/// <param name="First">Which slide comes first; without scripts the page comes back with the next one.</param>
public sealed record HallwayScreen(
    NoticeBoard Board,
    Municipality Municipality,
    string Phone,
    string InvitationAddress,
    IReadOnlyList<ScreenSlide> Slides,
    IReadOnlyList<Neighbourhood> Watched,
    int First
)
{
    /// <summary>The posts and the invitation that ends the row.</summary>
    public int Count => Slides.Count + 1;

    public int Next => (First + 1) % Count;
}

/// <summary>One post on the screen.</summary>
/// <param name="Details">As much as fits beside the title, cut after a word.</param>
/// <param name="Address">Behind the QR code.</param>
public sealed record ScreenSlide(PostSummary Post, string Details, string Address)
{
    // Of a screen of 100 units high, as screen.css sets it: the title in 8.5 units, the rest in 6, both beside the code.
    private const double TitleWidth = 112 / 8.5;
    private const double DetailsWidth = 112 / 6.0;
    private const int MostTitleLines = 3;
    private const int LinesTogether = 5;

    public static ScreenSlide Of(PostSummary post, string address)
    {
        var title = Math.Min(MostTitleLines, TypeSetting.Lines(post.Title, TitleWidth, heavy: true));
        return new(post, TypeSetting.Shorten(post.Details.ReplaceLineEndings(" "), DetailsWidth, LinesTogether - title), address);
    }
}
