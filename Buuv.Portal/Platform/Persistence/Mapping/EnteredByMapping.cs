using Buuv.Domain.Residents;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Buuv.Portal.Platform.Persistence.Mapping;

internal static class EnteredByMapping
{
    /// <summary>The same three columns wherever a deputy entered something for a resident.</summary>
    public static void Named(this ComplexPropertyBuilder<EnteredBy> entered)
    {
        entered.Property(who => who.As).HasColumnName("EnteredAs");
        entered.Property(who => who.Who).HasColumnName("EnteredBy");
        entered.Property(who => who.Name).HasColumnName("EnteredByName");
    }
}
