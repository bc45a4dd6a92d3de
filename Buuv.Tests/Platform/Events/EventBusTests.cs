using System.Globalization;
using Buuv.Domain;
using Buuv.Domain.Events;
using Buuv.Domain.Neighbourhoods;
using Buuv.Portal.Platform.Events;
using Buuv.Tests.Features.Feed;

namespace Buuv.Tests.Platform.Events;

/// <summary>What pages in a circuit hear.</summary>
public sealed class EventBusTests(LivePortal portal) : IClassFixture<LivePortal>
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(5);

    private IReadOnlyList<Audience> Slaaghwijk => portal.Map.AudiencesOf(portal.Map.Find("slaaghwijk")!);

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_subscriber_hears_in_the_language_of_its_own_reader()
    {
        var heard = new TaskCompletionSource<(FeedChange Change, string Language)>();
        CultureInfo.CurrentUICulture = new("en");
        using var subscription = portal.Line.Subscribe(Slaaghwijk, change =>
        {
            heard.TrySetResult((change, CultureInfo.CurrentUICulture.Name));
            return Task.CompletedTask;
        });
        CultureInfo.CurrentUICulture = new("nl");

        await portal.PlaceAsync("Wie zet de bakken buiten");

        var (change, language) = await heard.Task.WaitAsync(Patience, Cancel);
        Assert.Contains("Request", change.Html);
        Assert.Equal("en", language);
    }

    [Fact]
    public async Task A_subscriber_that_fails_or_never_ends_disturbs_nobody()
    {
        CultureInfo.CurrentUICulture = new("nl");
        var heard = new List<string>();
        var both = new TaskCompletionSource();
        var never = Cancel;
        using var failing = portal.Line.Subscribe(Slaaghwijk, _ => throw new InvalidOperationException("on purpose"));
        using var stuck = portal.Line.Subscribe(Slaaghwijk, _ => Task.Delay(Timeout.Infinite, never));
        using var fine = portal.Line.Subscribe(Slaaghwijk, change =>
        {
            heard.Add(change.Number);
            if (heard.Count == 2) both.TrySetResult();
            return Task.CompletedTask;
        });

        var one = await portal.PlaceAsync("Een");
        var two = await portal.PlaceAsync("Twee");

        await both.Task.WaitAsync(Patience, Cancel);
        Assert.Equal([one.Number.ToString(), two.Number.ToString()], heard);
    }

    [Fact]
    public async Task Of_a_burst_about_one_note_a_busy_subscriber_hears_the_last()
    {
        CultureInfo.CurrentUICulture = new("nl");
        var post = await portal.PlaceAsync("Vooraf");
        var calls = 0;
        var last = new TaskCompletionSource();
        var mayGoOn = new TaskCompletionSource();
        using var subscription = portal.Line.Subscribe(Slaaghwijk, async change =>
        {
            calls++;
            await mayGoOn.Task;
            if (change.Html?.Contains("Versie 9") == true) last.TrySetResult();
        });

        for (var version = 0; version < 10; version++) await portal.ChangeAsync(post.Id, $"Versie {version}");
        while (portal.History.Latest < portal.Line.Latest) await Task.Delay(5, Cancel);
        await Task.Delay(100, Cancel);
        mayGoOn.SetResult();

        await last.Task.WaitAsync(Patience, Cancel);
        Assert.InRange(calls, 1, 3);
    }

    [Fact]
    public async Task Who_left_hears_nothing_and_leaves_nothing_behind()
    {
        var before = portal.Line.Subscriptions;
        var heard = 0;
        var subscription = portal.Line.Subscribe(Slaaghwijk, _ => Task.FromResult(heard++));
        Assert.Equal(before + 1, portal.Line.Subscriptions);

        subscription.Dispose();
        subscription.Dispose();
        await portal.PlaceAsync("Niemand luistert");
        await Task.Delay(100, Cancel);

        Assert.Equal(before, portal.Line.Subscriptions);
        Assert.Equal(0, heard);
    }

    [Fact]
    public async Task Two_neighbours_hear_of_their_own_conversation_only()
    {
        ConversationId ours = Id.New<ConversationId>(), theirs = Id.New<ConversationId>();
        ResponseId ourAnswer = Id.New<ResponseId>(), theirAnswer = Id.New<ResponseId>();
        var news = new SemaphoreSlim(0);
        var others = 0;
        using var mine = portal.Line.Subscribe(ours, ourAnswer, () => Task.FromResult(news.Release()));
        using var other = portal.Line.Subscribe(theirs, theirAnswer, () => Task.FromResult(others++));
        var at = portal.Line.Latest;

        portal.Line.Announce([
            new(DomainEventKind.MessageSaid, DateTime.UtcNow)
            {
                Sequence = at,
                Conversation = ours,
                Response = ourAnswer,
            },
        ]);
        Assert.True(await news.WaitAsync(Patience, Cancel));
        portal.Line.Announce([new(DomainEventKind.ResponseAccepted, DateTime.UtcNow) { Sequence = at, Response = ourAnswer }]);
        Assert.True(await news.WaitAsync(Patience, Cancel));

        Assert.Equal(0, others);
    }
}
