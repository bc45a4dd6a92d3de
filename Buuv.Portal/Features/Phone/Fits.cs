using Buuv.Domain;
using Buuv.Domain.Neighbourhoods;
using Buuv.Domain.Posts;
using Buuv.Portal.Data;
using Buuv.Portal.Features.Posts;
using Microsoft.EntityFrameworkCore;

namespace Buuv.Portal.Features.Phone;

/// <summary>What already hangs there and fits what a caller asks or offers, and who did such a thing before: found while the volunteer types.</summary>
public sealed class Fits(IDbContextFactory<BuuvDb> reading, PostQueries posts, NeighbourhoodDirectory directory)
{
    private const int Shown = 4;

    // The short words say nothing about what it is about.
    private const int LeastLetters = 4;

    /// <summary>Open posts of the other kind that the caller's buurt hears: the same category and words first.</summary>
    public async Task<IReadOnlyList<NoteView>> PostsAsync(Neighbourhood home, PostKind kind, Category? category, string? title)
    {
        var audiences = directory.Map.AudiencesOf(home);
        var other = kind == PostKind.Request ? PostKind.Offer : PostKind.Request;
        var found = new List<NoteView>();
        foreach (var word in TidyText.ForSearch(TidyText.Line(title)).Split(' ', StringSplitOptions.RemoveEmptyEntries).Where(word => word.Length >= LeastLetters).OrderByDescending(word => word.Length).Take(2))
            found.AddRange(await posts.FeedAsync(audiences, new(other, category, Words: word.Trim('.', ',', '?', '!')), most: Shown));
        if (category is not null) found.AddRange(await posts.FeedAsync(audiences, new(other, category), most: Shown));
        return [.. found.DistinctBy(note => note.FeedOrder).Take(Shown)];
    }

    /// <summary>Who helped with this before in the same town, the most recent first. No address, no number.</summary>
    public async Task<IReadOnlyList<Helper>> HelpersAsync(Neighbourhood home, Category category, ResidentId except)
    {
        await using var db = await reading.CreateDbContextAsync();
        var recent = await (
            from match in db.Matches
            join post in db.Posts on match.Post equals post.Id
            where post.Municipality == home.Municipality && post.Category == category && post.Kind == PostKind.Request && match.Helper != except
            orderby match.At descending
            select match.Helper).Take(Shown * 4).ToListAsync();
        ResidentId[] ids = [.. recent.Distinct().Take(Shown)];
        var people = await db.Residents.Where(resident => ids.Contains(resident.Id)).ToListAsync();
        return [.. ids.Select(id => people.First(person => person.Id == id)).Select(person => new Helper(person.PublicName, directory.Map.Find(person.Neighbourhood)?.Name ?? ""))];
    }
}

/// <summary>Somebody who did this before: the name they show, and their buurt.</summary>
public sealed record Helper(string Name, string Neighbourhood);
