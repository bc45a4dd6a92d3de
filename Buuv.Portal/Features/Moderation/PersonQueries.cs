using Buuv.Domain;
using Buuv.Domain.Moderation;
using Buuv.Domain.Posts;
using Buuv.Domain.Residents;
using Buuv.Domain.Staff;
using Buuv.Portal.Platform.Identity;
using Buuv.Portal.Platform.Neighbourhoods;
using Buuv.Portal.Platform.Persistence;
using Microsoft.EntityFrameworkCore;

namespace Buuv.Portal.Features.Moderation;

/// <summary>What a moderator needs to know of one resident: posts, reviews and their moderators.</summary>
/// <param name="Reported">Number of reports by others about texts of this resident.</param>
public sealed record ReviewedPerson(
    ResidentId Id,
    string FirstName,
    string? Alias,
    string Neighbourhood,
    DateTime JoinedAt,
    DateTime? MemberSince,
    MembershipGround? MemberBy,
    IReadOnlyList<Post> Posts,
    IReadOnlyList<Review> Reviews,
    int Reported
);

public sealed class PersonQueries(IDbContextFactory<BuuvDb> reading, NeighbourhoodDirectory directory)
{
    private const int MostShown = 50;

    /// <summary>Null when they are not there, or live where this moderator does not work.</summary>
    public async Task<ReviewedPerson?> FindAsync(StaffActor actor, ResidentId id)
    {
        await using var db = await reading.CreateDbContextAsync();
        if (await db.Residents.FirstOrDefaultAsync(resident => resident.Id == id) is not { } person)
            return null;
        if (directory.Map.Find(person.Neighbourhood) is not { } home || !actor.May(Permission.Moderate, home))
            return null;
        var posts = await db
            .Posts.Where(post => post.AuthorId == id)
            .OrderByDescending(post => post.FeedOrder)
            .Take(MostShown)
            .ToListAsync();
        var reviews = await db
            .Reviews.Where(review => review.AuthorId == id)
            .OrderByDescending(review => review.At)
            .Take(MostShown)
            .ToListAsync();
        return new(
            id,
            person.FirstName,
            person.Alias,
            home.Name,
            person.JoinedAt,
            person.MemberSince,
            person.MemberBy,
            posts,
            reviews,
            reviews.Count(review => review.Why.HasFlag(ReviewWhy.Reported))
        );
    }
}
