using System.Globalization;
using System.Text;
using QRCoder;

namespace Buuv.Portal.Platform.Printing;

/// <summary>A QR code as one SVG path, one unit per module.</summary>
/// <param name="Side">Modules on a side, with the quiet zone of four on each edge.</param>
public sealed record QrDrawing(int Side, string Path)
{
    /// <summary>Error correction M: a sheet gets creased and rained on, and a denser code scans worse from a distance.</summary>
    public static QrDrawing Of(string address)
    {
        using var code = QRCodeGenerator.GenerateQrCode(address, QRCodeGenerator.ECCLevel.M);
        var rows = code.ModuleMatrix;
        var path = new StringBuilder();
        for (var y = 0; y < rows.Count; y++)
            for (var x = 0; x < rows[y].Count; x++)
            {
                if (!rows[y][x]) continue;
                var start = x;
                while (x < rows[y].Count && rows[y][x]) x++;
                path.Append(CultureInfo.InvariantCulture, $"M{start} {y}h{x - start}v1h-{x - start}z");
            }
        return new(rows.Count, path.ToString());
    }
}
