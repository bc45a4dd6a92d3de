using System.Globalization;
using System.Text.RegularExpressions;
using Buuv.Domain;
using Buuv.Portal.Platform.Localization;

namespace Buuv.Tests.Architecture;

public partial class DutchTextTests
{
    private static readonly HashSet<string> Known =
    [
        .. DutchReading.Words(Repository.Read("Buuv.Tests/Architecture/dutch-words.txt")),
        .. DutchReading.Words(Repository.Read("Buuv.Tests/Architecture/allowed-words.txt")),
    ];

    private static readonly IReadOnlyDictionary<string, string> Plain = new Dictionary<string, string> { ["Hello"] = "Dag {0}" };

    [Fact]
    public void Every_Dutch_text_is_short_and_plain() => Findings.None(
        from file in Repository.TextFiles()
        from text in Repository.Texts(file + ".resx")
        from complaint in DutchReading.Complaints(text.Value, Known)
        select $"{Path.GetFileName(file)}.{text.Key}: {complaint}");

    [Theory]
    [InlineData("Een twee drie vier vijf zes zeven acht negen tien elf twaalf dertien.", "13 words")]
    [InlineData("Dag. Wij zijn er van maandag tot en met vrijdag voor jou en {0}.", "13 words")]
    [InlineData("Wij faciliteren je participatie.", "faciliteren")]
    public void A_hard_sentence_is_found(string text, string complaint) =>
        Assert.Contains(DutchReading.Complaints(text, Known), found => found.Contains(complaint, StringComparison.Ordinal));

    [Theory]
    [InlineData("Een twee drie vier vijf zes zeven acht negen tien elf twaalf. Een twee drie.")]
    [InlineData("Je foto’s staan op versie 2.2, en dat is goed.")]
    public void A_plain_sentence_passes(string text) => Assert.Empty(DutchReading.Complaints(text, Known));

    [Theory]
    [InlineData("Dutch", ".resx")]
    [InlineData("English", ".en.resx")]
    public void What_we_settled_never_to_say_is_said_nowhere(string language, string ending) => Findings.None(
        from file in Repository.TextFiles()
        from text in Repository.Texts(file + ending)
        from never in Never(language)
        where Says(text.Value, never)
        select $"{Path.GetFileName(file)}{ending}, {text.Key}: “{never}” in “{text.Value}”");

    [Theory]
    [InlineData("Ring us.", "ring us", true)]
    [InlineData("This is noted.", "note", false)]
    [InlineData("Het kan zo niet: {0}", "kan zo niet:", true)]
    public void What_is_never_said_is_found_as_whole_words(string text, string never, bool isFound) =>
        Assert.Equal(isFound, Says(text, never));

    [Fact]
    public void No_word_is_allowed_that_is_common_already()
    {
        var common = DutchReading.Words(Repository.Read("Buuv.Tests/Architecture/dutch-words.txt")).ToHashSet();
        Assert.DoesNotContain(DutchReading.Words(Repository.Read("Buuv.Tests/Architecture/allowed-words.txt")), common.Contains);
    }

    [Fact]
    public void Every_text_is_there_in_both_languages() => Findings.None(
        from file in Repository.TextFiles()
        from complaint in Differences(Repository.Texts(file + ".resx"), Repository.Texts(file + ".en.resx"))
        select $"{Path.GetFileName(file)}.{complaint}");

    [Fact]
    public void A_text_that_differs_between_the_languages_is_found()
    {
        Assert.Empty(Differences(Plain, new Dictionary<string, string> { ["Hello"] = "{0}, hello" }));
        Assert.Equal(["Hello: not in English"], Differences(Plain, new Dictionary<string, string>()));
        Assert.Equal(["Hello: not in Dutch"], Differences(new Dictionary<string, string>(), Plain));
        Assert.Equal(
            ["Hello: other placeholders in English"],
            Differences(Plain, new Dictionary<string, string> { ["Hello"] = "Hello {1}" })
        );
        Assert.Equal(["Hello: empty in English"], Differences(Plain, new Dictionary<string, string> { ["Hello"] = " " }));
    }

    [Fact]
    public void Every_refusal_has_a_sentence() => Findings.None(new[] { typeof(Refusal).Assembly, typeof(RefusalSentence).Assembly }
        .SelectMany(assembly => assembly.GetTypes())
        .Where(type => type.IsSubclassOf(typeof(Refusal)) && !type.IsAbstract)
        .SelectMany(Unsaid));

    [Fact]
    public void A_refusal_without_a_sentence_is_found()
    {
        Assert.Equal(["NeverSaid"], Unsaid(typeof(NeverSaid)));
        Assert.Equal(["NeverSaidWhy_Forgotten", "NeverSaidWhy_Unknown"], Unsaid(typeof(NeverSaidWhy)));
    }

    private static IEnumerable<string> Differences(IReadOnlyDictionary<string, string> dutch, IReadOnlyDictionary<string, string> english)
    {
        foreach (var key in dutch.Keys.Union(english.Keys))
        {
            if (!dutch.TryGetValue(key, out var nl))
                yield return $"{key}: not in Dutch";
            else if (!english.TryGetValue(key, out var en))
                yield return $"{key}: not in English";
            else if (string.IsNullOrWhiteSpace(nl) || string.IsNullOrWhiteSpace(en))
                yield return $"{key}: empty in {(string.IsNullOrWhiteSpace(nl) ? "Dutch" : "English")}";
            else if (!Placeholders(nl).SetEquals(Placeholders(en)))
                yield return $"{key}: other placeholders in English";
        }
    }

    private static IEnumerable<string> Unsaid(Type refusal) =>
        RefusalSentence.KeysOf(refusal).Where(key => RefusalText.ResourceManager.GetString(key, CultureInfo.InvariantCulture) is null);

    private static HashSet<string> Placeholders(string text) => [.. Placeholder().Matches(text).Select(match => match.Value)];

    [GeneratedRegex(@"\{\d+[^}]*\}")]
    private static partial Regex Placeholder();

    private sealed record NeverSaid : Refusal;

    private sealed record NeverSaidWhy(NeverSaidWhy.Reason Why) : Refusal
    {
        public enum Reason { Forgotten, Unknown }
    }

    private static bool Says(string text, string never) =>
        Regex.IsMatch(text, $@"(?<!\w){Regex.Escape(never)}(?!\w)", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant);

    // The table under "Never, in Dutch" of docs/words.md, first column.
    private static IEnumerable<string> Never(string language) =>
        Repository
            .Read("docs/words.md")
            .Split($"## Never, in {language}")[1]
            .Split("\n## ")[0]
            .Split('\n')
            .Where(line => line.StartsWith("| ", StringComparison.Ordinal))
            .Select(line => line.Split('|')[1].Trim())
            .Where(word => word != "never");
}
