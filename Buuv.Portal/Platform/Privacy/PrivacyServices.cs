using Buuv.Portal.Platform.Jobs;
using Buuv.Portal.Platform.Privacy.PersonalData;
using Buuv.Portal.Platform.Settings;

namespace Buuv.Portal.Platform.Privacy;

public static class PrivacyServices
{
    public static void AddPrivacy(this IServiceCollection services)
    {
        services
            .AddSettings<RetentionSettings>("Retention")
            .Validate(
                retention =>
                    retention.Days.All(row =>
                        row.Value is >= 1 and <= 36500 && PersonalDataSets.All.Any(kind => kind.Term is not null && kind.Name == row.Key)
                    ),
                "Retention:Days takes a number of days from 1 for: "
                    + $"{string.Join(", ", PersonalDataSets.All.Where(kind => kind.Term is not null).Select(kind => kind.Name))}."
            );
        services.AddSingleton<Erasure>();
        services.AddSingleton<Retention>();
        services.AddJob<Retention>("purge what was for a few days", TimeSpan.FromHours(1), retention => retention.PurgeFleetingAsync);
        services.AddJob<Retention>("purge what was kept long enough", TimeSpan.FromDays(1), retention => retention.PurgeLastingAsync);
    }
}
