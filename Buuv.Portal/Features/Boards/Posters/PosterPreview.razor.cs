using Buuv.Portal.Features.Boards.Editions;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Http.Extensions;

namespace Buuv.Portal.Features.Boards.Posters;

/// <summary>The page to look at a poster before it is printed. Looking changes nothing.</summary>
public sealed partial class PosterPreview
{
    [Parameter, EditorRequired]
    public required WeekSheet Week { get; set; }

    /// <summary>The sheets, set.</summary>
    [Parameter, EditorRequired]
    public required IReadOnlyList<string> Posters { get; set; }

    /// <summary>The reader prints this board: shown what to do, and warned of what is no longer open.</summary>
    [Parameter]
    public bool Prints { get; set; }

    private bool IsEnglish => Week.Sheet.Language.TwoLetterISOLanguageName == "en";

    private IEnumerable<string> GoneNumbers =>
        Week.Posts.Where(post => Week.Gone.Contains(post.PostId)).Select(post => post.Number.ToString());

    private string PdfAddress
    {
        get
        {
            var query = new QueryBuilder
            {
                { "formaat", Week.Head.Size.ToString() },
                { "taal", Week.Sheet.Language.TwoLetterISOLanguageName },
            };
            if (Week.Head.IsLarge)
                query.Add("letters", "groot");
            return $"/prikborden/{Week.Board.Slug}/poster.pdf{query}";
        }
    }
}
