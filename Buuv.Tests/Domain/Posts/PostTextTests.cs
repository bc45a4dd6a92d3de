using Buuv.Domain.Posts;
using Buuv.Domain.Residents;

namespace Buuv.Tests.Domain.Posts;

public sealed class PostTextTests
{
    private static readonly DateOnly Today = new(2026, 11, 21);

    [Fact]
    public void A_text_is_tidied_and_keeps_its_lines()
    {
        var text = PostText.From("  Wil je\nmijn tuin  snoeien? ", "De heg is hoog.\r\n\r\n\r\nKoffie staat klaar ☕").Value;

        Assert.Equal(("Wil je mijn tuin snoeien?", "De heg is hoog.\n\nKoffie staat klaar ☕"), (text.Title, text.Details));
    }

    [Fact]
    public void The_explanation_may_stay_empty() => Assert.Equal("", PostText.From("Wie helpt?", null).Value.Details);

    [Theory]
    [InlineData(null)]
    [InlineData("   ")]
    [InlineData("?!")]
    [InlineData("☕☕")]
    [InlineData("\u200B")]
    public void A_title_has_words(string? title) => Assert.Equal(new TitleMissing(), PostText.From(title, "Hoi").Refusal);

    [Fact]
    public void A_title_of_another_script_is_a_title() =>
        Assert.Equal("من يساعدني؟", PostText.From("من يساعدني؟", null).Value.Title);

    [Fact]
    public void A_text_that_just_fits_is_taken_and_one_sign_more_is_not()
    {
        Assert.True(PostText.From(new string('a', 80), new string('b', 2000)).IsDone);
        Assert.Equal(new TitleTooLong(81, 80), PostText.From(new string('a', 81), "").Refusal);
        Assert.Equal(new DetailsTooLong(2001, 2000), PostText.From("Hoi", new string('b', 2001)).Refusal);
    }

    [Fact]
    public void Contact_details_do_not_go_in_a_text_that_everybody_reads()
    {
        Assert.Equal(new ContactDetailsInText().At(nameof(PostText.Title)), PostText.From("Bel 0612345678", "").Refusal);
        Assert.Equal(
            new ContactDetailsInText().At(nameof(PostText.Details)),
            PostText.From("Wie helpt?", "Mail naar ria@example.org").Refusal
        );
    }

    [Fact]
    public void A_date_is_today_or_later_and_within_a_year()
    {
        Assert.True(Timing.From(DayPart.Anytime, Rhythm.Once, null, Today).IsDone);
        Assert.True(Timing.From(DayPart.Morning, Rhythm.Once, Today, Today).IsDone);
        Assert.True(Timing.From(DayPart.Morning, Rhythm.Once, Today.AddDays(366), Today).IsDone);
        Assert.Equal(new DateInThePast(), Timing.From(DayPart.Morning, Rhythm.Once, Today.AddDays(-1), Today).Refusal);
        Assert.Equal(new DateTooFar(), Timing.From(DayPart.Morning, Rhythm.Once, Today.AddDays(367), Today).Refusal);
        Assert.Equal(new DateInThePast(), Timing.From(DayPart.Morning, Rhythm.Once, DateOnly.MinValue, Today).Refusal);
        Assert.Equal(new DateTooFar(), Timing.From(DayPart.Morning, Rhythm.Once, DateOnly.MaxValue, Today).Refusal);
    }
}
