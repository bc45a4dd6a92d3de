namespace Buuv.Tests.Architecture;

/// <summary>What a check of the house found, all of it, each on its own line.</summary>
internal static class Findings
{
    public static void None(IEnumerable<string> findings)
    {
        var found = findings.ToList();
        if (found.Count > 0) Assert.Fail($"{found.Count} found:\n{string.Join('\n', found)}");
    }
}
