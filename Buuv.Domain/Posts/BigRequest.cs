using System.Text.RegularExpressions;

namespace Buuv.Domain.Posts;

/// <summary>What a request is too big for a notice board in.</summary>
public enum BigRequestKind
{
    /// <summary>Washing, dressing, nursing: for who learned it.</summary>
    Care = 1,

    /// <summary>What to take, what hurts: for a doctor or a chemist. Fetching medicine is an errand.</summary>
    Medicine = 2,

    Debts = 3,

    /// <summary>Somebody is hurt, afraid, or does not want to live.</summary>
    Danger = 4,
}

/// <summary>Tells a request that people should be helped with personally. Asks once too often rather than leave it on the board; whoever
/// asks decides.</summary>
public static class BigRequest
{
    private static readonly WordPatterns Words = new(typeof(BigRequest), "big-requests.txt");
    private static readonly Regex Laundry = Words.Compile("Laundry");
    private static readonly Regex Care = Words.Compile("Care");
    private static readonly Regex Medicine = Words.Compile("Medicine");
    private static readonly Regex Debts = Words.Compile("Debts");
    private static readonly Regex Danger = Words.Compile("Danger");

    /// <summary>Null for what neighbours do for each other, and for whoever offers something.</summary>
    public static BigRequestKind? KindOf(PostKind kind, string? title, string? details)
    {
        if (kind != PostKind.Request) return null;
        var text = Folding.Fold($"{TidyText.Line(title)}. {TidyText.Lines(details)}");
        return Danger.IsMatch(text) ? BigRequestKind.Danger
            : Care.IsMatch(Laundry.Replace(text, " ")) ? BigRequestKind.Care
            : Medicine.IsMatch(text) ? BigRequestKind.Medicine
            : Debts.IsMatch(text) ? BigRequestKind.Debts
            : null;
    }
}

/// <summary>Whoever asks is helped with this personally, if they want that. Choosing the board anyway is possible.</summary>
public sealed record RequestIsBig(BigRequestKind Kind) : Refusal;
