using Buuv.Domain;

namespace Buuv.Tests.Domain;

public sealed class FuzzyMatchTests
{
    [Theory]
    [InlineData("kofie", "koffie")]
    [InlineData("koffiie", "koffie")]
    [InlineData("kifffie", "kifffie", false)]
    [InlineData("koffei", "koffie")]
    [InlineData("loffie", "koffie")]
    [InlineData("offie", "koffie")]
    [InlineData("boodschapen", "boodschappen")]
    [InlineData("komputer", "computerles")]
    [InlineData("hond", "hand")]
    [InlineData("hodn", "hond")]
    [InlineData("hodn", "honden", false)]
    [InlineData("hon", "hond", false)]
    [InlineData("koffie", "koffie", false)]
    [InlineData("kofe", "koffie", false)]
    [InlineData("tiun", "tuin")]
    [InlineData("tafel", "fiets", false)]
    public void One_typing_mistake_is_forgiven_and_no_more(string typed, string word, bool isForgiven = true) =>
        Assert.Equal(isForgiven, FuzzyMatch.IsOf(typed, word));
}
