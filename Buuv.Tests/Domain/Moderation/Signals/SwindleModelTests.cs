using System.Text;
using Buuv.Domain.Moderation.Signals;

namespace Buuv.Tests.Domain.Moderation.Signals;

public class SwindleModelTests
{
    private static readonly SignalContext First = new() { IsFirst = true };

    private const string Swindle = "Lieve buurvrouw, leg uw spaargeld en sieraden klaar, dan haalt mijn collega van de bank het bij u op.";

    [Fact]
    public void The_same_text_scores_the_same() =>
        Assert.All(Messages.Fresh, sample => Assert.Equal(Score(sample.Text).Value, Score(sample.Text).Value));

    [Fact]
    public void The_score_is_what_a_slow_reading_of_the_weights_gives() =>
        Assert.All(Messages.Fresh.Concat(Messages.All.Take(100)), sample =>
            Assert.Equal(Slowly(sample.Text), Score(sample.Text).Value, 1e-4)
        );

    [Fact]
    public void A_place_is_the_published_hash_of_its_letters()
    {
        // FNV-1a over the mark and the two bytes of each letter, folded: by hand, beside the code that is used.
        var hash = 2166136261u;
        foreach (var octet in (byte[])[(byte)'w', .. Encoding.Unicode.GetBytes("geld")])
            hash = (hash ^ octet) * 16777619u;
        Assert.Contains(TextFeatures.Of(["geld"], 0, 1, new()), feature =>
            feature.Place == (int)((hash ^ (hash >> 16)) % TextFeatures.Places)
        );
    }

    [Fact]
    public void Every_place_is_touched_once()
    {
        var words = TextFeatures.Words(SignalBook.Plain($"{Swindle} {Swindle}"));
        var places = TextFeatures.Of(words, 0, words.Count, First).Select(feature => feature.Place).ToArray();
        Assert.Equal(places.Length, places.Distinct().Count());
        Assert.All(places, place => Assert.InRange(place, 0, TextFeatures.Places - 1));
    }

    [Theory]
    [InlineData("geef mij 25 euro.", new[] { "geef", "mij", "00", "euro", "." })]
    [InlineData("€9,95? dat is veel", new[] { "euro", "0", "00", "?", "dat", "is", "veel" })]
    [InlineData("kijk op buuv.nl", new[] { "kijk", "op", "buuv", "nl" })]
    [InlineData("", new string[0])]
    public void Words_are_letters_and_noughts_and_how_a_sentence_ends(string plain, string[] words) =>
        Assert.Equal(words, TextFeatures.Words(plain));

    [Theory]
    [InlineData("Stuur me een foto van je paspoort.", "Stuur me een f0to van je p@spoort.")]
    [InlineData("Geef mij je geld.", "GEEF MIJ JE GÉLD.")]
    public void Signs_that_stand_for_letters_change_nothing(string text, string masked) =>
        Assert.Equal(Score(text).Value, Score(masked).Value);

    [Fact]
    public void The_words_that_weighed_most_are_words_of_the_text()
    {
        var reading = SignalBook.Read(Swindle, First);
        Assert.Contains(reading.Seen, signal => signal.Name == "LooksLikeSwindle");
        Assert.InRange(reading.Heaviest.Count, 1, SwindleModel.Shown);
        Assert.All(reading.Heaviest, word => Assert.Contains(word, SignalBook.Plain(Swindle)));
        Assert.Contains("spaargeld", reading.Heaviest.Concat(SignalBook.Heaviest(Swindle)));
    }

    [Fact]
    public void An_honest_text_has_no_heavy_words() =>
        Assert.Empty(SignalBook.Read("Ik kom morgen graag een kopje koffie drinken.", First).Heaviest);

    [Fact]
    public void Kind_words_around_it_hide_no_swindle()
    {
        var kind = string.Concat(Enumerable.Repeat("Wat een mooi weer vandaag. Ik wandel graag in het park met mijn hond. ", 12));
        Assert.True(Score($"{kind}{Swindle} {kind}").Value >= SwindleModel.Trained.Look);
    }

    [Theory]
    [InlineData(0, new[] { 0, 0 })]
    [InlineData(40, new[] { 0, 40 })]
    [InlineData(41, new[] { 0, 40, 20, 21 })]
    [InlineData(75, new[] { 0, 40, 20, 40, 40, 35 })]
    public void A_long_text_is_read_in_stretches_that_overlap(int words, int[] stretches) =>
        Assert.Equal(stretches, SwindleModel.Stretches(words).SelectMany(stretch => new[] { stretch.From, stretch.Count }));

    [Theory]
    [InlineData("zelf ")]
    [InlineData("typ zelf in ")]
    [InlineData("verrassing ")]
    [InlineData("geld vooraf ")]
    [InlineData("paspoort foto stuur ")]
    [InlineData("nieuw nummer ")]
    [InlineData("1a")]
    [InlineData("a.")]
    [InlineData("?")]
    [InlineData("😀")]
    public void A_hostile_text_of_two_thousand_letters_is_read(string again) =>
        Assert.NotNull(SignalBook.Read(string.Concat(Enumerable.Repeat(again, 2_000 / again.Length)), First).Heaviest);

    // Every weight asked by its place, in a dictionary of what the text shows, one stretch after the other.
    private static double Slowly(string text)
    {
        var model = SwindleModel.Trained;
        var words = TextFeatures.Words(SignalBook.Plain(text));
        var best = double.MinValue;
        for (var from = 0; from == 0 || from + SwindleModel.Stretch / 2 < words.Count; from += SwindleModel.Stretch / 2)
        {
            var stretch = words.Skip(from).Take(SwindleModel.Stretch).ToArray();
            var shown = TextFeatures.Of(stretch, 0, stretch.Length, First).ToDictionary(feature => feature.Place, feature => feature.Value);
            var sum = shown.Sum(feature => feature.Value * (double)model.Scale * model.Weights.Span[feature.Key]);
            best = Math.Max(best, model.Bias + sum / Math.Sqrt(shown.Sum(feature => feature.Value * feature.Value)));
        }
        return best;
    }

    private static SwindleScore Score(string text) => SwindleModel.Trained.Score(SignalBook.Plain(text), First);
}
