using Buuv.Domain.Posts;

namespace Buuv.Tests.Domain.Posts;

public sealed class WrittenInTests
{
    [Theory]
    [InlineData("nl", "Wil je mijn tuin snoeien?", "")]
    [InlineData("nl", "Bakfiets", "")]
    [InlineData("nl", "Computerhulp gevraagd", "Wie kan mij helpen met Windows en Office?")]
    [InlineData("nl", "Wandelen met Łukasz", "Ik zoek een maatje voor in het park.")]
    [InlineData("en", "Can someone help me with my bike?", "")]
    [InlineData("en", "Dutch lessons", "I would like to practise with a neighbour.")]
    [InlineData("ar", "أحتاج إلى مساعدة في البقالة", "")]
    [InlineData("uk", "Шукаю когось для прогулянки", "")]
    [InlineData("pl", "Szukam kogoś do rozmów po polsku", "Chętnie napiję się też kawy.")]
    [InlineData("tr", "Türkçe konuşacak komşu arıyorum", "")]
    public void A_note_says_in_which_language_it_is(string language, string title, string details) =>
        Assert.Equal(language, WrittenIn.Language(title, details));
}
