using Buuv.Domain;
using Buuv.Domain.Posts;

namespace Buuv.Tests.Domain;

public sealed class ResultTests
{
    [Fact]
    public void What_is_done_has_no_refusal() => Assert.True(Result.Done is { IsDone: true, Refusal: null });

    [Fact]
    public void What_no_rule_answered_is_not_done()
    {
        Assert.False(default(Result).IsDone);
        Assert.False(default(Result<int>).IsDone);
        Assert.Throws<InvalidOperationException>(() => default(Result).Refusal);
        Assert.Throws<InvalidOperationException>(() => default(Result<int>).Value);
    }

    [Fact]
    public void A_refusal_is_a_result()
    {
        Result refused = new OwnPost();

        Assert.False(refused.IsDone);
        Assert.Equal(new OwnPost(), refused.Refusal);
    }

    [Fact]
    public void A_refusal_is_about_the_field_that_was_said_last()
    {
        Result<int> refused = new TitleMissing();

        Assert.Equal((null, nameof(PostText.Title)), (new OwnPost().Field, refused.Refusal!.Field));
        Assert.Equal(new TitleMissing { Field = "Words" }, refused.At("Words").Refusal);
        Assert.Equal(1, ((Result<int>)1).At("Words").Value);
    }

    [Fact]
    public void Two_refusals_with_the_same_reason_are_equal() =>
        Assert.Equal<Refusal>(new PostClosed(ClosureReason.Enough), new PostClosed(ClosureReason.Enough));

    [Fact]
    public void Whoever_takes_the_value_of_a_refusal_made_a_mistake()
    {
        Result<int> refused = new NotFound();

        Assert.Contains("NotFound", Assert.Throws<InvalidOperationException>(() => refused.Value).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_value_goes_on_and_a_refusal_passes_through()
    {
        Result<int> three = 3, refused = new NotFound();

        Assert.Equal(6, three.Then<int>(number => number * 2).Value);
        Assert.Equal(new NotFound(), refused.Then<int>(number => number * 2).Refusal);
        Assert.Equal(new NotAllowed(), three.Then<int>(_ => new NotAllowed()).Refusal);
    }
}
