namespace Buuv.Domain;

/// <summary>Reads a file of words that is embedded beside the type that uses it. A line is an entry, "Name:" begins a group, "#" begins a
/// comment, and a line that is indented further than two spaces continues the entry above it.</summary>
internal static class WordFile
{
    private const string Continued = "   ";

    /// <summary>The entries of a file without groups.</summary>
    public static IReadOnlyList<string> Entries(Type user, string file) => [.. Lines(user, file).Select(line => line.Trim())];

    /// <summary>The groups of a file, in their order.</summary>
    public static IReadOnlyList<(string Name, List<string> Entries)> Groups(Type user, string file)
    {
        var groups = new List<(string Name, List<string> Entries)>();
        foreach (var line in Lines(user, file))
            if (line is [not ' ', .., ':']) groups.Add((line[..^1], []));
            else if (line.StartsWith(Continued, StringComparison.Ordinal)) groups[^1].Entries[^1] += line.Trim();
            else groups[^1].Entries.Add(line.Trim());
        return groups;
    }

    private static IEnumerable<string> Lines(Type user, string file)
    {
        using var reader = new StreamReader(user.Assembly.GetManifestResourceStream(user, file)!);
        while (reader.ReadLine() is { } line)
            if (line is [not '#', ..]) yield return line;
    }
}
