using Buuv.Domain;
using Buuv.Domain.Events;
using Buuv.Domain.Staff;
using Buuv.Portal.Platform.Identity;
using Buuv.Portal.Platform.Jobs;
using Buuv.Portal.Platform.Persistence;
using Buuv.Portal.Platform.Privacy.PersonalData;
using Buuv.Portal.Platform.Settings;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;

namespace Buuv.Portal.Platform.Privacy;

/// <summary>How it stands with one kind of record.</summary>
/// <param name="Hold">What waits for the admin; null when nothing does.</param>
public sealed record KindStand(PersonalDataSet Kind, int Days, int All, PurgeHold? Hold);

/// <summary>What one run did.</summary>
/// <param name="Held">Names of the kinds that wait for the admin.</param>
public sealed record PurgeRun(int Purged, IReadOnlyList<string> Held)
{
    /// <summary>For the operator.</summary>
    public string Sentence =>
        $"{Purged} records were purged.{(Held.Count > 0 ? $" Waiting for the admin at /beheer/bewaren: {string.Join(", ", Held)}." : "")}";
}

/// <summary>Purges what was kept long enough. A run that would take much of a kind does nothing and asks: a clock may be wrong, and what is
/// gone does not come back.</summary>
public sealed class Retention(
    WriteGate gate,
    IDbContextFactory<BuuvDb> reading,
    IOptions<RetentionSettings> settings,
    DataSettings data,
    ClockGuard guard,
    TimeProvider clock,
    ILogger<Retention> log
)
{
    private static readonly PersonalDataSet[] Kinds = [.. PersonalDataSets.All.Where(kind => kind.Term is not null)];

    private DateTime Now => clock.GetUtcNow().UtcDateTime;

    /// <summary>Days that a kind of record is kept here.</summary>
    /// <param name="name">Of the kind: "cases".</param>
    public int DaysOf(string name) => DaysOf(Kinds.Single(kind => kind.Name == name));

    /// <summary>What turns over within days: drafts, codes, messages.</summary>
    public Task PurgeFleetingAsync(CancellationToken cancel) => RunAsync(Kinds.Where(kind => kind.Term!.Fleeting), cancel);

    public async Task PurgeLastingAsync(CancellationToken cancel)
    {
        await RunAsync(Kinds.Where(kind => !kind.Term!.Fleeting), cancel);
        PurgeCopies();
    }

    /// <summary>Everything, by hand.</summary>
    /// <returns>How many were purged, and which kinds wait; or <see cref="ClockJumped"/>, or what turned a kind away.</returns>
    public async Task<Result<PurgeRun>> PurgeAllAsync(CancellationToken cancel)
    {
        if (await guard.CheckAsync(cancel) is { IsDone: false } jumped) return jumped.Refusal;
        var run = await RunAsync(Kinds, cancel);
        PurgeCopies();
        return run;
    }

    public async Task<IReadOnlyList<KindStand>> StandAsync(CancellationToken cancel = default)
    {
        await using var db = await reading.CreateDbContextAsync(cancel);
        var holds = await db.PurgeHolds.ToDictionaryAsync(hold => hold.Kind, cancel);
        var stands = new List<KindStand>();
        foreach (var kind in Kinds)
            stands.Add(
                new(
                    kind,
                    DaysOf(kind),
                    (await kind.Term!.CountAsync(db, DateTime.MinValue, cancel)).All,
                    holds.GetValueOrDefault(kind.Name)
                )
            );
        return stands;
    }

    /// <summary>The admin looked, and lets go what waits: exactly that, not what came after.</summary>
    public async Task<Result> ApproveAsync(StaffActor actor, string? name, CancellationToken cancel = default)
    {
        if (!actor.May(Permission.RunPortal)) return new NotAllowed();
        if (Kinds.FirstOrDefault(kind => kind.Name == name) is not { } kind) return new NotFound();
        var approved = await gate.WriteAsync(async db =>
        {
            db.WithUnreadable = true;
            if (await db.PurgeHolds.FindAsync([kind.Name], cancel) is not { } hold) return Result.Done;
            await kind.Term!.PurgeAsync(db, hold.Before, cancel);
            db.PurgeHolds.Remove(hold);
            db.DomainEvents.Add(new(DomainEventKind.PurgeApproved, Now) { What = kind.Name, EnteredById = actor.AccountId });
            return Result.Done;
        }, cancel);
        if (approved.IsDone) await gate.TruncateLogAsync(cancel);
        return approved;
    }

    // One kind that finds the database busy keeps no other back.
    private async Task<Result<PurgeRun>> RunAsync(IEnumerable<PersonalDataSet> kinds, CancellationToken cancel)
    {
        var (purged, held, turnedAway) = (0, new List<string>(), (Refusal?)null);
        foreach (var kind in kinds)
        {
            var run = await gate.WriteAsync<int?>(db => RunAsync(db, kind, cancel), cancel);
            if (!run.IsDone) turnedAway = run.Refusal;
            else if (run.Value is { } some) purged += some;
            else held.Add(kind.Name);
        }
        if (purged > 0) await gate.TruncateLogAsync(cancel);
        return turnedAway is null ? new PurgeRun(purged, held) : turnedAway;
    }

    /// <returns>How many were purged; null when it waits.</returns>
    private async Task<Result<int?>> RunAsync(BuuvDb db, PersonalDataSet kind, CancellationToken cancel)
    {
        db.WithUnreadable = true;
        var hold = await db.PurgeHolds.FindAsync([kind.Name], cancel);
        var before = Now.AddDays(-DaysOf(kind));
        // What waits does not grow behind the back of whoever looks at it.
        if (hold?.Before < before) before = hold.Before;
        var (all, over, oldest) = await kind.Term!.CountAsync(db, before, cancel);
        if (over <= MostAtOnce(kind.Term, all))
        {
            if (hold is not null) db.PurgeHolds.Remove(hold);
            return over == 0 ? 0 : await kind.Term.PurgeAsync(db, before, cancel);
        }
        if (hold is null)
        {
            db.PurgeHolds.Add(new() { Kind = kind.Name, All = all, Over = over, Oldest = oldest!.Value, Before = before, NotedAt = Now });
            db.DomainEvents.Add(new(DomainEventKind.PurgeHeld, Now) { What = kind.Name });
            log.LogWarning(
                "{Over} of {All} {Kind} are over: that many at once waits for the admin at /beheer/bewaren",
                over,
                all,
                kind.Name
            );
        }
        else (hold.All, hold.Over, hold.Oldest) = (all, over, oldest!.Value);
        return (int?)null;
    }

    private int DaysOf(PersonalDataSet kind) => settings.Value.Days.GetValueOrDefault(kind.Name, kind.Term!.Days);

    private int MostAtOnce(RetentionTerm term, int all) =>
        Math.Max(
            settings.Value.BrakeFloor,
            (int)((long)all * (term.Fleeting ? settings.Value.FleetingBrakePercent : settings.Value.BrakePercent) / 100)
        );

    // The newest stays, however old: it is the only way back from the last upgrade.
    private void PurgeCopies()
    {
        var until = Now.AddDays(-settings.Value.CopyDays);
        foreach (
            var copy in new DirectoryInfo(data.Folder)
                .GetFiles("before-*.db")
                .OrderByDescending(file => file.LastWriteTimeUtc)
                .Skip(1)
                .Where(file => file.LastWriteTimeUtc < until)
        )
            copy.Delete();
    }
}
