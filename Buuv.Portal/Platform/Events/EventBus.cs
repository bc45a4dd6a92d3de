using System.Collections.Immutable;
using System.Threading.Channels;
using Buuv.Domain;
using Buuv.Domain.Events;
using Buuv.Domain.Neighbourhoods;
using Buuv.Portal.Platform.Persistence;

namespace Buuv.Portal.Platform.Events;

/// <summary>Passes on everything that was committed, in order, to its subscribers.</summary>
public sealed class EventBus : IDisposable
{
    /// <summary>Topic of everything about call-backs.</summary>
    public static readonly object Calls = new();

    /// <summary>Topic of everything that waits for a moderator.</summary>
    public static readonly object Reviews = new();

    private readonly Channel<DomainEvent> happened = Channel.CreateUnbounded<DomainEvent>(new() { SingleReader = true });
    private readonly Lock changing = new();
    private readonly Dictionary<object, ImmutableArray<EventSubscriber>> listeners = [];
    private readonly WriteGate gate;
    private readonly ILogger<EventBus> log;
    private long latest;

    public EventBus(WriteGate gate, ILogger<EventBus> log)
    {
        this.gate = gate;
        this.log = log;
        gate.Committed += Announce;
    }

    /// <summary>Number of the last committed event. A page reads this before it reads its posts, so that it can catch up on all that came
    /// after. After a commit the new number is here at once, and pages cached with an older one are out of date.</summary>
    public long Latest => Interlocked.Read(ref latest);

    /// <summary>How many listen now.</summary>
    public int Subscriptions
    {
        get { lock (changing) return listeners.Values.SelectMany(all => all).Distinct().Count(); }
    }

    internal ChannelReader<DomainEvent> Committed => happened.Reader;

    /// <summary>Tells of every change of the feed for these audiences, in the language of who subscribes. Dispose to stop.</summary>
    public IDisposable Subscribe(IEnumerable<Audience> audiences, Func<FeedChange, Task> onChange) =>
        Join([.. audiences.Select(audience => (object)audience)], change => onChange(change!));

    /// <summary>Says that something was said, decided or arranged between two neighbours: read it again. Dispose to stop.</summary>
    public IDisposable Subscribe(ConversationId conversation, ResponseId response, Func<Task> onNews) =>
        Join([conversation, response], _ => onNews());

    /// <summary>Tells that the list of calls changed. Dispose to stop.</summary>
    public IDisposable SubscribeToCalls(Func<Task> onNews) => Join([Calls], _ => onNews());

    /// <summary>Tells that the list of reviews changed. Dispose to stop.</summary>
    public IDisposable SubscribeToReviews(Func<Task> onNews) => Join([Reviews], _ => onNews());

    /// <summary>Takes in what was committed, here or on another node. Quick, and never throws: the writer waits for it.</summary>
    public void Announce(IReadOnlyList<DomainEvent> committed)
    {
        foreach (var domainEvent in committed) happened.Writer.TryWrite(domainEvent);
        CatchUp(committed[^1].Sequence);
    }

    public void Dispose()
    {
        gate.Committed -= Announce;
        happened.Writer.TryComplete();
    }

    internal void CatchUp(long sequence)
    {
        lock (changing) latest = Math.Max(latest, sequence);
    }

    /// <summary>The subscribers of a topic now.</summary>
    internal ImmutableArray<EventSubscriber> Listening(object? topic)
    {
        lock (changing) return topic is null ? [] : listeners.GetValueOrDefault(topic, []);
    }

    private Subscription Join(object[] topics, Func<FeedChange?, Task> tell)
    {
        var subscriber = new EventSubscriber(tell, log);
        lock (changing)
            foreach (var topic in topics) listeners[topic] = listeners.GetValueOrDefault(topic, []).Add(subscriber);
        return new(() => Leave(topics, subscriber));
    }

    private void Leave(object[] topics, EventSubscriber subscriber)
    {
        subscriber.Leave();
        lock (changing)
            foreach (var topic in topics)
            {
                var others = listeners.GetValueOrDefault(topic, []).Remove(subscriber);
                if (others.IsEmpty) listeners.Remove(topic);
                else listeners[topic] = others;
            }
    }

    private sealed class Subscription(Action leave) : IDisposable
    {
        public void Dispose() => leave();
    }
}
