namespace Buuv.Portal.Platform.Screening;

/// <summary>Somebody shows another name, as a moderator reads it: "Ria → Roos".</summary>
public sealed record Renaming(string Before, string After)
{
    private const string Arrow = " → ";

    public override string ToString() => Before + Arrow + After;

    /// <summary>Null when the words were erased.</summary>
    public static Renaming? From(string words) => words.Split(Arrow, 2) is [var before, var after] ? new(before, after) : null;
}
