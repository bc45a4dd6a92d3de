namespace Buuv.Tests.Domain.Moderation.Signals;

/// <summary>Says a message again in slightly other words, as somebody else would type it: the same variations every time.</summary>
public static class Variation
{
    // One word in so many is lost, or mistyped; of the words that have a like, one in so many is swapped.
    private const int Lost = 8;
    private const int Mistyped = 12;
    private const int Swapped = 2;

    private static readonly IReadOnlyDictionary<string, string[]> Likes = new[]
    {
        "geld centen poen",
        "euro eur piek",
        "even ff effe",
        "jouw je uw",
        "je jij u",
        "u je",
        "stuur zend mail app",
        "geef bezorg laat",
        "betaal voldoe reken",
        "meteen direct nu gelijk",
        "vandaag vanavond morgen",
        "kom ben",
        "dochter zoon kind",
        "zoon dochter",
        "moeder vader oma",
        "mam pap oma",
        "foto plaatje afbeelding",
        "code cijfers getal",
        "bankpas pinpas pas kaart",
        "paspoort identiteitskaart rijbewijs",
        "telefoon mobiel toestel",
        "graag aub alstublieft",
        "niemand anderen",
        "want omdat",
        "maar alleen",
        "kunt kan",
        "wilt wil",
        "heeft hebt",
        "het t",
        "mijn mn",
        "een n",
        "ik k",
        "rekening bankrekening",
        "link koppeling",
        "vertel zeg",
        "boodschappen spullen",
        "tuin balkon",
        "hond kat",
        "buurvrouw buurman buur",
        "vrijdag dinsdag zaterdag",
        "morgen overmorgen",
        "fijn leuk mooi",
        "dank bedankt",
        "zal kan",
        "adres huisnummer",
        "huis woning",
        "snel gauw",
        "helpen bijstaan",
    }
        .Select(line => line.Split(' '))
        .ToDictionary(row => row[0], row => row[1..]);

    /// <summary>The message itself and so many others.</summary>
    public static IEnumerable<string> Of(string text, int others)
    {
        yield return text;
        var dice = new Dice(text.Aggregate(2166136261u, (hash, letter) => (hash ^ letter) * 16777619u) | 1);
        for (var i = 0; i < others; i++)
            yield return string.Join(' ', text.Split(' ').Select(word => Other(word, dice)).Where(word => word.Length > 0).ToArray());
    }

    private static string Other(string word, Dice dice)
    {
        if (dice.Next(Lost) == 0)
            return "";
        if (Likes.TryGetValue(word.Trim('.', ',', '?', '!', ':').ToLowerInvariant(), out var likes) && dice.Next(Swapped) == 0)
            return likes[dice.Next(likes.Length)];
        if (word.Length < 5 || dice.Next(Mistyped) != 0)
            return word;
        var at = 1 + dice.Next(word.Length - 2);
        return dice.Next(2) == 0 ? word.Remove(at, 1) : $"{word[..at]}{word[at + 1]}{word[at]}{word[(at + 2)..]}";
    }
}
