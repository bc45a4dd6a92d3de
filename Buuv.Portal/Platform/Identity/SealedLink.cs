using System.Buffers.Text;
using System.Security.Cryptography;

namespace Buuv.Portal.Platform.Identity;

/// <summary>Makes the last part of a link that answers a question without signing in: what it is about, and a seal that nobody else can make.</summary>
public sealed class SealedLink(SecretKey key)
{
    // 128 bits of the keyed hash: too many to guess, short enough for a text message.
    private const int SealBytes = 16;

    /// <param name="purpose">A link for one thing opens nothing else.</param>
    public string Make(string purpose, byte[] about) => Base64Url.EncodeToString([.. about, .. Seal(purpose, about)]);

    /// <returns>What the link is about; null for one we never made.</returns>
    /// <param name="length">Bytes of what it is about.</param>
    public byte[]? Open(string purpose, string? token, int length)
    {
        if (token is null || !Base64Url.IsValid(token)) return null;
        var bytes = Base64Url.DecodeFromChars(token);
        if (bytes.Length != length + SealBytes) return null;
        var about = bytes[..length];
        return CryptographicOperations.FixedTimeEquals(bytes.AsSpan(length), Seal(purpose, about)) ? about : null;
    }

    private byte[] Seal(string purpose, byte[] about) => key.Hash(purpose, Convert.ToHexString(about))[..SealBytes];
}
