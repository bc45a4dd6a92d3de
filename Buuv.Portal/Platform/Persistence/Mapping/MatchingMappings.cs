using Buuv.Domain.Conversations;
using Buuv.Domain.Matching;
using Buuv.Domain.Posts;
using Buuv.Domain.Residents;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Buuv.Portal.Platform.Persistence.Mapping;

internal sealed class HelperProfileMapping : IEntityTypeConfiguration<HelperProfile>
{
    public void Configure(EntityTypeBuilder<HelperProfile> profile) =>
        profile.HasOne<Resident>().WithOne().HasForeignKey<HelperProfile>(own => own.Id).OnDelete(DeleteBehavior.Cascade);
}

internal sealed class AnswerPromiseMapping : IEntityTypeConfiguration<AnswerPromise>
{
    public void Configure(EntityTypeBuilder<AnswerPromise> promise)
    {
        promise.Ignore(open => open.IsOpen);
        promise.Ignore(open => open.IsOwned);
        promise.HasOne<Post>().WithOne().HasForeignKey<AnswerPromise>(open => open.Id).OnDelete(DeleteBehavior.Cascade);
        promise.HasIndex(open => open.NextAt).HasFilter("\"NextAt\" IS NOT NULL");
        promise.HasIndex(open => open.OwnerId).HasFilter("\"OwnerId\" IS NOT NULL");
    }
}

internal sealed class PromiseNoteMapping : IEntityTypeConfiguration<PromiseNote>
{
    public void Configure(EntityTypeBuilder<PromiseNote> note) =>
        note.HasOne<Post>().WithMany().HasForeignKey(written => written.PostId).OnDelete(DeleteBehavior.Cascade);
}

internal sealed class MediationMapping : IEntityTypeConfiguration<Mediation>
{
    public void Configure(EntityTypeBuilder<Mediation> mediation)
    {
        mediation.Ignore(one => one.IsOpen);
        mediation.Ignore(one => one.IsAgreed);
        mediation.HasOne<Conversation>().WithMany().HasForeignKey(one => one.ConversationId).OnDelete(DeleteBehavior.Cascade);
        // At most one at a time.
        mediation.HasIndex(one => one.ConversationId).IsUnique().HasFilter("\"EndedAt\" IS NULL");
    }
}

internal sealed class MediatorWordMapping : IEntityTypeConfiguration<MediatorWord>
{
    public void Configure(EntityTypeBuilder<MediatorWord> word) =>
        word.HasOne<Mediation>().WithMany().HasForeignKey(said => said.MediationId).OnDelete(DeleteBehavior.Cascade);
}
