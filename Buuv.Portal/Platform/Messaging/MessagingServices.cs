using Buuv.Portal.Platform.Messaging.Notifications;
using Buuv.Portal.Platform.Persistence;
using Buuv.Portal.Platform.Settings;
using Microsoft.Extensions.Diagnostics.HealthChecks;
using MimeKit;

namespace Buuv.Portal.Platform.Messaging;

public static class MessagingServices
{
    public static void AddMessaging(this IServiceCollection services)
    {
        services
            .AddSettings<MailSettings>("Mail")
            .Validate(
                mail => !mail.IsConfigured || MailboxAddress.TryParse(mail.From, out _),
                "Mail:From must be a mail address when Mail:Host is set."
            );
        services
            .AddSettings<TextMessageSettings>("TextMessages")
            .Validate(
                texts => !texts.IsConfigured || Uri.TryCreate(texts.Url, UriKind.Absolute, out _),
                "TextMessages:Url must be a whole address."
            )
            .Validate(
                texts => !texts.TakesReplies || texts.ReplyKey.Length >= TextMessageSettings.ReplyKeyLength,
                "TextMessages:ReplyKey is too short to be a secret."
            );
        services.AddSettings<QuietHoursSettings>("QuietHours");
        // Senders keep the time, answer and all.
        services.AddHttpClient(MessageSenders.Gateway, client => client.Timeout = Timeout.InfiniteTimeSpan);
        services.AddSingleton<MessageSenders>();
        services.AddSingleton<QuietHours>();
        services.AddSingleton<StillNeededLinks>();
        services.AddSingleton<InvitationLinks>();
        services.AddSingleton<CheckInLinks>();
        services.AddSingleton<OptOutLinks>();
        services.AddSingleton<RatherCalledLinks>();
        services.AddSingleton<NotificationFacts>();
        services.AddSingleton<NotificationComposer>();
        services.AddSingleton<NotificationDelivery>();
        services.AddSingleton<NotificationBatches>();
        services.AddSingleton<CallRequests>();
        services.AddSingleton<OutboxProcessor>();
        services.AddSingleton<OutboxHealth>();
        services.AddHealthChecks().Add(Channel("mail", OutgoingChannel.Mail)).Add(Channel("texts", OutgoingChannel.Text));
        services.AddSingleton<NotificationDispatcher>();
        services.AddHostedService(provider => provider.GetRequiredService<OutboxProcessor>());
        services.AddHostedService(provider => provider.GetRequiredService<NotificationDispatcher>());
    }

    private static HealthCheckRegistration Channel(string name, OutgoingChannel channel) =>
        new(name, provider => ActivatorUtilities.CreateInstance<DeliveryChannelHealth>(provider, channel), failureStatus: null, tags: null);
}
