using Buuv.Domain;
using Buuv.Domain.Neighbourhoods;
using Buuv.Domain.Posts;
using Microsoft.EntityFrameworkCore;

namespace Buuv.Portal.Platform.Persistence.Search;

/// <summary>What is looked for in the index.</summary>
/// <param name="Words">Folded; none: everything that the rest lets through.</param>
public sealed record Lookup(IReadOnlyList<Audience> Audiences, IReadOnlyList<string> Words)
{
    public PostKind? Kind { get; init; }

    public Category? Category { get; init; }

    public NeighbourhoodCode? Neighbourhood { get; init; }

    /// <summary>One of the words is enough.</summary>
    public bool AnyWord { get; init; }
}

/// <summary>Where in the feed it stands: first what says the words in its title, then in its text, then what is only about them; the
/// newest first in each.</summary>
/// <param name="IsForgiven">The very words are nowhere; these are one typing mistake away.</param>
public sealed record LookedUp(IReadOnlyList<long> Places, bool IsForgiven);

/// <summary>Asks the index of posts.</summary>
public static class PostLookup
{
    // Asked for from the index before anything is read of a post: whoever finds more types another word.
    public const int Most = 500;

    private const int MostWords = 8;

    private const int MostMeant = 60;

    private static readonly string[] Columns = ["title", "{title details}", "{title details about}"];

    public static async Task<LookedUp> FindAsync(BuuvDb db, Lookup what)
    {
        string[] words = [.. what.Words.Take(MostWords)];
        var heard = Heard(what);
        if (words.Length == 0) return new(await AskAsync(db, heard, Most + 1), false);
        var found = await FindAsync(db, heard, Joined(words.Select(Beginning), what.AnyWord));
        if (found.Count > 0) return new(found, false);
        var meant = new List<string[]>();
        foreach (var word in words) meant.Add([Beginning(word), .. await MeantAsync(db, word)]);
        found = await FindAsync(db, heard, Joined(meant.Select(Either), what.AnyWord));
        if (found.Count > 0) return new(found, true);
        // Few begin a word with the wrong letter.
        var meantFromTheStart = meant.Zip(words, (some, word) => Either([.. some, .. WithOtherFirstLetters(word)]));
        found = await FindAsync(db, heard, Joined(meantFromTheStart, what.AnyWord));
        return new(found, found.Count > 0);
    }

    private static async Task<IReadOnlyList<long>> FindAsync(BuuvDb db, string heard, string words)
    {
        var found = new List<long>();
        var known = new HashSet<long>();
        foreach (var columns in Columns)
        {
            if (found.Count > Most) break;
            found.AddRange((await AskAsync(db, $"{heard} AND {columns} : ({words})", Most + 1)).Where(known.Add));
        }
        return found;
    }

    private static Task<List<long>> AskAsync(BuuvDb db, string match, int most) =>
        db
            .Database.SqlQuery<long>($"SELECT rowid AS Value FROM PostIndex WHERE PostIndex MATCH {match} ORDER BY rowid DESC LIMIT {most}")
            .ToListAsync();

    private static string Heard(Lookup what)
    {
        var audiences = string.Join(" OR ", what.Audiences.Select(audience => PostIndex.Mark(audience)));
        object?[] choices = [what.Kind, what.Category, what.Neighbourhood];
        var marks = choices.OfType<object>().Select(PostIndex.Mark).Prepend($"({audiences})");
        return $"heard : ({string.Join(" AND ", marks)})";
    }

    private static string Joined(IEnumerable<string> words, bool any) => string.Join(any ? " OR " : " AND ", words);

    // Words begin words; one letter by itself is the beginning of too many.
    private static string Beginning(string word) => word.Length == 1 ? Quoted(word) : $"{Quoted(word)}*";

    // Letters and digits only (Folding.Words), so that no sign means anything to the index.
    private static string Quoted(string word) => $"\"{word}\"";

    private static string Either(string[] words) => $"({string.Join(" OR ", words)})";

    // The words that hang on the board, begin with the same letter, and are one typing mistake away.
    private static async Task<IEnumerable<string>> MeantAsync(BuuvDb db, string typed)
    {
        if (!IsForgiven(typed)) return [];
        var from = typed[..1];
        var terms = await db
            .Database.SqlQuery<string>($"SELECT term AS Value FROM PostWords WHERE term >= {from} AND term < {from + '\uFFFF'}")
            .ToListAsync();
        return terms.Where(term => FuzzyMatch.IsOf(typed, term)).Take(MostMeant).Select(Quoted);
    }

    private static bool IsForgiven(string typed) => typed.Length >= FuzzyMatch.LeastLetters && !typed.Any(char.IsAsciiDigit);

    private static IEnumerable<string> WithOtherFirstLetters(string typed)
    {
        if (!IsForgiven(typed)) return [];
        string rest = typed[1..], swapped = $"{typed[1]}{typed[0]}{typed[2..]}";
        var letters = Enumerable.Range('a', 26).Select(letter => (char)letter);
        return letters.SelectMany(letter => new[] { letter + rest, letter + typed }).Prepend(swapped).Prepend(rest)
            .Select(word => FuzzyMatch.IsLong(typed) ? Beginning(word) : Quoted(word));
    }
}
