using System.Security.Cryptography;
using System.Text;

namespace Buuv.Portal.Features.Care;

/// <summary>Ids of commands that follow from another id: the same every time, and unique to it.</summary>
public static class CommandIds
{
    public static Guid Of(Guid about, string what) => new(SHA256.HashData([.. about.ToByteArray(), .. Encoding.UTF8.GetBytes(what)])[..16]);
}
