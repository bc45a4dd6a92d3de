using System.Globalization;

namespace Buuv.Portal.Platform.Events;

/// <summary>A subscriber inside the portal: a page in a circuit. It gets one change at a time, in its own culture; changes wait while it is
/// busy, and of one post or conversation only the last is kept.</summary>
internal sealed class EventSubscriber(Func<FeedChange?, Task> tell, ILogger log)
{
    private readonly CultureInfo culture = CultureInfo.CurrentUICulture;
    private readonly Lock waitingLock = new();
    private readonly OrderedDictionary<object, FeedChange?> waiting = [];
    private bool busy;
    private bool gone;

    public string Language => culture.TwoLetterISOLanguageName;

    /// <param name="about">The post or conversation; a later call about the same replaces one that still waits.</param>
    public void Tell(object about, FeedChange? change)
    {
        lock (waitingLock)
        {
            if (gone) return;
            waiting.Remove(about);
            waiting.Add(about, change);
            if (busy) return;
            busy = true;
        }
        _ = Task.Run(TellAllAsync);
    }

    public void Leave()
    {
        lock (waitingLock)
        {
            gone = true;
            waiting.Clear();
        }
    }

    private async Task TellAllAsync()
    {
        CultureInfo.CurrentCulture = CultureInfo.CurrentUICulture = culture;
        while (TakeNext(out var change))
        {
            try
            {
                await tell(change);
            }
            catch (Exception failure)
            {
                log.LogWarning(failure, "A live page failed to take in a change");
            }
        }
    }

    private bool TakeNext(out FeedChange? change)
    {
        lock (waitingLock)
        {
            change = null;
            busy = waiting.Count > 0;
            if (!busy) return false;
            change = waiting.GetAt(0).Value;
            waiting.RemoveAt(0);
            return true;
        }
    }
}
