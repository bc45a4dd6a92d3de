using System.Globalization;
using Buuv.Portal.Features.Membership;
using Buuv.Portal.Platform.Printing;
using Buuv.Tests.Features.Boards;

namespace Buuv.Tests.Features.Membership;

/// <summary>The printed letter and the sheet beside a board, read back from the PDF.</summary>
[NeedsChromium]
public sealed class CodePaperTests
{
    [Theory]
    [InlineData("Arubapad 1", "https://buuv.leiden.nl")]
    [InlineData(null, "https://buuv.leiden.nl")]
    [InlineData("Burgemeester van der Veldestraat 1024 b", "https://buuv.gemeente-voorschoten.nl")]
    public async Task It_says_that_it_is_Buuv_and_when_to_ring_and_all_of_it_fits_without_a_large_gap(string? where, string site)
    {
        using var printer = PrintedPoster.Printer(new() { Seconds = 120 });
        var drawing = PrintedPoster.Drawing();
        var page = new CodeSheet(
            where,
            "Pancras-West, Pancras-Oost, Marewijk",
            "B3S6G33T",
            new(2027, 5, 30),
            "071 123 45 67",
            site + "/mijn/buurtcode"
        )
        {
            Site = new Uri(site).Authority,
            From = new(9, 0),
            Until = new(17, 0),
        };
        var dutch = CultureInfo.GetCultureInfo("nl");
        var html = await drawing.OfAsync<CodePaper>(dutch, (nameof(CodePaper.Page), page));
        var document = await new PaperDocuments(drawing).BindAsync("poster-code.css", dutch, "Brief", [html]);
        using var printed = new PrintedPoster(
            (await printer.PrintAsync(document, 1, PrintFor.Staff, TestContext.Current.CancellationToken)).Value
        );
        Assert.Equal("1", printed.Info()["Pages"].Single());
        var words = printed.Words(1).ReplaceLineEndings(" ");
        Assert.All(
            [
                "buuv",
                "Buren helpen buren. Het kost niks.",
                "B3S6 G33T",
                "op werkdagen van 9.00 tot 17.00 uur",
                "In English",
                "071 123 45 67.",
                page.Site,
            ],
            said => Assert.Contains(said, words)
        );
        Assert.Equal([page.Link], printed.Codes(1));
        var boxes = printed.Boxes(1).OrderBy(box => box.Top).ToList();
        Assert.All(boxes, box => Assert.True(box.Bottom - box.Top >= 13.9, $"{box.Text}: {box.Bottom - box.Top} pt"));
        // English is the last, at the foot: nothing was pushed off, and nothing stands there all alone.
        var (english, above) = (
            boxes.First(box => box.Text == "English:"),
            boxes.Where(box => box.Bottom < boxes.First(it => it.Text == "English:").Top).Max(box => box.Bottom)
        );
        Assert.InRange(english.Top - above, 0, 60);
        Assert.InRange(boxes[^1].Bottom, 700, 842);
    }
}
