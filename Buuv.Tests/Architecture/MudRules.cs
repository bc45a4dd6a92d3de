using MudBlazor;

namespace Buuv.Tests.Architecture;

/// <summary>Where MudBlazor may be: behind <c>Platform/Mud</c>, on pages with <c>[MudPage]</c>. Each rule gives what is wrong, one line per
/// finding.</summary>
internal static class MudRules
{
    private const string Allowed = "Platform.Mud";

    // Its sheet, its script, and what it draws.
    private static readonly string[] Marks = ["css/mud", "_content/MudBlazor", "class=\"mud-", " mud-"];

    /// <summary>Whoever needs a grid or a chart asks <c>WorkGrid</c> and <c>WorkChart</c> for it.</summary>
    public static IEnumerable<string> Outside(IEnumerable<Type> types) =>
        from type in types
        where Parts.Of(type) is { } part && part != Allowed
        from used in Uses.Of(type)
        where used.Assembly == typeof(MudLocalizer).Assembly
        select $"{Parts.Of(type)}: {type.Name} uses {used.Name}";

    /// <param name="isMud">The page is marked as one that uses it.</param>
    /// <param name="policy">The content policy it was sent with.</param>
    public static IEnumerable<string> OnPage(bool isMud, string policy, string html)
    {
        if (!isMud && Marks.FirstOrDefault(mark => html.Contains(mark, StringComparison.Ordinal)) is { } found) yield return $"has {found}";
        if (policy.Contains("style-src-attr", StringComparison.Ordinal) != isMud) yield return $"policy is {policy}";
        if (isMud && !html.Contains("data-enhance-nav=\"false\"", StringComparison.Ordinal)) yield return "its links fetch pages into it";
    }
}
