using Buuv.Domain;
using Buuv.Domain.Boards;
using Buuv.Domain.Neighbourhoods;
using Buuv.Domain.Phone;
using Buuv.Domain.Posts;
using Buuv.Domain.Residents;

namespace Buuv.Tests.Domain;

public class ChoicesTests
{
    private static readonly DateOnly Today = DateOnly.FromDateTime(Street.Noon);

    private readonly Street street = new();

    [Fact]
    public void A_choice_is_known_when_it_has_a_name()
    {
        Assert.True(Category.Other.IsKnown);
        Assert.False(((Category)99).IsKnown);
        Assert.False(((Category)(-1)).IsKnown);
        Assert.True(Choices.AreKnown(Reach.Region));
        Assert.False(Choices.AreKnown((Reach)77));
    }

    [Fact]
    public void Choices_that_go_together_are_known_as_long_as_each_of_them_is()
    {
        Assert.True((BestTimes.Morning | BestTimes.Afternoon).IsKnown);
        Assert.True(BestTimes.Any.IsKnown);
        Assert.False((BestTimes.Morning | (BestTimes)8).IsKnown);
        Assert.False(Choices.AreKnown((BestTimes)(-1)));
    }

    [Fact]
    public void The_rules_refuse_a_choice_that_does_not_exist()
    {
        var hung = Street.Draft();
        Refused(Timing.From((DayPart)99, Rhythm.Once, null, Today).Refusal);
        Refused(Timing.From(DayPart.Daytime, (Rhythm)99, null, Today).Refusal);
        foreach (
            var draft in new[] { hung with { Category = (Category)99 }, hung with { Kind = (PostKind)2 }, hung with { Reach = (Reach)77 } }
        )
            Refused(Post.Place(Id.New<PostId>(), street.Ria, draft, Street.Slaaghwijk, new ShortCode(4827), 1, Street.Noon).Refusal);
        Refused(Join(new("Toos", null, (Reachability)9, null, null)));
        Refused(Join(new("Toos", null, Reachability.Web, null, null) { BestTimes = (BestTimes)8 }));
        Refused(street.Samer.Correct(new("Samer", null, (Reachability)9, street.Samer.Email, null)).Refusal);
        Refused(street.Samer.PreferToBeReachedBy((Reachability)9).Refusal);
        Refused(OnBehalfOf.Begin(Id.New<OnBehalfOfId>(), street.Ria, street.Samer, (Deputy)99, agreed: true, Street.Noon).Refusal);
        Refused(PhoneCall.PickUp(Id.New<PhoneCallId>(), Guid.NewGuid(), "Joke", Street.Noon).HangUp((CallOutcome)99, Street.Noon).Refusal);
        Refused(NoticeBoard.Hang(Id.New<NoticeBoardId>(), "bord", Street.Leiden, Board with { Sheet = (SheetSize)9 }).Refusal);
        Refused(NoticeBoard.Hang(Id.New<NoticeBoardId>(), "bord", Street.Leiden, Board with { Strips = (StripKind)9 }).Refusal);
        Assert.True(NoticeBoard.Hang(Id.New<NoticeBoardId>(), "bord", Street.Leiden, Board).IsDone);
    }

    private static BoardDetails Board => new("Bord", "Buurthuis", "Plein 1", new(52.17, 4.5), [Street.Slaaghwijk.Code]);

    private static Refusal? Join(Introduction who) => Resident.Join(Id.New<ResidentId>(), who, Street.Slaaghwijk.Code, Street.Noon).Refusal;

    private static void Refused(Refusal? refusal) => Assert.IsType<UnknownChoice>(refusal);
}
