using Buuv.Domain.PersonalSheets;
using Buuv.Domain.Residents;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Buuv.Portal.Platform.Persistence.Mapping;

internal sealed class PersonalSheetMapping : IEntityTypeConfiguration<PersonalSheet>
{
    public void Configure(EntityTypeBuilder<PersonalSheet> sheet)
    {
        sheet.HasIndex(page => page.Code).IsUnique();
        sheet.HasIndex(page => page.ResidentId);
        // Whose sheet was made this month.
        sheet.HasIndex(page => new { page.MadeAt, page.ResidentId });
        sheet.HasOne<Resident>().WithMany().HasForeignKey(page => page.ResidentId).OnDelete(DeleteBehavior.Cascade);
        sheet.HasMany(page => page.Choices).WithOne().HasForeignKey("Sheet").IsRequired().OnDelete(DeleteBehavior.Cascade);
        sheet.Navigation(page => page.Choices).UsePropertyAccessMode(PropertyAccessMode.Field).AutoInclude();
    }
}

internal sealed class CardChoiceMapping : IEntityTypeConfiguration<CardChoice>
{
    public void Configure(EntityTypeBuilder<CardChoice> choice)
    {
        choice.ToTable("CardChoices");
        choice.Property<long>("Id");
        choice.HasKey("Id");
    }
}
