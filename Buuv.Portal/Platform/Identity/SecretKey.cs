using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;
using Buuv.Portal.Platform.Settings;

namespace Buuv.Portal.Platform.Identity;

/// <summary>
/// The installation's own secret, in the folder of keys. A six-digit code has a million values: whoever copies the database could try them
/// all, but not without this key, which is not in it.
/// </summary>
public sealed class SecretKey(DataSettings settings)
{
    private const int Bytes = 32;

    private readonly Lazy<byte[]> key = new(() => Load(Path.Combine(settings.Keys, "codes.key")));

    /// <summary>A new token for in an address: 256 bits, readable once, never stored.</summary>
    public static string NewToken() => Base64Url.EncodeToString(RandomNumberGenerator.GetBytes(Bytes));

    /// <summary>Hash of something secret, bound to what it is for.</summary>
    public byte[] Hash(string purpose, string secret) => HMACSHA256.HashData(key.Value, Encoding.UTF8.GetBytes(purpose + "\n" + secret));

    private static byte[] Load(string file)
    {
        if (File.Exists(file)) return File.ReadAllBytes(file);
        var fresh = RandomNumberGenerator.GetBytes(Bytes);
        var options = new FileStreamOptions { Mode = FileMode.CreateNew, Access = FileAccess.Write };
        if (!OperatingSystem.IsWindows()) options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        using var stream = new FileStream(file, options);
        stream.Write(fresh);
        return fresh;
    }
}
