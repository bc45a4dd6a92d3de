using System.IO.Compression;
using Org.BouncyCastle.Bcpg;
using Org.BouncyCastle.Bcpg.OpenPgp;
using Org.BouncyCastle.Security;

namespace Buuv.Portal.Platform.Persistence.Backups;

/// <summary>A compressed stream, sealed as OpenPGP does it (AES-256 with an integrity check), so that it opens without Buuv too:
/// <c>gpg --decrypt FILE | tar xz</c>. Without a passphrase it is compressed only.</summary>
internal static class SealedFile
{
    private const int BufferBytes = 1 << 16;

    /// <summary>Writes what <paramref name="content"/> writes.</summary>
    public static async Task WriteAsync(Stream file, string passphrase, DateTime now, Func<Stream, Task> content)
    {
        if (passphrase.Length == 0)
        {
            await CompressAsync(file, content);
            return;
        }
        var seal = new PgpEncryptedDataGenerator(SymmetricKeyAlgorithmTag.Aes256, withIntegrityPacket: true, new SecureRandom());
        seal.AddMethodUtf8(passphrase.ToCharArray(), HashAlgorithmTag.Sha256);
        var literal = new PgpLiteralDataGenerator();
        await using (var closed = seal.Open(file, new byte[BufferBytes]))
        await using (var within = literal.Open(closed, PgpLiteralData.Binary, "buuv.tar.gz", now, new byte[BufferBytes]))
            await CompressAsync(within, content);
    }

    /// <summary>Opens it and reads it to its end.</summary>
    /// <exception cref="InvalidDataException">Another passphrase sealed it, or it is damaged.</exception>
    public static async Task ReadAsync(Stream file, string passphrase, Func<Stream, Task> content)
    {
        try
        {
            if (passphrase.Length == 0)
            {
                await DecompressAsync(file, content);
                return;
            }
            var packets = new PgpObjectFactory(PgpUtilities.GetDecoderStream(file));
            if (packets.NextPgpObject() is not PgpEncryptedDataList { Count: > 0 } list || list[0] is not PgpPbeEncryptedData closed)
                throw new InvalidDataException("No backup.");
            var opened = new PgpObjectFactory(closed.GetDataStreamUtf8(passphrase.ToCharArray()));
            if (opened.NextPgpObject() is not PgpLiteralData literal) throw new InvalidDataException("No backup.");
            await using var within = literal.GetInputStream();
            await DecompressAsync(within, content);
            // The check stands behind the last byte.
            await within.CopyToAsync(Stream.Null);
            if (!closed.Verify()) throw new InvalidDataException("Damaged.");
        }
        catch (Exception fault)
            when (fault
                    is PgpException
                        or GeneralSecurityException
                        or EndOfStreamException
                        or IOException { InnerException: null }
                        and not FileNotFoundException
                        or ArgumentException
                        or InvalidCastException
                        or FormatException
            )
        {
            throw new InvalidDataException("It cannot be read.", fault);
        }
    }

    private static async Task CompressAsync(Stream into, Func<Stream, Task> content)
    {
        await using var compressed = new GZipStream(into, CompressionLevel.Fastest, leaveOpen: true);
        await content(compressed);
    }

    private static async Task DecompressAsync(Stream from, Func<Stream, Task> content)
    {
        await using var plain = new GZipStream(from, CompressionMode.Decompress, leaveOpen: true);
        await content(plain);
        await plain.CopyToAsync(Stream.Null);
    }
}
