using Buuv.Domain;
using Buuv.Domain.Contact;
using Buuv.Domain.Events;
using Buuv.Domain.Matching;
using Buuv.Domain.Neighbourhoods;
using Buuv.Domain.Posts;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage.ValueConversion;

namespace Buuv.Portal.Platform.Persistence;

/// <summary>How the domain's own types stand in the database, said once for all tables.</summary>
internal static class Conventions
{
    public const string Version = "Version";

    public static void Apply(ModelConfigurationBuilder configuration)
    {
        foreach (var id in typeof(Id).Assembly.GetTypes().Where(type => type.IsValueType && type.GetInterfaces().Any(IsId)))
            configuration.Properties(id).HaveConversion(typeof(IdConverter<>).MakeGenericType(id));
        configuration.Properties<MunicipalityCode>().HaveConversion<MunicipalityCodeConverter>();
        configuration.Properties<DistrictCode>().HaveConversion<DistrictCodeConverter>();
        configuration.Properties<NeighbourhoodCode>().HaveConversion<NeighbourhoodCodeConverter>();
        configuration.Properties<Audience>().HaveConversion<AudienceConverter>();
        configuration.Properties<ShortCode>().HaveConversion<ShortCodeConverter>();
        configuration.Properties<PhoneNumber>().HaveConversion<PhoneNumberConverter>();
        configuration.Properties<EmailAddress>().HaveConversion<EmailAddressConverter>();
        configuration.Properties<CategorySet>().HaveConversion<CategorySetConverter>();
        configuration.Properties<WeekTimes>().HaveConversion<WeekTimesConverter>();
        configuration.Properties<DateTime>().HaveConversion<UtcConverter>();
    }

    /// <summary>SQLite has no row version: every aggregate gets a counter that is checked when it is saved.</summary>
    public static void AddVersions(ModelBuilder builder)
    {
        foreach (var aggregate in builder.Model.GetEntityTypes().Where(type => type.ClrType.IsSubclassOf(typeof(Entity))))
            builder.Entity(aggregate.ClrType).Property<long>(Version).IsConcurrencyToken();
    }

    // An expression tree cannot call a static interface member itself.
    private static T From<T>(Guid value) where T : struct, IId<T> => T.From(value);

    private static bool IsId(Type type) => type.IsGenericType && type.GetGenericTypeDefinition() == typeof(IId<>);

    private sealed class IdConverter<T>() : ValueConverter<T, Guid>(id => id.Value, value => From<T>(value)) where T : struct, IId<T>;

    private sealed class DistrictCodeConverter() : ValueConverter<DistrictCode, string>(code => code.Value, value => new(value));

    private sealed class AudienceConverter() : ValueConverter<Audience, string>(audience => audience.Value, value => new(value));

    private sealed class ShortCodeConverter() : ValueConverter<ShortCode, int>(code => code.Value, value => new(value));

    private sealed class PhoneNumberConverter()
        : ValueConverter<PhoneNumber, string>(number => number.E164, value => PhoneNumber.Written(value).Value);

    private sealed class EmailAddressConverter()
        : ValueConverter<EmailAddress, string>(address => address.Value, value => EmailAddress.Kept(value));

    private sealed class CategorySetConverter() : ValueConverter<CategorySet, int>(set => set.Bits, value => new(value));

    private sealed class WeekTimesConverter() : ValueConverter<WeekTimes, int>(times => times.Bits, value => new(value));

    private sealed class UtcConverter() : ValueConverter<DateTime, DateTime>(
        time => time.Kind == DateTimeKind.Utc ? time : time.ToUniversalTime(), stored => DateTime.SpecifyKind(stored, DateTimeKind.Utc));
}

internal sealed class MunicipalityCodeConverter() : ValueConverter<MunicipalityCode, string>(code => code.Value, value => new(value));

internal sealed class NeighbourhoodCodeConverter() : ValueConverter<NeighbourhoodCode, string>(code => code.Value, value => new(value));
