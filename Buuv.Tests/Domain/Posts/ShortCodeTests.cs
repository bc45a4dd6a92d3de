using Buuv.Domain.Posts;
using FsCheck;
using FsCheck.Fluent;

namespace Buuv.Tests.Domain.Posts;

public sealed class ShortCodeTests
{
    [Theory]
    [InlineData("4827", "4827", "4 8 2 7")]
    [InlineData(" 4 8 2 7 ", "4827", "4 8 2 7")]
    [InlineData("#0042", "0042", "0 0 4 2")]
    [InlineData("48.27", "4827", "4 8 2 7")]
    [InlineData("0000", "0000", "0 0 0 0")]
    [InlineData("nummer 6182", "6182", "6 1 8 2")]
    [InlineData("Nummer: 6182,", "6182", "6 1 8 2")]
    [InlineData("nr. 6182", "6182", "6 1 8 2")]
    [InlineData("№ 6182", "6182", "6 1 8 2")]
    [InlineData("# 6182.", "6182", "6 1 8 2")]
    [InlineData("61\u201382", "6182", "6 1 8 2")]
    [InlineData("6182\u200E", "6182", "6 1 8 2")]
    [InlineData("٤٨٢٧", "4827", "4 8 2 7")]
    [InlineData("۴۸۲۷", "4827", "4 8 2 7")]
    [InlineData("４８２７", "4827", "4 8 2 7")]
    public void A_number_is_read_as_people_type_it(string typed, string shown, string spoken)
    {
        var number = ShortCode.From(typed).Value;

        Assert.Equal((shown, spoken), (number.ToString(), number.Spoken));
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("482")]
    [InlineData("48270")]
    [InlineData("48a7")]
    [InlineData("+482")]
    [InlineData("../1")]
    [InlineData("nummer")]
    [InlineData("huis 6182")]
    public void Anything_else_is_no_number(string? typed) => Assert.Equal(new NumberUnclear(), ShortCode.From(typed).Refusal);

    [Theory]
    [InlineData(-1)]
    [InlineData(10_000)]
    public void There_are_ten_thousand_numbers(int value) => Assert.Throws<ArgumentOutOfRangeException>(() => new ShortCode(value));

    [Fact]
    public void A_picked_number_was_free() => Check.One(Config.QuickThrowOnFailure.WithMaxTest(2000), Prop.ForAll(
        Gen.Choose(0, ShortCode.Count - 1).ArrayOf().Zip(Gen.Choose(0, int.MaxValue - 1)).ToArbitrary(), town =>
        {
            var taken = town.Item1.ToHashSet();
            return !taken.Contains(ShortCode.PickFree(taken, new Random(town.Item2)).Value.Value);
        }));

    [Fact]
    public void The_last_free_number_is_found_and_after_that_none_is_left()
    {
        var taken = Enumerable.Range(0, ShortCode.Count).Where(number => number != 4827).ToHashSet();

        Assert.Equal(4827, ShortCode.PickFree(taken, new Random(1)).Value.Value);
        taken.Add(4827);
        Assert.Equal(new NoNumberFree(), ShortCode.PickFree(taken, new Random(1)).Refusal);
    }
}
