using Buuv.Domain.Posts;
using Buuv.Tests.Domain.Moderation.Signals;

namespace Buuv.Tests.Domain.Posts;

public sealed class BigRequestTests
{
    [Theory]
    [InlineData("Wie kan mij wassen en douchen?", BigRequestKind.Care)]
    [InlineData("Ik zoek iemand die mijn moeder helpt met aankleden", BigRequestKind.Care)]
    [InlineData("Hulp nodig bij het douchen", BigRequestKind.Care)]
    [InlineData("Wie trekt mijn steunkousen aan?", BigRequestKind.Care)]
    [InlineData("Wie helpt mijn man uit bed in de ochtend?", BigRequestKind.Care)]
    [InlineData("Ik kan niet meer alleen naar de wc", BigRequestKind.Care)]
    [InlineData("Wie kan de wond op mijn been verbinden?", BigRequestKind.Care)]
    [InlineData("Mijn medicijnen zijn op", BigRequestKind.Medicine)]
    [InlineData("Wie heeft er nog pijnstillers over?", BigRequestKind.Medicine)]
    [InlineData("Kan iemand mijn insuline spuiten?", BigRequestKind.Medicine)]
    [InlineData("Hoeveel paracetamol mag ik?", BigRequestKind.Medicine)]
    [InlineData("Ik heb schulden en weet het niet meer", BigRequestKind.Debts)]
    [InlineData("Hulp met brieven van de deurwaarder", BigRequestKind.Debts)]
    [InlineData("Ik kan de huur niet betalen", BigRequestKind.Debts)]
    [InlineData("We hebben geen geld voor boodschappen", BigRequestKind.Debts)]
    [InlineData("Ik wil niet meer leven", BigRequestKind.Danger)]
    [InlineData("Mijn man slaat mij", BigRequestKind.Danger)]
    public void What_is_too_big_for_a_board_is_seen(string title, BigRequestKind kind)
    {
        Assert.Equal(kind, BigRequest.KindOf(PostKind.Request, title, ""));
        Assert.Equal(kind, BigRequest.KindOf(PostKind.Request, "Wie helpt mij?", title.ToUpperInvariant()));
        // Whoever offers it asks for nothing.
        Assert.Null(BigRequest.KindOf(PostKind.Offer, title, ""));
    }

    [Theory]
    [InlineData("Wie wast mijn hond?")]
    [InlineData("Wie helpt mijn moeder haar ramen wassen?")]
    [InlineData("Wie haalt mijn medicijnen?")]
    [InlineData("Wie brengt mij naar de dokter?")]
    [InlineData("Kan iemand mijn was doen?")]
    [InlineData("Wie gaat mee naar het ziekenhuis?")]
    [InlineData("Mijn fiets is kapot, buiten mijn schuld")]
    [InlineData("Wie helpt met een brief van de gemeente?")]
    [InlineData("Wie kan mijn haar knippen?")]
    [InlineData("Ik ben ziek, wie laat de hond uit?")]
    [InlineData("Wie eet er met mij mee? Alleen is maar alleen")]
    [InlineData("Wie helpt met de belasting?")]
    public void What_neighbours_do_for_each_other_is_not(string title) => Assert.Null(BigRequest.KindOf(PostKind.Request, title, ""));

    [Fact]
    public void At_most_two_in_a_hundred_honest_posts_are_asked()
    {
        var posts = Messages
            .Lessons.Select(lesson => lesson.Sample)
            .Concat(Messages.Blind)
            .Where(sample => sample is { IsHonest: true, Context.IsPublic: true })
            .ToList();
        var asked = posts
            .Where(sample => BigRequest.KindOf(PostKind.Request, sample.Text, "") is not null)
            .Select(sample => sample.Text)
            .ToList();
        Assert.True(posts.Count >= 250, $"{posts.Count}");
        Assert.True(asked.Count <= posts.Count * 0.02, string.Join("\n", asked));
    }
}
