namespace Buuv.Tests.Architecture;

/// <summary>Somebody who looks, with the cookie of their session; a visitor has none.</summary>
internal sealed record Viewer(string Name, string? Cookie)
{
    public override string ToString() => Name;
}

/// <summary>Words that stand in one place only. Whoever reads them elsewhere reads a leak.</summary>
/// <param name="What">What it is, in words.</param>
/// <param name="MaySee">Names of the viewers who may read it; everybody when empty.</param>
internal sealed record Canary(string What, string Words, params string[] MaySee)
{
    /// <summary>Reads across the tags and signs of a page: how a number is spaced makes no difference.</summary>
    public bool IsIn(string text) => text.Contains(Words, StringComparison.OrdinalIgnoreCase);

    public bool IsFor(string viewer) => MaySee.Length == 0 || MaySee.Contains(viewer);
}

/// <summary>A canary that somebody read somewhere.</summary>
internal sealed record Sighting(Canary Canary, string Viewer, string Sink)
{
    public bool IsLeak => !Canary.IsFor(Viewer);

    public override string ToString() => $"{Canary.What} read by {Viewer} in {Sink}";
}
