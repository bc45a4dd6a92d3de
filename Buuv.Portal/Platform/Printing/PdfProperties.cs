using System.Text;

namespace Buuv.Portal.Platform.Printing;

/// <summary>What a PDF says of the program that made it: Chromium writes its name and version, which is of use to an attacker only. Written
/// over in place, so that everything else stays where the file says it is.</summary>
internal static class PdfProperties
{
    private const string Maker = "Buuv";

    private static readonly byte[][] Names = [.. new[] { "/Creator (", "/Producer (" }.Select(Encoding.ASCII.GetBytes)];

    public static void HideMaker(Span<byte> pdf)
    {
        foreach (var name in Names)
        {
            // The first object holds the properties; what people wrote is compressed, or has its brackets escaped.
            if (pdf.IndexOf(name) is not (>= 0 and var at)) continue;
            var value = pdf[(at + name.Length)..];
            value = value[..EndOf(value)];
            value.Fill((byte)' ');
            Encoding.ASCII.GetBytes(Maker.AsSpan(0, Math.Min(Maker.Length, value.Length)), value);
        }
    }

    // Brackets within may be escaped, or stand in pairs.
    private static int EndOf(ReadOnlySpan<byte> value)
    {
        var depth = 0;
        for (var at = 0; at < value.Length; at++)
            switch (value[at])
            {
                case (byte)'\\': at++; break;
                case (byte)'(': depth++; break;
                case (byte)')' when depth-- == 0: return at;
            }
        return value.Length;
    }
}
