using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;
using Buuv.Domain.Care;
using Microsoft.AspNetCore.DataProtection;

namespace Buuv.Portal.Features.Care.Keys;

/// <summary>Seals and opens the words of the casebook: AES-256-GCM a field. The record and the name of the field are bound in, so that
/// words that were moved to
/// another file, or to another field of the same one, do not open.</summary>
/// <remarks>A mark (1 byte), the generation of the key (4), a nonce (12), the tag (16), the words.</remarks>
public sealed class CaseSeal(IReadOnlyDictionary<int, byte[]> keys, IDataProtectionProvider ring)
{
    private const byte Mark = 2;
    private const int NonceAt = 1 + sizeof(int);
    private const int NonceBytes = 12;
    private const int TagAt = NonceAt + NonceBytes;
    private const int TagBytes = 16;
    private const int WordsAt = TagAt + TagBytes;

    private readonly int newest = keys.Keys.Max();

    public byte[] Close(Guid record, SealedField field, string words)
    {
        var plain = Encoding.UTF8.GetBytes(words);
        var @sealed = new byte[WordsAt + plain.Length];
        @sealed[0] = Mark;
        BinaryPrimitives.WriteInt32BigEndian(@sealed.AsSpan(1), newest);
        RandomNumberGenerator.Fill(@sealed.AsSpan(NonceAt, NonceBytes));
        using var aes = new AesGcm(keys[newest], TagBytes);
        aes.Encrypt(
            @sealed.AsSpan(NonceAt, NonceBytes),
            plain,
            @sealed.AsSpan(WordsAt),
            @sealed.AsSpan(TagAt, TagBytes),
            Bound(record, field, @sealed)
        );
        return @sealed;
    }

    /// <exception cref="CryptographicException">Changed, of another file or field, or sealed with a key that is not there.</exception>
    public string Open(Guid record, SealedField field, byte[] @sealed)
    {
        if (IsOfBefore(@sealed))
            return OpenOfBefore(record, field, @sealed);
        if (@sealed.Length < WordsAt || !keys.TryGetValue(GenerationOf(@sealed), out var key))
            throw new CryptographicException("There is no key for this.");
        var plain = new byte[@sealed.Length - WordsAt];
        using var aes = new AesGcm(key, TagBytes);
        aes.Decrypt(
            @sealed.AsSpan(NonceAt, NonceBytes),
            @sealed.AsSpan(WordsAt),
            @sealed.AsSpan(TagAt, TagBytes),
            plain,
            Bound(record, field, @sealed)
        );
        return Encoding.UTF8.GetString(plain);
    }

    /// <summary>Sealed with an older key than today's.</summary>
    public bool IsOld(byte[] @sealed) => IsOfBefore(@sealed) || GenerationOf(@sealed) != newest;

    public byte[] Again(Guid record, SealedField field, byte[] @sealed) =>
        IsOld(@sealed) ? Close(record, field, Open(record, field, @sealed)) : @sealed;

    // The first form was the key ring's own, which begins with a mark of its own. It knew one field only.
    private static bool IsOfBefore(byte[] @sealed) => @sealed.Length == 0 || @sealed[0] != Mark;

    private string OpenOfBefore(Guid record, SealedField field, byte[] @sealed) => field == SealedField.Asked
        ? Encoding.UTF8.GetString(ring.CreateProtector("casebook", record.ToString("N")).Unprotect(@sealed))
        : throw new CryptographicException("There was only one field then.");

    private static int GenerationOf(byte[] @sealed) => BinaryPrimitives.ReadInt32BigEndian(@sealed.AsSpan(1));

    // What must be as it was, though it is not secret: the head, the record, the field.
    private static byte[] Bound(Guid record, SealedField field, byte[] @sealed) =>
        [.. @sealed.AsSpan(0, NonceAt), .. record.ToByteArray(bigEndian: true), .. Encoding.UTF8.GetBytes($"{field}")];
}
