using Buuv.Domain;
using Buuv.Domain.Moderation;
using Buuv.Domain.Moderation.Signals;
using Buuv.Domain.Neighbourhoods;
using Buuv.Portal.Features.Moderation;

namespace Buuv.Tests.Features.Moderation;

/// <summary>What the moderator reads beside a message that looks like a swindle.</summary>
public class StoodOutTests
{
    private const string Swindle = "Lieve buurvrouw, leg uw spaargeld en sieraden klaar, dan haalt mijn collega van de bank het bij u op.";

    [Fact]
    public void The_words_that_weighed_most_are_said_in_one_sentence()
    {
        var sentence = ReviewWords.StoodOut(Reviewed(Swindle))!;
        Assert.StartsWith(ModerationText.StoodOut[..10], sentence);
        Assert.All(SignalBook.Heaviest(Swindle), word => Assert.Contains(word, sentence));
    }

    [Fact]
    public void Nothing_is_said_when_only_a_rule_saw_something() =>
        Assert.Null(ReviewWords.StoodOut(Reviewed("Wat een ezel ben jij.", "RefusedWords")));

    [Fact]
    public void Nothing_is_said_when_the_words_are_gone()
    {
        var review = Reviewed(Swindle);
        review.ForgetWords();
        Assert.Null(ReviewWords.StoodOut(review));
    }

    private static Review Reviewed(string words, string signal = "LooksLikeSwindle") =>
        Review.Open(
            Id.New<ReviewId>(),
            new(ReviewOf.Message, Id.New<ResidentId>(), new NeighbourhoodCode("BU05460001"), words) { Signals = [signal] },
            ReviewWhy.Signals,
            new(2026, 11, 1, 12, 0, 0, DateTimeKind.Utc)
        );
}
