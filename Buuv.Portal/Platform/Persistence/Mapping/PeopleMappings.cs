using Buuv.Domain.Ambassadors;
using Buuv.Domain.Conversations;
using Buuv.Domain.Events;
using Buuv.Domain.Posts;
using Buuv.Domain.Residents;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Buuv.Portal.Platform.Persistence.Mapping;

internal sealed class ResidentMapping : IEntityTypeConfiguration<Resident>
{
    public void Configure(EntityTypeBuilder<Resident> resident)
    {
        resident.Ignore(person => person.PublicName);
        resident.Ignore(person => person.Language);
        resident.Ignore(person => person.IsMember);
        resident.Ignore(person => person.IsLookedAfter);
        resident.Ignore(person => person.HasStopped);
        // Who is never online, by name, is found in order out of an index alone: in a neighbourhood, and in a whole town.
        resident.HasIndex(person => new
        {
            person.Neighbourhood, person.SearchName, person.Id, person.Reachability, person.StoppedAt, person.Email,
        }).HasDatabaseName("IX_Residents_Neighbourhood_Offline");
        resident.HasIndex(person => person.Email);
        resident.HasIndex(person => person.Phone);
        resident.HasIndex(person => new
        {
            person.SearchName, person.Id, person.Neighbourhood, person.Reachability, person.StoppedAt, person.Email,
        }).HasDatabaseName("IX_Residents_SearchName_Offline");
        resident.HasIndex(person => person.SearchAlias).HasFilter("\"SearchAlias\" IS NOT NULL");
    }
}

internal sealed class ConductCertificateMapping : IEntityTypeConfiguration<ConductCertificate>
{
    public void Configure(EntityTypeBuilder<ConductCertificate> certificate)
    {
        certificate.HasKey(row => row.ResidentId);
        certificate.HasOne<Resident>().WithOne().HasForeignKey<ConductCertificate>(row => row.ResidentId);
    }
}

internal sealed class ConversationMapping : IEntityTypeConfiguration<Conversation>
{
    public void Configure(EntityTypeBuilder<Conversation> conversation)
    {
        conversation.HasIndex(conversation => conversation.ResponseId).IsUnique();
        conversation.HasIndex(conversation => conversation.AskerId);
        conversation.HasIndex(conversation => conversation.HelperId);
        conversation.HasOne<Post>().WithMany().HasForeignKey(conversation => conversation.PostId).OnDelete(DeleteBehavior.Cascade);
    }
}

internal sealed class MessageMapping : IEntityTypeConfiguration<Message>
{
    public void Configure(EntityTypeBuilder<Message> message)
    {
        message.HasIndex(said => new { said.ConversationId, said.At });
        message.HasOne<Conversation>().WithMany().HasForeignKey(said => said.ConversationId).OnDelete(DeleteBehavior.Cascade);
    }
}

internal sealed class InvitationMapping : IEntityTypeConfiguration<Invitation>
{
    public void Configure(EntityTypeBuilder<Invitation> invitation)
    {
        invitation.HasIndex(asked => new { asked.NeighbourId, asked.PostId }).IsUnique();
        invitation.HasIndex(asked => asked.PostId);
    }
}

internal sealed class PassedOnMapping : IEntityTypeConfiguration<PassedOn>
{
    public void Configure(EntityTypeBuilder<PassedOn> passed)
    {
        passed.HasIndex(row => new { row.ById, row.PostId, row.At });
        passed.HasIndex(row => row.ResponseId).HasFilter("\"ResponseId\" IS NOT NULL");
    }
}

internal sealed class DomainEventMapping : IEntityTypeConfiguration<DomainEvent>
{
    public void Configure(EntityTypeBuilder<DomainEvent> domainEvent)
    {
        domainEvent.HasKey(row => row.Sequence);
        domainEvent.Property(row => row.Sequence).ValueGeneratedOnAdd();
        // Catching up on a feed reads one audience from one number on.
        domainEvent.HasIndex(row => new { row.Audience, row.Sequence }).HasFilter("\"Audience\" IS NOT NULL");
        domainEvent.HasIndex(row => row.PostId);
        domainEvent.HasIndex(row => row.DeedId).HasFilter("\"DeedId\" IS NOT NULL");
        // "Who looked": somebody's own, of a few kinds.
        domainEvent.HasIndex(row => new { row.ActorId, row.Kind });
    }
}

internal sealed class UndoableDeedMapping : IEntityTypeConfiguration<UndoableDeed>
{
    public void Configure(EntityTypeBuilder<UndoableDeed> deed)
    {
        deed.Ignore(row => row.IsHeld);
        deed.HasIndex(row => new { row.AccountId, row.At });
        deed.HasIndex(row => row.At)
            .HasDatabaseName("IX_UndoableDeeds_Held")
            .HasFilter("\"ReleasedAt\" IS NULL AND \"UndoneAt\" IS NULL");
    }
}
