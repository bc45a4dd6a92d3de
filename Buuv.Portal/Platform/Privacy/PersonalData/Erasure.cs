using Buuv.Domain;
using Buuv.Domain.Residents;
using Buuv.Portal.Platform.Persistence;
using Buuv.Portal.Platform.Settings;
using Microsoft.EntityFrameworkCore;

namespace Buuv.Portal.Platform.Privacy.PersonalData;

/// <summary>Erases what is kept about a resident who stops: every kind of record in one transaction, then the files, then the write-ahead
/// log.</summary>
public sealed class Erasure(WriteGate gate, DataSettings settings, TimeProvider clock)
{
    /// <param name="enteredBy">Account that does it at their request; null when they do it themselves.</param>
    /// <returns>Done, also a second time; <see cref="NotFound"/> for an id that never existed.</returns>
    public async Task<Result> EraseAsync(ResidentId who, Guid? enteredBy, CancellationToken cancel = default)
    {
        var erased = await gate.WriteAsync<IReadOnlyList<string>>(async db =>
        {
            db.WithUnreadable = true;
            if (await db.Residents.FindAsync([who], cancel) is not { } person) return new NotFound();
            if (person.HasStopped) return Array.Empty<string>();
            var now = clock.GetUtcNow().UtcDateTime;
            var stopping = new ErasureRequest(db, person, await AddressesAsync(db, person, cancel), now);
            foreach (var kind in PersonalDataSets.All) await kind.StopAsync(stopping);
            person.WasEnteredBy(enteredBy);
            await ErasureList.AddAsync(settings.Erased, who, now, cancel);
            return stopping.Files;
        }, cancel);
        if (!erased.IsDone) return erased.Refusal;
        await gate.TruncateLogAsync(cancel);
        if (Directory.Exists(settings.Outgoing))
            foreach (var file in erased.Value) File.Delete(Path.Combine(settings.Outgoing, file));
        return Result.Done;
    }

    /// <summary>Erases all residents on the list who are in the database again after a restored backup.</summary>
    /// <returns>How many.</returns>
    public async Task<int> ApplyListAsync(CancellationToken cancel = default)
    {
        var listed = await ErasureList.ReadAsync(settings.Erased, cancel);
        if (listed.Count == 0) return 0;
        await using var db = new BuuvDb(PersistenceServices.ReaderOptions(settings.Database)) { WithUnreadable = true };
        var back = await db
            .Residents.Where(person => listed.Contains(person.Id) && person.StoppedAt == null)
            .Select(person => person.Id)
            .ToListAsync(cancel);
        foreach (var who in back)
            await EraseAsync(who, null, cancel);
        return back.Count;
    }

    private static async Task<IReadOnlyList<string>> AddressesAsync(BuuvDb db, Resident person, CancellationToken cancel)
    {
        var account = await db.Users.AsNoTracking().FirstOrDefaultAsync(row => row.ResidentId == person.Id, cancel);
        var work = await db
            .Users.Where(row =>
                row.ResidentId == null
                && db.HouseVolunteers.Any(volunteer => volunteer.ResidentId == person.Id && volunteer.AccountId == row.Id)
            )
            .Select(row => row.Email)
            .ToListAsync(cancel);
        var (mail, phone) = (person.Email, person.Phone);
        var isShared = (
            await db
                .Residents.Where(other =>
                    other.Id != person.Id && ((mail != null && other.Email == mail) || (phone != null && other.Phone == phone))
                )
                .Select(other => new { other.Email, other.Phone })
                .ToListAsync(cancel)
        )
            .SelectMany(other => new[] { other.Email?.Value, other.Phone?.E164 })
            .ToHashSet();
        return
        [
            .. new[] { mail?.Value, phone?.E164, account?.UserName, account?.Email, account?.PhoneNumber }
                .Concat(work)
                .OfType<string>()
                .Distinct()
                .Where(address => !isShared.Contains(address)),
        ];
    }
}
