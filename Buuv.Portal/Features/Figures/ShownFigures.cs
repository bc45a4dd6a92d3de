using Buuv.Domain.Figures;
using Buuv.Domain.Posts;

namespace Buuv.Portal.Features.Figures;

/// <summary>What a page of figures shows, in a form that goes along from the first drawing to the live page: counted once.</summary>
/// <param name="Of">The municipality, the month, and whether that was over.</param>
public sealed record ShownFigures(
    string Of,
    AreaFigures Total,
    IReadOnlyList<FigureRow> Rows,
    IReadOnlyDictionary<Door, Shown> Doors,
    IReadOnlyDictionary<Category, Shown> Categories
)
{
    public static ShownFigures From(FigureChoices chosen, TownFigures<FigureArea> figures) =>
        new(KeyOf(chosen), figures.Total, FigureTable.Rows(figures), figures.Doors, figures.Categories);

    /// <summary>They are what was chosen. A page may come back after a restart, when its month is over at last.</summary>
    public bool AreOf(FigureChoices chosen) => Of == KeyOf(chosen);

    private static string KeyOf(FigureChoices chosen) => $"{chosen.Scope.Town.Code.Value} {chosen.Scope.Month.Slug} {chosen.IsOver}";
}
