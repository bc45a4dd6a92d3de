using Buuv.Domain;
using Buuv.Domain.Residents;

namespace Buuv.Tests.Domain.Residents;

public sealed class PersonNameTests
{
    private static readonly string[] Names = [.. Lines("first-names.txt")];

    [Theory]
    [InlineData("{0}")]
    [InlineData("J.de {0}")]
    [InlineData("'t {0}")]
    [InlineData("Van 't {0}-Jansen")]
    [InlineData("Oma {0} 1956")]
    [InlineData("mevr. {0} v.d. Berg")]
    public void A_name_of_this_country_is_a_name(string pattern)
    {
        Assert.True(Names.Length > 700);
        Assert.All(Names, name => Assert.Null(PersonName.WrongWith(TidyText.Line(string.Format(null, pattern, name)))));
        Assert.DoesNotContain(Names, PersonName.LooksOdd);
    }

    [Fact]
    public void Names_of_other_scripts_are_names_and_no_odd_ones()
    {
        var names = Lines("names-of-other-scripts.txt").ToArray();
        Assert.True(names.Length >= 200, $"{names.Length}");
        Assert.All(names, name => Assert.Null(PersonName.WrongWith(TidyText.Line(name))));
        Assert.All(names, name => Assert.False(PersonName.LooksOdd(TidyText.Line(name)), name));
    }

    [Theory]
    [InlineData("Мария (Maria)")]
    [InlineData("J.de Boer")]
    [InlineData("O'Brien")]
    [InlineData("Ria 🌻")]
    [InlineData("Bankert")]
    [InlineData("田中ケンジ")]
    public void So_are_these(string name) => Assert.Equal((null, false), (PersonName.WrongWith(name), PersonName.LooksOdd(name)));

    [Theory]
    [InlineData("Win 500 euro op evil-site.nl")]
    [InlineData("www.evil")]
    [InlineData("https://x")]
    [InlineData("Kijk op voorbeeld.online")]
    [InlineData("ＷＷＷ．evil．com")]
    [InlineData("Bel 612345")]
    [InlineData("Ria 06 12 34 56 78")]
    [InlineData("ria(at)voorbeeld.nl")]
    [InlineData("١٢٣٤٥٦")]
    public void An_address_or_a_long_number_is_no_name(string name) =>
        Assert.IsType<NameHoldsAddress>(PersonName.WrongWith(TidyText.Line(name)));

    [Theory]
    [InlineData("\u3164")]
    [InlineData("\u2800\u2800")]
    [InlineData("\u115F")]
    [InlineData("\u0301\u0301")]
    [InlineData("\u200D")]
    [InlineData("  ")]
    public void Nothing_that_anybody_sees_is_no_name(string name) => Assert.IsType<NameMissing>(PersonName.WrongWith(TidyText.Line(name)));

    [Fact]
    public void A_letter_under_a_heap_of_marks_is_no_name()
    {
        Assert.IsType<NameUnreadable>(
            PersonName.WrongWith(TidyText.Line("R" + string.Concat(Enumerable.Repeat("\u030B\u0323", 3)) + "ia"))
        );
        Assert.Null(PersonName.WrongWith(TidyText.Line("Re\u0301ne\u0301e")));
    }

    [Fact]
    public void Forty_letters_are_the_most() =>
        Assert.Equal((null, new NameTooLong(40)), (PersonName.WrongWith(new('a', 40)), PersonName.WrongWith(new('a', 41)) as NameTooLong));

    [Theory]
    [InlineData("Politie")]
    [InlineData("Gemeente Leiden")]
    [InlineData("Team Buuv")]
    [InlineData("Klantenservice (bank)")]
    [InlineData("Pоlitie")]
    [InlineData("Ρia")]
    [InlineData("Ｐｏｌｉｔｉｅ")]
    public void The_name_of_an_office_or_with_letters_that_only_look_right_passes_a_person(string name)
    {
        Assert.Null(PersonName.WrongWith(TidyText.Line(name)));
        Assert.True(PersonName.LooksOdd(TidyText.Line(name)));
    }

    private static IEnumerable<string> Lines(string file) =>
        File.ReadLines(Path.Combine(AppContext.BaseDirectory, "Domain", "Residents", file)).Where(line => line is [not '#', ..]);
}
