using Buuv.Domain.Care;
using Buuv.Domain.Partners;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Buuv.Portal.Platform.Persistence.Mapping;

internal sealed class CaseFileMapping : IEntityTypeConfiguration<CaseFile>
{
    public void Configure(EntityTypeBuilder<CaseFile> file)
    {
        // The column had this name when it was the only sealed one.
        file.Property(row => row.Asked).HasColumnName("Sealed");
        file.ComplexProperty(row => row.EnteredBy, entered => entered.Named());
        file.ComplexProperty(row => row.Assignee, worker => worker.Named("Assignee"));
        file.Ignore(row => row.AtPartner);
        file.Ignore(row => row.Status);
        file.Ignore(row => row.Waits);
        file.HasMany(row => row.Steps).WithOne().HasForeignKey(step => step.CaseId);
        file.HasMany(row => row.Needs).WithOne().HasForeignKey(need => need.CaseId);
        file.HasMany(row => row.Referrals).WithOne().HasForeignKey(referral => referral.CaseId);
        file.HasMany(row => row.Posts).WithOne().HasForeignKey(cut => cut.CaseId);
        file.HasIndex(row => row.At);
        file.HasIndex(row => row.ResidentId);
        file.HasIndex(row => row.SourcePostId).IsUnique().HasFilter("\"SourcePostId\" IS NOT NULL");
    }
}

internal sealed class CaseStepMapping : IEntityTypeConfiguration<CaseStep>
{
    public void Configure(EntityTypeBuilder<CaseStep> step) => step.Property(row => row.Id).ValueGeneratedNever();
}

internal sealed class CaseNeedMapping : IEntityTypeConfiguration<CaseNeed>
{
    public void Configure(EntityTypeBuilder<CaseNeed> need)
    {
        need.Property(row => row.Id).ValueGeneratedNever();
        need.ComplexProperty(row => row.By, worker => worker.Named("By"));
    }
}

internal sealed class ReferralMapping : IEntityTypeConfiguration<Referral>
{
    public void Configure(EntityTypeBuilder<Referral> referral)
    {
        referral.Property(row => row.Id).ValueGeneratedNever();
        referral.Ignore(row => row.IsOpen);
        referral.HasIndex(row => row.OrganisationId);
    }
}

internal sealed class CasePostMapping : IEntityTypeConfiguration<CasePost>
{
    public void Configure(EntityTypeBuilder<CasePost> cut) => cut.HasKey(row => new { row.CaseId, row.PostId });
}

internal sealed class CaseKeyMapping : IEntityTypeConfiguration<CaseKey>
{
    public void Configure(EntityTypeBuilder<CaseKey> key)
    {
        key.HasKey(row => row.Generation);
        key.Property(row => row.Generation).ValueGeneratedNever();
    }
}

internal sealed class PartnerOrganisationMapping : IEntityTypeConfiguration<PartnerOrganisation>
{
    public void Configure(EntityTypeBuilder<PartnerOrganisation> partner) =>
        partner.PrimitiveCollection(row => row.Municipalities).ElementType(code => code.HasConversion<MunicipalityCodeConverter>());
}

internal sealed class PartnerMemberMapping : IEntityTypeConfiguration<PartnerMember>
{
    public void Configure(EntityTypeBuilder<PartnerMember> member)
    {
        member.HasKey(row => new { row.OrganisationId, row.AccountId });
        member.HasIndex(row => row.AccountId);
        member.HasOne<PartnerOrganisation>().WithMany().HasForeignKey(row => row.OrganisationId);
        member.HasOne<Account>().WithMany().HasForeignKey(row => row.AccountId);
    }
}

internal sealed class PartnerClientMapping : IEntityTypeConfiguration<PartnerClient>
{
    public void Configure(EntityTypeBuilder<PartnerClient> client)
    {
        client.HasKey(row => new { row.OrganisationId, row.ResidentId });
        client.HasIndex(row => row.ResidentId);
        client.HasOne<PartnerOrganisation>().WithMany().HasForeignKey(row => row.OrganisationId);
    }
}

internal sealed class ConcernMapping : IEntityTypeConfiguration<Concern>
{
    public void Configure(EntityTypeBuilder<Concern> concern)
    {
        concern.ComplexProperty(row => row.LooksAfter, worker => worker.Named("LooksAfter"));
        concern.Ignore(row => row.IsAboutPlace);
        concern.HasIndex(row => row.SubjectId);
        concern.HasIndex(row => row.RaisedById);
    }
}

internal sealed class PartnerKeyMapping : IEntityTypeConfiguration<PartnerKey>
{
    public void Configure(EntityTypeBuilder<PartnerKey> key) =>
        key.HasOne<PartnerOrganisation>().WithMany().HasForeignKey(row => row.OrganisationId);
}

internal static class CaseWorkerMapping
{
    /// <summary>The same two columns wherever a member of staff is named.</summary>
    public static void Named(this ComplexPropertyBuilder<CaseWorker> worker, string column)
    {
        worker.Property(who => who.Account).HasColumnName(column);
        worker.Property(who => who.Name).HasColumnName(column + "Name");
    }
}
