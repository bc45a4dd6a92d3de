using System.Buffers.Binary;
using System.Globalization;
using System.Security.Cryptography;

namespace Buuv.Tests.Fixtures;

/// <summary>What an authenticator app shows (RFC 6238).</summary>
internal static class AuthenticatorApp
{
    /// <param name="key">In base 32, with blanks or without.</param>
    public static string CodeAt(string key, DateTimeOffset at)
    {
        var letters = key.Where(char.IsAsciiLetterOrDigit)
            .Select(letter => "abcdefghijklmnopqrstuvwxyz234567".IndexOf(char.ToLowerInvariant(letter)));
        var bits = string.Concat(letters.Select(value => Convert.ToString(value, 2).PadLeft(5, '0')));
        var secret = bits.Chunk(8).Where(part => part.Length == 8).Select(part => Convert.ToByte(new string(part), 2)).ToArray();
        var step = new byte[8];
        BinaryPrimitives.WriteInt64BigEndian(step, at.ToUnixTimeSeconds() / 30);
        var hash = HMACSHA1.HashData(secret, step);
        var number = (BinaryPrimitives.ReadUInt32BigEndian(hash.AsSpan(hash[^1] & 15)) & 0x7FFF_FFFF) % 1_000_000;
        return number.ToString("D6", CultureInfo.InvariantCulture);
    }
}
