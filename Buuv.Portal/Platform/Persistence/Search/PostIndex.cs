using Buuv.Domain;
using Buuv.Domain.Neighbourhoods;
using Buuv.Domain.Posts;
using Microsoft.EntityFrameworkCore;

namespace Buuv.Portal.Platform.Persistence.Search;

/// <summary>The words by which live posts are found, in a full-text table of SQLite (FTS5) that is written in the transaction that changes
/// a post. Its row is the post's place in the feed. What is closed is not in it, and what is taken out of it is overwritten.</summary>
public static class PostIndex
{
    /// <summary>Prepares the changes of the search index that follow from tracked changes.</summary>
    /// <returns>What to write once it is saved; null when there is nothing.</returns>
    internal static Func<Task>? Follow(BuuvDb db)
    {
        var posts = db
            .ChangeTracker.Entries<Post>()
            .Where(entry => IsChanged(entry.State))
            .Select(entry => (entry.Entity, entry.State))
            .ToArray();
        var wijken = Changed<District>(db).Select(wijk => wijk.Code).ToHashSet();
        var neighbourhoods = Changed<Neighbourhood>(db).Select(neighbourhood => neighbourhood.Code).ToHashSet();
        if (posts.Length + wijken.Count + neighbourhoods.Count == 0) return null;
        return async () =>
        {
            // Everybody else waits at the gate: only the names of these places are read.
            var open = posts.Where(row => row.State != EntityState.Deleted && row.Entity.IsLive).Select(row => row.Entity).ToArray();
            foreach (var (post, state) in posts)
                if (state != EntityState.Added) await RemoveAsync(db, post);
            await AddAsync(db, open);
            if (wijken.Count + neighbourhoods.Count == 0)
                return;
            var renamed = await db
                .Neighbourhoods.Where(neighbourhood =>
                    neighbourhoods.Contains(neighbourhood.Code)
                    || (neighbourhood.District != null && wijken.Contains(neighbourhood.District.Value))
                )
                .Select(neighbourhood => neighbourhood.Code)
                .ToListAsync();
            var theirs = await LiveAsync(db.Posts.Where(post => renamed.Contains(post.Neighbourhood)));
            foreach (var post in theirs) await RemoveAsync(db, post);
            await AddAsync(db, theirs);
        };
    }

    /// <summary>Makes it anew.</summary>
    public static async Task RebuildAsync(BuuvDb db)
    {
        await db.Database.ExecuteSqlAsync($"DELETE FROM PostIndex");
        await AddAsync(db, await LiveAsync(db.Posts));
    }

    /// <summary>The word under which an audience, a kind, a category or a neighbourhood stands in the index.</summary>
    internal static string Mark(object choice) =>
        string.Concat($"{choice.GetType().Name}{choice}".Where(char.IsAsciiLetterOrDigit)).ToLowerInvariant();

    private static bool IsChanged(EntityState state) => state is EntityState.Added or EntityState.Modified or EntityState.Deleted;

    private static IEnumerable<T> Changed<T>(BuuvDb db) where T : class =>
        db.ChangeTracker.Entries<T>().Where(entry => entry.State == EntityState.Modified).Select(entry => entry.Entity);

    private static Task<List<Post>> LiveAsync(IQueryable<Post> posts) =>
        posts.AsNoTracking().Where(post => post.Closure == null).OrderBy(post => post.FeedOrder).ToListAsync();

    private static Task RemoveAsync(BuuvDb db, Post post) =>
        db.Database.ExecuteSqlAsync($"DELETE FROM PostIndex WHERE rowid = {post.FeedOrder}");

    private static async Task AddAsync(BuuvDb db, IReadOnlyCollection<Post> live)
    {
        var places = await PlaceNamesAsync(db, live.Select(post => post.Neighbourhood).ToHashSet());
        foreach (var post in live) await AddAsync(db, post, places.GetValueOrDefault(post.Neighbourhood, ""));
    }

    private static async Task AddAsync(BuuvDb db, Post post, string place)
    {
        var (title, details) = (Text(post.Text.Title), Text(post.Text.Details));
        var about = $"{Text($"{CategoryWords.Of(post.Category)} {place}")} {post.Number}";
        object[] heard = [post.Audience, post.Kind, post.Category, post.Neighbourhood];
        var marks = string.Join(' ', heard.Select(Mark));
        await db.Database.ExecuteSqlAsync(
            $"INSERT INTO PostIndex (rowid, title, details, about, heard) VALUES ({post.FeedOrder}, {title}, {details}, {about}, {marks})");
    }

    private static string Text(string text) => string.Join(' ', Folding.WordsAndParts(text));

    // Of each buurt its own name and that of its wijk.
    private static async Task<Dictionary<NeighbourhoodCode, string>> PlaceNamesAsync(BuuvDb db, IReadOnlySet<NeighbourhoodCode> codes)
    {
        if (codes.Count == 0)
            return [];
        var neighbourhoods = await db
            .Neighbourhoods.AsNoTracking()
            .Where(neighbourhood => codes.Contains(neighbourhood.Code))
            .ToListAsync();
        var of = neighbourhoods.Select(neighbourhood => neighbourhood.District).OfType<DistrictCode>().ToHashSet();
        var wijken = await db
            .Districts.AsNoTracking()
            .Where(wijk => of.Contains(wijk.Code))
            .ToDictionaryAsync(wijk => wijk.Code, wijk => wijk.Name);
        return neighbourhoods.ToDictionary(
            neighbourhood => neighbourhood.Code,
            neighbourhood =>
                neighbourhood.District is { } wijk && wijken.TryGetValue(wijk, out var name)
                    ? $"{neighbourhood.Name} {name}"
                    : neighbourhood.Name
        );
    }
}
