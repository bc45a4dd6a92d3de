using Buuv.Domain.Events;
using Buuv.Domain.Neighbourhoods;
using Buuv.Domain.Residents;
using Buuv.Domain.Staff;

namespace Buuv.Domain.Posts;

public sealed partial class Post
{
    /// <summary>How long a single vraag or aanbod hangs, in days.</summary>
    public const int DaysForOnce = 28;

    /// <summary>How long a repeating or standing one hangs, in days.</summary>
    public const int DaysForRepeating = 90;

    /// <summary>Hangs a new note on the board.</summary>
    /// <param name="number">A free number of the municipality, see <see cref="ShortCode.PickFree"/>.</param>
    /// <param name="feedOrder">Next place in the feed.</param>
    /// <param name="enteredBy">Who enters it for the author.</param>
    public static Result<Post> Place(
        PostId id,
        Resident author,
        Draft draft,
        Neighbourhood neighbourhood,
        ShortCode number,
        long feedOrder,
        DateTime now,
        EnteredBy? enteredBy = null
    )
    {
        if (author.HasStopped) return new NotAllowed();
        if (draft.Flaw is { } flaw) return flaw;
        var post = new Post(id, author.Id, draft.ShownAs ?? author.PublicName)
        {
            Kind = draft.Kind,
            Category = draft.Category,
            Text = draft.Text,
            Timing = draft.Timing,
            PeopleNeeded = draft.PeopleNeeded,
            Coffee = draft.Coffee,
            PaperConsentAt = draft.OnPaper ? now : null,
            PaperAsWritten = draft is { OnPaper: true, PaperAsWritten: true },
            Neighbourhood = neighbourhood.Code,
            Municipality = neighbourhood.Municipality,
            Reach = draft.Reach,
            Audience = Audience.Of(neighbourhood, draft.Reach),
            Number = number,
            FeedOrder = feedOrder,
            PlacedAt = now,
            ExpiresAt = ExpiryOf(draft.Timing, now),
            EnteredBy = enteredBy,
        };
        post.Raise(post.FeedEvent(DomainEventKind.PostPlaced, now, author.Id));
        return post;
    }

    /// <summary>Writes it better. Same number, same place.</summary>
    public Result Change(ResidentId by, PostText text, Timing timing, bool coffee, DateTime now)
    {
        if (!May(by, Permission.TendPost)) return new NotAllowed();
        if (!IsLive) return new PostClosed(Closure!.Reason);
        if (Text == text && Timing == timing && Coffee == coffee) return Result.Done;
        // What they said yes to was the old text.
        PaperAsWritten &= Text == text;
        (Text, Timing, Coffee) = (text, timing, coffee);
        ExpiresAt = ExpiryOf(timing, now);
        Raise(FeedEvent(DomainEventKind.PostChanged, now, by));
        // Who counts on it, or waits to hear, said yes to what stood there before.
        foreach (var response in responses.Where(response => response.Outcome is ResponseOutcome.Waiting or ResponseOutcome.Accepted))
            Raise(Event(DomainEventKind.AnsweredPostChanged, now, by) with { Response = response.Id });
        return Result.Done;
    }

    /// <summary>"Zet hem nog eens op": the same words for a new note. A day that is over goes; to paper they say yes anew.</summary>
    /// <param name="today">Today where the person lives.</param>
    public Result<Draft> Again(ResidentId by, DateOnly today)
    {
        if (!May(by, Permission.TendPost)) return new NotAllowed();
        if (Closure is not { } closure) return new StillHangs();
        // What a person took down does not come back by a press.
        if (closure.Reason == ClosureReason.TakenDown) return new PostClosed(closure.Reason);
        var timing = Timing.From(Timing.DayPart, Timing.Rhythm, Timing.Date >= today ? Timing.Date : null, today);
        return timing.Then<Draft>(when => new Draft(Kind, Category, Text, when)
        {
            PeopleNeeded = PeopleNeeded,
            Coffee = Coffee,
            Reach = Reach,
        });
    }

    /// <summary>Says yes or no to paper. A no takes it off the next poster.</summary>
    /// <param name="asWritten">They were told what had better not hang there, and want it as it is.</param>
    public Result AllowOnPaper(ResidentId by, bool allowed, DateTime now, bool asWritten = false)
    {
        if (!May(by, Permission.TendPost)) return new NotAllowed();
        PaperConsentAt = allowed ? PaperConsentAt ?? now : null;
        PaperAsWritten = allowed && (asWritten || PaperAsWritten);
        return Result.Done;
    }

    // A note for one day comes down the day after; the end of that day is taken generously, so that no time zone cuts it short.
    private static DateTime ExpiryOf(Timing timing, DateTime now) => timing switch
    {
        { Date: { } date } => date.AddDays(2).ToDateTime(TimeOnly.MinValue, DateTimeKind.Utc),
        { Rhythm: Rhythm.Once } => now.AddDays(DaysForOnce),
        _ => now.AddDays(DaysForRepeating),
    };
}

/// <summary>Everything a person said about what they look for or offer.</summary>
public sealed record Draft(PostKind Kind, Category Category, PostText Text, Timing Timing)
{
    public int PeopleNeeded { get; init; } = 1;

    public bool Coffee { get; init; }

    /// <summary>The name this post shows instead of the author's public one; null: that one.</summary>
    public string? ShownAs { get; init; }

    /// <summary>Only when the person says so: a tick is never set beforehand.</summary>
    public bool OnPaper { get; init; }

    /// <summary>They know that it names an age, an illness or an empty house, and want it on paper as it is.</summary>
    public bool PaperAsWritten { get; init; }

    public Reach Reach { get; init; } = Reach.Town;

    /// <summary>What keeps it from the board, whoever's it is; null when nothing does. Asked before it is hung up, and before it waits for
    /// a person.</summary>
    public Refusal? Flaw =>
        !Kind.IsKnown || !Category.IsKnown || !Reach.IsKnown ? new UnknownChoice()
        : PeopleNeeded is < 1 or > Post.MaxPeople ? new PeopleNeededUnclear(Post.MaxPeople)
        : null;
}
