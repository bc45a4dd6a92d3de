using Buuv.Domain.Membership;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Buuv.Portal.Platform.Persistence.Mapping;

internal sealed class CodeRunMapping : IEntityTypeConfiguration<CodeRun>
{
    public void Configure(EntityTypeBuilder<CodeRun> run)
    {
        run.PrimitiveCollection(made => made.Neighbourhoods).ElementType(code => code.HasConversion<NeighbourhoodCodeConverter>());
        run.HasMany(made => made.Codes).WithOne().HasForeignKey("Run").IsRequired().OnDelete(DeleteBehavior.Cascade);
        run.Navigation(made => made.Codes).UsePropertyAccessMode(PropertyAccessMode.Field).AutoInclude();
    }
}

internal sealed class BuurtCodeMapping : IEntityTypeConfiguration<MembershipCode>
{
    public void Configure(EntityTypeBuilder<MembershipCode> code)
    {
        code.ToTable("MembershipCodes");
        code.Property<long>("Id");
        code.HasKey("Id");
        code.HasIndex(one => one.Code).IsUnique();
    }
}
