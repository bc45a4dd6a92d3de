using Buuv.Domain.Events;
using Buuv.Portal.Platform.Events;

namespace Buuv.Tests.Platform.Events;

/// <summary>A new kind of event is told where its name says, or this test asks where it belongs.</summary>
public class EventTopicsTests
{
    public static TheoryData<DomainEventKind> Kinds => [.. Enum.GetValues<DomainEventKind>()];

    [Theory]
    [MemberData(nameof(Kinds))]
    public void The_phone_desk_hears_of_calls_and_the_moderators_of_reviews(DomainEventKind kind)
    {
        var name = kind.ToString();
        var expected =
            name.StartsWith("CallBack", StringComparison.Ordinal) ? EventBus.Calls
            : name.StartsWith("Review", StringComparison.Ordinal) || name.StartsWith("Appeal", StringComparison.Ordinal) ? EventBus.Reviews
            : null;
        Assert.Same(expected, EventTopics.Of(kind));
    }

    [Theory]
    [MemberData(nameof(Kinds))]
    public void The_feed_hears_of_every_change_of_a_post_but_of_its_staying_up(DomainEventKind kind)
    {
        var isSeen = kind.ToString().StartsWith("Post", StringComparison.Ordinal) && kind != DomainEventKind.PostRenewed;
        Assert.Equal(isSeen, FeedChangeKinds.Of(kind) is not null);
    }
}
