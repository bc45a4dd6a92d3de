using Buuv.Domain;
using Buuv.Domain.Neighbourhoods;
using Buuv.Domain.Posts;
using Microsoft.EntityFrameworkCore;

namespace Buuv.Portal.Data.Search;

/// <summary>The words by which live posts are found, in a full-text table of SQLite (FTS5) that is written in the transaction that changes a
/// post. Its row is the post's place in the feed. What is closed is not in it, and what is taken out of it is overwritten.</summary>
public static class PostIndex
{
    /// <summary>Is anything here that changes what can be found?</summary>
    /// <returns>What to write once it is saved; null when there is nothing.</returns>
    internal static Func<Task>? Follow(BuuvDb db)
    {
        var posts = db.ChangeTracker.Entries<Post>().Where(entry => IsChanged(entry.State)).Select(entry => (entry.Entity, entry.State)).ToArray();
        var wijken = Changed<District>(db).Select(wijk => wijk.Code).ToHashSet();
        var buurten = Changed<Neighbourhood>(db).Select(buurt => buurt.Code).ToHashSet();
        if (posts.Length + wijken.Count + buurten.Count == 0) return null;
        return async () =>
        {
            var places = await PlaceNames.ReadAsync(db);
            foreach (var (post, state) in posts)
            {
                if (state != EntityState.Added) await RemoveAsync(db, post);
                if (state != EntityState.Deleted) await AddAsync(db, post, places);
            }
            NeighbourhoodCode[] renamed = [.. places.Where(place => buurten.Contains(place.Code) || (place.District is { } wijk && wijken.Contains(wijk)))];
            if (renamed.Length == 0) return;
            foreach (var post in await LiveAsync(db.Posts.Where(post => renamed.Contains(post.Neighbourhood))))
            {
                await RemoveAsync(db, post);
                await AddAsync(db, post, places);
            }
        };
    }

    /// <summary>Makes it anew.</summary>
    public static async Task RebuildAsync(BuuvDb db)
    {
        var places = await PlaceNames.ReadAsync(db);
        await db.Database.ExecuteSqlAsync($"DELETE FROM PostIndex");
        foreach (var post in await LiveAsync(db.Posts)) await AddAsync(db, post, places);
    }

    /// <summary>The word under which an audience, a kind, a category or a buurt stands in the index.</summary>
    internal static string Mark(object choice) => string.Concat($"{choice.GetType().Name}{choice}".Where(char.IsAsciiLetterOrDigit)).ToLowerInvariant();

    private static bool IsChanged(EntityState state) => state is EntityState.Added or EntityState.Modified or EntityState.Deleted;

    private static IEnumerable<T> Changed<T>(BuuvDb db) where T : class =>
        db.ChangeTracker.Entries<T>().Where(entry => entry.State == EntityState.Modified).Select(entry => entry.Entity);

    private static Task<List<Post>> LiveAsync(IQueryable<Post> posts) =>
        posts.AsNoTracking().Where(post => post.Closure == null).OrderBy(post => post.FeedOrder).ToListAsync();

    private static Task RemoveAsync(BuuvDb db, Post post) => db.Database.ExecuteSqlAsync($"DELETE FROM PostIndex WHERE rowid = {post.FeedOrder}");

    private static async Task AddAsync(BuuvDb db, Post post, PlaceNames places)
    {
        if (!post.IsLive) return;
        var (title, details) = (Text(post.Text.Title), Text(post.Text.Details));
        var about = $"{Text($"{CategoryWords.Of(post.Category)} {places.NameOf(post.Neighbourhood)}")} {post.Number}";
        object[] heard = [post.Audience, post.Kind, post.Category, post.Neighbourhood];
        var marks = string.Join(' ', heard.Select(Mark));
        await db.Database.ExecuteSqlAsync(
            $"INSERT INTO PostIndex (rowid, title, details, about, heard) VALUES ({post.FeedOrder}, {title}, {details}, {about}, {marks})");
    }

    private static string Text(string text) => string.Join(' ', Folding.WordsAndParts(text));

    /// <summary>What the buurten and their wijken are called.</summary>
    private sealed class PlaceNames(IReadOnlyList<Neighbourhood> buurten, Dictionary<DistrictCode, string> wijken)
    {
        private readonly Dictionary<NeighbourhoodCode, string> names = buurten.ToDictionary(
            buurt => buurt.Code, buurt => buurt.District is { } wijk && wijken.TryGetValue(wijk, out var name) ? $"{buurt.Name} {name}" : buurt.Name);

        public static async Task<PlaceNames> ReadAsync(BuuvDb db) => new(
            await db.Neighbourhoods.AsNoTracking().ToListAsync(),
            await db.Districts.AsNoTracking().ToDictionaryAsync(wijk => wijk.Code, wijk => wijk.Name));

        public IEnumerable<NeighbourhoodCode> Where(Func<Neighbourhood, bool> which) => buurten.Where(which).Select(buurt => buurt.Code);

        public string NameOf(NeighbourhoodCode code) => names.GetValueOrDefault(code, "");
    }
}
