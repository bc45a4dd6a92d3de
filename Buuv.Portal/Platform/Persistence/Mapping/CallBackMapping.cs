using Buuv.Domain.Phone;
using Buuv.Domain.Residents;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Buuv.Portal.Platform.Persistence.Mapping;

internal sealed class CallBackMapping : IEntityTypeConfiguration<CallBack>
{
    private const string OnlyOpen = "\"ClosedAt\" IS NULL";

    public void Configure(EntityTypeBuilder<CallBack> callBack)
    {
        callBack.Ignore(promise => promise.IsOpen);
        callBack.Ignore(promise => promise.News);
        callBack.HasOne<Resident>().WithMany().HasForeignKey(promise => promise.ResidentId).OnDelete(DeleteBehavior.Cascade);
        callBack.OwnsMany(promise => promise.Attempts, attempt =>
        {
            attempt.ToTable("CallAttempts");
            attempt.Property<long>("Id");
            attempt.HasKey("Id");
            attempt.Ignore(call => call.IsMiss);
        });
        callBack.Navigation(promise => promise.Attempts).UsePropertyAccessMode(PropertyAccessMode.Field);
        callBack.HasIndex(promise => promise.Key).IsUnique();
        callBack.HasIndex(promise => promise.ResidentId);
        callBack.HasIndex(promise => promise.PromisedAt).HasFilter(OnlyOpen);
        callBack.HasIndex(promise => promise.ClosedAt);
    }
}
