namespace Buuv.Tests.Domain.Moderation.Signals;

/// <summary>Says a message again in slightly other words, as somebody else would type it: the same variations every time.</summary>
public static class Variation
{
    private static readonly IReadOnlyDictionary<string, string[]> Others = new[]
    {
        "geld|centen|poen", "euro|eur|piek", "even|ff|effe", "jouw|je|uw", "je|jij|u", "u|je", "stuur|zend|mail|app", "geef|bezorg|laat", "betaal|voldoe|reken", "meteen|direct|nu|gelijk",
        "vandaag|vanavond|morgen", "kom|ben", "dochter|zoon|kind", "zoon|dochter", "moeder|vader|oma", "mam|pap|oma", "foto|plaatje|afbeelding", "code|cijfers|getal", "bankpas|pinpas|pas|kaart",
        "paspoort|identiteitskaart|rijbewijs", "telefoon|mobiel|toestel", "graag|aub|alstublieft", "niemand|geen mens", "want|omdat", "maar|alleen", "kunt|kan", "wilt|wil", "heeft|hebt", "het|'t|t",
        "mijn|m'n|mn", "een|'n|n", "ik|k", "rekening|bankrekening", "link|koppeling", "vertel|zeg", "boodschappen|spullen", "tuin|balkon", "hond|kat", "buurvrouw|buurman|buur", "vrijdag|dinsdag|zaterdag",
        "morgen|overmorgen", "fijn|leuk|mooi", "dank|bedankt", "zal|kan", "adres|huisnummer", "huis|woning", "samen|met elkaar", "snel|gauw", "helpen|bijstaan",
    }.Select(line => line.Split('|')).GroupBy(row => row[0]).ToDictionary(rows => rows.Key, rows => rows.First()[1..]);

    /// <summary>The message itself and so many others.</summary>
    public static IEnumerable<string> Of(string text, int others)
    {
        yield return text;
        var dice = new Dice(text.Aggregate(2166136261u, (hash, letter) => (hash ^ letter) * 16777619u) | 1);
        for (var i = 0; i < others; i++)
        {
            var words = text.Split(' ', StringSplitOptions.RemoveEmptyEntries).SelectMany(word => Word(word, dice)).ToArray();
            yield return string.Join(' ', words);
        }
    }

    // One word in eight is lost, one in twelve mistyped, and of what has a like every other is swapped.
    private static IEnumerable<string> Word(string word, Dice dice)
    {
        if (dice.Next(8) == 0) yield break;
        var bare = word.Trim('.', ',', '?', '!', ':').ToLowerInvariant();
        if (Others.TryGetValue(bare, out var likes) && dice.Next(2) == 0) yield return likes[dice.Next(likes.Length)];
        else if (word.Length > 4 && dice.Next(12) == 0)
        {
            var at = 1 + dice.Next(word.Length - 2);
            yield return dice.Next(2) == 0 ? word.Remove(at, 1) : $"{word[..at]}{word[at + 1]}{word[at]}{word[(at + 2)..]}";
        }
        else yield return word;
    }
}
