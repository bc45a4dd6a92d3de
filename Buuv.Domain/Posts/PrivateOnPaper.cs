using System.Text.RegularExpressions;

namespace Buuv.Domain.Posts;

/// <summary>A detail in a post that should not hang in a public hall.</summary>
public enum PrivateDetail
{
    /// <summary>The age of a person.</summary>
    Age,

    /// <summary>The illness of a person. A ride to the hospital does not count: that is what the post is for.</summary>
    Illness,

    /// <summary>A house that is empty.</summary>
    Away,
}

/// <summary>The author agreed to paper, but has not yet confirmed that this detail may hang there.</summary>
public sealed record PaperTellsMuch : Refusal;

/// <summary>Finds private details in a post that is to hang on paper. Rather asks once too often than let one hang; the author or staff
/// decide.</summary>
public static class PrivateOnPaper
{
    private static readonly WordPatterns Words = new(typeof(PrivateOnPaper), "private-on-paper.txt");
    private static readonly Regex Age = Words.Find("Age");
    private static readonly Regex Illness = Words.Find("Illness");
    private static readonly Regex OwnIllness = Words.Find("OwnIllness");
    private static readonly Regex Away = Words.Find("Away");

    /// <returns>Empty for a post that may hang unchanged.</returns>
    /// <param name="kind">An offer may mention the illness or absence of those it helps: there only the author's own counts.</param>
    public static IReadOnlyList<PrivateDetail> In(PostKind kind, string? title, string? details)
    {
        var text = Folding.Fold($"{TidyText.Line(title)}. {TidyText.Lines(details)}");
        var isIll = kind == PostKind.Request ? Illness.IsMatch(text) : OwnIllness.IsMatch(text);
        return
        [
            .. Found(PrivateDetail.Age, Age.IsMatch(text)),
            .. Found(PrivateDetail.Illness, isIll),
            .. Found(PrivateDetail.Away, Away.IsMatch(text)),
        ];
    }

    private static IEnumerable<PrivateDetail> Found(PrivateDetail detail, bool isThere) => isThere ? [detail] : [];
}
