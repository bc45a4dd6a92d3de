using Buuv.Domain;
using Buuv.Domain.Events;
using Buuv.Domain.Posts;

namespace Buuv.Tests.Domain.Posts;

public sealed class RespondingTests
{
    private static readonly DateTime Later = Street.Noon.AddHours(2);

    private readonly Street street = new();

    [Fact]
    public void Samer_answers_Ria()
    {
        var post = street.RiaAsks();

        var response = post.Respond(Id.New<ResponseId>(), street.Samer, " Dat doe ik graag. ", Later).Value;

        Assert.Equal(
            (street.Samer.Id, "Samer", "Dat doe ik graag.", ResponseOutcome.Waiting),
            (response.HelperId, response.ByName, response.Text, response.Outcome)
        );
        Assert.Equal(
            new DomainEvent(DomainEventKind.ResponseGiven, Later)
            {
                PostId = post.Id,
                ActorId = street.Samer.Id,
                ResponseId = response.Id,
            },
            Assert.Single(post.TakeEvents())
        );
    }

    [Fact]
    public void A_neighbour_answers_once()
    {
        var post = street.RiaAsks();
        var first = Street.Answered(post, street.Samer);

        Assert.Same(first, post.Respond(Id.New<ResponseId>(), street.Samer, "Nog eens", Later).Value);
        Assert.Single(post.Responses);
        Assert.Empty(post.TakeEvents());
    }

    [Fact]
    public void Whoever_took_the_answer_back_may_answer_again()
    {
        var post = street.RiaAsks();
        var first = Street.Answered(post, street.Samer);
        post.TakeBack(first.Id, street.Samer.Id, Later);

        var second = Street.Answered(post, street.Samer, "Toch wel");

        Assert.NotSame(first, second);
        Assert.Equal((ResponseOutcome.TakenBack, ResponseOutcome.Waiting), (first.Outcome, second.Outcome));
    }

    [Fact]
    public void Ria_does_not_answer_herself() =>
        Assert.Equal(new OwnPost(), street.RiaAsks().Respond(Id.New<ResponseId>(), street.Ria, "Ik!", Later).Refusal);

    [Theory]
    [InlineData(null)]
    [InlineData(" \n ")]
    [InlineData("\u200B\u200D")]
    public void An_answer_says_something(string? text) =>
        Assert.Equal(new WordsMissing(), street.RiaAsks().Respond(Id.New<ResponseId>(), street.Samer, text, Later).Refusal);

    [Fact]
    public void An_answer_may_be_one_emoji_but_not_a_book()
    {
        Assert.True(street.RiaAsks().Respond(Id.New<ResponseId>(), street.Samer, "👍", Later).IsDone);
        Assert.Equal(
            new AnswerTooLong(501, 500),
            street.RiaAsks().Respond(Id.New<ResponseId>(), street.Samer, new string('a', 501), Later).Refusal
        );
    }

    [Fact]
    public void What_is_closed_takes_no_answers()
    {
        var post = street.RiaAsks();
        post.HaveEnough(street.Ria.Id, Later);

        Assert.Equal(new PostClosed(ClosureReason.Enough), post.Respond(Id.New<ResponseId>(), street.Samer, "Ik!", Later).Refusal);
        Assert.Empty(post.Responses);
    }

    [Fact]
    public void Ria_says_yes_to_Samer_and_everyone_is_told()
    {
        var post = street.RiaAsks();
        var samers = Street.Answered(post, street.Samer);
        var minas = Street.Answered(post, street.Mina);

        var match = post.SayYes(samers.Id, street.Ria.Id, Later).Value;

        Assert.Equal((street.Ria.Id, street.Samer.Id, samers.Id, Later), (match.AskerId, match.HelperId, match.ResponseId, match.At));
        Assert.Equal(new Closure(ClosureReason.Matched, Later, street.Ria.Id), post.Closure);
        Assert.Equal((ResponseOutcome.Accepted, ResponseOutcome.TooLate), (samers.Outcome, minas.Outcome));
        var happened = post.TakeEvents();
        Assert.Equal(
            [DomainEventKind.ResponseAccepted, DomainEventKind.PostMatched, DomainEventKind.ResponseTooLate],
            happened.Select(domainEvent => domainEvent.Kind)
        );
        Assert.Equal(((ResponseId?)samers.Id, (Guid?)match.Id.Value), (happened[0].ResponseId, happened[0].SubjectId));
        Assert.Equal((ResponseId?)minas.Id, happened[2].ResponseId);
    }

    [Fact]
    public void Saying_yes_twice_is_one_match()
    {
        var post = street.RiaAsks();
        var samers = Street.Answered(post, street.Samer);
        var match = post.SayYes(samers.Id, street.Ria.Id, Later).Value;
        post.TakeEvents();

        Assert.Same(match, post.SayYes(samers.Id, street.Ria.Id, Later.AddDays(1)).Value);
        Assert.Single(post.Matches);
        Assert.Empty(post.TakeEvents());
    }

