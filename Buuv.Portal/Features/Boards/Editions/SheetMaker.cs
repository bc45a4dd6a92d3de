using Buuv.Domain.Boards;
using Buuv.Portal.Features.Boards.Rounds;
using Buuv.Portal.Platform.Localization;
using Buuv.Portal.Platform.Neighbourhoods;
using Buuv.Portal.Platform.Settings;
using Microsoft.Extensions.Options;

namespace Buuv.Portal.Features.Boards.Editions;

/// <summary>What stands round the posts on a sheet.</summary>
/// <param name="Sheets">Most sheets side by side.</param>
public sealed record SheetHead(
    PosterWeek Week,
    SheetSize Size,
    bool IsLarge,
    int Sheets,
    StripKind Strips,
    string Board,
    string Phone,
    string? Ambassador,
    string? WalkIn
);

/// <summary>Puts posts on sheets with everything that stands round them.</summary>
public sealed class SheetMaker(
    NeighbourhoodDirectory directory, CheckLinks checks, IOptions<PortalSettings> settings, IOptions<PhoneTeamSettings> team)
{
    /// <summary>As it is written down about the board now.</summary>
    public SheetHead HeadOf(NoticeBoard board, PosterWeek week, SheetWishes wishes) =>
        new(
            week,
            wishes.Size ?? board.Sheet,
            wishes.IsLarge ?? false,
            board.Sheets,
            board.Strips,
            board.Name,
            settings.Value.PhoneOf(board, directory.Map.FindMunicipality(board.Municipality)),
            board.Ambassador,
            board.WalkIn
        );

    /// <summary>As it was when it was printed; also on other paper.</summary>
    public static SheetHead HeadOf(PosterEdition printed, SheetWishes wishes)
    {
        var imprint = printed.Imprint!;
        return new(
            printed.Week,
            wishes.Size ?? imprint.Size,
            wishes.IsLarge ?? imprint.IsLarge,
            imprint.Sheets,
            imprint.Strips,
            imprint.Board,
            imprint.Phone,
            imprint.Ambassador,
            imprint.WalkIn
        );
    }

    /// <param name="laid">Per sheet its posts; none: one sheet that invites.</param>
    public IReadOnlyList<Sheet> SetOn(NoticeBoard board, SheetHead head, IReadOnlyList<IReadOnlyList<PaperPost>> laid, string language) =>
        [.. (laid.Count == 0 ? [[]] : laid).Select((posts, index) => new Sheet
        {
            Board = head.Board,
            Week = head.Week,
            Size = head.Size,
            IsLarge = head.IsLarge,
            Page = index + 1,
            Pages = Math.Max(1, laid.Count),
            StripKind = head.Strips,
            Language = ReaderPreferences.CultureOf(language),
            Phone = head.Phone,
            // A board with a number of its own is rung elsewhere: when, we do not know.
            PhoneHours = board.Phone is null ? (team.Value.OpensAt, team.Value.ClosesAt) : null,
            Site = settings.Value.Site,
            Ambassador = head.Ambassador,
            WalkIn = head.WalkIn is { } hours ? OpeningWords.In(hours, ReaderPreferences.CultureOf(language)) : null,
            CheckAddress = checks.AddressFor(board.Id, head.Week),
            InvitationAddress = Address($"plaats?bord={board.Slug}"),
            Cards = [.. posts.Select(post => new SheetCard(post, Address($"{post.Town}/{post.Number}?bord={board.Slug}")))],
        })];

    private string Address(string path) => settings.Value.AddressOf("/" + path);
}
