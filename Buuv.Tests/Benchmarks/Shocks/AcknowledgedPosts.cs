using System.Collections.Concurrent;
using System.Net;
using Buuv.Domain.Events;
using Buuv.Portal.Platform.Persistence;
using Buuv.Portal.Platform.Persistence.Audit;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;

namespace Buuv.Benchmarks.Shocks;

/// <summary>People who place one vraag after another, and remember of each whether it was acknowledged. What was not they send again, as
/// the same form, until it is.</summary>
internal sealed class AcknowledgedPosts : IDisposable
{
    private const int People = 8;

    private readonly HttpClient http = new() { Timeout = TimeSpan.FromSeconds(10) };
    private readonly ConcurrentQueue<Guid> again = [];
    private readonly ConcurrentDictionary<Guid, Guid> posts = [];

    /// <summary>How many were acknowledged so far.</summary>
    public int Count => posts.Count;

    /// <summary>How many answers said that nothing could be saved.</summary>
    public int Refused { get; private set; }

    /// <summary>Places until told to stop, or until the portal is gone.</summary>
    public Task PlaceAsync(string address, CancellationToken stop) =>
        Task.WhenAll(Enumerable.Range(0, People).Select(_ => PlaceOneByOneAsync(address, stop)));

    /// <summary>Compares with what is in the database.</summary>
    /// <returns>How many of the acknowledged are not there, how many posts are there twice or for nobody, and whether SQLite and the audit
    /// find everything whole.</returns>
    public async Task<(int Lost, int Doubled, bool IsWhole)> CompareAsync(string file)
    {
        await using var db = new BuuvDb(PersistenceServices.ReaderOptions(file));
        var there = (await db.Posts.Select(post => post.Id).ToListAsync()).Select(id => id.Value).ToList();
        var placed = await db.DomainEvents.Where(row => row.Kind == DomainEventKind.PostPlaced).Select(row => row.PostId).ToListAsync();
        var integrity = await db.Database.SqlQueryRaw<string>("SELECT integrity_check AS Value FROM pragma_integrity_check").ToListAsync();
        var (fault, _) = await AuditCheck.RunAsync(db, []);
        SqliteConnection.ClearPool((SqliteConnection)db.Database.GetDbConnection());
        var commands = await db.FinishedCommands.CountAsync();
        return (
            posts.Values.Except(there).Count(),
            Math.Abs(there.Count - commands) + Math.Abs(placed.Distinct().Count() - placed.Count) + Math.Abs(placed.Count - there.Count),
            integrity is ["ok"] && fault is null
        );
    }

    public void Dispose() => http.Dispose();

    private async Task PlaceOneByOneAsync(string address, CancellationToken stop)
    {
        while (!stop.IsCancellationRequested)
        {
            if (!again.TryDequeue(out var command)) command = Guid.NewGuid();
            try
            {
                using var answer = await http.GetAsync($"{address}/place/{command}", CancellationToken.None);
                var text = await answer.Content.ReadAsStringAsync(CancellationToken.None);
                if (answer.StatusCode == HttpStatusCode.OK && Guid.TryParse(text, out var post))
                {
                    posts[command] = post;
                    continue;
                }
                if (text == nameof(CannotSave)) Refused++;
                again.Enqueue(command);
                await Task.Delay(20, CancellationToken.None);
            }
            catch (Exception gone) when (gone is HttpRequestException or TaskCanceledException or IOException)
            {
                again.Enqueue(command);
                return;
            }
        }
    }
}
