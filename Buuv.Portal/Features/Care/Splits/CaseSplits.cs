using Buuv.Domain;
using Buuv.Domain.Care;
using Buuv.Domain.Posts;
using Buuv.Domain.Staff;
using Buuv.Portal.Features.Care.Cases;
using Buuv.Portal.Features.Posts;
using Buuv.Portal.Platform.Identity;
using Buuv.Portal.Platform.Neighbourhoods;
using Buuv.Portal.Platform.Persistence;
using Microsoft.EntityFrameworkCore;

namespace Buuv.Portal.Features.Care.Splits;

/// <summary>Cuts small questions from a file and hangs them on the board, under a name that says nothing. That they belong to the file
/// stands in the file alone.</summary>
public sealed class CaseSplits(
    IDbContextFactory<BuuvDb> reading,
    WriteGate gate,
    NeighbourhoodDirectory directory,
    Deputies deputies,
    PostCommands posts,
    CaseCommands cases,
    TimeProvider clock
)
{
    /// <param name="shownAs">"Een buurtbewoner".</param>
    public async Task<Result<PostId>> SplitAsync(Guid commandId, StaffActor actor, CaseFileId id, Draft draft, string shownAs)
    {
        var mine = await MineAsync(actor, id);
        if (!mine.IsDone) return mine.Refusal;
        var doer = await deputies.ForAsync(actor, mine.Value);
        if (!doer.IsDone) return doer.Refusal;
        return await gate.OnceAsync<PostId>(commandId, async db =>
        {
            if (await cases.FileAsync(db, actor, id) is not { } file) return new NotFound();
            var placed = await posts.PlaceAsync(db, doer.Value, draft with { ShownAs = shownAs, OnPaper = false });
            if (!placed.IsDone) return placed;
            return file.Split(actor.Worker(), placed.Value, clock.GetUtcNow().UtcDateTime) is { Refusal: { } refusal } ? refusal : placed;
        });
    }

    /// <summary>Whether a moderator reviews it before it is published.</summary>
    public async Task<bool> IsHeldAsync(PostId post)
    {
        await using var db = await reading.CreateDbContextAsync();
        return !await db.Posts.AnyAsync(row => row.Id == post);
    }

    // Looked at before anything hangs. Whose question it is, for who looks after the file.
    private async Task<Result<ResidentId>> MineAsync(StaffActor actor, CaseFileId id)
    {
        await using var db = await reading.CreateDbContextAsync();
        if (
            await db.CaseFiles.FirstOrDefaultAsync(file => file.Id == id) is not { } file
            || !actor.May(Permission.KeepCases, directory.Map.Find(file.Neighbourhood)!)
        )
            return new NotFound();
        if (file.ClosedAt is not null)
            return new CaseIsClosed();
        if (file.Assignee is not { } assignee)
            return new CaseNotTaken();
        if (assignee.Account != actor.AccountId)
            return new CaseIsTaken(assignee.Name);
        return file.ResidentId is { } person ? person : new CaseWithoutResident();
    }
}
