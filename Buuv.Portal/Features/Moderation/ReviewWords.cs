using Buuv.Domain.Moderation;
using Buuv.Domain.Moderation.Signals;

namespace Buuv.Portal.Features.Moderation;

/// <summary>The words for what is looked at and why, in the reader's language.</summary>
public static class ReviewWords
{
    // By the place of our own reason, as in Reason_1 of ModerationText; the one that matters most first.
    private static readonly (int Place, string[] Signals)[] FittingReasons =
    [
        (1, ["MoneyFirst", "MoneyLent", "NeedTold", "PaymentLink", "PaymentElsewhere", "GiftCard"]),
        (2, ["BankNumber", "BankSecret", "CodeAsked", "IdentityAsked", "TakenOver"]),
        (3, ["OtherChannel"]),
        (4, ["ContactDetails", "Link", "HiddenLink"]),
        (5, ["RefusedWords"]),
        (6, ["MoneyForHelp", "QuickProfit", "SameTextToMany"]),
    ];

    public static string Of(ReviewOf what) => Find($"Of_{what}");

    public static string SignalOf(string name) => Find($"Signal_{name}");

    /// <summary>Why a person looks, each reason in a sentence; signals by what they saw.</summary>
    public static IEnumerable<string> Why(Review review) =>
        Enum.GetValues<ReviewWhy>()
            .Where(why => why is not ReviewWhy.None and not ReviewWhy.Signals && review.Why.HasFlag(why))
            .Select(why => Find($"Why_{why}"))
            .Concat(review.Signals.Select(SignalOf));

    /// <summary>A sentence with the words that made the text look like a swindle; null when it did not. Computed from the text each time,
    /// so nothing is stored.</summary>
    public static string? StoodOut(Review review) =>
        review.Signals.Contains("LooksLikeSwindle") && SignalBook.Heaviest(review.Words) is { Count: > 0 } words
            ? string.Format(ModerationText.StoodOut, string.Join(", ", words)) : null;

    /// <summary>Place of the first of our own reasons that fits what was seen; null when none does.</summary>
    public static int? Suggested(Review review) =>
        FittingReasons
            .Where(reason => reason.Signals.Intersect(review.Signals).Any())
            .Select(reason => (int?)reason.Place)
            .FirstOrDefault();

    private static string Find(string key) =>
        ModerationText.ResourceManager.GetString(key, ModerationText.Culture) ?? throw new InvalidOperationException($"No text for {key}");
}
