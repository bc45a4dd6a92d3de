using System.Globalization;
using System.Text;

namespace Buuv.Tests.Platform.Printing;

/// <summary>A page in greys. Places are in points from the top left.</summary>
internal sealed class GreyPage(int width, byte[] dots)
{
    public const int DotsPerInch = 200;

    // Half-way: what a copier still makes black.
    private const byte Dark = 128;

    public bool IsDark(double left, double top) => dots[(Dot(top) * width) + Dot(left)] < Dark;

    /// <summary>How many separate dark places a level line meets.</summary>
    public int DarkRuns(double top, double from, double to)
    {
        var runs = 0;
        for (var at = Dot(from) + 1; at <= Dot(to); at++)
            if (dots[(Dot(top) * width) + at] < Dark && dots[(Dot(top) * width) + at - 1] >= Dark) runs++;
        return runs;
    }

    /// <summary>How many dashed upright lines there are between two heights where nothing else stands.</summary>
    public int DashedColumns(double top, double bottom)
    {
        var (from, to) = (Dot(top), Dot(bottom));
        var dashed = Enumerable
            .Range(0, width)
            .Select(at => Enumerable.Range(from, to - from).Count(row => dots[(row * width) + at] < Dark) >= (to - from) / 4)
            .ToList();
        return Enumerable.Range(1, width - 1).Count(at => dashed[at] && !dashed[at - 1]);
    }

    /// <summary>The longest white line between two places, in points.</summary>
    public double LongestWhite(double top, double bottom, double from, double to)
    {
        var (longest, run) = (0, 0);
        for (var row = Dot(top); row <= Dot(bottom); row++)
        {
            run = 0;
            for (var at = Dot(from); at <= Dot(to); at++) longest = Math.Max(longest, run = dots[(row * width) + at] > 200 ? run + 1 : 0);
        }
        return longest * 72.0 / DotsPerInch;
    }

    /// <summary>Portable grey map, binary: "P5 width height 255" and the dots.</summary>
    public static GreyPage Read(string file)
    {
        var bytes = File.ReadAllBytes(file);
        var head = Encoding.ASCII.GetString(bytes, 0, 40).Split([' ', '\n'], 5);
        var (width, height) = (int.Parse(head[1], CultureInfo.InvariantCulture), int.Parse(head[2], CultureInfo.InvariantCulture));
        return new(width, bytes[^(width * height)..]);
    }

    private static int Dot(double points) => (int)(points * DotsPerInch / 72);
}
