using Buuv.Domain.Boards;

namespace Buuv.Tests.Domain.Boards;

public sealed class TypeSettingTests
{
    [Fact]
    public void A_short_text_stays_as_it_is() =>
        Assert.Equal("Wil je mijn tuin snoeien?", TypeSetting.Shorten("Wil je mijn tuin snoeien?", 20, 1));

    [Fact]
    public void A_text_is_cut_after_a_whole_word() =>
        Assert.Equal("Wil je mijn…", TypeSetting.Shorten("Wil je mijn tuin snoeien?", 7, 1));

    [Fact]
    public void A_word_longer_than_a_line_is_cut_after_a_letter()
    {
        var cut = TypeSetting.Shorten(new string('m', 500), 10, 2);
        Assert.Matches("^m{5,30}…$", cut);
        Assert.Equal(2, TypeSetting.Lines(cut, 10));
    }

    [Fact]
    public void Every_paragraph_starts_a_line() => Assert.Equal(3, TypeSetting.Lines("een\n\ntwee\ndrie", 20));

    [Theory]
    [InlineData("een twee drie vier vijf zes zeven acht negen tien", 1)]
    [InlineData("een twee drie vier vijf zes zeven acht negen tien", 2)]
    [InlineData("🌻🌻🌻🌻🌻🌻🌻🌻🌻🌻🌻🌻", 1)]
    [InlineData("مرحبا بكم في الحي كله اليوم", 1)]
    public void What_is_cut_fits(string text, int lines) =>
        Assert.InRange(TypeSetting.Lines(TypeSetting.Shorten(text, 8, lines), 8), 1, lines);

    [Fact]
    public void Heavy_letters_take_more_room() =>
        Assert.True(TypeSetting.Lines("een twee drie vier", 7.9, heavy: true) >= TypeSetting.Lines("een twee drie vier", 7.9));
}
