using System.Text.RegularExpressions;

namespace Buuv.Domain.Posts;

/// <summary>Why a request is too big for a notice board.</summary>
public enum BigRequestKind
{
    /// <summary>Washing, dressing, nursing: for trained carers.</summary>
    Care = 1,

    /// <summary>Medical questions: for a doctor or pharmacist. Fetching medicine is an errand.</summary>
    Medicine = 2,

    Debts = 3,

    /// <summary>A person is hurt or afraid, or does not want to live.</summary>
    Danger = 4,
}

/// <summary>Recognises requests that need personal help from staff. Rather asks once too often than leave such a request on the board; the
/// author decides.</summary>
public static class BigRequest
{
    private static readonly WordPatterns Words = new(typeof(BigRequest), "big-requests.txt");
    private static readonly Regex Laundry = Words.Find("Laundry");
    private static readonly Regex Care = Words.Find("Care");
    private static readonly Regex Medicine = Words.Find("Medicine");
    private static readonly Regex Debts = Words.Find("Debts");
    private static readonly Regex Danger = Words.Find("Danger");

    /// <summary>Null for a request that suits a notice board, and for an offer.</summary>
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

/// <summary>The author can get personal help from staff with this. They may still choose the board.</summary>
public sealed record RequestIsBig(BigRequestKind Kind) : Refusal;
