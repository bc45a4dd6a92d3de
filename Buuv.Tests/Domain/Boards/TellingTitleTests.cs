using Buuv.Domain.Boards;

namespace Buuv.Tests.Domain.Boards;

public sealed class TellingTitleTests
{
    [Theory]
    [InlineData("Ik sta om acht uur voor je deur")]
    [InlineData("Ik wil weer onder de mensen komen")]
    [InlineData("Wie kan mij helpen?")]
    [InlineData("Iemand voor 2 uur?")]
    [InlineData("Can somebody help me?")]
    public void Who_when_and_where_is_not_what(string title) => Assert.False(TellingTitle.Tells(title));

    [Theory]
    [InlineData("Met mijn zoon naar de speeltuin")]
    [InlineData("Klusjes")]
    [InlineData("Wie gaat mee naar de markt?")]
    [InlineData("مرحبا")]
    [InlineData("Er staat altijd een stoel vrij bij mij")]
    public void One_word_of_its_own_is_enough(string title) => Assert.True(TellingTitle.Tells(title));
}
