using Buuv.Portal.Platform.Persistence.Audit;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Buuv.Portal.Platform.Persistence.Mapping;

internal sealed class AccountMapping : IEntityTypeConfiguration<Account>
{
    public void Configure(EntityTypeBuilder<Account> account) => account.HasIndex(user => user.ResidentId).IsUnique();
}

internal sealed class AccountDutyMapping : IEntityTypeConfiguration<AccountDuty>
{
    public void Configure(EntityTypeBuilder<AccountDuty> duty)
    {
        duty.Ignore(row => row.Duty);
        duty.HasIndex(row => row.AccountId);
        duty.HasOne<Account>().WithMany().HasForeignKey(row => row.AccountId).OnDelete(DeleteBehavior.Cascade);
    }
}

internal sealed class AccountSessionMapping : IEntityTypeConfiguration<AccountSession>
{
    public void Configure(EntityTypeBuilder<AccountSession> session)
    {
        session.HasIndex(row => row.AccountId);
        session.HasOne<Account>().WithMany().HasForeignKey(row => row.AccountId).OnDelete(DeleteBehavior.Cascade);
    }
}

internal sealed class SignInCodeMapping : IEntityTypeConfiguration<SignInCode>
{
    public void Configure(EntityTypeBuilder<SignInCode> code)
    {
        code.HasIndex(row => new { row.Address, row.SentAt });
        code.HasIndex(row => row.LinkHash);
        code.HasIndex(row => row.SentAt);
    }
}

internal sealed class OutgoingMessageMapping : IEntityTypeConfiguration<OutgoingMessage>
{
    public void Configure(EntityTypeBuilder<OutgoingMessage> message)
    {
        message.Ignore(row => row.FileName);
        message.Ignore(row => row.News);
        message.HasIndex(row => row.DedupeKey).IsUnique();
        message.HasIndex(row => row.NextAttemptAt).HasFilter("\"SentAt\" IS NULL");
        // The last four say in what state it is, so that states are counted without reading what messages say.
        message.HasIndex(row => new { row.Channel, row.SentAt, row.SentBy, row.RefusedAt, row.DroppedAt, row.Attempts, row.Haste });
        message.HasIndex(row => row.Attempts);
        message.HasIndex(row => row.To);
    }
}

internal sealed class SavedDraftMapping : IEntityTypeConfiguration<SavedDraft>
{
    public void Configure(EntityTypeBuilder<SavedDraft> draft)
    {
        draft.HasIndex(row => row.TokenHash).IsUnique();
        draft.HasIndex(row => row.SavedAt);
        draft.HasIndex(row => new { row.ResidentId, row.Form });
    }
}

internal sealed class PurgeHoldMapping : IEntityTypeConfiguration<PurgeHold>
{
    public void Configure(EntityTypeBuilder<PurgeHold> hold) => hold.HasKey(row => row.Kind);
}

internal sealed class AuditEntryMapping : IEntityTypeConfiguration<AuditEntry>
{
    public void Configure(EntityTypeBuilder<AuditEntry> entry)
    {
        entry.ToTable("AuditEntries");
        entry.HasKey(row => row.Sequence);
        entry.Property(row => row.Sequence).ValueGeneratedNever();
        entry.HasIndex(row => new { row.Kind, row.At });
    }
}

internal sealed class ConsumerPositionMapping : IEntityTypeConfiguration<ConsumerPosition>
{
    public void Configure(EntityTypeBuilder<ConsumerPosition> position) => position.HasKey(row => row.Consumer);
}
