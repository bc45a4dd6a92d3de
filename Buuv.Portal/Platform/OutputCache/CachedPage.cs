using System.Buffers.Text;
using System.IO.Compression;
using System.Security.Cryptography;
using Microsoft.Extensions.Primitives;
using Microsoft.Net.Http.Headers;

namespace Buuv.Portal.Platform.OutputCache;

/// <summary>A page as every visitor gets it, compressed once for each encoding that browsers ask for.</summary>
/// <param name="level">How well to compress: better for a page that many visitors get.</param>
public sealed class CachedPage(byte[] html, string contentType, CompressionLevel level)
{
    private const string Brotli = "br", Gzip = "gzip";

    private readonly string name = Base64Url.EncodeToString(SHA256.HashData(html).AsSpan(0, 12));
    private readonly Lazy<byte[]> brotli = new(() => Pack(html, to => new BrotliStream(to, level)));
    private readonly Lazy<byte[]> gzip = new(() => Pack(html, to => new GZipStream(to, level)));

    public string ContentType => contentType;

    /// <summary>About what it takes in memory, packed copies included.</summary>
    public int Size => 2 * html.Length;

    /// <summary>The copy for a browser that says it accepts this.</summary>
    public Copy For(StringValues acceptEncoding) => PackingFor(acceptEncoding) switch
    {
        Brotli => new(brotli.Value, Brotli, $"\"{name}-{Brotli}\""),
        Gzip => new(gzip.Value, Gzip, $"\"{name}-{Gzip}\""),
        _ => new(html, null, $"\"{name}\""),
    };

    // A browser may name a packing only to say that it does not want it.
    private static string? PackingFor(StringValues accepted)
    {
        if (StringValues.IsNullOrEmpty(accepted) || !StringWithQualityHeaderValue.TryParseList(accepted, out var ways)) return null;
        bool Takes(string way) => ways.Any(one => one.Value.Equals(way, StringComparison.OrdinalIgnoreCase) && one.Quality is not 0);
        return Takes(Brotli) ? Brotli : Takes(Gzip) ? Gzip : null;
    }

    private static byte[] Pack(byte[] html, Func<Stream, Stream> packer)
    {
        using var packed = new MemoryStream(html.Length / 4);
        using (var stream = packer(packed)) stream.Write(html);
        return packed.ToArray();
    }

    /// <param name="Packing">Null when it is not packed.</param>
    /// <param name="Tag">By which a browser asks whether what it has is still the same: other words or another packing, another
    /// tag.</param>
    public readonly record struct Copy(byte[] Body, string? Packing, string Tag);
}
