using System.Globalization;
using Buuv.Domain;
using Buuv.Portal.Features.Posts;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Web;

namespace Buuv.Portal.Live;

/// <summary>Draws a note once for everybody who watches in one language.</summary>
public sealed class NoteFragments(PostQueries posts, IServiceScopeFactory scopes, ILoggerFactory logs)
{
    /// <summary>What the feed says about a note; null when it is gone altogether.</summary>
    public async Task<FeedChange?> DescribeAsync(long sequence, PostId post, FeedChangeKind kind, string language)
    {
        if (await posts.NoteAsync(post) is not { } note) return null;
        var html = kind.Hangs() ? await DrawAsync(note, language) : null;
        return new(sequence, kind, note.ElementId, note.Number.ToString(), note.MunicipalitySlug, note.Kind, note.Category, html);
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
