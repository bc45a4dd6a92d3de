using System.Diagnostics;
using Buuv.Domain;
using Buuv.Domain.Events;
using Buuv.Domain.Residents;
using Buuv.Portal.Platform.Persistence;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage;

namespace Buuv.Tests.Platform.Persistence;

public sealed class WriteGateTests : IAsyncLifetime
{
    private TestDatabase database = null!;

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    private WriteGate Gate => database.Gate;

    public async ValueTask InitializeAsync() => database = await TestDatabase.OpenAsync();

    public ValueTask DisposeAsync() => database.DisposeAsync();

    [Fact]
    public async Task A_refusal_saves_nothing()
    {
        var refused = await WriteAsync(db =>
        {
            db.Add(Newcomer());
            return Task.FromResult<Result>(new NotAllowed());
        });

        Assert.Equal(new NotAllowed(), refused.Refusal);
        Assert.Equal(0, await CountResidentsAsync());
    }

    [Fact]
    public async Task A_mistake_saves_nothing_and_the_next_gets_a_turn()
    {
        await Assert.ThrowsAsync<InvalidOperationException>(() => WriteAsync(db =>
        {
            db.Add(Newcomer());
            throw new InvalidOperationException("Oeps");
        }));

        await database.StoreAsync(Newcomer());
        Assert.Equal(1, await CountResidentsAsync());
    }

    [Fact]
    public async Task A_command_twice_is_done_once_and_says_the_same()
    {
        var command = Guid.NewGuid();

        var (first, second) = (await JoinAsync(command), await JoinAsync(command));

        Assert.Equal(first.Value, second.Value);
        Assert.Equal(1, await CountResidentsAsync());
    }

    [Fact]
    public async Task A_command_that_was_refused_may_be_tried_again()
    {
        var command = Guid.NewGuid();
        Assert.Equal(
            new NotFound(),
            (await Gate.OnceAsync<ResidentId>(command, _ => Task.FromResult<Result<ResidentId>>(new NotFound()), Cancel)).Refusal
        );

        Assert.True((await JoinAsync(command)).IsDone);
        Assert.Equal(1, await CountResidentsAsync());
    }

    [Fact]
    public async Task A_command_fifty_times_at_once_is_done_once()
    {
        var command = Guid.NewGuid();

        var answers = await Task.WhenAll(Enumerable.Range(0, 50).Select(_ => Task.Run(() => JoinAsync(command))));

        Assert.Single(answers.Where(answer => answer.Refusal is not Busy).Select(answer => answer.Value).Distinct());
        Assert.Equal(1, await CountResidentsAsync());
    }

    [Fact]
    public async Task What_happened_is_told_after_the_commit_and_in_order()
    {
        var told = new List<DomainEvent>();
        var seen = new List<bool>();
        Gate.Committed += happened =>
        {
            using var db = database.Read();
            seen.Add(happened.All(domainEvent => db.DomainEvents.Any(row => row.Sequence == domainEvent.Sequence)));
            told.AddRange(happened);
        };

        var done = await Task.WhenAll(Enumerable.Range(0, 20).Select(_ => Task.Run(() => JoinAsync(Guid.NewGuid()))));

        Assert.DoesNotContain(false, seen);
        Assert.Equal(done.Count(result => result.IsDone), told.Count);
        Assert.Equal(told.Select(domainEvent => domainEvent.Sequence).Order(), told.Select(domainEvent => domainEvent.Sequence));
        Assert.Equal(told.Count, told.Select(domainEvent => domainEvent.Sequence).Distinct().Count());
    }

    [Fact]
    public async Task A_refusal_is_told_to_nobody()
    {
        var told = 0;
        Gate.Committed += _ => told++;

        await WriteAsync(db =>
        {
            db.Add(Newcomer());
            return Task.FromResult<Result>(new NotAllowed());
        });

        Assert.Equal(0, told);
    }

    [Fact]
    public async Task Whoever_reads_cannot_write()
    {
        await using var db = database.Read();

        var refused = await Assert.ThrowsAsync<SqliteException>(() => db.Database.ExecuteSqlAsync($"DELETE FROM Residents", Cancel));

        Assert.Equal(8, refused.SqliteErrorCode); // SQLITE_READONLY
    }

    [Theory]
    [InlineData("PRAGMA synchronous", "2")] // FULL
    [InlineData("PRAGMA secure_delete", "1")]
    [InlineData("PRAGMA wal_autocheckpoint", "0")]
    [InlineData("PRAGMA journal_mode", "wal")]
    public async Task The_writer_is_careful(string pragma, string value)
    {
        var answer = "";
        await WriteAsync(async db =>
        {
            await using var command = db.Database.GetDbConnection().CreateCommand();
            command.Transaction = db.Database.CurrentTransaction!.GetDbTransaction();
            command.CommandText = pragma;
            answer = (await command.ExecuteScalarAsync())?.ToString();
            return Result.Done;
        });

        Assert.Equal(value, answer);
    }

