using System.Buffers.Text;
using System.Security.Cryptography;
using Buuv.Domain;

namespace Buuv.Portal.Platform.Identity;

/// <summary>Makes the last part of a link that answers a question without signing in: what it is about, and a seal that nobody else can
/// make.</summary>
public sealed class SealedLink(SecretKey key)
{
    // 128 bits of the keyed hash: too many to guess, short enough for a text message.
    private const int SealBytes = 16;

    private const int IdBytes = 16;
    private const int AboutBytes = IdBytes + sizeof(int);
    private const int ShortAboutBytes = IdBytes + sizeof(byte);

    /// <param name="purpose">A link for one thing opens nothing else.</param>
    /// <param name="id">What it is about.</param>
    /// <param name="detail">What else it says, such as a day number or a choice.</param>
    public string Make(string purpose, Guid id, int detail)
    {
        byte[] about = [.. id.ToByteArray(), .. BitConverter.GetBytes(detail)];
        return Base64Url.EncodeToString([.. about, .. Seal(purpose, about)]);
    }

    /// <returns>What the link is about; null for one we never made.</returns>
    public (Guid Id, int Detail)? Open(string purpose, string? token)
    {
        if (token is null || !Base64Url.IsValid(token)) return null;
        var bytes = Base64Url.DecodeFromChars(token);
        // Links of before 30 November 2026 hold one byte of detail; a mail may be opened months later.
        if (bytes.Length is not (AboutBytes + SealBytes or ShortAboutBytes + SealBytes)) return null;
        var about = bytes[..^SealBytes];
        if (!CryptographicOperations.FixedTimeEquals(bytes.AsSpan(about.Length), Seal(purpose, about))) return null;
        var detail = about.Length == ShortAboutBytes ? about[IdBytes] : BitConverter.ToInt32(about, IdBytes);
        return (new Guid(about.AsSpan(0, IdBytes)), detail);
    }

    private byte[] Seal(string purpose, byte[] about) => key.Hash(purpose, Convert.ToHexString(about))[..SealBytes];
}

/// <summary>The link does not work (any more).</summary>
public sealed record LinkUnusable : Refusal;
