using System.Globalization;
using Buuv.Domain.Boards;
using Buuv.Domain.Posts;
using Buuv.Portal.Data;
using Buuv.Portal.Settings;
using Buuv.Portal.Shared;
using Microsoft.Extensions.Options;

namespace Buuv.Portal.Features.Boards;

/// <summary>Makes the finished sheet of a board for this week.</summary>
public sealed class WeekSheets(BoardQueries boards, NeighbourhoodDirectory directory, IOptions<PortalSettings> settings, TimeProvider clock)
{
    private DateTime Now => clock.GetUtcNow().UtcDateTime;

    public async Task<WeekSheet> MakeAsync(NoticeBoard board, SheetWishes wishes)
    {
        var size = wishes.Size ?? board.Sheet;
        var candidates = await boards.CandidatesAsync(board);
        var proposed = SheetFilling.Choose(candidates, board.Neighbourhoods, size, Now);
        var chosen = wishes.Picked is { } picked ? SheetFilling.Fill(candidates.Where(post => picked.Contains(KeyOf(post))), size, Now) : proposed;
        return new(board, SheetOf(board, size, wishes.Language, chosen), [.. chosen.Select(card => card.Post)], [.. proposed.Select(card => card.Post)], candidates);
    }

    /// <summary>Names a post in the address of a preview: numbers are only unique within a municipality.</summary>
    public string KeyOf(Post post) => $"{directory.Map.FindMunicipality(post.Municipality)!.Slug}-{post.Number}";

    private Sheet SheetOf(NoticeBoard board, SheetSize size, string language, IReadOnlyList<ChosenPost> chosen) => new()
    {
        Board = board.Name,
        Week = PosterWeek.At(DutchTime.Today(clock)),
        Size = size,
        Language = CultureInfo.GetCultureInfo(language),
        Phone = board.Phone ?? directory.Map.FindMunicipality(board.Municipality)?.PhoneTeam ?? settings.Value.Phone,
        Ambassador = board.Ambassador,
        WalkIn = board.WalkIn,
        InvitationAddress = Address($"plaats?bord={board.Slug}"),
        Cards = [.. chosen.Select(card => CardOf(board, card))],
    };

    private SheetCard CardOf(NoticeBoard board, ChosenPost chosen)
    {
        var (post, town) = (chosen.Post, directory.Map.FindMunicipality(chosen.Post.Municipality)!);
        return new(post.Kind, post.Category, chosen.Title, chosen.Details, post.AuthorName, directory.Map.Find(post.Neighbourhood)!.Name,
            post.Number, Address($"{town.Slug}/{post.Number}?bord={board.Slug}"), post.Coffee, post.Timing.Rhythm);
    }

    private string Address(string path) => settings.Value.PublicAddress.TrimEnd('/') + "/" + path;
}

/// <summary>How somebody wants a sheet.</summary>
/// <param name="Size">Null for the size that hangs there.</param>
/// <param name="Picked">Keys of the posts picked by hand; null for the proposal.</param>
public sealed record SheetWishes(SheetSize? Size = null, IReadOnlySet<string>? Picked = null, string Language = "nl")
{
    public static SheetWishes From(IQueryCollection query) => new(
        Enum.TryParse<SheetSize>(query["formaat"], ignoreCase: true, out var size) && Enum.IsDefined(size) ? size : null,
        query.ContainsKey("zelf") ? query["kaart"].OfType<string>().ToHashSet() : null,
        query["taal"] is ["en"] ? "en" : "nl");
}

/// <summary>A sheet, with what was chosen, what the portal proposes, and everything that may hang.</summary>
public sealed record WeekSheet(NoticeBoard Board, Sheet Sheet, IReadOnlyList<Post> Chosen, IReadOnlyList<Post> Proposed, IReadOnlyList<Post> Candidates);
