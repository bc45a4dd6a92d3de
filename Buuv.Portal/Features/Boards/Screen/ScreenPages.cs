using Buuv.Domain.Boards;
using Buuv.Domain.Neighbourhoods;
using Buuv.Domain.Posts;
using Buuv.Portal.Features.Boards.Editions;
using Buuv.Portal.Features.Posts;
using Buuv.Portal.Platform.Localization;
using Buuv.Portal.Platform.Neighbourhoods;
using Buuv.Portal.Platform.Settings;
using Buuv.Portal.Platform.Ui;
using Microsoft.Extensions.Options;

namespace Buuv.Portal.Features.Boards.Screen;

/// <summary>Draws what a hallway screen shows: the posts that may hang on paper on that board.</summary>
public sealed class ScreenPages(
    BoardQueries boards,
    EditionQueries editions,
    NeighbourhoodDirectory directory,
    IOptions<PortalSettings> settings,
    TimeProvider clock,
    ComponentRenderer drawing
)
{
    /// <summary>Most posts that take turns; a viewer sees the same one again after two or three minutes.</summary>
    private const int MostNotes = 12;

    /// <summary>A board that serves half a municipality need not hold a socket per neighbourhood: most posts are for the whole
    /// municipality.</summary>
    private const int MostWatched = 6;

    /// <param name="first">Which slide comes first.</param>
    public async Task<string?> DrawAsync(string slug, long first, string language)
    {
        if (await boards.FindAsync(slug) is not { } board || directory.Map.FindMunicipality(board.Municipality) is not { } town)
            return null;
        var posts = Mixed(await NotesOfAsync(board));
        var slides = posts
            .Select(post =>
                ScreenSlide.Of(
                    PostSummary.Of(post, directory.Map),
                    Address($"{directory.Map.FindMunicipality(post.Municipality)!.Slug}/{post.Number}?bord={board.Slug}")
                )
            )
            .ToList();
        var watched = board.Neighbourhoods.Select(directory.Map.Find).OfType<Neighbourhood>().Take(MostWatched).ToList();
        var screen = new HallwayScreen(
            board,
            town,
            settings.Value.PhoneOf(board, town),
            Address($"plaats?bord={board.Slug}"),
            slides,
            watched,
            (int)(first % (slides.Count + 1))
        );
        return "<!doctype html>"
            + await drawing.OfAsync<ScreenDocument>(ReaderPreferences.CultureOf(language), (nameof(ScreenDocument.Screen), screen));
    }

    // What was taken off the poster by hand does not come back on the screen beside it.
    private async Task<IReadOnlyList<Post>> NotesOfAsync(NoticeBoard board)
    {
        var now = clock.GetUtcNow().UtcDateTime;
        var hidden = (await editions.LatestAsync([board])).GetValueOrDefault(board.Id)?.Hidden;
        return
        [
            .. (await boards.CandidatesAsync([board]))[board.Id]
                .Where(post => SheetFilling.IsProposed(post, now) && hidden?.Contains(post.Id) != true)
                .DistinctBy(post => post.Id),
        ];
    }

    // By turns a vraag and an aanbod, newest first.
    private static IEnumerable<Post> Mixed(IReadOnlyList<Post> posts)
    {
        var (requests, offers) = (
            posts.Where(post => post.Kind == PostKind.Request).ToList(),
            posts.Where(post => post.Kind == PostKind.Offer).ToList()
        );
        return Enumerable
            .Range(0, Math.Max(requests.Count, offers.Count))
            .SelectMany(at => requests.Skip(at).Take(1).Concat(offers.Skip(at).Take(1)))
            .Take(MostNotes);
    }

    private string Address(string path) => settings.Value.AddressOf("/" + path);
}
