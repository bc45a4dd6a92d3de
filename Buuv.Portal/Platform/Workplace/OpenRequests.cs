using Buuv.Domain.Posts;
using Buuv.Portal.Platform.Persistence;

namespace Buuv.Portal.Platform.Workplace;

/// <summary>Requests that are on the boards, and those of them that nobody answered: one way to count them for every desk.</summary>
public static class OpenRequests
{
    extension(IQueryable<Post> posts)
    {
        /// <summary>Requests that are not closed.</summary>
        public IQueryable<Post> AreOpenRequests() => posts.Where(post => post.Kind == PostKind.Request && post.Closure == null);

        /// <summary>Posts without a response.</summary>
        public IQueryable<Post> AreUnanswered(BuuvDb db) =>
            posts.Where(post => !db.Responses.Any(response => response.PostId == post.Id));

        /// <summary>Open requests without a response that were placed before this moment.</summary>
        public IQueryable<Post> AreSilentSince(BuuvDb db, DateTime before) =>
            posts.AreOpenRequests().AreUnanswered(db).Where(post => post.PlacedAt < before);
    }
}