    [Fact]
    public void Whoever_comes_second_is_told_that_somebody_was_found()
    {
        var post = street.RiaAsks();
        var (samers, minas) = (Street.Answered(post, street.Samer), Street.Answered(post, street.Mina));
        post.SayYes(samers.Id, street.Ria.Id, Later);

        Assert.Equal(new PostClosed(ClosureReason.Matched), post.SayYes(minas.Id, street.Ria.Id, Later).Refusal);
        Assert.Equal(new AlreadyDecided(ResponseOutcome.TooLate), post.SayNo(minas.Id, street.Ria.Id, Later).Refusal);
    }

    [Fact]
    public void Only_Ria_decides_and_only_Samer_takes_his_answer_back()
    {
        var post = street.RiaAsks();
        var samers = Street.Answered(post, street.Samer);

        Assert.Equal(new NotAllowed(), post.SayYes(samers.Id, street.Samer.Id, Later).Refusal);
        Assert.Equal(new NotAllowed(), post.SayNo(samers.Id, street.Mina.Id, Later).Refusal);
        Assert.Equal(new NotAllowed(), post.TakeBack(samers.Id, street.Ria.Id, Later).Refusal);
        Assert.True(samers.IsWaiting);
        Assert.Empty(post.TakeEvents());
    }

    [Fact]
    public void A_no_is_quiet_when_repeated_and_final_otherwise()
    {
        var post = street.RiaAsks();
        var samers = Street.Answered(post, street.Samer);

        Assert.True(post.SayNo(samers.Id, street.Ria.Id, Later).IsDone);
        Assert.True(post.SayNo(samers.Id, street.Ria.Id, Later).IsDone);
        Assert.Equal([DomainEventKind.ResponseDeclined], Street.Happened(post));
        Assert.Equal(new AlreadyDecided(ResponseOutcome.Declined), post.SayYes(samers.Id, street.Ria.Id, Later).Refusal);
        Assert.Equal(new AlreadyDecided(ResponseOutcome.Declined), post.TakeBack(samers.Id, street.Samer.Id, Later).Refusal);
        Assert.True(post.IsLive);
    }

    [Fact]
    public void Samer_takes_his_answer_back_as_long_as_nothing_was_decided()
    {
        var post = street.RiaAsks();
        var samers = Street.Answered(post, street.Samer);

        Assert.True(post.TakeBack(samers.Id, street.Samer.Id, Later).IsDone);
        Assert.True(post.TakeBack(samers.Id, street.Samer.Id, Later).IsDone);
        Assert.Equal([DomainEventKind.ResponseWithdrawn], Street.Happened(post));
        Assert.Equal(new AlreadyDecided(ResponseOutcome.TakenBack), post.SayYes(samers.Id, street.Ria.Id, Later).Refusal);
    }

    [Fact]
    public void An_answer_to_another_note_is_not_found_here()
    {
        var elsewhere = Street.Answered(street.RiaAsks(), street.Samer);
        var post = street.RiaAsks();

        Assert.Equal(new NotFound(), post.SayYes(elsewhere.Id, street.Ria.Id, Later).Refusal);
        Assert.Equal(new NotFound(), post.SayNo(elsewhere.Id, street.Ria.Id, Later).Refusal);
        Assert.Equal(new NotFound(), post.TakeBack(elsewhere.Id, street.Samer.Id, Later).Refusal);
    }

    [Fact]
    public void When_two_people_are_needed_the_second_closes_the_note()
    {
        var post = street.RiaAsks(Street.Draft(people: 2));
        var (samers, minas, truus) = (
            Street.Answered(post, street.Samer),
            Street.Answered(post, street.Mina),
            Street.Answered(post, street.Truus)
        );

        post.SayYes(samers.Id, street.Ria.Id, Later);
        Assert.True(post.IsLive);
        post.SayYes(minas.Id, street.Ria.Id, Later);

        Assert.Equal(ClosureReason.Matched, post.Closure!.Reason);
        Assert.Equal(2, post.Matches.Count);
        Assert.Equal(ResponseOutcome.TooLate, truus.Outcome);
    }

    [Fact]
    public void A_standing_offer_stays_whoever_comes()
    {
        var post = street.RiaAsks(Street.Draft(rhythm: Rhythm.Standing, kind: PostKind.Offer));
        foreach (var neighbour in new[] { street.Samer, street.Mina, street.Truus })
            post.SayYes(Street.Answered(post, neighbour).Id, street.Ria.Id, Later);

        Assert.True(post.IsLive);
        Assert.Equal(3, post.Matches.Count);
    }
}
