using Buuv.Domain.Contact;

namespace Buuv.Tests.Domain.Contact;

public sealed class EmailAddressTests
{
    [Theory]
    [InlineData("ria@example.org", "ria@example.org")]
    [InlineData("  Ria@Example.ORG ", "ria@example.org")]
    [InlineData("ria.de-vries+buuv@mail.example.nl", "ria.de-vries+buuv@mail.example.nl")]
    [InlineData("ria\u200B@example.org", "ria@example.org")]
    [InlineData("\uFEFFria@example.org", "ria@example.org")]
    [InlineData("ria@exam\u00ADple.org", "ria@example.org")]
    [InlineData("ria@example.org\u200E", "ria@example.org")]
    [InlineData("ria\u200D@example\u2060.org,", "ria@example.org")]
    [InlineData("ria＠example．org", "ria@example.org")]
    [InlineData("ria\u2011de\u2013vries@example.org", "ria-de-vries@example.org")]
    [InlineData("ria@bücher.example", "ria@bücher.example")]
    public void A_mail_address_is_kept_in_lower_case_without_signs_that_nobody_sees(string typed, string kept) =>
        Assert.Equal(kept, EmailAddress.From(typed).Value.Value);

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
    [InlineData("ria@example.org.")]
    [InlineData("ria.@example.org")]
    [InlineData(".ria@example.org")]
    [InlineData("ria@-example.org")]
    [InlineData("ria@example-.org")]
    [InlineData("ria@mail.-example.org")]
    [InlineData("ria@.example.org")]
    [InlineData("ria@example..org")]
    [InlineData("ria@[192.0.2.1]")]
    [InlineData("ria@192.0.2.1")]
    [InlineData("ria@[IPv6:2001:db8::1]")]
    [InlineData("ria@example.1")]
    public void What_is_not_one_whole_address_is_refused(string? typed) =>
        Assert.Equal(new EmailAddressUnclear(), EmailAddress.From(typed).Refusal);

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

    [Fact]
    public void Before_the_at_stand_at_most_sixty_four_bytes()
    {
        Assert.True(EmailAddress.From(new string('r', 64) + "@example.org").IsDone);
        Assert.Equal(new EmailAddressUnclear(), EmailAddress.From(new string('r', 65) + "@example.org").Refusal);
        Assert.Equal(new EmailAddressUnclear(), EmailAddress.From(new string('é', 33) + "@example.org").Refusal);
    }
}
