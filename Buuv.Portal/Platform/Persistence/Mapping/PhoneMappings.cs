using Buuv.Domain.Phone;
using Buuv.Domain.Residents;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Buuv.Portal.Platform.Persistence.Mapping;

internal sealed class PhoneCallMapping : IEntityTypeConfiguration<PhoneCall>
{
    public void Configure(EntityTypeBuilder<PhoneCall> call)
    {
        call.HasIndex(row => new { row.CallerId, row.StartedAt });
        call.HasIndex(row => row.StartedAt).HasDatabaseName("IX_PhoneCalls_HalfWay").HasFilter("\"Draft\" IS NOT NULL");
    }
}

internal sealed class PhoneScriptMapping : IEntityTypeConfiguration<PhoneScript>
{
    public void Configure(EntityTypeBuilder<PhoneScript> script) => script.HasKey(row => new { row.Situation, row.Language });
}

internal sealed class ConsentMapping : IEntityTypeConfiguration<Consent>
{
    public void Configure(EntityTypeBuilder<Consent> consent) => consent.HasIndex(row => row.ResidentId);
}

internal sealed class BlockMapping : IEntityTypeConfiguration<Block>
{
    public void Configure(EntityTypeBuilder<Block> block)
    {
        block.HasKey(row => new { row.BlockerId, row.BlockedId });
        block.HasIndex(row => row.BlockedId);
    }
}

internal sealed class OnBehalfOfMapping : IEntityTypeConfiguration<OnBehalfOf>
{
    public void Configure(EntityTypeBuilder<OnBehalfOf> row)
    {
        row.Ignore(both => both.Holds);
        row.Ignore(both => both.Entered);
        row.HasIndex(both => new { both.DeputyId, both.ResidentId }).IsUnique().HasFilter("\"EndedAt\" IS NULL");
        row.HasIndex(both => both.ResidentId);
    }
}
