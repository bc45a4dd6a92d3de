using Buuv.Domain.Figures;

namespace Buuv.Tests.Domain.Figures;

public class SmallNumbersTests
{
    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(4)]
    public void Fewer_than_five_people_are_not_shown(int people) =>
        Assert.Equal(Shown.Small, SmallNumbers.Hide(Tally.OfPeople(people)));

    [Fact]
    public void Five_people_are_shown() => Assert.Equal(5, SmallNumbers.Hide(Tally.OfPeople(5)).Number);

    [Fact]
    public void Twenty_posts_by_one_person_are_not_shown() => Assert.Equal(Shown.Small, SmallNumbers.Hide(new Tally(20, 1)));

    [Fact]
    public void Beside_one_small_number_the_lowest_other_is_left_out_too() => Assert.Equal(
        [9, Shown.BesideSmall, Shown.Small, 30],
        SmallNumbers.Hide([Tally.OfPeople(9), Tally.OfPeople(7), Tally.OfPeople(3), Tally.OfPeople(30)]).Numbers
    );

    [Fact]
    public void Small_numbers_that_hide_each_other_cost_no_other_number() => Assert.Equal(
        [9, Shown.Small, Shown.Small],
        SmallNumbers.Hide([Tally.OfPeople(9), Tally.OfPeople(1), Tally.OfPeople(3)]).Numbers
    );

    [Fact]
    public void Areas_where_nobody_took_part_do_not_follow_from_the_sum() => Assert.Equal(
        [20, Shown.BesideSmall, Shown.Small, Shown.Small],
        SmallNumbers.Hide([Tally.OfPeople(20), Tally.OfPeople(8), Tally.OfPeople(0), Tally.OfPeople(0)]).Numbers
    );

    [Fact]
    public void When_nothing_is_left_to_leave_out_the_sum_may_not_be_shown_either()
    {
        var two = SmallNumbers.Hide([Tally.OfPeople(4), Tally.OfPeople(4)]);
        Assert.False(two.IsSafe);
        Assert.All(two.Numbers, number => Assert.Null(number.Number));
    }

    // Everything a reader knows: the sum, the numbers that are shown, and that a small one is at most 4 and one beside it at least 5.
    [Fact]
    public void Whoever_subtracts_finds_no_small_number_in_ten_thousand_towns()
    {
        var chance = new Random(20261130);
        var safe = 0;
        for (var town = 0; town < 10_000; town++)
        {
            Tally[] numbers =
            [
                .. Enumerable.Range(0, chance.Next(1, 9))
                    .Select(_ => Tally.OfPeople(chance.Next(3) == 0 ? chance.Next(40) : chance.Next(7))),
            ];
            var hidden = SmallNumbers.Hide(numbers);
            if (!hidden.IsSafe)
            {
                Assert.All(hidden.Numbers, number => Assert.Null(number.Number));
                continue;
            }
            safe++;
            var rest = numbers.Sum(number => number.Count) - hidden.Numbers.Sum(number => number.Number ?? 0);
            var (small, beside) = (Count(hidden, Hidden.Small), Count(hidden, Hidden.BesideSmall));
            if (small == 0) continue;
            var highest = Math.Min(4, rest - 5 * beside);
            var lowest = beside > 0 ? 0 : Math.Max(0, rest - 4 * (small - 1));
            Assert.True(lowest == 0 && highest >= SmallNumbers.LeastRoom, string.Join(", ", numbers));
        }
        Assert.InRange(safe, 1_000, 10_000);
    }

    private static int Count(HiddenList list, Hidden why) => list.Numbers.Count(number => number.Why == why);
}
