using Buuv.Domain;
using Buuv.Domain.Events;
using Buuv.Domain.Staff;
using Buuv.Portal.Commands;
using Buuv.Portal.Platform.Jobs;
using Buuv.Portal.Platform.Persistence;
using Buuv.Portal.Platform.Persistence.Audit;
using Buuv.Portal.Platform.Settings;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Buuv.Tests.Platform.Persistence.Audit;

/// <summary>The audit grows with what happened, and whoever changes it behind the portal's back is found.</summary>
public sealed class AuditTests : IAsyncLifetime
{
    private TestDatabase database = null!;

    public async ValueTask InitializeAsync()
    {
        database = await TestDatabase.OpenAsync();
        for (var times = 0; times < 5; times++) await HappenAsync(DomainEventKind.CaseOpened);
    }

    public ValueTask DisposeAsync() => database.DisposeAsync();

    [Fact]
    public async Task What_must_be_answered_for_is_in_it_and_nothing_else()
    {
        await HappenAsync(DomainEventKind.MessageSaid);
        await HappenAsync(DomainEventKind.DutyGiven, new Duty(StaffRole.Moderator, "GM0546").ToString());
        await using var db = database.Read();
        var entries = await db.Audit.OrderBy(entry => entry.Sequence).ToListAsync();
        Assert.Equal([1, 2, 3, 4, 5, 6], entries.Select(entry => entry.Sequence));
        Assert.Equal(("DutyGiven", "Moderator@GM0546"), (entries[5].Kind, entries[5].What));
        Assert.Equal((null, 6), await CheckAsync());
    }

    [Fact]
    public async Task What_is_refused_is_not_in_it()
    {
        await database.Gate.WriteAsync(db =>
        {
            db.DomainEvents.Add(new(DomainEventKind.CaseOpened, Street.Noon));
            return Task.FromResult<Result>(new NotAllowed());
        });
        Assert.Equal((null, 5), await CheckAsync());
    }

    [Theory]
    [InlineData("UPDATE AuditEntries SET Kind = 'CardOpened' WHERE Sequence = 3")]
    [InlineData("DELETE FROM AuditEntries WHERE Sequence = 3")]
    public void The_database_itself_refuses_to_change_or_delete_an_entry(string change) =>
        Assert.Contains("only grows", Assert.Throws<SqliteException>(() => Tamper(change, withTriggers: true)).Message);

    [Theory]
    [InlineData("UPDATE AuditEntries SET EnteredById = '00000000-0000-0000-0000-000000000001' WHERE Sequence = 3", AuditFault.Edited, 3)]
    [InlineData("DELETE FROM AuditEntries WHERE Sequence = 3", AuditFault.Missing, 3)]
    [InlineData(
        "DELETE FROM AuditEntries WHERE Sequence = 3; UPDATE AuditEntries SET Sequence = Sequence - 1 WHERE Sequence > 3",
        AuditFault.OutOfOrder,
        3
    )]
    [InlineData(
        "UPDATE AuditEntries SET Sequence = -3 WHERE Sequence = 3; "
            + "UPDATE AuditEntries SET Sequence = 3 WHERE Sequence = 4; UPDATE AuditEntries SET Sequence = 4 WHERE Sequence = -3",
        AuditFault.OutOfOrder,
        3
    )]
    [InlineData("DELETE FROM AuditEntries WHERE Sequence > 4", AuditFault.CutOff, 5)]
    [InlineData("DELETE FROM AuditEntries", AuditFault.CutOff, 1)]
    public async Task Edited_deleted_reordered_or_cut_off_it_is_found(string change, AuditFault fault, long sequence)
    {
        await HeadAsync();
        Assert.Equal((null, 5), await CheckAsync());
        Tamper(change, withTriggers: false);
        Assert.Equal((fault, sequence), await CheckAsync());
    }

    [Fact]
    public async Task A_chain_that_was_made_anew_is_another_than_was_written_down()
    {
        await HeadAsync();
        Tamper("DELETE FROM AuditEntries", withTriggers: false);
        for (var times = 0; times < 5; times++) await HappenAsync(DomainEventKind.CardOpened);
        Assert.Equal((AuditFault.Rewritten, 5), await CheckAsync());
    }

    [Fact]
    public async Task Each_head_is_written_down_once_and_read_back()
    {
        await HeadAsync();
        await HeadAsync();
        await HappenAsync(DomainEventKind.CardOpened);
        await HeadAsync();
        Assert.Equal([5, 6], (await HeadsAsync()).Select(head => head.Sequence));
    }

    [Fact]
    public async Task The_verb_says_it_in_one_line()
    {
        await HeadAsync();
        Assert.Equal((0, "The audit is whole: 5 entries, compared with 1 heads."), await VerifyAsync());
        Tamper("DELETE FROM AuditEntries WHERE Sequence = 5", withTriggers: false);
        Assert.Equal(
            (1, "The audit is broken: it ends before entry 5, and was longer."),
            await VerifyAsync(Path.Combine(database.Folder, "audit-heads.log"))
        );
        Assert.Equal(2, (await VerifyAsync("nowhere.log")).Code);
    }

    private async Task<(int Code, string Line)> VerifyAsync(params string[] file)
    {
        await using var services = new ServiceCollection()
            .AddSingleton(database.Get<DataSettings>())
            .AddSingleton(database.Get<IDbContextFactory<BuuvDb>>())
            .BuildServiceProvider();
        var (console, line) = (Console.Out, new StringWriter());
        Console.SetOut(line);
        try
        {
            return (
                await new CommandLine((_, work) => work(services), _ => Task.FromResult(0)).RunAsync(["audit", "verify", .. file]),
                line.ToString().Trim()
            );
        }
        finally
        {
            Console.SetOut(console);
        }
    }

    private Task HeadAsync() =>
        new AuditHeads(database.Get<IDbContextFactory<BuuvDb>>(), database.Get<DataSettings>(), database.Clock).ExportAsync(
            CancellationToken.None
        );

    private Task<IReadOnlyList<AuditHead>> HeadsAsync() => AuditHeads.ReadAsync(database.Get<DataSettings>().AuditHeads);

    private async Task<(AuditFault? Fault, long Sequence)> CheckAsync()
    {
        await using var db = database.Read();
        return await AuditCheck.RunAsync(db, await HeadsAsync());
    }

    private async Task HappenAsync(DomainEventKind kind, string? what = null) =>
        Assert.Null(
            (
                await database.Gate.WriteAsync(db =>
                {
                    db.DomainEvents.Add(
                        new(kind, Street.Noon)
                        {
                            SubjectId = Guid.NewGuid(),
                            ActorId = Id.New<ResidentId>(),
                            EnteredById = Guid.NewGuid(),
                            What = what,
                        }
                    );
                    return Task.FromResult(Result.Done);
                })
            ).Refusal
        );

    // As somebody who holds the file would: past the portal, and past the triggers where asked.
    private void Tamper(string change, bool withTriggers)
    {
        using var file = new SqliteConnection($"Data Source={database.File}");
        file.Open();
        using var command = file.CreateCommand();
        command.CommandText = withTriggers
            ? change
            : $"DROP TRIGGER IF EXISTS AuditEntries_Stay; DROP TRIGGER IF EXISTS AuditEntries_StayAsTheyAre; {change}";
        command.ExecuteNonQuery();
    }
}
