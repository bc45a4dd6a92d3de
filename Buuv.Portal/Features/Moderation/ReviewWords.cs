using Buuv.Domain.Moderation;
using Buuv.Domain.Moderation.Signals;

namespace Buuv.Portal.Features.Moderation;

/// <summary>The words for what is looked at and why, in the reader's language.</summary>
public static class ReviewWords
{
    public static string Of(ReviewOf what) => Find($"Of_{what}");

    public static string SignalOf(string name) => Find($"Signal_{name}");

    /// <summary>Why a person looks, each reason in a sentence; signals by what they saw.</summary>
    public static IEnumerable<string> Why(Review review) =>
        Enum.GetValues<ReviewWhy>()
            .Where(why => why is not ReviewWhy.None and not ReviewWhy.Signals && review.Why.HasFlag(why))
            .Select(why => Find($"Why_{why}"))
            .Concat(review.Signals.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(SignalOf));

    /// <summary>The words that made it look like a swindle, in a sentence; null when it did not. Read again from what was written, so
    /// nothing is kept for it.</summary>
    public static string? StoodOut(Review review) =>
        review.Signals.Split(' ').Contains("LooksLikeSwindle") && SignalBook.Heaviest(review.Words) is { Count: > 0 } words
            ? string.Format(ModerationText.StoodOut, string.Join(", ", words)) : null;

    /// <summary>Of our own reasons, the one that fits what was seen best; null when none does.</summary>
    public static int? Suggested(Review review) =>
        review.Signals.Split(' ') switch
        {
            var seen
                when seen.Any(name =>
                    name is "MoneyFirst" or "MoneyLent" or "NeedTold" or "PaymentLink" or "PaymentElsewhere" or "GiftCard"
                ) => 1,
            var seen when seen.Any(name => name is "BankNumber" or "BankSecret" or "CodeAsked" or "IdentityAsked" or "TakenOver") => 2,
            var seen when seen.Contains("OtherChannel") => 3,
            var seen when seen.Any(name => name is "ContactDetails" or "Link" or "HiddenLink") => 4,
            var seen when seen.Contains("RefusedWords") => 5,
            var seen when seen.Any(name => name is "MoneyForHelp" or "QuickProfit" or "SameTextToMany") => 6,
            _ => null,
        };

    private static string Find(string key) =>
        ModerationText.ResourceManager.GetString(key, ModerationText.Culture) ?? throw new InvalidOperationException($"No text for {key}");
}
