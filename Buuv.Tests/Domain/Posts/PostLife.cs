using Buuv.Domain;
using Buuv.Domain.Events;
using Buuv.Domain.Posts;
using Buuv.Domain.Residents;

namespace Buuv.Tests.Domain.Posts;

public enum Verb
{
    Answer,
    SayYes,
    SayNo,
    TakeBack,
    Withdraw,
    HaveEnough,
    Expire,
    Renew,
    Change,
    AllowOnPaper,

    /// <summary>By a moderator, whoever else that is.</summary>
    TakeDown,
}

/// <summary>Somebody does something, some hours after what was done before.</summary>
/// <param name="Which">The answer it is about, counted round.</param>
public sealed record Move(Verb Verb, int Who, int Which, int Hours);

/// <param name="Days">Days until the one day it is meant for; 0 for any day.</param>
public sealed record Story(Rhythm Rhythm, int PeopleNeeded, int Days, Move[] Moves)
{
    public override string ToString() =>
        $"{Rhythm}, {PeopleNeeded} needed, in {Days} days: "
            + $"{string.Join("; ", Moves.Select(move => $"{move.Who} {move.Verb} {move.Which} after {move.Hours} h"))}";
}

/// <summary>Lives one story and checks the rules after every move.</summary>
public sealed class PostLife
{
    public const int People = 5;

    private readonly Street street = new();
    private readonly Resident[] people;
    private readonly Post post;
    private DateTime now = Street.Noon;

    private PostLife(Story story)
    {
        people = [street.Ria, street.Samer, street.Youssef, street.Mina, street.Truus];
        post = street.RiaAsks(
            Street.Draft(
                rhythm: story.Rhythm,
                people: story.PeopleNeeded,
                date: story.Days == 0 ? null : DateOnly.FromDateTime(now).AddDays(story.Days)
            )
        );
    }

    public static Post Live(Story story)
    {
        var life = new PostLife(story);
        foreach (var move in story.Moves) life.Check(move);
        return life.post;
    }

    private void Check(Move move)
    {
        now = now.AddHours(move.Hours);
        var before = State.Of(post);
        var refusal = Do(move);
        var after = State.Of(post);
        var happened = post.TakeEvents();

        if (refusal is not null)
            Assert.Equal(before, after);
        if (move.Who != 0 && move.Verb is not (Verb.Answer or Verb.TakeBack or Verb.Expire or Verb.TakeDown))
            Assert.Equal(refusal is NotFound ? new NotFound() : new NotAllowed(), refusal);
        Assert.Equal(ChangesBetween(before, after).Order(), happened.Select(domainEvent => domainEvent.Kind).Order());
        Assert.All(happened, domainEvent => Assert.Equal((now, (PostId?)post.Id), (domainEvent.At, domainEvent.PostId)));

        if (before.Closure is not null) Assert.Equal(before.Closure, after.Closure);
        if (!post.IsLive) Assert.DoesNotContain(post.Responses, response => response.IsWaiting);
        if (post.Timing.Rhythm != Rhythm.Standing) Assert.True(post.Matches.Count <= post.PeopleNeeded);
        Assert.Equal(
            post.Responses.Where(response => response.Outcome == ResponseOutcome.Accepted).Select(response => response.Id.Value).Order(),
            post.Matches.Select(match => match.ResponseId.Value).Order()
        );
        Assert.All(
            post.Responses.Where(response => response.Outcome != ResponseOutcome.TakenBack).GroupBy(response => response.HelperId),
            answers => Assert.Single(answers)
        );
        Assert.DoesNotContain(post.Responses, response => response.HelperId == post.AuthorId);
    }

    private Refusal? Do(Move move)
    {
        var who = people[move.Who];
        var which = post.Responses.Count == 0 ? Id.New<ResponseId>() : post.Responses[move.Which % post.Responses.Count].Id;
        return move.Verb switch
        {
            Verb.Answer => post.Respond(Id.New<ResponseId>(), who, "Dat doe ik.", now).Refusal,
            Verb.SayYes => post.SayYes(which, who.Id, now).Refusal,
            Verb.SayNo => post.SayNo(which, who.Id, now).Refusal,
            Verb.TakeBack => post.TakeBack(which, who.Id, now).Refusal,
            Verb.Withdraw => post.Withdraw(who.Id, now).Refusal,
            Verb.HaveEnough => post.HaveEnough(who.Id, now).Refusal,
            Verb.Expire => post.Expire(now).Refusal,
            Verb.Renew => post.Renew(who.Id, now).Refusal,
            Verb.Change => post.Change(
                who.Id,
                PostText.From($"Wie helpt mij om {move.Hours} uur?", "").Value,
                post.Timing,
                post.Extras,
                now
            ).Refusal,
            Verb.AllowOnPaper => post.AllowOnPaper(who.Id, move.Which % 2 == 0, now).Refusal,
            Verb.TakeDown => post.TakeDown(now).Refusal,
            _ => throw new ArgumentOutOfRangeException(nameof(move)),
        };
    }

    // One happening for every change that others must hear of, and none for anything else. Paper is nobody's business but the author's.
    private static IEnumerable<DomainEventKind> ChangesBetween(State before, State after)
    {
        if (before.Title != after.Title)
        {
            yield return DomainEventKind.PostChanged;
            foreach (var _ in before.Outcomes.Where(outcome => outcome is ResponseOutcome.Waiting or ResponseOutcome.Accepted))
                yield return DomainEventKind.RespondedPostChanged;
        }
        else if (before.ExpiresAt != after.ExpiresAt) yield return DomainEventKind.PostRenewed;
        if (before.Closure is null && after.Closure is { } closure)
            yield return closure.Reason switch
            {
                ClosureReason.Matched => DomainEventKind.PostMatched,
                ClosureReason.Enough => DomainEventKind.PostEnough,
                ClosureReason.Withdrawn or ClosureReason.TakenDown => DomainEventKind.PostWithdrawn,
                _ => DomainEventKind.PostExpired,
            };
        for (var i = 0; i < after.Outcomes.Count; i++)
        {
            if (i >= before.Outcomes.Count) yield return DomainEventKind.ResponseGiven;
            else if (before.Outcomes[i] != after.Outcomes[i])
                yield return after.Outcomes[i] switch
                {
                    ResponseOutcome.Accepted => DomainEventKind.ResponseAccepted,
                    ResponseOutcome.Declined => DomainEventKind.ResponseDeclined,
                    ResponseOutcome.TooLate => DomainEventKind.ResponseTooLate,
                    ResponseOutcome.TakenBack => DomainEventKind.ResponseWithdrawn,
                    _ => throw new InvalidOperationException("A decided answer waits again"),
                };
        }
    }

    private sealed record State(
        string Title,
        DateTime ExpiresAt,
        DateTime? Paper,
        Closure? Closure,
        int Matches,
        IReadOnlyList<ResponseOutcome> Outcomes
    )
    {
        public static State Of(Post post) =>
            new(
                post.Text.Title,
                post.ExpiresAt,
                post.PaperConsentAt,
                post.Closure,
                post.Matches.Count,
                [.. post.Responses.Select(response => response.Outcome)]
            );

        public bool Equals(State? other) => other is not null
            && (Title, ExpiresAt, Paper, Closure, Matches) == (other.Title, other.ExpiresAt, other.Paper, other.Closure, other.Matches)
            && Outcomes.SequenceEqual(other.Outcomes);

        public override int GetHashCode() => HashCode.Combine(Title, ExpiresAt, Closure, Matches);
    }
}
