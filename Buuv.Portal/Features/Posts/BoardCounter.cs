using Buuv.Domain;
using Buuv.Domain.Boards;
using Buuv.Portal.Platform.Persistence;
using Microsoft.EntityFrameworkCore;

namespace Buuv.Portal.Features.Posts;

/// <summary>Counts which board brought somebody to a post. Keeps nothing about who.</summary>
public sealed class BoardCounter(WriteGate gate, IDbContextFactory<BuuvDb> reading, TimeProvider clock)
{
    /// <summary>An unknown board, or none, is not counted. Counting never stands in the way of reading.</summary>
    /// <returns>Whether there is such a board.</returns>
    public async Task<bool> CountAsync(string? slug, PostId post, BoardVisitBy by)
    {
        if (string.IsNullOrEmpty(slug)) return false;
        await using var db = await reading.CreateDbContextAsync();
        var board = await db
            .NoticeBoards.Where(board => board.Slug == slug)
            .Select(board => (NoticeBoardId?)board.Id)
            .FirstOrDefaultAsync();
        if (board is not { } known)
            return false;
        await gate.WriteAsync(writing =>
        {
            writing.BoardVisits.Add(new(known, post, by, clock.GetUtcNow().UtcDateTime));
            return Task.FromResult(Result.Done);
        });
        return true;
    }
}
