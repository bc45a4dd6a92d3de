using System.Text;
using Buuv.Domain;
using Microsoft.AspNetCore.DataProtection;

namespace Buuv.Portal.Features.Care;

/// <summary>Seals the words of a casebook file with the portal's key ring (AES-256-CBC with HMAC-SHA-256, keys rotate by themselves). The id of the file is
/// bound in: moved to another file, they do not open.</summary>
public sealed class CaseSeal(IDataProtectionProvider keys)
{
    private const string Purpose = "casebook";

    public byte[] Close(CaseFileId id, string words) => Of(id).Protect(Encoding.UTF8.GetBytes(words));

    /// <exception cref="System.Security.Cryptography.CryptographicException">Changed, or of another file.</exception>
    public string Open(CaseFileId id, byte[] @sealed) => Encoding.UTF8.GetString(Of(id).Unprotect(@sealed));

    private IDataProtector Of(CaseFileId id) => keys.CreateProtector(Purpose, id.Value.ToString("N"));
}
