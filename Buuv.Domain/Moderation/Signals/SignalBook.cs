using System.Text;
using System.Text.RegularExpressions;

namespace Buuv.Domain.Moderation.Signals;

/// <summary>Searches a text for signals. The rules are in <see cref="All"/>; a new rule is an entry there and a sentence for the
/// moderator.</summary>
public static partial class SignalBook
{
    /// <summary>The same text to so many others is no longer a message to one neighbour.</summary>
    public const int ManyOthers = 4;

    /// <summary>Contacts with residents under extra protection within one week from which it is a signal.</summary>
    public const int ManyLookedAfter = 4;

    private static readonly WordPatterns Words = new(typeof(SignalBook), "signals.txt");
    private static readonly Regex PaidByMe = Words.Find("PaidByMe");
    private static readonly Regex Warning = Words.Find("Warning");
    private static readonly Regex OtherChannel = Words.Find("OtherChannel");
    private static readonly Regex NumberTold = Words.Find("NumberTold");

    public static readonly IReadOnlyList<Signal> All =
    [
        new("MoneyFirst", 6, null, Words.Find("MoneyFirst"), PaidByMe),
        new("MoneyLent", 6, null, Words.Find("MoneyLent"), PaidByMe),
        new("NeedTold", 3, null, Words.Find("NeedTold"), PaidByMe),
        new("MoneyForHelp", 3, context => !context.IsMatched, Words.Find("MoneyForHelp"), PaidByMe),
        new("BankNumber", 6, null, Words.Find("BankNumber"), Warning),
        new("IdentityAsked", 6, null, Words.Find("IdentityAsked"), Warning),
        new("BankSecret", 6, null, Words.Find("BankSecret"), Warning),
        new("PaymentLink", 3, context => !context.IsMatched, Words.Find("PaymentLink"), PaidByMe),
        new("PaymentElsewhere", 6, context => !context.IsMatched, Words.Find("PaymentElsewhere"), Warning),
        new("TakenOver", 3, null, Words.Find("TakenOver"), Warning),
        new("GiftCard", 6, null, Words.Find("GiftCard")),
        new("CodeAsked", 6, null, Words.Find("CodeAsked"), Warning),
        new("OtherChannel", 3, context => context.IsFirst || context.IsPublic, OtherChannel),
        new("NewAndElsewhere", 3, context => context.IsNewWriter && (context.IsFirst || context.IsPublic), OtherChannel),
        new("ContactDetails", 3, context => context.IsFirst, Words.Find("ContactDetails")),
        new("Link", 3, context => !context.IsMatched, Words.Find("Link")),
        new("HiddenLink", 6, null, Words.Find("HiddenLink")),
        new("QuickProfit", 6, null, Words.Find("QuickProfit")),
        new("Secrecy", 4, null, Words.Find("Secrecy"), Words.Find("Feast")),
        new("AloneAtHome", 3, null, Words.Find("AloneAtHome")),
        new("ValuablesAtHome", 6, null, Words.Find("ValuablesAtHome"), Warning),
        new("FavoursForShelter", 6, null, Words.Find("FavoursForShelter")),
        new("NameLent", 3, null, Words.Find("NameLent"), Warning),
        new("NumberChanged", 3, null, Words.Find("NumberChanged"), NumberTold),
        new("SaysOffice", 3, null, Words.Find("SaysOffice"), Warning),
        new("NewNumber", 6, null, Words.Find("NewNumber"), NumberTold),
        new("AddressAsked", 3, context => !context.IsMatched && (context.IsFirst || context.IsNewWriter), Words.Find("AddressAsked")),
        new("RefusedWords", 3, null, RefusedWords.Any),
        new("SameTextToMany", 3, context => context.SameTextTo >= ManyOthers, null),
        new("SameTextToVeryMany", 3, context => context.SameTextTo >= 3 * ManyOthers, null),
        new("ManyLookedAfter", 3, context => context.LookedAfterReached >= ManyLookedAfter, null),
        new("VeryManyLookedAfter", 3, context => context.LookedAfterReached >= 2 * ManyLookedAfter, null),
        new("LooksLikeSwindle", 3, null, null, Score: SwindleModel.Trained.Look),
        new("LooksMuchLikeSwindle", 3, null, null, Score: SwindleModel.Trained.Hold),
    ];

    public static SignalReading Read(string text, SignalContext context)
    {
        var plain = Folding.Fold(TidyText.Line(text));
        var unmasked = Unmasked(plain);
        var score = SwindleModel.Trained.Score(unmasked, context);
        var seen = All.Where(signal => signal.Score is { } least ? score.Value >= least
            : signal.IsIn(plain, context) || (unmasked != plain && signal.Words is not null && signal.IsIn(unmasked, context))).ToArray();
        return new(seen) { Heaviest = seen.Any(signal => signal.Score is not null) ? SwindleModel.Trained.Heaviest(score) : [] };
    }

    /// <summary>The words of a text that look most like a swindle, even when the whole text does not. For a moderator who reads it
    /// later.</summary>
    public static IReadOnlyList<string> Heaviest(string text) =>
        SwindleModel.Trained.Heaviest(SwindleModel.Trained.Score(Plain(text), new()));

    /// <summary>A text in the form that the model reads: one line in lower case, without accents, and with letters for the signs that stand
    /// for them.</summary>
    public static string Plain(string text) => Unmasked(Folding.Fold(TidyText.Line(text)));

    // "t1kkie", "wh@tsapp", "e.u.r.o": signs between letters that stand for letters. Separate numbers stay numbers.
    private static string Unmasked(string plain)
    {
        var joined = SpelledOut().Replace(plain, spelled => string.Concat(spelled.Value.Where(char.IsLetterOrDigit)));
        return Masked()
            .Replace(joined, word =>
            {
                var letters = new StringBuilder(word.Length);
                foreach (var sign in word.Value)
                    letters.Append(
                        sign switch
                        {
                            '0' => 'o',
                            '1' or '!' or '|' => 'i',
                            '3' or '€' => 'e',
                            '4' or '@' => 'a',
                            '5' or '$' => 's',
                            '7' => 't',
                            _ => sign,
                        }
                    );
                return letters.ToString();
            });
    }

    [GeneratedRegex(@"\b\w(?:[.\-_* ]\w){3,}\b")]
    private static partial Regex SpelledOut();

    [GeneratedRegex(@"(?<![\w@.])(?=[\w@!|$€]*[a-z])[a-z]+[013457@!|$€]+[a-z0-9@!|$€]*[a-z]+(?![\w@]|\.[a-z])")]
    private static partial Regex Masked();
}
