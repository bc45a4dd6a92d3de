using Buuv.Domain;
using Buuv.Domain.Events;
using Buuv.Portal.Platform.Events;
using Buuv.Portal.Platform.Localization;
using Buuv.Portal.Platform.Persistence;
using Microsoft.AspNetCore.SignalR;
using Microsoft.EntityFrameworkCore;

namespace Buuv.Portal.Features.Feed;

/// <summary>Passes on what was committed, one after another: draws a post once per language and sends it once per language.</summary>
public sealed class FeedBroadcast(
    EventBus line, FeedHistory history, PostFragments fragments, FeedReaders readers, IHubContext<FeedHub> hub,
    IDbContextFactory<BuuvDb> reading, TimeProvider clock, ILogger<FeedBroadcast> log) : BackgroundService
{
    /// <summary>What a hub client listens to.</summary>
    public const string Changed = "Changed";

    public override async Task StartAsync(CancellationToken cancellationToken)
    {
        await using (var db = await reading.CreateDbContextAsync(cancellationToken))
            line.CatchUp(await db.DomainEvents.MaxAsync(domainEvent => (long?)domainEvent.Sequence, cancellationToken) ?? 0);
        await history.RecallAsync(line.Latest);
        await base.StartAsync(cancellationToken);
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        await foreach (var domainEvent in line.Committed.ReadAllAsync(stoppingToken))
        {
            // What is buffered comes out also after the token says stop; whoever missed it catches up by number.
            if (stoppingToken.IsCancellationRequested) break;
            try
            {
                TellConversation(domainEvent);
                TellDesks(domainEvent);
                if (FeedEntry.From(domainEvent) is { } entry) await TellFeedAsync(entry);
            }
            catch (Exception failure)
            {
                log.LogError(failure, "Could not pass on event {Sequence}", domainEvent.Sequence);
            }
        }
    }

    private void TellConversation(DomainEvent about)
    {
        foreach (var subscriber in line.Listening(about.ConversationId).Union(line.Listening(about.ResponseId)))
            subscriber.Tell(typeof(DomainEvent), null);
    }

    private void TellDesks(DomainEvent about)
    {
        if (EventTopics.Of(about.Kind) is not { } topic) return;
        foreach (var subscriber in line.Listening(topic)) subscriber.Tell(topic, null);
    }

    private async Task TellFeedAsync(FeedEntry entry)
    {
        // In the history first: whoever joins at this moment finds it there, or is sent it, or both.
        if (!history.Add(entry)) return;
        var apart = await readers.BlockedWithAuthorAsync(entry.Post);
        foreach (var language in ReaderPreferences.Languages)
        {
            if (await entry.InAsync(language, fragments, clock) is not { } change) continue;
            foreach (var subscriber in line.Listening(entry.Audience))
                if (subscriber.Language == language) subscriber.Tell(change.Id, change);
            // Not waited for: one watcher who does not read must not hold up the others. The hub keeps the order per watcher, and hangs up
            // on who stays behind.
            _ = SendAsync(FeedHub.Group(entry.Audience, language), change, apart);
        }
    }

    private async Task SendAsync(string group, FeedChange change, IReadOnlySet<ResidentId> apart)
    {
        try
        {
            await readers.SendPastAsync(apart, passed => hub.Clients.GroupExcept(group, passed).SendAsync(Changed, change));
        }
        catch (Exception failure)
        {
            log.LogWarning(failure, "Could not send change {Sequence} to {Group}", change.Sequence, group);
        }
    }
}
