using Buuv.Domain;

namespace Buuv.Tests.Domain.Matching.Simulation;

/// <summary>Chance, and ids, that are the same for the same seed on every machine.</summary>
public sealed class Dice(int seed)
{
    private readonly Random random = new(seed);

    public bool Falls(double chance) => random.NextDouble() < chance;

    public int Below(int limit) => random.Next(limit);

    public double Next() => random.NextDouble();

    public T Id<T>() where T : struct, IId<T>
    {
        Span<byte> bytes = stackalloc byte[16];
        random.NextBytes(bytes);
        return T.From(new(bytes, bigEndian: true));
    }

    public double Exponential(double mean) => -mean * Math.Log(1 - random.NextDouble());

    /// <summary>How often something happens that happens so often on average.</summary>
    public int Poisson(double mean)
    {
        var (count, left) = (0, Math.Exp(-mean));
        for (var product = random.NextDouble(); product > left; product *= random.NextDouble()) count++;
        return count;
    }

    /// <summary>A gamma distribution of mean 1 (Marsaglia and Tsang, 2000).</summary>
    public double Gamma(double shape)
    {
        // Below one it is made of the next one up.
        if (shape < 1) return Gamma(shape + 1) * (shape + 1) * Math.Pow(1 - random.NextDouble(), 1 / shape) / shape;
        var d = shape - 1.0 / 3;
        for (; ; )
        {
            var normal = Math.Sqrt(-2 * Math.Log(1 - random.NextDouble())) * Math.Cos(2 * Math.PI * random.NextDouble());
            var cube = Math.Pow(1 + normal / Math.Sqrt(9 * d), 3);
            if (cube > 0 && Math.Log(1 - random.NextDouble()) < normal * normal / 2 + d - d * cube + d * Math.Log(cube))
                return d * cube / shape;
        }
    }

    /// <summary>One of these, as often as its weight says.</summary>
    public int Pick(IReadOnlyList<double> weights)
    {
        var left = random.NextDouble() * weights.Sum();
        for (var at = 0; at < weights.Count - 1; at++)
            if ((left -= weights[at]) < 0)
                return at;
        return weights.Count - 1;
    }
}
