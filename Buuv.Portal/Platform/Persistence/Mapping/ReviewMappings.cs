using Buuv.Domain.Moderation;
using Buuv.Domain.Residents;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Buuv.Portal.Platform.Persistence.Mapping;

internal sealed class ReviewMapping : IEntityTypeConfiguration<Review>
{
    public void Configure(EntityTypeBuilder<Review> review)
    {
        review.Ignore(row => row.IsOpen);
        review.Ignore(row => row.Outcome);
        review.ComplexProperty(row => row.Handover, left =>
        {
            left.Property(to => to!.At).HasColumnName("LeftAt");
            left.Property(to => to!.By).HasColumnName("LeftBy");
            left.Property(to => to!.ByName).HasColumnName("LeftByName");
        });
        review.ComplexProperty(row => row.Verdict, verdict => Decided(verdict, "Decided", "Reason"));
        review.ComplexProperty(row => row.Appeal, appeal =>
        {
            appeal.Property(said => said!.Words).HasColumnName("AppealWords");
            appeal.Property(said => said!.At).HasColumnName("AppealedAt");
        });
        review.ComplexProperty(row => row.AppealVerdict, verdict => Decided(verdict, "AppealDecided", "AppealReason"));
        review.HasOne<Resident>().WithMany().HasForeignKey(row => row.About).OnDelete(DeleteBehavior.Cascade);
        review.HasIndex(row => row.About);
        review.HasIndex(row => row.Post);
        review.HasIndex(row => row.Conversation);
        review
            .HasIndex(row => row.At)
            .HasDatabaseName("IX_Reviews_Queue")
            .HasFilter("\"DecidedAt\" IS NULL OR (\"AppealedAt\" IS NOT NULL AND \"AppealDecidedAt\" IS NULL)");
    }

    private static void Decided(ComplexPropertyBuilder<Verdict> verdict, string prefix, string reason)
    {
        verdict.Property(made => made!.Outcome).HasColumnName($"{prefix}Outcome");
        verdict.Property(made => made!.At).HasColumnName($"{prefix}At");
        verdict.Property(made => made!.By).HasColumnName($"{prefix}By");
        verdict.Property(made => made!.ByName).HasColumnName($"{prefix}ByName");
        verdict.Property(made => made!.ReasonDutch).HasColumnName($"{reason}Dutch");
        verdict.Property(made => made!.ReasonEnglish).HasColumnName($"{reason}English");
    }
}

internal sealed class PlainReasonMapping : IEntityTypeConfiguration<PlainReason>
{
    public void Configure(EntityTypeBuilder<PlainReason> reason)
    {
        reason.HasKey(line => line.Place);
        reason.Property(line => line.Place).ValueGeneratedNever();
    }
}
