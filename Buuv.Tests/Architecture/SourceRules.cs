using System.Text.RegularExpressions;

namespace Buuv.Tests.Architecture;

/// <summary>A file of ours.</summary>
/// <param name="Path">From the root of the repository, with forward slashes.</param>
internal sealed record SourceFile(string Path, string Text);

/// <summary>Rules that can be read off the source text. Each gives what is wrong, one line per finding.</summary>
internal static partial class SourceRules
{
    private const int MostColumns = 140;
    private const int MostFiles = 25;

    /// <summary>False for what a tool wrote.</summary>
    public static bool IsWritten(SourceFile file) => !file.Path.Contains("/Migrations/", StringComparison.Ordinal);

    public static IEnumerable<string> TooLong(SourceFile file)
    {
        var most =
            file.Path.EndsWith("/Program.cs", StringComparison.Ordinal) ? 80
            : file.Path.EndsWith(".razor", StringComparison.Ordinal) ? 150
            : 350;
        var lines = file.Text.AsSpan().TrimEnd().Count('\n') + 1;
        if (lines > most) yield return $"{file.Path}: {lines} lines, more than {most}";
    }

    /// <summary>A folder of more files has rooms inside.</summary>
    public static IEnumerable<string> Crowded(IEnumerable<SourceFile> files) =>
        files
            .GroupBy(file => file.Path[..file.Path.LastIndexOf('/')])
            .Where(folder => folder.Count() > MostFiles)
            .Select(folder => $"{folder.Key}: {folder.Count()} files, more than {MostFiles}");

    /// <summary>What does not fit beside a second window is not read.</summary>
    public static IEnumerable<string> TooWide(SourceFile file) =>
        file.Text.Split('\n')
            .Select((line, at) => (line.Length, at))
            .Where(line => line.Length > MostColumns)
            .Select(line => $"{file.Path}:{line.at + 1}: {line.Length} columns");

    public static IEnumerable<string> Untitled(SourceFile file)
    {
        if (Page().IsMatch(file.Text) && !Title().IsMatch(file.Text)) yield return $"{file.Path}: a page without a title";
    }

    /// <summary>One form goes without: a mail program sends the same, which has neither page nor cookie, and the seal in its address cannot
    /// be made by anybody else.</summary>
    public static IEnumerable<string> Forgeable(SourceFile file) =>
        file.Path == "Buuv.Portal/Features/Notifications/OptOutPage.razor"
            ? []
            : PostForm()
                .Matches(file.Text)
                .Where(form => !form.Value.Contains("<AntiforgeryToken", StringComparison.Ordinal))
                .Select(form => At(file, form));

    /// <summary>One page takes a file, from an admin with two factors: a list of places, read as text and never kept.</summary>
    public static IEnumerable<string> TakesFiles(SourceFile file) =>
        file.Path == "Buuv.Portal/Features/Admin/SetUp/PlacesPage.razor" ? [] : Found(file, Upload());

    /// <summary>What stands in a field belongs to the browser (<c>Ui/Field</c>): on a slow line the server does not know it.</summary>
    public static IEnumerable<string> Overtypes(SourceFile file) =>
        file.Path == "Buuv.Portal/Platform/Ui/Field.razor" ? [] : Found(file, BoundText());

    /// <summary>Names stand in one order everywhere (<c>Folding.InOrder</c>): the database has another.</summary>
    public static IEnumerable<string> OwnOrder(SourceFile file) => Found(file, OrderByName());

    public static IEnumerable<string> Unnamed(string picture, IEnumerable<string> folders) =>
        folders.Where(folder => !picture.Contains($"{folder}/", StringComparison.Ordinal));

    private static IEnumerable<string> Found(SourceFile file, Regex fault) => fault.Matches(file.Text).Select(match => At(file, match));

    private static string At(SourceFile file, Match match) =>
        $"{file.Path}:{file.Text.AsSpan(0, match.Index).Count('\n') + 1}: {match.Value.Split('\n')[0]}";

    [GeneratedRegex("""@bind:event="oninput"|<textarea[^>]*@bind[^>]*>|<input(?![^>]*type="(?:checkbox|radio)")[^>]*@bind[^>]*>""")]
    private static partial Regex BoundText();

    [GeneratedRegex("""<InputFile\b|\btype="file"|\bIFormFile\b""")]
    private static partial Regex Upload();

    [GeneratedRegex(@"(?:OrderBy|ThenBy)(?:Descending)?\(\w+ => [\w.]+(?<!Search)Name(?:\)|, String)")]
    private static partial Regex OrderByName();

    [GeneratedRegex("^@page ", RegexOptions.Multiline)]
    private static partial Regex Page();

    // PageHead writes the title of pages that begin with a band of colour.
    [GeneratedRegex("<(?:PageTitle>|PageHead )")]
    private static partial Regex Title();

    [GeneratedRegex("""<form\b[^>]*\bmethod="post".*?</form>""", RegexOptions.Singleline)]
    private static partial Regex PostForm();
}
