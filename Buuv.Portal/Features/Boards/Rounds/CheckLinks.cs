using Buuv.Domain;
using Buuv.Domain.Boards;
using Buuv.Portal.Platform.Identity;
using Buuv.Portal.Platform.Settings;
using Microsoft.Extensions.Options;

namespace Buuv.Portal.Features.Boards.Rounds;

/// <summary>What stands in the link on the edge of a sheet.</summary>
/// <param name="LastDay">The Sunday the sheet comes down.</param>
public sealed record CheckLink(NoticeBoardId Board, DateOnly LastDay)
{
    /// <summary>The sheet it was printed on should have come down.</summary>
    public bool IsOld(DateOnly today) => today > LastDay;
}

/// <summary>Makes and reads the link by which a caretaker says, without signing in, whether a sheet still hangs. It opens nothing else. The
/// same board and week give
/// the same link, so that a sheet printed twice is the same.</summary>
public sealed class CheckLinks(SealedLink links, IOptions<PortalSettings> settings)
{
    private const string Purpose = "board-check";

    public string AddressFor(NoticeBoardId board, PosterWeek week) => settings.Value.AddressOf($"/bord/{TokenFor(board, week)}");

    public string TokenFor(NoticeBoardId board, PosterWeek week) => links.Make(Purpose, board.Value, week.LastDay.DayNumber);

    /// <returns>Null for a link we never made.</returns>
    public CheckLink? Read(string? token) =>
        links.Open(Purpose, token) is { } about ? new(new(about.Id), DateOnly.FromDayNumber(about.Detail)) : null;
}
