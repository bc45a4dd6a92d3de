using Buuv.Domain;
using Buuv.Domain.Boards;
using Buuv.Portal.Features.Boards.Editions;
using Buuv.Portal.Platform.Identity;
using Buuv.Portal.Platform.Localization;
using Buuv.Portal.Platform.Neighbourhoods;
using Buuv.Portal.Platform.Printing;

namespace Buuv.Portal.Features.Boards.Posters;

/// <summary>Brings this week's editions to paper. Staff who may print a board freeze its edition by printing it, and see it as printed from
/// then on; for others posts that were taken down since are left out.</summary>
public sealed class PosterPress(
    EditionCommands editions,
    WeekSheets sheets,
    PosterPages posters,
    IPosterPrinter printer,
    NeighbourhoodDirectory directory,
    TimeProvider clock
)
{
    public PosterWeek Week => PosterWeek.At(DutchTime.Today(clock));

    /// <summary>Freezes the editions of the boards that this person prints; the others stay as they are.</summary>
    public async Task<Result<byte[]>> PrintAsync(
        IReadOnlyList<NoticeBoard> boards,
        StaffActor actor,
        SheetWishes wishes,
        IPrintProgress? progress = null,
        CancellationToken cancel = default
    )
    {
        if (TheirsOf(boards, actor) is not { Count: > 0 } theirs) return new NotAllowed();
        if (await editions.PrintAsync(actor, theirs, wishes) is { Refusal: { } refusal }) return refusal;
        return await DrawAsync(boards, actor, wishes, progress, cancel);
    }

    /// <summary>The posters as they are now; changes nothing.</summary>
    public async Task<Result<byte[]>> DrawAsync(
        IReadOnlyList<NoticeBoard> boards,
        StaffActor actor,
        SheetWishes wishes,
        IPrintProgress? progress = null,
        CancellationToken cancel = default
    )
    {
        var theirs = TheirsOf(boards, actor);
        var exact = (await sheets.MakeAllAsync(theirs, wishes with { AsPrinted = true })).ToDictionary(week => week.Board.Id);
        var rest = (await sheets.MakeAllAsync([.. boards.Except(theirs)], wishes)).ToDictionary(week => week.Board.Id);
        var all = boards.SelectMany(board => (exact.GetValueOrDefault(board.Id) ?? rest[board.Id]).Sheets).ToList();
        return await posters.PrintAsync(printer, all, actor.HasDuties ? PrintFor.Staff : PrintFor.Everybody, progress, cancel);
    }

    /// <summary>A printed edition once more, of whatever week.</summary>
    public async Task<Result<byte[]>> ReprintAsync(NoticeBoard board, PosterEdition printed, SheetWishes wishes, CancellationToken cancel)
    {
        var week = await sheets.ReprintAsync(board, printed, wishes with { AsPrinted = true });
        return await posters.PrintAsync(printer, week.Sheets, PrintFor.Staff, cancel: cancel);
    }

    private List<NoticeBoard> TheirsOf(IReadOnlyList<NoticeBoard> boards, StaffActor actor) =>
        [.. boards.Where(board => actor.Prints(board, directory.Map))];
}
