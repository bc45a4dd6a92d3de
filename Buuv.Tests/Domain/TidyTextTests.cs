using Buuv.Domain;
using FsCheck;
using FsCheck.Fluent;

namespace Buuv.Tests.Domain;

public sealed class TidyTextTests
{
    [Theory]
    [InlineData(null, "")]
    [InlineData("   ", "")]
    [InlineData("  Wie  helpt\t mij? ", "Wie helpt mij?")]
    [InlineData("Eén\r\nregel\nmaar", "Eén regel maar")]
    [InlineData("Cafe\u0301", "Caf\u00e9")]
    [InlineData("Bel\0len\u0007", "Bel len")]
    [InlineData("\uFEFFRia", "Ria")]
    [InlineData("vaste\u00A0spatie", "vaste spatie")]
    [InlineData("soep\uD800", "soep")]
    public void A_line_is_one_plain_line(string? typed, string line) => Assert.Equal(line, TidyText.Line(typed));

    [Theory]
    [InlineData("Koffie ☕ en 👩‍👧‍👦")]
    [InlineData("مرحبا بالجيران")]
    [InlineData("שלום שכנים")]
    [InlineData("Ik <b>help</b> & repareer \"alles\"")]
    [InlineData("می‌خواهم")]
    public void Letters_of_every_language_emoji_and_markup_stay(string typed) => Assert.Equal(typed, TidyText.Line(typed));

    [Theory]
    [InlineData('\u202E')]
    [InlineData('\u202A')]
    [InlineData('\u2066')]
    [InlineData('\u2069')]
    [InlineData('\u200E')]
    [InlineData('\u200F')]
    [InlineData('\u061C')]
    [InlineData('\u200B')]
    [InlineData('\u2060')]
    [InlineData('\u00AD')]
    public void Marks_that_nobody_sees_are_taken_out(char mark) => Assert.Equal("Samer", TidyText.Line($"Sam{mark}er"));

    [Fact]
    public void Several_lines_stay_lines_with_one_empty_line_at_most() =>
        Assert.Equal("Hoi,\n\nik zoek hulp.\nRia", TidyText.Lines("  Hoi,\r\n\r\n \t\r\n\n  ik  zoek hulp.\rRia\n\n"));

    [Theory]
    [InlineData("Bel 0612345678")]
    [InlineData("Bel 06-12345678.")]
    [InlineData("Bel 06 12 34 56 78 na zes uur")]
    [InlineData("Bel 06 - 12 34 56 78")]
    [InlineData("Bel 06.12.34.56.78")]
    [InlineData("Bel 071-5123456")]
    [InlineData("Bel (071) 512 34 56")]
    [InlineData("Bel +31 6 12345678")]
    [InlineData("Bel +31(0)6 12345678")]
    [InlineData("Bel 0031612345678")]
    [InlineData("Bel +32 470 12 34 56")]
    [InlineData("Bel 06\u201312345678")]
    [InlineData("Mail ria@example.org")]
    [InlineData("Mail RIA@EXAMPLE.NL!")]
    [InlineData("ria@example.nl")]
    [InlineData("Bel 06\u20111234\u20115678")]
    [InlineData("Bel 06:12:34:56:78")]
    [InlineData("Bel ٠٦١٢٣٤٥٦٧٨")]
    [InlineData("Bel ０６１２３４５６７８")]
    [InlineData("Bel 31612345678")]
    [InlineData("Bel 31 6 12345678")]
    [InlineData("Bel 0️⃣6️⃣1️⃣2️⃣3️⃣4️⃣5️⃣6️⃣7️⃣8️⃣")]
    [InlineData("Bel O6 12345678")]
    [InlineData("Bel 06 1234O678 5")]
    [InlineData("Mail jan(at)voorbeeld.nl")]
    [InlineData("Mail jan [at] voorbeeld punt nl")]
    [InlineData("Mail jan @ voorbeeld . nl")]
    [InlineData("Mail jan apenstaartje voorbeeld.nl")]
    [InlineData("Mail jan at voorbeeld punt nl")]
    [InlineData("Mail jan@voorbeeld. nl")]
    [InlineData("Mail jan @ voorbeeld . de")]
    public void A_phone_number_or_mail_address_is_seen(string text) => Assert.True(TidyText.HoldsContactDetails(text));

    [Fact]
    public void A_number_cut_by_a_sign_without_width_is_seen() =>
        Assert.True(TidyText.HoldsContactDetails(TidyText.Line("06\u200B123\u200B45678")));

    [Theory]
    [InlineData("Ik woon hier van 1974 tot 2026")]
    [InlineData("2317 AB, huisnummer 12")]
    [InlineData("Tussen 10.00 en 12.00 uur")]
    [InlineData("Van 09.00-10.30 of 13.00-14.30 uur")]
    [InlineData("09.00 - 10.30 / 13.00 - 14.30")]
    [InlineData("Op 05-12-2026 14.00 uur")]
    [InlineData("Op 05-12-2026")]
    [InlineData("Vraag 0427 en 8046")]
    [InlineData("Mijn zoon is 0 jaar, mijn moeder 100")]
    [InlineData("Voor 12,50 euro @ de markt")]
    [InlineData("Bel 112 of 0900-8844")]
    [InlineData("Koffie @buurthuis. Kom gezellig langs")]
    [InlineData("Koffie @ buurthuis. De koffie is klaar")]
    [InlineData("Mijn man at graag. Nu eet hij niets")]
    [InlineData("Hij at soep. Wie kookt er voor hem?")]
    [InlineData("1234567890123")]
    public void Years_postcodes_and_times_are_no_contact_details(string text) => Assert.False(TidyText.HoldsContactDetails(text));

    [Fact]
    public void Tidying_never_fails_and_tidying_twice_changes_nothing() =>
        Check.One(Config.QuickThrowOnFailure.WithMaxTest(5000), Prop.ForAll(Typed, typed =>
            {
                var (line, lines) = (TidyText.Line(typed), TidyText.Lines(typed));
                _ = TidyText.HoldsContactDetails(lines);
                _ = Folding.Fold(lines);
                return line == TidyText.Line(line)
                    && lines == TidyText.Lines(lines)
                    && line.IsNormalized()
                    && !line.Any(char.IsControl)
                    && !lines.Contains("\n\n\n", StringComparison.Ordinal);
            }));

    // Any code units, also halves of a pair, and often those that mean something here.
    private static Arbitrary<string> Typed => Gen.Frequency(
            (3, Gen.Choose(0, 0xFFFF)),
            (3, Gen.Choose(' ', 'z')),
            (2, Gen.Elements<int>('\n', '\r', '\t', ' ', '0', '+', '@', '.', 0x301, 0x200B, 0x202E, 0xD83D, 0xDE00, 0x2028, 0x85)))
        .ArrayOf().Select(units => new string([.. units.Select(unit => (char)unit)])).ToArbitrary();
}
