using Buuv.Domain;
using Buuv.Domain.Membership;
using Buuv.Domain.Neighbourhoods;
using Buuv.Domain.Staff;
using Buuv.Portal.Platform.Identity;
using Buuv.Portal.Platform.Neighbourhoods;
using Buuv.Portal.Platform.Persistence;
using Microsoft.EntityFrameworkCore;

namespace Buuv.Portal.Features.Membership;

/// <summary>Makes and withdraws neighbourhood codes within the place where the actor works.</summary>
public sealed class CodeRunCommands(WriteGate gate, NeighbourhoodDirectory directory, TimeProvider clock)
{
    private DateTime Now => clock.GetUtcNow().UtcDateTime;

    /// <summary>A letter for every address in a row.</summary>
    public async Task<Result<CodeRunId>> WriteLettersAsync(StaffActor actor, LetterForm form)
    {
        if (directory.Map.Find(form.Neighbourhood) is not { } home) return new NeighbourhoodMissing();
        if (!actor.May(Permission.HandOutCodes, home)) return new NotAllowed();
        var houses = HouseNumbers.From(form.Street, form.First, form.Last, form.Side);
        if (!houses.IsDone)
            return houses.Refusal;
        return await gate.OnceAsync<CodeRunId>(form.Command, db =>
            Task.FromResult(Keep(db, actor, CodeRun.ForStreet(Id.New<CodeRunId>(), houses.Value, home.Code, actor.Name, Now)))
        );
    }

    /// <summary>A sheet to hang beside a board. Earlier sheets keep working until they expire or are withdrawn.</summary>
    public Task<Result<CodeRunId>> MakeSheetAsync(StaffActor actor, Guid command, NoticeBoardId id) =>
        gate.OnceAsync<CodeRunId>(command, async db =>
        {
            if (await db.NoticeBoards.FirstOrDefaultAsync(one => one.Id == id) is not { } board)
                return new NotFound();
            if (!May(actor, board.Neighbourhoods))
                return new NotAllowed();
            return Keep(db, actor, CodeRun.ForBoard(Id.New<CodeRunId>(), board, actor.Name, Now));
        });

    /// <summary>They got about: none of these codes works any more.</summary>
    public Task<Result> WithdrawAsync(StaffActor actor, CodeRunId id) => gate.WriteAsync(async db =>
    {
        if (await db.CodeRuns.FindAsync(id) is not { } run || !May(actor, run.Neighbourhoods)) return new NotFound();
        run.Withdraw(Now);
        run.WasEnteredBy(actor.AccountId);
        return Result.Done;
    });

    private static Result<CodeRunId> Keep(BuuvDb db, StaffActor actor, CodeRun run)
    {
        run.WasEnteredBy(actor.AccountId);
        db.Add(run);
        return run.Id;
    }

    private bool May(StaffActor actor, IEnumerable<NeighbourhoodCode> where) =>
        where.Select(directory.Map.Find).OfType<Neighbourhood>().Any(neighbourhood => actor.May(Permission.HandOutCodes, neighbourhood));
}

/// <summary>What a member of staff typed about letters. Kept as typed, so that a refusal loses nothing.</summary>
public sealed class LetterForm
{
    /// <summary>The same on a double press, so that one set of letters is made.</summary>
    public Guid Command { get; set; }

    /// <summary>Slug of the neighbourhood.</summary>
    public string? Neighbourhood { get; set; }

    public string? Street { get; set; }

    public string? First { get; set; }

    public string? Last { get; set; }

    public StreetSide Side { get; set; }
}
