using Buuv.Portal.Features.Posts.Passing;
using Buuv.Portal.Features.Posts.Placing;
using Buuv.Portal.Features.Posts.Renewal;
using Buuv.Portal.Platform.Jobs;
using Buuv.Portal.Platform.Workplace;

namespace Buuv.Portal.Features.Posts;

public static class PostsFeature
{
    public static void AddPosts(this IServiceCollection services)
    {
        services.AddSingleton<PostQueries>();
        services.AddSingleton<IWorkSearch, PostFinder>();
        services.AddSingleton<PostSearch>();
        services.AddSingleton<PostCommands>();
        services.AddSingleton<BoardCounter>();
        services.AddSingleton<PassedOnLinks>();
        services.AddSingleton<PassingOn>();
        services.AddScoped<PlaceFlow>();
        services.AddSingleton<PhoneHandover>();
        services.AddSingleton<PostExpiry>();
        services.AddSingleton<StillNeeded>();
        services.AddJob<PostExpiry>("take down posts whose time is over", TimeSpan.FromMinutes(5), expiry => expiry.TakeDownAsync);
        services.AddJob<StillNeeded>("ask whether a post is still needed", TimeSpan.FromHours(1), stillNeeded => stillNeeded.AskAsync);
    }
}
