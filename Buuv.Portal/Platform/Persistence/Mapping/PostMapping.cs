using Buuv.Domain.Posts;
using Buuv.Domain.Posts.Matches;
using Buuv.Domain.Residents;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Buuv.Portal.Platform.Persistence.Mapping;

internal sealed class PostMapping : IEntityTypeConfiguration<Post>
{
    /// <summary>Only live posts stand in the feed's indexes, so a full archive makes no page slower.</summary>
    private const string OnlyLive = "\"ClosedAt\" IS NULL";

    public void Configure(EntityTypeBuilder<Post> post)
    {
        post.HasKey(entity => entity.Id);
        post.ComplexProperty(entity => entity.Text, text =>
        {
            text.Property(words => words.Title).HasColumnName("Title");
            text.Property(words => words.Details).HasColumnName("Details");
        });
        post.ComplexProperty(entity => entity.Timing, timing =>
        {
            timing.Property(when => when.DayPart).HasColumnName("DayPart");
            timing.Property(when => when.Rhythm).HasColumnName("Rhythm");
            timing.Property(when => when.Date).HasColumnName("Date");
        });
        post.ComplexProperty(entity => entity.Closure, closure =>
        {
            closure.Property(end => end!.At).HasColumnName("ClosedAt");
            closure.Property(end => end!.Reason).HasColumnName("ClosedReason");
            closure.Property(end => end!.ClosedById).HasColumnName("ClosedBy");
        });
        post.ComplexProperty(entity => entity.EnteredBy, entered => entered.Named());
        post.Ignore(entity => entity.IsLive).Ignore(entity => entity.WaitsForPaper);
        post.HasMany(entity => entity.Responses).WithOne().HasForeignKey(response => response.PostId).OnDelete(DeleteBehavior.Cascade);
        post.HasMany(entity => entity.Matches).WithOne().HasForeignKey(match => match.PostId).OnDelete(DeleteBehavior.Cascade);
        post.Navigation(entity => entity.Responses).UsePropertyAccessMode(PropertyAccessMode.Field);
        post.Navigation(entity => entity.Matches).UsePropertyAccessMode(PropertyAccessMode.Field);
        post.HasOne<Resident>().WithMany().HasForeignKey(entity => entity.AuthorId).OnDelete(DeleteBehavior.Restrict);

        post.HasIndex(entity => entity.FeedOrder).IsUnique();
        post.HasIndex(entity => new { entity.Audience, entity.FeedOrder }).HasDatabaseName("IX_Posts_Feed").HasFilter(OnlyLive);
        post.HasIndex(entity => new
            {
                entity.Audience,
                entity.Kind,
                entity.Category,
                entity.FeedOrder,
            })
            .HasDatabaseName("IX_Posts_Category")
            .HasFilter(OnlyLive);
        post.HasIndex(entity => new
            {
                entity.Municipality,
                entity.Kind,
                entity.FeedOrder,
            })
            .HasDatabaseName("IX_Posts_Town")
            .HasFilter(OnlyLive);
        post.HasIndex(entity => new { entity.Municipality, entity.Number })
            .HasDatabaseName("IX_Posts_LiveNumber")
            .IsUnique()
            .HasFilter(OnlyLive);
        post.HasIndex(entity => new
            {
                entity.Municipality,
                entity.Number,
                entity.FeedOrder,
            })
            .HasDatabaseName("IX_Posts_Number");
        post.HasIndex(entity => entity.ExpiresAt).HasFilter(OnlyLive);
        post.HasIndex(entity => entity.AuthorId);
    }
}

internal sealed class ResponseMapping : IEntityTypeConfiguration<Response>
{
    public void Configure(EntityTypeBuilder<Response> response)
    {
        response.HasKey(answer => answer.Id);
        response.Property(answer => answer.Id).ValueGeneratedNever();
        response.ComplexProperty(answer => answer.EnteredBy, entered => entered.Named());
        response.Ignore(answer => answer.IsWaiting);
        response.HasOne<Resident>().WithMany().HasForeignKey(answer => answer.HelperId).OnDelete(DeleteBehavior.Restrict);
        response.HasIndex(answer => new { answer.HelperId, answer.At });
    }
}

internal sealed class MatchMapping : IEntityTypeConfiguration<Match>
{
    public void Configure(EntityTypeBuilder<Match> match)
    {
        match.HasKey(both => both.Id);
        match.Property(both => both.Id).ValueGeneratedNever();
        match.ComplexProperty(both => both.Appointment, appointment =>
        {
            appointment.Property(meeting => meeting!.StartsAt).HasColumnName("AppointmentAt");
            appointment.Property(meeting => meeting!.Place).HasColumnName("AppointmentPlace");
        });
        match.ComplexProperty(both => both.AskerSays, says =>
        {
            says.Property(contact => contact!.StillInTouch).HasColumnName("AskerStillInTouch");
            says.Property(contact => contact!.At).HasColumnName("AskerCheckedInAt");
        });
        match.ComplexProperty(both => both.HelperSays, says =>
        {
            says.Property(contact => contact!.StillInTouch).HasColumnName("HelperStillInTouch");
            says.Property(contact => contact!.At).HasColumnName("HelperCheckedInAt");
        });
        match.Ignore(both => both.IsLasting);
        match.Ignore(both => both.MayBeRemindedOf);
        match.HasIndex(both => both.ResponseId).IsUnique();
        match.HasIndex(both => both.AskerId);
        match.HasIndex(both => both.HelperId);
        match.HasIndex(both => both.At);
    }
}
