using Buuv.Domain.Contact;
using Buuv.Portal.Platform.Localization;
using PhoneNumbers;

namespace Buuv.Tests.Platform.Localization;

public sealed class TypedPhoneTests
{
    [Theory]
    [InlineData("0612345678")]
    [InlineData("06-12345678")]
    [InlineData("06 12 34 56 78")]
    [InlineData("06.12.34.56.78")]
    [InlineData("(06) 12345678")]
    [InlineData("+31612345678")]
    [InlineData("+31 6 1234 5678")]
    [InlineData("+31 (0)6 12345678")]
    [InlineData("0031 6 12345678")]
    [InlineData(" 06\u00A012345678 ")]
    [InlineData("\u202A0612345678\u202C")]
    [InlineData("06\u200E12345678")]
    [InlineData("٠٦١٢٣٤٥٦٧٨")]
    [InlineData("۰۶ ۱۲۳۴ ۵۶۷۸")]
    [InlineData("０６－１２３４５６７８")]
    [InlineData("06\u201312345678")]
    [InlineData("06\u221212345678")]
    [InlineData("0612345678,")]
    [InlineData("31612345678")]
    [InlineData("31 6 12345678")]
    [InlineData("(+31)612345678")]
    [InlineData("(+31) (0)6 12345678")]
    [InlineData("0031612345678")]
    [InlineData("0031 (0)6 12345678")]
    [InlineData("+310612345678")]
    [InlineData("tel: 06 12345678")]
    public void However_it_is_written_it_is_the_same_mobile_number(string typed)
    {
        var number = TypedPhone.From(typed).Value;

        Assert.Equal(("+31612345678", true, "06 12 34 56 78"), (number.E164, number.IsMobile, number.ToString()));
    }

    [Theory]
    [InlineData("071-5123456", "071 512 34 56")]
    [InlineData("+31 71 512 34 56", "071 512 34 56")]
    [InlineData("0172123456", "0172 12 34 56")]
    [InlineData("31172123456", "0172 12 34 56")]
    [InlineData("020 123 45 67", "020 123 45 67")]
    [InlineData("0223-612345", "0223 61 23 45")]
    [InlineData("088 1234567", "088 123 45 67")]
    public void A_landline_is_a_number_but_no_mobile(string typed, string read)
    {
        var number = TypedPhone.From(typed).Value;

        Assert.False(number.IsMobile);
        Assert.Equal(read, number.ToString());
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("   ")]
    [InlineData("5123456")]
    [InlineData("061234567")]
    [InlineData("06123456789")]
    [InlineData("1234567890")]
    [InlineData("06-1234567a")]
    [InlineData("zes")]
    [InlineData("612345678")]
    [InlineData("0612345678;DROP")]
    [InlineData("+31")]
    [InlineData("+")]
    [InlineData("0800-BUREN")]
    [InlineData("14071")]
    public void Anything_else_is_no_dutch_number(string? typed) => Assert.Equal(new PhoneNumberUnclear(), TypedPhone.From(typed).Refusal);

    [Theory]
    [InlineData("+32 470 12 34 56")]
    [InlineData("+49 30 901820")]
    [InlineData("0012345678")]
    public void A_number_of_another_country_is_named_as_such(string typed) =>
        Assert.Equal(new PhoneNumberForeign(), TypedPhone.From(typed).Refusal);

    // A number in every area of the Netherlands, where the library knows how long the number of the area is.
    [Fact]
    public void Every_landline_is_grouped_behind_the_number_of_its_area()
    {
        var (numbers, wrong, seen) = (PhoneNumberUtil.GetInstance(), new List<string>(), 0);
        for (var area = 100; area < 800; area++)
        {
            var e164 = $"+31{area}234567";
            var known = numbers.Parse(e164, null);
            if (!numbers.IsValidNumber(known) || numbers.GetLengthOfGeographicalAreaCode(known) is not (> 0 and var length)) continue;
            seen++;
            var shown = TypedPhone.From(e164).Value.ToString();
            if (shown.IndexOf(' ') != length + 1) wrong.Add(shown);
        }
        Assert.Empty(wrong);
        Assert.True(seen > 100, $"Only {seen} areas were looked at.");
    }
}
