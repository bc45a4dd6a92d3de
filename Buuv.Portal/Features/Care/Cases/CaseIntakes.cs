using Buuv.Domain;
using Buuv.Domain.Care;
using Buuv.Domain.Neighbourhoods;
using Buuv.Domain.Posts;
using Buuv.Domain.Residents;
using Buuv.Portal.Features.Care.Keys;
using Buuv.Portal.Platform.Identity;
using Buuv.Portal.Platform.Neighbourhoods;
using Buuv.Portal.Platform.Persistence;
using Microsoft.EntityFrameworkCore;

namespace Buuv.Portal.Features.Care.Cases;

/// <summary>Every way in which a case file begins. Whether the actor may was checked before: by <see cref="Deputies"/> for a person, by the
/// key for a partner.</summary>
public sealed class CaseIntakes(WriteGate gate, NeighbourhoodDirectory directory, CaseKeys keys, TimeProvider clock)
{
    private DateTime Now => clock.GetUtcNow().UtcDateTime;

    /// <summary>Keeps a request of a participant inside.</summary>
    /// <param name="consent">The words that were read out or shown.</param>
    public async Task<Result<CaseFileId>> KeepAsync(
        Guid commandId,
        ResidentActor who,
        CaseSource source,
        string? asked,
        string? reason,
        bool agreed,
        string consent,
        ConsentDoor door
    )
    {
        var seal = await keys.ReadyAsync();
        return await gate.OnceAsync<CaseFileId>(commandId, async db =>
        {
            if (await db.Residents.FindAsync(who.PersonId) is not { } person) return new NotFound();
            var kept = Keep(db, new(source, person.Neighbourhood, asked)
            {
                ResidentId = person.Id, Reason = reason, EnteredBy = who.Entered, Agreed = agreed, Consent = consent,
            }, seal);
            if (kept.IsDone) db.Add(new Consent(person.Id, consent, door, Now, who.Entered?.Who));
            return kept;
        });
    }

    /// <summary>An organisation refers a person who is not a participant yet.</summary>
    public async Task<Result<CaseFileId>> HandInAsync(Guid commandId, CaseIntake intake)
    {
        if (directory.Map.Find(intake.Neighbourhood) is null) return new NeighbourhoodMissing();
        var seal = await keys.ReadyAsync();
        return await gate.OnceAsync<CaseFileId>(commandId, db => Task.FromResult(Keep(db, intake, seal)));
    }

    /// <summary>A post leaves the board and becomes a case file. Neighbours see that it was withdrawn, never why. Runs in the transaction
    /// of the decision.</summary>
    /// <param name="seal">Made ready before the transaction.</param>
    /// <param name="by">Who moves it, and may.</param>
    internal async Task<Result<CaseFileId>> MoveInwardAsync(
        BuuvDb db, CaseSeal seal, StaffActor by, PostId id, string? reason, Func<Post, bool> may)
    {
        var post = await db.Posts.Include(one => one.Responses).Include(one => one.Matches).FirstOrDefaultAsync(one => one.Id == id);
        if (post is null || !may(post)) return new NotFound();
        if (await db.CaseFiles.FirstOrDefaultAsync(file => file.SourcePostId == id) is { } earlier) return earlier.Id;
        if (!TidyText.IsReadable(TidyText.Lines(reason))) return new WordsMissing();
        if (post.IsLive && post.Withdraw(post.AuthorId, Now) is { Refusal: { } refusal }) return refusal;
        post.WasEnteredBy(by.AccountId);
        return Keep(db, Moved(by, id, post.AuthorId, post.Neighbourhood, $"{post.Text.Title}\n{post.Text.Details}", reason), seal);
    }

    /// <summary>A post that waited for a person never hangs: it goes on inside.</summary>
    /// <param name="by">Who moves it, and may.</param>
    internal async Task<Result<CaseFileId>> TakeInAsync(
        BuuvDb db, CaseSeal seal, StaffActor by, PostId waited, ResidentId whose, NeighbourhoodCode where, string asked, string reason) =>
        await db.CaseFiles.FirstOrDefaultAsync(file => file.SourcePostId == waited) is { } earlier ? earlier.Id
            : Keep(db, Moved(by, waited, whose, where, asked, reason), seal);

    private static CaseIntake Moved(StaffActor by, PostId was, ResidentId whose, NeighbourhoodCode where, string asked, string? reason) =>
        new(CaseSource.Post, where, asked)
        {
            ResidentId = whose,
            SourcePostId = was,
            Reason = reason,
            EnteredBy = new(Deputy.Professional, by.AccountId, by.Name),
        };

    private Result<CaseFileId> Keep(BuuvDb db, CaseIntake intake, CaseSeal seal)
    {
        var file = CaseFile.Open(Id.New<CaseFileId>(), intake, seal.Close, Now);
        if (!file.IsDone) return file.Refusal;
        db.Add(file.Value);
        return file.Value.Id;
    }
}
