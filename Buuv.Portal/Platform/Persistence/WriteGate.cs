using Buuv.Domain;
using Buuv.Domain.Events;
using Buuv.Portal.Platform.Persistence.Audit;
using Buuv.Portal.Platform.Persistence.Search;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;

// Here is what everybody else saves by.
#pragma warning disable RS0030

namespace Buuv.Portal.Platform.Persistence;

/// <summary>The one door through which everything is written: one writer at a time, each in one immediate transaction. SQLite lets one
/// connection write at a time, and the others fail under load; here they wait their turn. So domain events are told in the order of their
/// commits, and the audit is one chain.</summary>
/// <param name="openWriter">Makes a context that may write.</param>
public sealed class WriteGate(Func<BuuvDb> openWriter, TimeProvider clock, ILogger<WriteGate> log) : IDisposable
{
    /// <summary>How long a writer waits for its turn before it says so.</summary>
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(3);

    private const int CommitsPerCheckpoint = 200;

    /// <summary>Most tries to empty the log while it is being read: two seconds in all.</summary>
    private const int MostTruncations = 40;

    private static readonly TimeSpan BetweenTruncations = TimeSpan.FromMilliseconds(50);

    private readonly SemaphoreSlim turn = new(1, 1);
    private int commits;

    /// <summary>After each commit, still in order: what happened. Listeners must be quick and never throw.</summary>
    public event Action<IReadOnlyList<DomainEvent>>? Committed;

    /// <summary>Waits for a turn to write. Dispose to give it to the next.</summary>
    /// <exception cref="TimeoutException">There was no turn within three seconds.</exception>
    public async Task<IDisposable> EnterAsync(CancellationToken cancel = default)
    {
        if (!await turn.WaitAsync(Patience, cancel)) throw new TimeoutException("The database was busy for too long.");
        return new GateTurn(turn);
    }

    /// <summary>Loads, changes and saves in one transaction. A refusal saves nothing.</summary>
    public async Task<Result<T>> WriteAsync<T>(Func<BuuvDb, Task<Result<T>>> work, CancellationToken cancel = default)
    {
        try
        {
            using var mine = await EnterAsync(cancel);
            await using var db = openWriter();
            await using var transaction = await db.Database.BeginTransactionAsync(cancel);
            var result = await work(db);
            if (!result.IsDone) return result;
            if (KnownChoices.AreAboutToBeBroken(db)) return new UnknownChoice();
            var index = PostIndex.Follow(db);
            await db.SaveChangesAsync(cancel);
            if (index is not null)
                await index();
            var happened = db
                .ChangeTracker.Entries<DomainEvent>()
                .Select(entry => entry.Entity)
                .OrderBy(domainEvent => domainEvent.Sequence)
                .ToArray();
            if (await AuditTrail.AppendAsync(db, happened, cancel))
                await db.SaveChangesAsync(cancel);
            await transaction.CommitAsync(cancel);
            if (happened.Length > 0) Committed?.Invoke(happened);
            if (++commits % CommitsPerCheckpoint == 0)
                await db.Database.ExecuteSqlAsync($"PRAGMA wal_checkpoint(PASSIVE)", CancellationToken.None);
            return result;
        }
        catch (Exception busy) when (IsBusy(busy))
        {
            log.LogWarning(busy, "The database was busy; a write was turned away");
            return new Busy();
        }
        catch (Exception full) when (IsStorage(full))
        {
            log.LogError(full, "Nothing can be written: the disk is full, or the data folder cannot be written");
            return new CannotSave();
        }
    }

    /// <inheritdoc cref="WriteAsync{T}(Func{BuuvDb, Task{Result{T}}}, CancellationToken)"/>
    public async Task<Result> WriteAsync(Func<BuuvDb, Task<Result>> work, CancellationToken cancel = default)
    {
        var result = await WriteAsync<bool>(async db => await work(db) is { Refusal: { } refusal } ? refusal : true, cancel);
        return result.IsDone ? Result.Done : result.Refusal;
    }

    /// <summary>As <see cref="WriteAsync{T}"/>, but the same command id a second time changes nothing and gives what the first
    /// made.</summary>
    public Task<Result<T>> OnceAsync<T>(Guid commandId, Func<BuuvDb, Task<Result<T>>> work, CancellationToken cancel = default)
        where T : struct, IId<T> =>
        WriteAsync<T>(db => OnceAsync(db, commandId, work, cancel), cancel);

    /// <summary>As <see cref="OnceAsync{T}(Guid, Func{BuuvDb, Task{Result{T}}}, CancellationToken)"/>, within the transaction of a
    /// command that does more.</summary>
    public async Task<Result<T>> OnceAsync<T>(
        BuuvDb db, Guid commandId, Func<BuuvDb, Task<Result<T>>> work, CancellationToken cancel = default) where T : struct, IId<T>
    {
        if (await db.FinishedCommands.FindAsync([commandId], cancel) is { } earlier) return T.From(earlier.ResultId);
        var result = await work(db);
        if (!result.IsDone) return result;
        db.FinishedCommands.Add(new() { Id = commandId, ResultId = result.Value.Value, At = clock.GetUtcNow().UtcDateTime });
        // A form that was filled in over several pages has the id of its command: nothing of what was typed stays behind.
        await db.Drafts.Where(draft => draft.Id == commandId).ExecuteDeleteAsync(cancel);
        return result;
    }

    /// <summary>Empties the write-ahead log into the database, and the log file itself with it.</summary>
    public async Task TruncateLogAsync(CancellationToken cancel = default)
    {
        using var mine = await EnterAsync(cancel);
        await using var db = openWriter();
        // Somebody who is reading holds the log for a moment; what was erased would still stand in it.
        for (var tries = 0; tries < MostTruncations && await IsLogHeldAsync(db, cancel); tries++)
            await Task.Delay(BetweenTruncations, cancel);
    }

    public void Dispose() => turn.Dispose();

    private static async Task<bool> IsLogHeldAsync(BuuvDb db, CancellationToken cancel)
    {
        await db.Database.OpenConnectionAsync(cancel);
        await using var checkpoint = db.Database.GetDbConnection().CreateCommand();
        checkpoint.CommandText = "PRAGMA wal_checkpoint(TRUNCATE)";
        return await checkpoint.ExecuteScalarAsync(cancel) is not 0L;
    }

    /// <summary>Is this a write that found the database busy or the disk full? For what saves by itself, as ASP.NET Core Identity
    /// does.</summary>
    public static bool IsTurnedAway(Exception fault) => IsBusy(fault) || IsStorage(fault);

    private static bool IsBusy(Exception exception) => exception is TimeoutException || CodeOf(exception) is 5 or 6;

    // SQLITE_READONLY, IOERR, FULL and CANTOPEN: the machine's trouble, which ends by itself or by an operator, not by another click.
    private static bool IsStorage(Exception exception) => CodeOf(exception) is 8 or 10 or 13 or 14;

    private static int? CodeOf(Exception exception) =>
        (exception as SqliteException ?? exception.InnerException as SqliteException)?.SqliteErrorCode;

    private sealed class GateTurn(SemaphoreSlim turn) : IDisposable
    {
        private SemaphoreSlim? held = turn;

        public void Dispose() => Interlocked.Exchange(ref held, null)?.Release();
    }
}

/// <summary>Too many at once; nothing was saved and nothing typed is lost.</summary>
public sealed record Busy : Refusal;

/// <summary>The machine cannot write just now; nothing was saved and nothing typed is lost.</summary>
public sealed record CannotSave : Refusal;
