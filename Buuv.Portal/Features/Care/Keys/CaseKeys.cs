using System.Security.Cryptography;
using Buuv.Domain;
using Buuv.Domain.Care;
using Buuv.Portal.Features.Care.Cases;
using Buuv.Portal.Platform.Persistence;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.EntityFrameworkCore;

namespace Buuv.Portal.Features.Care.Keys;

/// <summary>Keeps the keys of the casebook: one a generation, each wrapped by the key ring. The database alone is of no use to read case
/// files.</summary>
public sealed class CaseKeys(WriteGate gate, IDbContextFactory<BuuvDb> reading, IDataProtectionProvider ring, TimeProvider clock)
    : ICaseSealing
{
    /// <summary>After so many days the timetable makes a new generation.</summary>
    public const int LifeDays = 180;

    private const int KeyBytes = 32;

    /// <summary>The keys as they are now; made once there are none. Asked outside a transaction: a key is in the database before anything
    /// is sealed with it.</summary>
    public async Task<CaseSeal> ReadyAsync()
    {
        if (await LoadAsync() is { Length: > 0 } keys)
            return Seal(keys);
        await MakeAsync(than: 0);
        return Seal(await LoadAsync());
    }

    async Task<Sealing> ICaseSealing.ReadyToSealAsync() => (await ReadyAsync()).Close;

    /// <summary>The timetable's: does something only when the newest key is old.</summary>
    public async Task RotateWhenOldAsync(CancellationToken cancel)
    {
        var life = TimeSpan.FromDays(LifeDays);
        if ((await LoadAsync()).LastOrDefault() is { } newest && clock.GetUtcNow().UtcDateTime - newest.MadeAt >= life)
            await RotateAsync(life, cancel);
    }

    /// <summary>Makes a new generation when the newest is older than that, and seals everything again that an older one sealed.</summary>
    public async Task<Result> RotateAsync(TimeSpan olderThan, CancellationToken cancel = default)
    {
        var newest = (await LoadAsync()).LastOrDefault();
        if (newest is not null && clock.GetUtcNow().UtcDateTime - newest.MadeAt >= olderThan)
            await MakeAsync(newest.Generation);
        var seal = await ReadyAsync();
        await using var db = await reading.CreateDbContextAsync(cancel);
        foreach (var id in await db.CaseFiles.Select(file => file.Id).ToListAsync(cancel))
        {
            // One by one: a long casebook keeps nobody else waiting.
            var done = await gate.WriteAsync(
                async writing =>
                {
                    if (await writing.CaseFiles.WithParts().FirstOrDefaultAsync(file => file.Id == id, cancel) is { } file)
                        file.Reseal(seal.Again);
                    return Result.Done;
                },
                cancel
            );
            if (!done.IsDone)
                return done;
        }
        return await gate.WriteAsync(
            async writing =>
            {
                foreach (var concern in await writing.Concerns.ToListAsync(cancel))
                    concern.Reseal(seal.Again);
                return Result.Done;
            },
            cancel
        );
    }

    private Task<Result> MakeAsync(int than) =>
        gate.WriteAsync(async db =>
        {
            // Somebody else may have been first.
            if (await db.CaseKeys.AnyAsync(key => key.Generation > than))
                return Result.Done;
            var generation = than + 1;
            db.CaseKeys.Add(
                new()
                {
                    Generation = generation,
                    Wrapped = Wrapper(generation).Protect(RandomNumberGenerator.GetBytes(KeyBytes)),
                    MadeAt = clock.GetUtcNow().UtcDateTime,
                }
            );
            return Result.Done;
        });

    private async Task<CaseKey[]> LoadAsync()
    {
        await using var db = await reading.CreateDbContextAsync();
        return await db.CaseKeys.OrderBy(key => key.Generation).ToArrayAsync();
    }

    private CaseSeal Seal(CaseKey[] keys) =>
        new(keys.ToDictionary(key => key.Generation, key => Wrapper(key.Generation).Unprotect(key.Wrapped)), ring);

    private IDataProtector Wrapper(int generation) => ring.CreateProtector("casebook-key", $"{generation}");
}
