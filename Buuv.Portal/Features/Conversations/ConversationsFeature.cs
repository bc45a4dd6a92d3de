using Buuv.Portal.Features.Conversations.Mediating;
using Buuv.Portal.Platform.Workplace;

namespace Buuv.Portal.Features.Conversations;

public static class ConversationsFeature
{
    public static void AddConversations(this IServiceCollection services)
    {
        services.AddSingleton<ConversationCommands>();
        services.AddSingleton<ConversationQueries>();
        services.AddSingleton<MediationCommands>();
        services.AddSingleton<MediationQueries>();
        services.AddSingleton<IWorkQueue, MediationQueue>();
    }
}
