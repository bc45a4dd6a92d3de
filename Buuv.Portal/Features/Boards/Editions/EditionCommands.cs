using Buuv.Domain;
using Buuv.Domain.Boards;
using Buuv.Portal.Platform.Identity;
using Buuv.Portal.Platform.Localization;
using Buuv.Portal.Platform.Neighbourhoods;
using Buuv.Portal.Platform.Persistence;
using Buuv.Portal.Platform.Printing;
using Microsoft.EntityFrameworkCore;

namespace Buuv.Portal.Features.Boards.Editions;

/// <summary>Changes this week's edition of a board by hand, and prints it. Looking at one never changes it; printing freezes it.</summary>
public sealed class EditionCommands(
    WriteGate gate,
    WeekSheets sheets,
    BoardQueries queries,
    NeighbourhoodDirectory directory,
    TimeProvider clock
)
{
    private DateTime Now => clock.GetUtcNow().UtcDateTime;

    private PosterWeek Week => PosterWeek.At(DutchTime.Today(clock));

    /// <summary>Swaps, hides, pins and orders.</summary>
    public Task<Result> ArrangeAsync(StaffActor actor, NoticeBoardId board, EditionForm form) =>
        ForDraftAsync(actor, board, async (known, edition) =>
            form.ApplyTo(edition, await queries.HeardAmongAsync(known, form.Posts)));

    /// <summary>Back to what Buuv proposes.</summary>
    public Task<Result> ProposeAsync(StaffActor actor, NoticeBoardId board) =>
        ForDraftAsync(actor, board, (_, edition) => Task.FromResult(edition.Propose()));

    /// <summary>After printing something turns out to be wrong: a new edition for the same week takes the place of the printed
    /// one.</summary>
    /// <param name="boards">All or none; those that were not printed yet stay as they are.</param>
    public Task<Result> StartAnewAsync(StaffActor actor, params NoticeBoardId[] boards) =>
        gate.WriteAsync(async db =>
        {
            var known = await db.NoticeBoards.Where(board => boards.Contains(board.Id)).ToListAsync();
            if (known.Count < boards.Length)
                return new NotFound();
            if (!known.All(board => actor.Prints(board, directory.Map)))
                return new NotAllowed();
            foreach (
                var printed in (await EditionQueries.LatestAsync(db, boards)).Values.Where(edition =>
                    edition.IsPrinted && edition.LastDay == Week.LastDay
                )
            )
                db.Add(await EditionQueries.BeginAsync(db, Id.New<PosterEditionId>(), printed.BoardId, Week, printed, Now));
            return Result.Done;
        });

    /// <summary>Freezes this week's editions of these boards as they are now, all or none. Those that were printed before stay as they
    /// were.</summary>
    public async Task<Result> PrintAsync(StaffActor actor, IReadOnlyList<NoticeBoard> boards, SheetWishes wishes)
    {
        if (!boards.All(board => actor.Prints(board, directory.Map))) return new NotAllowed();
        var drafts = (await sheets.MakeAllAsync(boards, wishes)).Where(week => !week.Edition.IsPrinted).ToList();
        if (drafts.Count == 0) return Result.Done;
        if (drafts.Any(week => week.Head.Phone.Length == 0)) return new PaperWithoutNumber();
        return await gate.WriteAsync(async db =>
        {
            var latest = await EditionQueries.LatestAsync(db, [.. drafts.Select(week => week.Board.Id)]);
            foreach (var draft in drafts)
                (await DraftOfAsync(db, draft.Board.Id, latest.GetValueOrDefault(draft.Board.Id)))
                    .Print(draft.Words, draft.ImprintBy(actor.Name, Now));
            return Result.Done;
        });
    }

    private Task<Result> ForDraftAsync(StaffActor actor, NoticeBoardId board, Func<NoticeBoard, PosterEdition, Task<Result>> change) =>
        gate.WriteAsync(async db =>
        {
            if (await db.NoticeBoards.FindAsync(board) is not { } known)
                return new NotFound();
            if (!actor.Prints(known, directory.Map))
                return new NotAllowed();
            var latest = (await EditionQueries.LatestAsync(db, [board])).GetValueOrDefault(board);
            return await change(known, await DraftOfAsync(db, board, latest));
        });

    private async Task<PosterEdition> DraftOfAsync(BuuvDb db, NoticeBoardId board, PosterEdition? latest)
    {
        if (latest is not null && latest.LastDay >= Week.LastDay) return latest;
        var made = await EditionQueries.BeginAsync(db, Id.New<PosterEditionId>(), board, Week, latest, Now);
        db.Add(made);
        return made;
    }
}
