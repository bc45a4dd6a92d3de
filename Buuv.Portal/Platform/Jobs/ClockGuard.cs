using Buuv.Domain;
using Buuv.Domain.Events;
using Buuv.Domain.Staff;
using Buuv.Portal.Platform.Identity;
using Buuv.Portal.Platform.Persistence;
using Microsoft.EntityFrameworkCore;

namespace Buuv.Portal.Platform.Jobs;

/// <summary>Compares the clock of the machine with the last time we could trust. A clock that jumped would close every post, send every
/// reminder and purge, for good: then no job runs until the clock is right again or an admin accepts it.</summary>
public sealed class ClockGuard(IDbContextFactory<BuuvDb> reading, WriteGate gate, TimeProvider clock, ILogger<ClockGuard> log)
{
    /// <summary>How long a portal may stand still without suspicion: a long weekend, a move.</summary>
    public static readonly TimeSpan MostForward = TimeSpan.FromDays(7);

    /// <summary>What a clock that is set right by the network may go back.</summary>
    public static readonly TimeSpan MostBack = TimeSpan.FromMinutes(5);

    // Written down now and then: a commit a minute for nothing would keep a disk awake.
    private static readonly TimeSpan BetweenMarks = TimeSpan.FromMinutes(10);

    private DateTime Now => clock.GetUtcNow().UtcDateTime;

    /// <returns>Done when what is timed may go on; else <see cref="ClockJumped"/>.</returns>
    public async Task<Result> CheckAsync(CancellationToken cancel = default)
    {
        var now = Now;
        await using var db = await reading.CreateDbContextAsync(cancel);
        var mark = await db.ClockMarks.OrderBy(mark => mark.Id).FirstOrDefaultAsync(cancel);
        var last = await db
            .DomainEvents.Where(row => row.Kind != DomainEventKind.ClockHeld)
            .OrderByDescending(row => row.Sequence)
            .Select(row => new { row.Sequence, row.At })
            .FirstOrDefaultAsync(cancel);
        // What happened since then tells only of a clock that went back: one that is ahead stamps what happens with its own time.
        var latest =
            last is not null && last.Sequence > (mark?.Sequence ?? 0) && last.At > mark?.At ? last.At : mark?.At ?? last?.At ?? now;
        var hasJumped = now > (mark?.At ?? latest) + MostForward || now < latest - MostBack;
        if (!hasJumped && mark is { HeldAt: null } && now - mark.At < BetweenMarks)
            return Result.Done;
        if (hasJumped && mark?.HeldAt is not null)
            return new ClockJumped();
        var noted = await gate.WriteAsync(
            async writing =>
            {
                var row = await MarkAsync(writing, latest, cancel);
                if (hasJumped)
                    row.HeldAt = now;
                else
                    (row.At, row.Sequence, row.HeldAt) = (now, last?.Sequence ?? 0, null);
                if (hasJumped || mark?.HeldAt is not null)
                    writing.DomainEvents.Add(new(hasJumped ? DomainEventKind.ClockHeld : DomainEventKind.ClockAccepted, now));
                return Result.Done;
            },
            cancel
        );
        if (!hasJumped)
            return noted;
        log.LogError(
            "The clock says {Now:u}, and the last time we could trust was {Latest:u}: nothing timed is done until the clock is right, "
                + "or until somebody says at /beheer or with \"clock accept\" that it is",
            now,
            latest
        );
        return new ClockJumped();
    }

    /// <summary>What holds the jobs back now; null when nothing does.</summary>
    public async Task<ClockMark?> HeldAsync(CancellationToken cancel = default)
    {
        await using var db = await reading.CreateDbContextAsync(cancel);
        return await db.ClockMarks.OrderBy(mark => mark.Id).FirstOrDefaultAsync(mark => mark.HeldAt != null, cancel);
    }

    /// <summary>An admin confirms that the clock is right.</summary>
    /// <returns>Done, also when nothing was held; or <see cref="NotAllowed"/>.</returns>
    public Task<Result> AcceptAsync(StaffActor actor, CancellationToken cancel = default) => gate.WriteAsync(async db =>
    {
        if (!actor.May(Permission.RunPortal)) return new NotAllowed();
        var now = Now;
        var row = await MarkAsync(db, now, cancel);
        if (row.HeldAt is null) return Result.Done;
        (row.At, row.HeldAt) = (now, null);
        // What was stamped by the wrong clock tells nothing any more.
        row.Sequence = await db.DomainEvents.MaxAsync(domainEvent => (long?)domainEvent.Sequence, cancel) ?? 0;
        db.DomainEvents.Add(new(DomainEventKind.ClockAccepted, now) { EnteredById = actor is MachineActor ? null : actor.AccountId });
        return Result.Done;
    }, cancel);

    private static async Task<ClockMark> MarkAsync(BuuvDb db, DateTime at, CancellationToken cancel)
    {
        if (await db.ClockMarks.OrderBy(mark => mark.Id).FirstOrDefaultAsync(cancel) is { } mark) return mark;
        var first = new ClockMark { At = at };
        db.ClockMarks.Add(first);
        return first;
    }
}

/// <summary>The clock of the machine jumped; nothing timed is done.</summary>
public sealed record ClockJumped : Refusal;
