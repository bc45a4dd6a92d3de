using Buuv.Domain.Events;
using Buuv.Domain.Neighbourhoods;
using Buuv.Domain.Residents;
using Buuv.Domain.Staff;

namespace Buuv.Domain.Posts;

public sealed partial class Post
{
    /// <summary>Days for which a single request or offer stays on the board.</summary>
    public const int DaysForOnce = 28;

    /// <summary>Days for which a repeating or standing one stays.</summary>
    public const int DaysForRepeating = 90;

    /// <summary>Places a new post on the board.</summary>
    /// <param name="number">A free number of the municipality, see <see cref="ShortCode.PickFree"/>.</param>
    /// <param name="feedOrder">Next position in the feed.</param>
    /// <param name="enteredBy">The person who enters it for the author; null when the author does.</param>
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
            Extras = draft.Extras,
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

    /// <summary>Changes the text. Number and position stay.</summary>
    public Result Change(ResidentId by, PostText text, Timing timing, PostExtras extras, DateTime now)
    {
        if (!May(by, Permission.TendPost)) return new NotAllowed();
        if (!IsLive) return new PostClosed(Closure!.Reason);
        if (!extras.IsKnown) return new UnknownChoice();
        if (Text == text && Timing == timing && Extras == extras) return Result.Done;
        // They agreed to the old text on paper.
        PaperAsWritten &= Text == text;
        (Text, Timing, Extras) = (text, timing, extras);
        ExpiresAt = ExpiryOf(timing, now);
        Raise(FeedEvent(DomainEventKind.PostChanged, now, by));
        // Neighbours with an answer or a match agreed to the old text.
        foreach (var response in responses.Where(response => response.Outcome is ResponseOutcome.Waiting or ResponseOutcome.Accepted))
            Raise(Event(DomainEventKind.RespondedPostChanged, now, by) with { ResponseId = response.Id });
        return Result.Done;
    }

    /// <summary>"Zet hem nog eens op": the same text for a new post. A day in the past is dropped; consent to paper is asked
    /// again.</summary>
    /// <param name="today">Today in the resident's time zone.</param>
    public Result<Draft> Again(ResidentId by, DateOnly today)
    {
        if (!May(by, Permission.TendPost)) return new NotAllowed();
        if (Closure is not { } closure) return new StillHangs();
        if (!MayComeAgain) return new PostClosed(closure.Reason);
        var timing = Timing.From(Timing.DayPart, Timing.Rhythm, Timing.Date >= today ? Timing.Date : null, today);
        return timing.Then<Draft>(when => new Draft(Kind, Category, Text, when)
        {
            PeopleNeeded = PeopleNeeded,
            Extras = Extras,
            Reach = Reach,
        });
    }

    /// <summary>Gives or withdraws consent to paper. Without it the post is left out of the next poster.</summary>
    /// <param name="asWritten">Whether the author was told which private details it has, and wants it on paper unchanged.</param>
    public Result AllowOnPaper(ResidentId by, bool allowed, DateTime now, bool asWritten = false)
    {
        if (!May(by, Permission.TendPost)) return new NotAllowed();
        PaperConsentAt = allowed ? PaperConsentAt ?? now : null;
        PaperAsWritten = allowed && (asWritten || PaperAsWritten);
        return Result.Done;
    }

    // A post for one day is taken down the day after; the end of that day is late enough for every time zone.
    private static DateTime ExpiryOf(Timing timing, DateTime now) => timing switch
    {
        { Date: { } date } => date.AddDays(2).ToDateTime(TimeOnly.MinValue, DateTimeKind.Utc),
        { Rhythm: Rhythm.Once } => now.AddDays(DaysForOnce),
        _ => now.AddDays(DaysForRepeating),
    };
}

/// <summary>What a resident typed and chose for a post.</summary>
public sealed record Draft(PostKind Kind, Category Category, PostText Text, Timing Timing)
{
    public int PeopleNeeded { get; init; } = 1;

    public PostExtras Extras { get; init; }

    /// <summary>The name that this post shows; null for the author's public name.</summary>
    public string? ShownAs { get; init; }

    /// <summary>Consent to paper; the box is never ticked in advance.</summary>
    public bool OnPaper { get; init; }

    /// <summary>Whether the author knows that it mentions an age, an illness or an empty house, and wants it on paper unchanged.</summary>
    public bool PaperAsWritten { get; init; }

    public Reach Reach { get; init; } = Reach.Municipality;

    /// <summary>Why it cannot be placed, for any author; null when it can. Checked before it is placed, and before it is held for
    /// review.</summary>
    public Refusal? Flaw =>
        !Kind.IsKnown || !Category.IsKnown || !Reach.IsKnown || !Extras.IsKnown ? new UnknownChoice()
        : PeopleNeeded is < 1 or > Post.MaxPeople ? new PeopleNeededUnclear(Post.MaxPeople)
        : null;
}
