using System.Text.RegularExpressions;

namespace Buuv.Domain.Posts;

/// <summary>What a note says that had better not hang in a hall for everybody who passes.</summary>
public enum PrivateDetail
{
    /// <summary>How old somebody is.</summary>
    Age,

    /// <summary>What ails somebody. A ride to the hospital is not counted: that is what the note is for.</summary>
    Illness,

    /// <summary>That a house stands empty.</summary>
    Away,
}

/// <summary>Somebody wants it on paper with such a thing in it, and was not asked yet whether that is all right.</summary>
public sealed record PaperTellsMuch : Refusal;

/// <summary>Tells what in a note had better not hang on paper. Asks once too often rather than let it hang; its author or staff
/// decide.</summary>
public static class PrivateOnPaper
{
    private static readonly WordPatterns Words = new(typeof(PrivateOnPaper), "private-on-paper.txt");
    private static readonly Regex Age = Words.Compile("Age");
    private static readonly Regex Illness = Words.Compile("Illness");
    private static readonly Regex OwnIllness = Words.Compile("OwnIllness");
    private static readonly Regex Away = Words.Compile("Away");

    /// <returns>Empty for a note that may hang as it is.</returns>
    /// <param name="kind">An aanbod names an illness or an absence for whoever it may help: there only the author's own counts.</param>
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
