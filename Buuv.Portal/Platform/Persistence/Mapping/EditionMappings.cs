using Buuv.Domain.Boards;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Buuv.Portal.Platform.Persistence.Mapping;

internal sealed class PosterEditionMapping : IEntityTypeConfiguration<PosterEdition>
{
    public void Configure(EntityTypeBuilder<PosterEdition> edition)
    {
        edition.HasIndex(week => new { week.BoardId, week.Number }).IsUnique();
        edition.HasIndex(week => week.LastDay);
        edition.Ignore(week => week.IsPrinted).Ignore(week => week.Week).Ignore(week => week.Printed);
        edition.Ignore(week => week.First).Ignore(week => week.Pinned).Ignore(week => week.Hidden);
        edition.ComplexProperty(week => week.Imprint, imprint => imprint.Property(first => first!.At).HasColumnName("PrintedAt"));
        edition.HasOne<NoticeBoard>().WithMany().HasForeignKey(week => week.BoardId).OnDelete(DeleteBehavior.Cascade);
        edition.HasMany(week => week.Choices).WithOne().HasForeignKey("Edition").IsRequired().OnDelete(DeleteBehavior.Cascade);
        edition.Navigation(week => week.Choices).UsePropertyAccessMode(PropertyAccessMode.Field).AutoInclude();
        edition.HasMany<PrintedPost>("printed").WithOne().HasForeignKey("Edition").IsRequired().OnDelete(DeleteBehavior.Cascade);
        edition.Navigation("printed").UsePropertyAccessMode(PropertyAccessMode.Field).AutoInclude();
    }
}

internal sealed class EditionChoiceMapping : IEntityTypeConfiguration<EditionChoice>
{
    public void Configure(EntityTypeBuilder<EditionChoice> choice)
    {
        choice.ToTable("EditionChoices");
        choice.Property<long>("Id");
        choice.HasKey("Id");
    }
}

internal sealed class PrintedNoteMapping : IEntityTypeConfiguration<PrintedPost>
{
    public void Configure(EntityTypeBuilder<PrintedPost> post)
    {
        post.ToTable("PrintedPosts");
        post.Property<long>("Id");
        post.HasKey("Id");
        post.ComplexProperty(printed => printed.Words);
    }
}
