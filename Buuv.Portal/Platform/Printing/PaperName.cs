using System.Globalization;
using Buuv.Domain.Boards;

namespace Buuv.Portal.Platform.Printing;

/// <summary>What a file to print is called: whoever finds it among their downloads sees of which town, which week and which size it
/// is.</summary>
public static class PaperName
{
    /// <param name="town">Slug of the municipality.</param>
    /// <param name="what">Slug of the board, or another word for what is in it; null for all posters of a town.</param>
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
