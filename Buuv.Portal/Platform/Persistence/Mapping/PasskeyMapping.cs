using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Buuv.Portal.Platform.Persistence.Mapping;

/// <summary>As Identity maps it in its schema version 3. Said here because Identity asks that version of the application's services, which
/// the writing contexts do not have.</summary>
internal sealed class PasskeyMapping : IEntityTypeConfiguration<IdentityUserPasskey<Guid>>
{
    /// <summary>Longest credential id of WebAuthn, in bytes.</summary>
    private const int MaxCredentialId = 1023;

    public void Configure(EntityTypeBuilder<IdentityUserPasskey<Guid>> passkey)
    {
        passkey.ToTable("AspNetUserPasskeys");
        passkey.HasKey(key => key.CredentialId);
        passkey.Property(key => key.CredentialId).HasMaxLength(MaxCredentialId);
        passkey.OwnsOne(key => key.Data).ToJson();
        passkey.HasOne<Account>().WithMany().HasForeignKey(key => key.UserId).IsRequired().OnDelete(DeleteBehavior.Cascade);
    }
}
