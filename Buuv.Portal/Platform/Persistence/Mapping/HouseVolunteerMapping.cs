using Buuv.Domain.Residents;
using Buuv.Domain.Volunteering;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Buuv.Portal.Platform.Persistence.Mapping;

internal sealed class HouseVolunteerMapping : IEntityTypeConfiguration<HouseVolunteer>
{
    public void Configure(EntityTypeBuilder<HouseVolunteer> volunteer)
    {
        volunteer.ComplexProperty(row => row.Guide, guide =>
        {
            guide.Property(who => who.Account).HasColumnName("Guide");
            guide.Property(who => who.Name).HasColumnName("GuideName");
        });
        volunteer.Ignore(row => row.Duty);
        volunteer.Ignore(row => row.HeldDuty);
        volunteer.Ignore(row => row.IsOpen);
        // Nobody applies twice at a time.
        volunteer.HasIndex(row => row.ResidentId).IsUnique().HasFilter("\"ClosedAt\" IS NULL");
        volunteer.HasIndex(row => row.AccountId);
        volunteer.HasOne<Resident>().WithMany().HasForeignKey(row => row.ResidentId).OnDelete(DeleteBehavior.Cascade);
        volunteer.HasMany(row => row.Steps).WithOne().HasForeignKey("Volunteer").IsRequired().OnDelete(DeleteBehavior.Cascade);
        volunteer.Navigation(row => row.Steps).UsePropertyAccessMode(PropertyAccessMode.Field).AutoInclude();
    }
}

internal sealed class VolunteerStepMapping : IEntityTypeConfiguration<VolunteerStep>
{
    public void Configure(EntityTypeBuilder<VolunteerStep> step)
    {
        step.ToTable("VolunteerSteps");
        step.Property<long>("Id");
        step.HasKey("Id");
    }
}
