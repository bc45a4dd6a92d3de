using System.Globalization;
using System.Net;
using System.Security.Cryptography;
using System.Text;
using Buuv.Domain.Events;
using Buuv.Portal.Platform.Jobs;
using Buuv.Portal.Platform.Messaging;
using Buuv.Portal.Platform.Messaging.Notifications;
using Buuv.Portal.Platform.Persistence;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;

namespace Buuv.Tests.Architecture;

/// <summary>Asking changes nothing: not by GET, and not by HEAD, which every address that answers GET answers as well.</summary>
[NeedsChromium]
public class SafeMethodTests(PortalHost portal) : IClassFixture<PortalHost>
{
    // What is noted of looking itself: that a file was opened, that a board led to a note, that who was asked looked; and what the clock
    // does meanwhile. An answer to a question would be an event.
    private static readonly string[] Noted =
    [
        "AuditEntries", "DomainEvents", "CaseFiles", "Concerns", "CaseNeeds", "Positions", "Outgoing", "PurgeHolds", "ClockMarks",
        "Invitations",
    ];

    private static readonly DomainEventKind[] LooksThatAreNoted =
        [DomainEventKind.CaseOpened, DomainEventKind.ConcernOpened, DomainEventKind.CardOpened, DomainEventKind.OwnDataOpened];

    private static readonly Reader[] Readers = [Reader.Visitor, Reader.Ria, Reader.Bo, Reader.Joke, Reader.Saskia, Reader.Dirk];

    [Fact]
    public async Task Opening_every_address_changes_nothing()
    {
        var story = await portal.StoryAsync();
        // Stepping in makes accounts.
        var inside = new List<(Reader Reader, HttpClient Http)>();
        foreach (var reader in Readers) inside.Add((reader, await reader.VisitAsync(portal.Address)));
        await SettleAsync();
        var findings = new List<string>();
        foreach (var (reader, http) in inside)
        {
            var before = await TablesAsync();
            var happened = await LatestAsync();
            // Each PDF costs a second; Bo is who prints.
            foreach (
                var route in Routes.Opened.Where(route => reader == Reader.Bo || !route.Pattern.EndsWith(".pdf", StringComparison.Ordinal))
            )
            {
                using var answer = await http.GetAsync(route.Open(story));
                await answer.Content.ReadAsByteArrayAsync();
            }
            var after = await TablesAsync();
            findings.AddRange(before.Keys.Where(table => before[table] != after[table])
                .Select(table => $"{table} changed while {reader} only looked"));
            findings.AddRange((await HappenedSinceAsync(happened)).Except(LooksThatAreNoted)
                .Select(kind => $"{kind} happened while {reader} only looked"));
            http.Dispose();
        }
        Findings.None(findings);
    }

    [Fact]
    public async Task Head_is_answered_as_get_and_counts_nobody()
    {
        var story = await portal.StoryAsync();
        using var http = await Reader.Ria.VisitAsync(portal.Address);
        var findings = new List<string>();
        foreach (var route in Routes.Opened)
        {
            using var get = await http.GetAsync(route.Open(story));
            using var head = await http.SendAsync(new(HttpMethod.Head, route.Open(story)));
            if (head.StatusCode != get.StatusCode)
                findings.Add($"HEAD {route.Pattern}: {(int)head.StatusCode}, GET: {(int)get.StatusCode}");
            if ((await head.Content.ReadAsByteArrayAsync()).Length > 0) findings.Add($"HEAD {route.Pattern} has a body");
        }
        Findings.None(findings);

        var before = (await TablesAsync())["BoardVisits"];
        using var visitor = await Reader.Visitor.VisitAsync(portal.Address);
        var fromBoard = $"{story.Note}?bord=de-kooi";
        Assert.Equal(HttpStatusCode.Redirect, (await visitor.SendAsync(new(HttpMethod.Head, fromBoard))).StatusCode);
        Assert.Equal(before, (await TablesAsync())["BoardVisits"]);
        Assert.Equal(HttpStatusCode.Redirect, (await visitor.GetAsync(fromBoard)).StatusCode);
        Assert.NotEqual(before, (await TablesAsync())["BoardVisits"]);
    }

    // All that is due by the clock, and all that is to be told, is done.
    private async Task SettleAsync()
    {
        var cancel = TestContext.Current.CancellationToken;
        await portal.Services.GetServices<IHostedService>().OfType<JobScheduler>().Single().RunDueAsync(cancel);
        await portal.Get<NotificationDispatcher>().CatchUpAsync();
        await portal.Get<OutboxProcessor>().TakeOutAsync();
    }

    private async Task<long> LatestAsync()
    {
        await using var db = await portal.Get<IDbContextFactory<BuuvDb>>().CreateDbContextAsync();
        return await db.DomainEvents.MaxAsync(domainEvent => domainEvent.Sequence);
    }

    private async Task<List<DomainEventKind>> HappenedSinceAsync(long sequence)
    {
        await using var db = await portal.Get<IDbContextFactory<BuuvDb>>().CreateDbContextAsync();
        return await db.DomainEvents.Where(domainEvent => domainEvent.Sequence > sequence)
            .Select(domainEvent => domainEvent.Kind).Distinct().ToListAsync();
    }

    // What every table holds, as a hash.
    private async Task<Dictionary<string, string>> TablesAsync()
    {
        await using var file = new SqliteConnection($"Data Source={Path.Combine(portal.Folder, "buuv.db")};Mode=ReadOnly;Pooling=False");
        await file.OpenAsync();
        var tables = new List<string>();
        await using (var list = file.CreateCommand())
        {
            // With what lies behind the index of words; its own order has no row numbers.
            list.CommandText =
                "SELECT name FROM pragma_table_list WHERE schema = 'main' AND type IN ('table', 'shadow') "
                + "AND wr = 0 AND name NOT LIKE 'sqlite%'";
            await using var names = await list.ExecuteReaderAsync();
            while (await names.ReadAsync()) tables.Add(names.GetString(0));
        }
        var hashes = new Dictionary<string, string>();
        foreach (var table in tables.Except(Noted))
        {
            using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
            await using var all = file.CreateCommand();
            all.CommandText = $"SELECT * FROM \"{table}\" ORDER BY rowid";
            await using var rows = await all.ExecuteReaderAsync();
            while (await rows.ReadAsync())
                for (var column = 0; column < rows.FieldCount; column++)
                    hash.AppendData(rows.GetValue(column) is byte[] bytes ? bytes
                        : Encoding.UTF8.GetBytes(Convert.ToString(rows.GetValue(column), CultureInfo.InvariantCulture)!));
            hashes[table] = Convert.ToHexString(hash.GetHashAndReset());
        }
        return hashes;
    }
}
