using Buuv.Domain;
using Buuv.Domain.Matching;
using Buuv.Domain.Posts;
using Buuv.Domain.Residents;

namespace Buuv.Tests.Domain.Matching;

public sealed class HelperProfileTests
{
    private static readonly DateTime Noon = Street.Noon;
    private static readonly DateOnly Today = DateOnly.FromDateTime(Noon);
    private static readonly HelperWishes Garden = new(
        true, CategorySet.Of(Category.Garden), [" Fietsen  maken ", "", "fietsen maken", "Turks"], false, WeekTimes.At(0, 2), 10, 1);

    private readonly HelperProfile samer = HelperProfile.Of(Id.New<ResidentId>());

    [Fact]
    public void Nobody_is_asked_who_did_not_say_so() => Assert.Null(samer.AskMeSince);

    [Fact]
    public void What_they_tell_is_taken_over_and_a_skill_stands_there_once_and_tidy()
    {
        Assert.Null(samer.Tell(Garden, Noon).Refusal);
        Assert.Equal(["Fietsen maken", "Turks"], samer.Skills);
        Assert.Equal((Noon, 10, 1), (samer.AskMeSince!.Value, samer.HowFar, samer.PerWeek!.Value));
        Assert.Equal([Category.Garden], samer.Can.All);
        Assert.Equal([new PartOfWeek(DayOfWeek.Monday, BestTimes.Evening)], samer.Times.Parts);
    }

    [Fact]
    public void Telling_again_does_not_change_since_when_they_agree_and_taking_it_back_ends_it_with_their_hour()
    {
        samer.Tell(Garden, Noon);
        samer.Tell(Garden with { Anything = true }, Noon.AddDays(2));
        Assert.Equal(Noon, samer.AskMeSince);
        samer.HaveTime(2, Noon.AddDays(2));
        samer.Tell(Garden with { AskMe = false }, Noon.AddDays(2));
        Assert.Equal((null, null), (samer.AskMeSince, samer.HourUntil));
    }

    [Fact]
    public void Too_many_skills_and_too_long_a_skill_are_refused_and_change_nothing()
    {
        var many = Enumerable.Range(0, HelperProfile.MaxSkills + 1).Select(number => $"iets {number}").ToArray();
        Assert.Equal(new TooManySkills(12), samer.Tell(Garden with { Skills = many }, Noon).Refusal);
        Assert.Null(samer.Tell(Garden with { Skills = many[1..] }, Noon).Refusal);
        var longest = new string('a', HelperProfile.MaxSkill);
        Assert.IsType<SkillTooLong>(samer.Tell(Garden with { Skills = [longest + "a"] }, Noon).Refusal);
        Assert.Equal(12, samer.Skills.Count);
        Assert.Null(samer.Tell(Garden with { Skills = [longest] }, Noon).Refusal);
    }

    [Fact]
    public void A_choice_that_does_not_exist_is_refused()
    {
        Assert.All(
            [
                Garden with { HowFar = 11 }, Garden with { PerWeek = 3 }, Garden with { PerWeek = -1 },
                Garden with { Can = new(1 << 30) }, Garden with { Times = new(1 << 21) },
            ],
            wishes => Assert.IsType<UnknownChoice>(samer.Tell(wishes, Noon).Refusal));
    }

    [Fact]
    public void An_hour_ends_by_itself_and_says_that_they_may_be_asked()
    {
        Assert.IsType<UnknownChoice>(samer.HaveTime(0, Noon).Refusal);
        Assert.IsType<UnknownChoice>(samer.HaveTime(5, Noon).Refusal);
        Assert.Null(samer.HaveTime(1, Noon).Refusal);
        Assert.Equal(Noon, samer.AskMeSince);
        Assert.True(samer.HasTime(Noon.AddMinutes(59)));
        Assert.False(samer.HasTime(Noon.AddHours(1)));
        samer.EndTime();
        Assert.False(samer.HasTime(Noon));
    }

    [Fact]
    public void Nu_even_niet_holds_until_its_day_and_is_never_in_the_past_nor_over_a_year()
    {
        Assert.IsType<RestInThePast>(samer.RestUntil(Today, Today).Refusal);
        Assert.IsType<RestTooLong>(samer.RestUntil(Today.AddDays(367), Today).Refusal);
        samer.HaveTime(2, Noon);
        Assert.Null(samer.RestUntil(Today.AddDays(7), Today).Refusal);
        Assert.False(samer.HasTime(Noon));
        Assert.True(samer.Rests(Today.AddDays(6)));
        Assert.False(samer.Rests(Today.AddDays(7)));
        samer.EndRest();
        Assert.False(samer.Rests(Today));
    }

    [Fact]
    public void Who_has_an_hour_rests_no_more()
    {
        samer.RestUntil(Today.AddDays(7), Today);
        samer.HaveTime(1, Noon);
        Assert.False(samer.Rests(Today));
    }
}
