namespace Buuv.Benchmarks;

/// <summary>How much is measured: all of it for figures, or a little, only to see that a benchmark still runs.</summary>
internal sealed record Size(bool IsSmall)
{
    public int Of(int full, int small) => IsSmall ? small : full;
}
