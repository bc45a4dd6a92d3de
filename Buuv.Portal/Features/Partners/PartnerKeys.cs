using System.Buffers.Text;
using System.Security.Cryptography;
using Buuv.Domain;
using Buuv.Domain.Partners;
using Buuv.Portal.Platform.Persistence;
using Microsoft.EntityFrameworkCore;

namespace Buuv.Portal.Features.Partners;

/// <summary>The keys with which information sites hand in referrals: the id of the key, a dot, and a secret of 256 bits.</summary>
public sealed class PartnerKeys(IDbContextFactory<BuuvDb> reading, TimeProvider clock)
{
    private const int SecretBytes = 32;

    /// <returns>What is kept, and what is shown once.</returns>
    public (PartnerKey Kept, string Shown) Make(PartnerOrganisationId organisation)
    {
        var secret = RandomNumberGenerator.GetBytes(SecretBytes);
        var key = new PartnerKey(Id.New<PartnerKeyId>(), organisation, SHA256.HashData(secret), clock.GetUtcNow().UtcDateTime);
        return (key, $"{key.Id.Value:N}.{Base64Url.EncodeToString(secret)}");
    }

    /// <returns>The organisation a key is of; null for one we never gave, or that ended.</returns>
    public async Task<PartnerOrganisation?> OwnerAsync(string? shown)
    {
        if (
            shown?.Split('.') is not [var which, var typed]
            || !Guid.TryParseExact(which, "N", out var id)
            || !Base64Url.IsValid(typed, out var length)
            || length != SecretBytes
        )
            return null;
        var keyId = new PartnerKeyId(id);
        await using var db = await reading.CreateDbContextAsync();
        if (await db.PartnerKeys.FirstOrDefaultAsync(row => row.Id == keyId && row.EndedAt == null) is not { } key)
            return null;
        return CryptographicOperations.FixedTimeEquals(SHA256.HashData(Base64Url.DecodeFromChars(typed)), key.Hash)
            ? await db.Partners.FirstOrDefaultAsync(partner => partner.Id == key.OrganisationId)
            : null;
    }
}