    [Fact]
    public async Task A_database_that_somebody_else_holds_is_busy_and_says_so_soon()
    {
        await using var other = new SqliteConnection($"Data Source={database.File};Pooling=False");
        await other.OpenAsync(Cancel);
        await RunAsync(other, "BEGIN IMMEDIATE");
        var waited = Stopwatch.StartNew();

        var refused = await WriteAsync(db =>
        {
            db.Add(Newcomer());
            return Task.FromResult(Result.Done);
        });

        Assert.Equal(new Busy(), refused.Refusal);
        Assert.InRange(waited.Elapsed.TotalSeconds, 2, 6); // three, and what a busy machine adds
        await RunAsync(other, "ROLLBACK");
        Assert.Equal(0, await CountResidentsAsync());
        await database.StoreAsync(Newcomer());
    }

    [Fact]
    public async Task Whoever_writes_over_what_changed_meanwhile_fails()
    {
        var ria = Newcomer();
        await database.StoreAsync(ria);
        await using var stale = new BuuvDb(PersistenceServices.WriterOptions(database.File));
        var old = await stale.Residents.FirstAsync(Cancel);
        await WriteAsync(async db => (await db.Residents.FindAsync(ria.Id))!.GoBy("Buurvrouw"));

        old.GoBy("Iemand anders");

        await Assert.ThrowsAsync<DbUpdateConcurrencyException>(() => stale.SaveChangesAsync(Cancel));
    }

    [Fact]
    public async Task A_note_that_only_got_an_answer_counts_as_changed()
    {
        var street = new Street();
        var post = street.RiaAsks();
        await database.StoreAsync(street.Ria, street.Samer, street.Mina, post);
        await using var stale = new BuuvDb(PersistenceServices.WriterOptions(database.File));
        var old = await stale.Posts.Include(note => note.Responses).FirstAsync(Cancel);
        await WriteAsync(async db =>
        {
            var note = await db.Posts.Include(note => note.Responses).FirstAsync(Cancel);
            return note.Respond(Id.New<ResponseId>(), street.Samer, "Ik", Street.Noon) is { Refusal: { } refusal } ? refusal : Result.Done;
        });

        old.Respond(Id.New<ResponseId>(), street.Mina, "Ik ook", Street.Noon);

        await Assert.ThrowsAsync<DbUpdateConcurrencyException>(() => stale.SaveChangesAsync(Cancel));
    }

    [Fact]
    public async Task What_is_erased_is_gone_from_the_files_as_well()
    {
        const string secret = "geheim-adres-4711@example.org";
        var ria = Street.Join("Ria", Street.Slaaghwijk, mail: secret);
        await database.StoreAsync(ria);
        Assert.True(await InFilesAsync(secret));

        await WriteAsync(async db =>
        {
            db.Remove((await db.Residents.FindAsync(ria.Id))!);
            return Result.Done;
        });
        await Gate.TruncateLogAsync(Cancel);

        Assert.False(await InFilesAsync(secret));
    }

    [Fact]
    public async Task What_is_erased_is_gone_from_the_files_also_when_somebody_was_just_reading()
    {
        const string secret = "geheim-adres-4712@example.org";
        var ria = Street.Join("Ria", Street.Slaaghwijk, mail: secret);
        await database.StoreAsync(ria);
        await using var db = database.Read();
        await using var reading = await db.Database.BeginTransactionAsync(Cancel);
        Assert.Equal(1, await db.Residents.CountAsync(Cancel));
        await WriteAsync(async writing =>
        {
            writing.Remove((await writing.Residents.FindAsync(ria.Id))!);
            return Result.Done;
        });

        var emptied = Gate.TruncateLogAsync(Cancel);
        await Task.Delay(200, Cancel);
        await reading.RollbackAsync(Cancel);
        await emptied;

        Assert.False(await InFilesAsync(secret));
    }

    private static Resident Newcomer() =>
        Resident.Join(Id.New<ResidentId>(), new("Ria", null, Reachability.Web, null, null), Street.Slaaghwijk.Code, Street.Noon).Value;

    private Task<Result> WriteAsync(Func<BuuvDb, Task<Result>> work) => Gate.WriteAsync(work, Cancel);

    private Task<Result<ResidentId>> JoinAsync(Guid command) => Gate.OnceAsync<ResidentId>(command, db =>
    {
        var ria = Newcomer();
        db.Add(ria);
        return Task.FromResult<Result<ResidentId>>(ria.Id);
    });

    private async Task<int> CountResidentsAsync()
    {
        await using var db = database.Read();
        return await db.Residents.CountAsync();
    }

    private async Task<bool> InFilesAsync(string text)
    {
        var found = false;
        foreach (var file in Directory.GetFiles(database.Folder, "buuv.db*"))
            found |= (await File.ReadAllBytesAsync(file)).AsSpan().IndexOf(System.Text.Encoding.UTF8.GetBytes(text)) >= 0;
        return found;
    }

    private static async Task RunAsync(SqliteConnection connection, string sql)
    {
        await using var command = connection.CreateCommand();
        command.CommandText = sql;
        await command.ExecuteNonQueryAsync();
    }
}
