using Buuv.Domain;

namespace Buuv.Tests.Domain;

public sealed class FoldingTests
{
    [Theory]
    [InlineData("Café", "cafe")]
    [InlineData("ÉÉN Rondje", "een rondje")]
    [InlineData("coördinatie", "coordinatie")]
    [InlineData("Şükran", "sukran")]
    [InlineData("Łukasz", "lukasz")]
    [InlineData("Łódź", "lodz")]
    [InlineData("Straße, STRAẞE", "strasse, strasse")]
    [InlineData("Ægir en Œuvre", "aegir en oeuvre")]
    [InlineData("Søren Þór Đorđe", "soren thor dorde")]
    [InlineData("Işık İzmir", "isik izmir")]
    [InlineData("Ĳmeer ĳs", "ijmeer ijs")]
    [InlineData("ΟΔΟΣ οδος", "οδοσ οδοσ")]
    [InlineData("foto’s foto‘s foto´s foto`s fotoʼs", "foto's foto's foto's foto's foto's")]
    [InlineData("ﬁets ４８６７ ٤٨٦٧", "fiets 4867 4867")]
    [InlineData("أحمد", "احمد")]
    [InlineData("می‌خواهم", "میخواهم")]
    public void Letters_are_made_alike(string text, string folded) => Assert.Equal(folded, Folding.Fold(text));

    [Theory]
    [InlineData("Wie helpt mij?", "wie helpt mij")]
    [InlineData("foto’s van d'Oude", "fotos van doude")]
    [InlineData("kop-en-schotel; tuin/heg", "kop en schotel tuin heg")]
    [InlineData("koffie koffie ☕ 👩‍👧‍👦", "koffie")]
    [InlineData("%_\"* - '", "")]
    public void Words_are_what_stands_between_the_signs(string text, string words) =>
        Assert.Equal(words.Split(' ', StringSplitOptions.RemoveEmptyEntries), Folding.Words(text));

    [Theory]
    [InlineData("d'Oude Morsch", "doude oude morsch")]
    [InlineData("foto's", "fotos foto")]
    [InlineData("e-bike", "e bike ebike")]
    [InlineData("'s-Gravenhage", "s gravenhage sgravenhage")]
    public void A_word_is_kept_under_every_form_that_is_looked_for(string text, string words) =>
        Assert.Equal(words.Split(' ').Order(), Folding.WordsAndParts(text).Order());

    [Fact]
    public void Names_stand_in_Dutch_order()
    {
        string[] inOrder =
        [
            "Élanbuurt",
            "d'Elft",
            "'s-Gravenbuurt",
            "IJburg",
            "ĳsselbuurt",
            "Łobżów",
            "Noord",
            "d’Oude Morsch",
            "Óude Stad",
            "Pieterswijk",
            "Slaaghwijk",
            "'t Zand",
            "Zand",
        ];

        Assert.Equal(inOrder, inOrder.Reverse().Order(Folding.InOrder));
    }

    [Fact]
    public void Two_names_that_fold_alike_keep_one_order() =>
        Assert.Equal(["Zand", "Zánd"], new[] { "Zánd", "Zand" }.Order(Folding.InOrder));
}
