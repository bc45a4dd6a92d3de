using Buuv.Domain;
using Buuv.Domain.Neighbourhoods;
using Buuv.Domain.Posts;
using Buuv.Portal.Data;
using Microsoft.EntityFrameworkCore;

namespace Buuv.Portal.Features.Posts;

/// <summary>Reads posts for showing. Untracked, straight into what a page shows; "nearby" as exact look-ups per audience,
/// so the costs stay the same however many posts there are.</summary>
public sealed class PostQueries(IDbContextFactory<BuuvDb> reading, NeighbourhoodDirectory directory)
{
    /// <summary>Notes on one page.</summary>
    public const int PageSize = 50;

    private static readonly Func<BuuvDb, Audience, long, int, IAsyncEnumerable<NoteRow>> Heard = EF.CompileAsyncQuery(
        (BuuvDb db, Audience audience, long before, int most) => db.Posts
            .Where(post => post.Audience == audience && post.Closure == null && post.FeedOrder < before)
            .OrderByDescending(post => post.FeedOrder)
            .Take(most)
            .Select(post => new NoteRow(post.Municipality, post.Number, post.Kind, post.Category, post.Text.Title, post.Text.Details, post.AuthorName,
                post.Neighbourhood, post.PlacedAt, post.Timing.Rhythm, post.Coffee, post.FeedOrder)));

    /// <summary>What hangs in a buurt: own buurt, wijk, town and region, newest first.</summary>
    /// <param name="before">Only older than this place in the feed; <see cref="long.MaxValue"/> for the first page.</param>
    public async Task<IReadOnlyList<NoteView>> FeedAsync(Neighbourhood neighbourhood, long before = long.MaxValue, int most = PageSize)
    {
        await using var db = await reading.CreateDbContextAsync();
        var rows = new List<NoteRow>();
        foreach (var audience in directory.Map.AudiencesOf(neighbourhood))
            await foreach (var row in Heard(db, audience, before, most))
                rows.Add(row);
        return [.. rows.OrderByDescending(row => row.FeedOrder).Take(most).Select(View)];
    }

    /// <summary>One note, for the live feed; null once it is closed or gone.</summary>
    public async Task<NoteView?> LiveNoteAsync(PostId id)
    {
        await using var db = await reading.CreateDbContextAsync();
        var row = await db.Posts.Where(post => post.Id == id && post.Closure == null).Select(Row).FirstOrDefaultAsync();
        return row is null ? null : View(row);
    }

    internal static readonly System.Linq.Expressions.Expression<Func<Post, NoteRow>> Row = post => new NoteRow(
        post.Municipality, post.Number, post.Kind, post.Category, post.Text.Title, post.Text.Details, post.AuthorName,
        post.Neighbourhood, post.PlacedAt, post.Timing.Rhythm, post.Coffee, post.FeedOrder);

    internal NoteView View(NoteRow row) => new(
        directory.Map.FindMunicipality(row.Municipality)!.Slug, row.Number, row.Kind, row.Category, row.Title, row.Details, row.Name,
        directory.Map.Find(row.Neighbourhood)!.Name, row.PlacedAt, row.Rhythm, row.Coffee, row.FeedOrder);
}

/// <summary>A note as it stands in the database.</summary>
internal sealed record NoteRow(
    MunicipalityCode Municipality, ShortCode Number, PostKind Kind, Category Category, string Title, string Details, string Name,
    NeighbourhoodCode Neighbourhood, DateTime PlacedAt, Rhythm Rhythm, bool Coffee, long FeedOrder);
