using Buuv.Domain.Residents;

namespace Buuv.Tests.Domain.Residents;

public sealed class ReachingTests
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
    public void However_it_is_written_it_is_the_same_mobile_number(string typed)
    {
        var number = PhoneNumber.From(typed).Value;

        Assert.Equal(("0612345678", true, "06 12 34 56 78"), (number.Digits, number.IsMobile, number.ToString()));
    }

    [Theory]
    [InlineData("071-5123456", "071 512 34 56")]
    [InlineData("+31 71 512 34 56", "071 512 34 56")]
    public void A_landline_is_a_number_but_no_mobile(string typed, string read)
    {
        var number = PhoneNumber.From(typed).Value;

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
    [InlineData("٠٦١٢٣٤٥٦٧٨")]
    [InlineData("0612345678;DROP")]
    public void Anything_else_is_no_dutch_number(string? typed) => Assert.Equal(new PhoneNumberUnclear(), PhoneNumber.From(typed).Refusal);

    [Theory]
    [InlineData("+32 470 12 34 56")]
    [InlineData("+49 30 901820")]
    [InlineData("0012345678")]
    public void A_number_of_another_country_is_named_as_such(string typed) => Assert.Equal(new PhoneNumberForeign(), PhoneNumber.From(typed).Refusal);

    [Theory]
    [InlineData("ria@example.org", "ria@example.org")]
    [InlineData("  Ria@Example.ORG ", "ria@example.org")]
    [InlineData("ria.de-vries+buuv@mail.example.nl", "ria.de-vries+buuv@mail.example.nl")]
    public void A_mail_address_is_kept_in_lower_case(string typed, string kept) => Assert.Equal(kept, EmailAddress.From(typed).Value.Value);

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("ria")]
    [InlineData("ria@")]
    [InlineData("@example.org")]
    [InlineData("ria@localhost")]
    [InlineData("ria@example.")]
    [InlineData("ria @example.org")]
    [InlineData("Ria <ria@example.org>")]
    [InlineData("<ria@example.org>")]
    [InlineData("ria@example.org, samer@example.org")]
    [InlineData("ria@example.org;samer@example.org")]
    [InlineData("ria@samer@example.org")]
    public void What_is_not_one_whole_address_is_refused(string? typed) => Assert.Equal(new EmailAddressUnclear(), EmailAddress.From(typed).Refusal);

    [Theory]
    [InlineData("ria@example.org\r\nBcc: all@example.org")]
    [InlineData("ria@example.org\nSubject: hoi")]
    [InlineData("ria\r\n@example.org")]
    [InlineData("ria@example.org\rX: y")]
    [InlineData("ria@example.org\u2028Bcc: all@example.org")]
    [InlineData("ria@example.org\u0085Bcc:all@example.org")]
    [InlineData("ria@example.org\0")]
    [InlineData("ria\u000B@example.org")]
    [InlineData("\"ria\r\n\"@example.org")]
    [InlineData("ria@example.org%0d%0aBcc:all@example.org")]
    public void No_mail_header_can_be_slipped_in(string typed) => Assert.Equal(new EmailAddressUnclear(), EmailAddress.From(typed).Refusal);

    [Fact]
    public void An_address_longer_than_mail_carries_is_refused()
    {
        var domain = string.Join('.', Enumerable.Repeat(new string('a', 60), 3)) + ".nl";

        Assert.True(EmailAddress.From(new string('r', 60) + "@" + domain).IsDone);
        Assert.False(EmailAddress.From(new string('r', 70) + "@" + domain).IsDone);
    }
}
