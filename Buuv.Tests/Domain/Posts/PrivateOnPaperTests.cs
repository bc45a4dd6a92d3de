using Buuv.Domain.Posts;
using static Buuv.Domain.Posts.PrivateDetail;

namespace Buuv.Tests.Domain.Posts;

public sealed class PrivateOnPaperTests
{
    [Theory]
    [InlineData("Ik heb het in mijn land niet geleerd. Ik ben vrouw, tweeënveertig, en een beetje bang voor bruggen.")]
    [InlineData("Ik ben 83.")]
    [InlineData("Mijn vader is vijfentachtig en spreekt weinig Nederlands.")]
    [InlineData("Hij wordt tachtig. Je krijgt zeker taart.")]
    [InlineData("Oppas voor onze dochter van 4 jaar.")]
    [InlineData("Hij is acht en heeft een hond.")]
    [InlineData("Een 78-jarige weduwe zoekt gezelschap.")]
    [InlineData("Ik ben een stille man van zestig.")]
    [InlineData("Twee kinderen van drie en zeven, een dag.")]
    [InlineData("I am 79 and live upstairs.")]
    public void An_age_is_seen(string details) => Assert.Contains(Age, In(details));

    [Theory]
    [InlineData("Ik ben drie jaar hier en leer graag.")]
    [InlineData("Woensdag om half acht, een uurtje.")]
    [InlineData("Het is vijf minuten lopen.")]
    [InlineData("De bak staat al een jaar achter de kast.")]
    [InlineData("Ik ben moeder van vier en ze zijn het huis uit.")]
    [InlineData("We zijn vijftig jaar getrouwd.")]
    [InlineData("Ik heb twaalf stoelen en drie tafels.")]
    [InlineData("Mijn zoon van de buren is handig.")]
    public void Another_number_is_no_age(string details) => Assert.DoesNotContain(Age, In(details));

    [Theory]
    [InlineData("Ik ben net geopereerd aan mijn voet en hij wil rennen.")]
    [InlineData("Mijn pols zit in het gips.")]
    [InlineData("Boodschappen als ik ziek op bed lig.")]
    [InlineData("Mijn man heeft Alzheimer.")]
    [InlineData("Mijn rug zegt nee, mijn hoofd zegt ja.")]
    public void An_illness_is_seen(string details) => Assert.Contains(Illness, In(details));

    [Theory]
    [InlineData("Wie rijdt met mij naar het ziekenhuis?")]
    [InlineData("Mijn fiets is ziek genoemd door niemand, alleen een lekke band.", PostKind.Offer)]
    [InlineData("Ziek of slecht ter been? Ik doe je boodschappen.", PostKind.Offer)]
    [InlineData("Ik duw graag een rolstoel.", PostKind.Offer)]
    public void A_ride_to_the_hospital_and_help_for_who_is_ill_may_hang(string details, PostKind kind = PostKind.Request) =>
        Assert.DoesNotContain(Illness, In(details, kind));

    [Theory]
    [InlineData("Planten water geven als ik weg ben. Drie weken, om de dag.")]
    [InlineData("Ik ga een weekend weg.")]
    [InlineData("Wij zijn in mei met vakantie.")]
    [InlineData("Overdag ben ik niet thuis.")]
    [InlineData("De sleutel van mijn huis ligt onder de mat.")]
    public void That_a_house_stands_empty_is_seen(string details) => Assert.Contains(Away, In(details));

    [Theory]
    [InlineData("Ik kijk uit over het water. Alle namen zijn weg.")]
    [InlineData("Met vakantie? Wij passen op huis en kat.", PostKind.Offer)]
    [InlineData("De heg moet weg.")]
    public void What_is_gone_is_not_somebody_away(string details, PostKind kind = PostKind.Request) =>
        Assert.DoesNotContain(Away, In(details, kind));

    [Fact]
    public void A_long_text_is_read_in_a_moment()
    {
        var text = string.Concat(Enumerable.Repeat("ik ben vrouw een al net nu bijna mijn huis ", 60));
        Assert.Empty(PrivateOnPaper.In(PostKind.Request, "ik", text[..PostText.MaxDetails]));
    }

    private static IReadOnlyList<PrivateDetail> In(string details, PostKind kind = PostKind.Request) =>
        PrivateOnPaper.In(kind, "Wie wil er helpen?", details);
}
