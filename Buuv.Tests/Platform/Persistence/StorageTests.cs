using System.Net;
using Buuv.Domain;
using Buuv.Portal.Platform.Persistence;
using Buuv.Portal.Platform.Settings;
using Buuv.Tests.Features.Accounts;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.TestHost;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Logging.Abstractions;

namespace Buuv.Tests.Platform.Persistence;

/// <summary>A disk that is full, or a folder that cannot be written: people read on, and what they typed stays.</summary>
public sealed class StorageTests : IDisposable
{
    private readonly FullDoor door = new();

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    public void Dispose() => door.Dispose();

    [Theory]
    [InlineData(8)]
    [InlineData(10)]
    [InlineData(13)]
    [InlineData(14)]
    public async Task A_write_that_the_machine_cannot_take_is_refused_and_the_next_one_goes(int code)
    {
        await door.SettleLeidenAsync();
        door.Disk.Fault = code;
        Assert.IsType<CannotSave>((await SaveAsync()).Refusal);
        door.Disk.Fault = null;
        Assert.True((await SaveAsync()).IsDone);
    }

    [Fact]
    public async Task Who_places_a_vraag_is_told_so_keeps_what_they_typed_and_goes_on_when_there_is_room()
    {
        await door.SettleLeidenAsync();
        var ria = await door.Visit().OpenAsync("/plaats/vraag");
        await ria.SubmitAsync("plaats", ("Typed.Category", "HandyWork"));
        door.Disk.Fault = 13;
        await ria.SubmitAsync("plaats", ("Typed.Title", "Wie hangt mijn lamp op?"));
        Assert.Contains("Buuv kan nu niets bewaren.", ria.Page);
        Assert.Contains("Wie hangt mijn lamp op?", ria.Page);
        Assert.Equal(HttpStatusCode.OK, (await door.Visit().OpenAsync("/vragen")).Status);

        door.Disk.Fault = null;
        await ria.SubmitAsync("plaats", ("Typed.Title", "Wie hangt mijn lamp op?"));
        Assert.DoesNotContain("Buuv kan nu niets bewaren.", ria.Page);
    }

    [Fact]
    public async Task What_saves_by_itself_ends_in_a_sentence_too()
    {
        door.Settings["environment"] = "Production";
        door.Settings["Portal:Demo"] = "false";
        await door.SettleLeidenAsync();
        Assert.True(WriteGate.IsTurnedAway(new DbUpdateException("It did not go.", new SqliteException("disk", 13))));
        Assert.False(WriteGate.IsTurnedAway(new DbUpdateException("It did not go.", new SqliteException("twice", 19))));
        Assert.Contains("Buuv kan nu niets bewaren.", (await door.Visit().OpenAsync("/status/503")).Page);
    }

    private Task<Result> SaveAsync() =>
        door.Gate.WriteAsync(
            db =>
            {
                db.Drafts.Add(
                    new()
                    {
                        Id = Guid.NewGuid(),
                        Form = "vraag",
                        TokenHash = Guid.NewGuid().ToByteArray(),
                        Fields = "{}",
                        SavedAt = door.Clock.Now,
                    }
                );
                return Task.FromResult(Result.Done);
            },
            Cancel
        );

    /// <summary>A portal whose disk may be full.</summary>
    private sealed class FullDoor : FrontDoor
    {
        public FullDisk Disk { get; } = new();

        protected override void ConfigureWebHost(IWebHostBuilder builder)
        {
            base.ConfigureWebHost(builder);
            var options = new DbContextOptionsBuilder<BuuvDb>(
                PersistenceServices.WriterOptions(new DataSettings { Folder = Folder }.Database)
            )
                .AddInterceptors(Disk)
                .Options;
            builder.ConfigureTestServices(services =>
                services.Replace(
                    ServiceDescriptor.Singleton(new WriteGate(() => new BuuvDb(options), Clock, NullLogger<WriteGate>.Instance))
                )
            );
        }
    }

    /// <summary>Says at each save what SQLite says when the disk does not take it.</summary>
    private sealed class FullDisk : SaveChangesInterceptor
    {
        /// <summary>The result code of SQLite; null when there is room.</summary>
        public int? Fault { get; set; }

        public override ValueTask<InterceptionResult<int>> SavingChangesAsync(
            DbContextEventData eventData,
            InterceptionResult<int> result,
            CancellationToken cancellationToken = default
        ) =>
            Fault is { } code
                ? throw new DbUpdateException("It did not go.", new SqliteException("disk", code))
                : base.SavingChangesAsync(eventData, result, cancellationToken);
    }
}
