using Buuv.Portal.Settings;
using MimeKit;

namespace Buuv.Portal.Features.Notifications;

public static class NotificationsFeature
{
    public static void AddNotifications(this IServiceCollection services)
    {
        services.AddOptions<MailSettings>().BindConfiguration("Mail")
            .Validate(mail => !mail.IsConfigured || MailboxAddress.TryParse(mail.From, out _), "Mail:From must be a mail address when Mail:Host is set.")
            .ValidateDataAnnotations().ValidateOnStart();
        services.AddOptions<TextMessageSettings>().BindConfiguration("TextMessages")
            .Validate(texts => !texts.IsConfigured || Uri.TryCreate(texts.Url, UriKind.Absolute, out _), "TextMessages:Url must be a whole address.")
            .Validate(texts => !texts.TakesReplies || texts.ReplyKey.Length >= TextMessageSettings.ReplyKeyLength, "TextMessages:ReplyKey is too short to be a secret.")
            .ValidateDataAnnotations().ValidateOnStart();
        services.AddOptions<QuietHoursSettings>().BindConfiguration("QuietHours").ValidateOnStart();
        // Carriers keep the time, answer and all.
        services.AddHttpClient(Carriers.Gateway, client => client.Timeout = Timeout.InfiniteTimeSpan);
        services.AddSingleton<Carriers>();
        services.AddSingleton<Night>();
        services.AddSingleton<StillNeededLinks>();
        services.AddSingleton<CheckInLinks>();
        services.AddSingleton<NewsFacts>();
        services.AddSingleton<NewsLetters>();
        services.AddSingleton<NewsDelivery>();
        services.AddSingleton<StillNeeded>();
        services.AddSingleton<CheckIns>();
        services.AddSingleton<AppointmentReminders>();
        services.AddSingleton<Postman>();
        services.AddSingleton<OutboxHealth>();
        services.AddSingleton<NewsForResidents>();
        services.AddHostedService(provider => provider.GetRequiredService<Postman>());
        services.AddHostedService(provider => provider.GetRequiredService<NewsForResidents>());
    }
}
