using Buuv.Domain.Boards;

namespace Buuv.Tests.Portal.Boards;

/// <summary>The printed poster, read back from the PDF.</summary>
public sealed class PosterPrintTests
{
    [Fact]
    public async Task Look()
    {
        foreach (var size in Enum.GetValues<SheetSize>())
        {
            var week = PaperStreet.Week();
            var html = await new Buuv.Portal.Features.Boards.Posters.PosterPages(Microsoft.Extensions.DependencyInjection.ServiceCollectionContainerBuilderExtensions.BuildServiceProvider(new Microsoft.Extensions.DependencyInjection.ServiceCollection()), Microsoft.Extensions.Logging.Abstractions.NullLoggerFactory.Instance).DocumentAsync([PaperStreet.Sheet(size, week), PaperStreet.Sheet(size, week.Take(2)), PaperStreet.Sheet(size, []), PaperStreet.Sheet(size, week.Take(1)), PaperStreet.Sheet(size, week, "Bibliotheek Nieuwstraat", "nieuwstraat", "en")]);
            File.WriteAllText($"/tmp/posters/{size}.html", html);
            using var printed = await PrintedPoster.OfAsync(
                PaperStreet.Sheet(size, week), PaperStreet.Sheet(size, week.Take(2)), PaperStreet.Sheet(size, []), PaperStreet.Sheet(size, week.Take(1)), PaperStreet.Sheet(size, week, "Bibliotheek Nieuwstraat", "nieuwstraat", "en"));
            File.Copy(printed.Pdf, $"/tmp/posters/{size}.pdf", true);
        }
    }
}
