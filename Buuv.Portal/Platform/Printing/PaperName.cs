using System.Globalization;
using Buuv.Domain.Boards;

namespace Buuv.Portal.Platform.Printing;

/// <summary>The file name of a print, which says the municipality, the week and the size.</summary>
public static class PaperName
{
    /// <param name="town">Slug of the municipality.</param>
    /// <param name="what">Slug of the board, or another word for what is in it; null for all posters of a municipality.</param>
    /// <param name="size">Null for each board its own.</param>
    public static string Of(string? town, string? what, PosterWeek week, SheetSize? size, bool isLarge = false, string language = "nl") =>
        string.Join(
            '-',
            new[]
            {
                "buuv",
                town,
                what,
                "week",
                week.Number.ToString("00", CultureInfo.InvariantCulture),
                size?.ToString() ?? "eigen-formaat",
                isLarge ? "groot" : null,
                language == "nl" ? null : language,
            }.Where(part => !string.IsNullOrEmpty(part))
        ) + ".pdf";
}
