using Buuv.Domain;

namespace Buuv.Tests.Domain;

public sealed class TypedTests
{
    [Theory]
    [InlineData("2026-12-12")]
    [InlineData("12-12-2026")]
    [InlineData("12/12/2026")]
    [InlineData("12.12.2026")]
    [InlineData("12 12 2026")]
    [InlineData("12-12-26")]
    [InlineData("12\u201312\u20132026")]
    [InlineData("12\u221212\u22122026,")]
    [InlineData(" 12 - 12 - 2026 ")]
    [InlineData("\u200E12-12-2026")]
    [InlineData("12\u200B-12-2026.")]
    [InlineData("١٢-١٢-٢٠٢٦")]
    [InlineData("۲۰۲۶/۱۲/۱۲")]
    [InlineData("１２－１２－２０２６")]
    [InlineData("12 december 2026")]
    [InlineData("12 dec. 2026")]
    public void A_day_is_read_as_people_write_it(string typed) => Assert.Equal(new DateOnly(2026, 12, 12), TypedDay.From(typed).Value);

    [Theory]
    [InlineData("1 mrt 2027", 3)]
    [InlineData("1 maart 2027", 3)]
    [InlineData("1 March 2027", 3)]
    [InlineData("1 mei 2027", 5)]
    [InlineData("1 May 2027", 5)]
    [InlineData("1 oktober 2027", 10)]
    [InlineData("1 October 2027", 10)]
    public void A_month_may_be_a_word_of_either_language(string typed, int month) =>
        Assert.Equal(new DateOnly(2027, month, 1), TypedDay.From(typed).Value);

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("morgen")]
    [InlineData("31-2-2026")]
    [InlineData("12-13-2026")]
    [InlineData("0-1-2026")]
    [InlineData("12-12")]
    [InlineData("12-12-20266")]
    [InlineData("1 blauw 2026")]
    [InlineData("1-1-0001")]
    [InlineData("9999-12-31")]
    [InlineData("2026-12-12; DROP")]
    public void Anything_else_is_no_day(string? typed) => Assert.Equal(new DateUnclear(), TypedDay.From(typed).Refusal);

    [Theory]
    [InlineData("9:30", 9, 30)]
    [InlineData("09:30", 9, 30)]
    [InlineData("09:30:00", 9, 30)]
    [InlineData("14.30", 14, 30)]
    [InlineData("14.30 uur", 14, 30)]
    [InlineData("14u30", 14, 30)]
    [InlineData("1430", 14, 30)]
    [InlineData("14 uur", 14, 0)]
    [InlineData("9u", 9, 0)]
    [InlineData("2:30 pm", 14, 30)]
    [InlineData("2.30 P.M.", 14, 30)]
    [InlineData("12 am", 0, 0)]
    [InlineData("00:00", 0, 0)]
    [InlineData("١٤:٣٠", 14, 30)]
    [InlineData("۱۴:۳۰", 14, 30)]
    [InlineData("１４：３０", 14, 30)]
    [InlineData("14:30\u200E,", 14, 30)]
    public void A_time_is_read_as_people_write_it(string typed, int hour, int minute) =>
        Assert.Equal(new TimeOnly(hour, minute), TypedTime.From(typed).Value);

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("9")]
    [InlineData("half tien")]
    [InlineData("24:00")]
    [InlineData("14:60")]
    [InlineData("14:3")]
    [InlineData("13 pm")]
    [InlineData("99999")]
    public void Anything_else_is_no_time(string? typed) => Assert.Equal(new TimeUnclear(), TypedTime.From(typed).Refusal);

    [Theory]
    [InlineData("3", 3)]
    [InlineData(" 3, ", 3)]
    [InlineData("3.", 3)]
    [InlineData("٣", 3)]
    [InlineData("۳", 3)]
    [InlineData("３\u200E", 3)]
    public void A_number_is_read_in_any_script(string typed, int number) =>
        Assert.Equal(number, TypedNumber.From(typed, 1, 9, new TimeUnclear()).Value);

    [Theory]
    [InlineData(null)]
    [InlineData("0")]
    [InlineData("10")]
    [InlineData("-3")]
    [InlineData("3a")]
    [InlineData("99999999999999")]
    public void What_is_no_number_is_refused_in_the_words_of_who_asked(string? typed) =>
        Assert.Equal(new DateUnclear(), TypedNumber.From(typed, 1, 9, new DateUnclear()).Refusal);

    [Theory]
    [InlineData("313840")]
    [InlineData("313 840")]
    [InlineData("313-840")]
    [InlineData("313\u2013840")]
    [InlineData("3 1 3 8 4 0.")]
    [InlineData("313840,")]
    [InlineData("\u200E313840")]
    [InlineData("٣١٣٨٤٠")]
    [InlineData("۳۱۳ ۸۴۰")]
    [InlineData("３１３８４０")]
    [InlineData("code: 313840")]
    [InlineData("Je code is 313 840")]
    public void A_code_is_read_as_it_is_shown_and_typed(string typed) => Assert.Equal("313840", SixDigits.From(typed).Value);

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("31384")]
    [InlineData("3138400")]
    [InlineData("313840x")]
    [InlineData("code")]
    [InlineData("aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa!")]
    public void Anything_else_is_no_code(string? typed) => Assert.Equal(new CodeUnclear(), SixDigits.From(typed).Refusal);
}
