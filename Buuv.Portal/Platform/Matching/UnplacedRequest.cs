using Buuv.Domain;
using Buuv.Domain.Neighbourhoods;
using Buuv.Domain.Posts;
using Buuv.Domain.Residents;

namespace Buuv.Portal.Platform.Matching;

/// <summary>A vraag while it is still being told: enough to see who could be asked for it. It is never stored.</summary>
public static class UnplacedRequest
{
    /// <param name="text">Null as long as nothing was typed that can stand on the board.</param>
    public static Result<Post> Of(Resident asker, Neighbourhood home, Category category, PostText? text, Timing timing, Reach reach) =>
        Post.Place(
            Id.New<PostId>(),
            asker,
            new(PostKind.Request, category, text ?? PostText.None, timing) { Reach = reach },
            home,
            default,
            feedOrder: 0,
            asker.JoinedAt
        );
}
