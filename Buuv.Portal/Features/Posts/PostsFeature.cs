using Buuv.Portal.Features.Posts.Placing;


namespace Buuv.Portal.Features.Posts;

public static class PostsFeature
{
    public static void AddPosts(this IServiceCollection services)
    {
        services.AddSingleton<PostQueries>();
        services.AddSingleton<PostSearch>();
        services.AddSingleton<PostCommands>();
        services.AddSingleton<BoardCounter>();
        services.AddScoped<PlaceFlow>();
    }
}
