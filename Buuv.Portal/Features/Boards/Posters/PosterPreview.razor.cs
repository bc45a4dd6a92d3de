using Buuv.Domain.Posts;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Http.Extensions;

namespace Buuv.Portal.Features.Boards.Posters;

/// <summary>The page to look at a poster before it is printed.</summary>
public sealed partial class PosterPreview(WeekSheets sheets)
{
    /// <summary>Newest notes to swap with.</summary>
    private const int Others = 12;

    [Parameter, EditorRequired]
    public required WeekSheet Week { get; set; }

    [Parameter, EditorRequired]
    public required MarkupString Poster { get; set; }

    [Parameter]
    public bool Prints { get; set; }

    private WeekSheets Sheets => sheets;

    private bool IsEnglish => Week.Sheet.Language.TwoLetterISOLanguageName == "en";

    private IEnumerable<Post> Offered => Week.Chosen.Concat(Week.Proposed).Concat(Week.Candidates.Take(Others)).DistinctBy(post => post.Id);

    private string PdfAddress
    {
        get
        {
            var query = new QueryBuilder { { "formaat", Week.Sheet.Size.ToString() }, { "taal", Week.Sheet.Language.TwoLetterISOLanguageName }, { "zelf", "ja" } };
            query.Add("kaart", Week.Chosen.Select(sheets.KeyOf));
            return $"/prikborden/{Week.Board.Slug}/poster.pdf{query}";
        }
    }
}
