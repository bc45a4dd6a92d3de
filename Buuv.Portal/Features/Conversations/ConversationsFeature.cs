namespace Buuv.Portal.Features.Conversations;

public static class ConversationsFeature
{
    public static void AddConversations(this IServiceCollection services)
    {
        services.AddSingleton<ConversationCommands>();
        services.AddSingleton<ConversationQueries>();
    }
}
