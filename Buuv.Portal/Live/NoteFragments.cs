using System.Globalization;
using Buuv.Domain.Happenings;
using Buuv.Portal.Data;
using Buuv.Portal.Features.Posts;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Web;
using Microsoft.EntityFrameworkCore;

namespace Buuv.Portal.Live;

/// <summary>Draws a note once for everybody who watches in one language.</summary>
public sealed class NoteFragments(IDbContextFactory<BuuvDb> reading, PostQueries posts, IServiceScopeFactory scopes, ILoggerFactory logs)
{
    /// <summary>What the feed says about a happening; null when the post is gone altogether.</summary>
    public async Task<FeedChange?> DescribeAsync(Happening about, FeedChangeKind kind, string language)
    {
        await using var db = await reading.CreateDbContextAsync();
        if (await db.Posts.Where(post => post.Id == about.Post).Select(PostQueries.Row).FirstOrDefaultAsync() is not { } row) return null;
        var note = posts.View(row);
        var html = kind.Hangs() ? await DrawAsync(note, language) : null;
        return new(about.Sequence, kind, note.ElementId, note.Number.ToString(), note.MunicipalitySlug, note.Kind, note.Category, html);
    }

    private async Task<string> DrawAsync(NoteView note, string language)
    {
        CultureInfo.CurrentCulture = CultureInfo.CurrentUICulture = CultureInfo.GetCultureInfo(language);
        await using var scope = scopes.CreateAsyncScope();
        await using var renderer = new HtmlRenderer(scope.ServiceProvider, logs);
        return await renderer.Dispatcher.InvokeAsync(async () =>
        {
            var drawn = await renderer.RenderComponentAsync<Note>(ParameterView.FromDictionary(new Dictionary<string, object?> { [nameof(Note.View)] = note }));
            return drawn.ToHtmlString();
        });
    }
}
