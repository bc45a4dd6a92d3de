using Buuv.Domain.Moderation.Signals;
using Buuv.Portal.Features.Moderation;

namespace Buuv.Tests.Domain.Moderation.Signals;

public class SignalBookTests
{
    private static readonly SignalContext First = new() { IsFirst = true };

    [Theory]
    [InlineData("App me op WhatsApp, ik stuur je een link voor de betaling.")]
    [InlineData("Ik app je zo een koppeling, daar kun je betalen met je bank.")]
    [InlineData("Stuur me even een foto van je identiteitskaart.")]
    [InlineData("Wat is uw burgerservicenummer?")]
    [InlineData("Haal een kaart bij de drogist, kras hem open en stuur me de code.")]
    [InlineData("Hebt u nog contant geld thuis liggen of staat alles op de bank?")]
    [InlineData("Mijn dochter ligt in het ziekenhuis en ik heb 300 euro nodig. Kun je mij helpen?")]
    public void What_passed_before_is_held(string text) => Assert.Equal(SignalVerdict.Hold, Verdict(text, First));

    [Theory]
    [InlineData("Vertel het maar niet aan je dochter.")]
    [InlineData("Zeg tegen je zoon niet dat ik er was.")]
    [InlineData("Je familie hoeft dit niet te weten.")]
    [InlineData("Laat mij je scherm overnemen met TeamViewer.")]
    [InlineData("Mag ik een telefoon op jouw naam bestellen?")]
    public void What_passed_before_is_looked_at(string text) => Assert.NotEqual(SignalVerdict.Pass, Verdict(text, First));

    [Theory]
    [InlineData("Typ je wachtwoord zelf in, dat hoef ik niet te weten.")]
    [InlineData("U toetst uw pincode zelf in, ik kijk de andere kant op.")]
    [InlineData("Geef nooit je pincode aan een ander, ook niet aan mij.")]
    [InlineData("Zeg niets tegen je man, we bakken een taart voor zijn verjaardag.")]
    [InlineData("Wat is jouw lievelingstaart?")]
    public void Who_looks_away_or_warns_passes(string text) => Assert.Equal(SignalVerdict.Pass, Verdict(text, new()));

    [Theory]
    [InlineData("Geef me je adres, ik kom er zo aan.")]
    [InlineData("Laat de voordeur open, dan loop ik zo binnen.")]
    public void An_address_or_an_open_door_is_asked_too_early_before_a_match_and_not_after(string text)
    {
        Assert.Contains("AddressAsked", Names(text, First));
        Assert.Contains("AddressAsked", Names(text, new() { IsNewWriter = true }));
        Assert.DoesNotContain("AddressAsked", Names(text, new()));
        Assert.DoesNotContain("AddressAsked", Names(text, First with { IsMatched = true }));
    }

    [Fact]
    public void Every_signal_has_a_sentence_for_the_moderator() =>
        Assert.All(SignalBook.All, signal => Assert.NotEmpty(ReviewWords.SignalOf(signal.Name)));

    private static SignalVerdict Verdict(string text, SignalContext context) => SignalBook.Read(text, context).Against(Sample.Thresholds);

    private static IEnumerable<string> Names(string text, SignalContext context) =>
        SignalBook.Read(text, context).Seen.Select(signal => signal.Name);
}
