using System.Xml.Linq;

namespace Buuv.Tests.Architecture;

/// <summary>The source files themselves, for checks of the house.</summary>
internal static class Repository
{
    public static string Root { get; } = Find(new DirectoryInfo(AppContext.BaseDirectory));

    public static string Read(string path) => File.ReadAllText(Path.Combine(Root, path));

    /// <summary>Every file of code and every component in these folders.</summary>
    public static IEnumerable<SourceFile> Sources(params string[] folders) =>
        from folder in folders
        from path in Directory.EnumerateFiles(Path.Combine(Root, folder), "*", SearchOption.AllDirectories)
        where Path.GetExtension(path) is ".cs" or ".razor" && !IsBuilt(path)
        orderby path
        select new SourceFile(Path.GetRelativePath(Root, path).Replace('\\', '/'), File.ReadAllText(path));

    /// <summary>Every Dutch resource file, by its path without ".resx".</summary>
    public static IEnumerable<string> TextFiles() =>
        Directory.EnumerateFiles(Path.Combine(Root, "Buuv.Portal"), "*Text.resx", SearchOption.AllDirectories)
            .Where(path => !IsBuilt(path))
            .Select(path => path[..^".resx".Length])
            .Order(StringComparer.Ordinal);

    /// <summary>The texts of one resource file by key; empty when the file is not there.</summary>
    public static IReadOnlyDictionary<string, string> Texts(string path) =>
        File.Exists(path)
            ? XDocument
                .Load(path)
                .Root!.Elements("data")
                .ToDictionary(data => data.Attribute("name")!.Value, data => data.Element("value")!.Value)
            : new Dictionary<string, string>();

    private static bool IsBuilt(string path) => path.Split(Path.DirectorySeparatorChar).Any(part => part is "bin" or "obj");

    private static string Find(DirectoryInfo folder) =>
        File.Exists(Path.Combine(folder.FullName, "Buuv.sln"))
            ? folder.FullName
            : Find(folder.Parent ?? throw new DirectoryNotFoundException("No Buuv.sln above the tests"));
}
