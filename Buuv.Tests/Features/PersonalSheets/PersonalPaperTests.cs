using System.Globalization;
using Buuv.Domain;
using Buuv.Domain.Posts;
using Buuv.Portal.Features.PersonalSheets;
using Buuv.Tests.Features.Boards;

namespace Buuv.Tests.Features.PersonalSheets;

/// <summary>The printed page, read back from the PDF.</summary>
[NeedsChromium]
public sealed class PersonalPaperTests
{
    private const double Body = 18;

    [Fact]
    public async Task However_much_there_is_to_tell_it_is_one_page_each_and_never_in_small_print()
    {
        var much = Page("Ans", "Wie wil er met mij mee naar het ziekenhuis voor een lange dag wachten?", 9);
        var wide = Page(new string('W', 40), new string('W', 80), 9);
        var little = Page("Ans", "Wie snoeit mijn heg?", 0) with { Near = [] };
        using var printed = await PrintAsync(
            much.Fitting(),
            wide.Fitting(),
            little.Fitting(),
            much.Fitting() with
            {
                Language = CultureInfo.GetCultureInfo("en"),
            }
        );
        Assert.Equal("4", printed.Info()["Pages"].Single());
        for (var page = 1; page <= 4; page++)
        {
            // The code stands at the foot of the card: whatever pushes too hard pushes it off.
            Assert.Contains("K7M 2XB", printed.Words(page));
            Assert.All(printed.Boxes(page), box =>
                Assert.True(box.Bottom - box.Top >= Body, $"page {page}, {box.Text}: {box.Bottom - box.Top} pt")
            );
        }
        Assert.Contains("Call me", printed.Words(4));
    }

    [Fact]
    public async Task Every_note_and_box_on_the_page_is_whole()
    {
        var page = Page("Ans", "Wie wil er met mij mee naar het ziekenhuis voor een lange dag wachten?", 9).Fitting();
        using var printed = await PrintAsync(page);
        var words = printed.Words(1);
        Assert.True(page.Near.Count >= 2);
        foreach (var post in page.Near) Assert.Equal(2, words.Split($"{post.Number}").Length - 1);
        foreach (var post in page.Own) Assert.Equal(2, words.Split($"{post.Number}").Length - 1);
        // The last line of the last note stands above the card.
        var boxes = printed.Boxes(1);
        Assert.True(boxes.Last(box => box.Text == "Slaaghwijk").Bottom < boxes.Last(box => box.Text == "Kruis").Top + 1);
    }

    [Fact]
    public async Task Who_is_asked_and_has_a_post_that_ends_soon_still_gets_one_page_with_every_box_on_it()
    {
        var much = Page("Ans", "Wie wil er met mij mee naar het ziekenhuis voor een lange dag wachten?", 9);
        much = much with
        {
            Own = [.. much.Own.Select(post => post with { EndsSoon = true })],
            Near = [.. much.Near.Select((post, at) => post with { IsAsked = at < 2 })],
        };
        var page = much.Fitting();
        Assert.Contains(page.Near, post => post.IsAsked);
        using var printed = await PrintAsync(page, page with { Language = CultureInfo.GetCultureInfo("en") });
        Assert.Equal("2", printed.Info()["Pages"].Single());
        var (dutch, english) = (printed.Words(1).ReplaceLineEndings(" "), printed.Words(2).ReplaceLineEndings(" "));
        Assert.Contains("K7M 2XB", dutch);
        Assert.Contains($"Nu even niet, {page.Near[0].Number}", dutch);
        Assert.Contains($"Mijn vraag {page.Own[0].Number} blijft", dutch);
        Assert.Contains($"No, not {page.Near[0].Number}", english);
        var boxes = printed.Boxes(1);
        var last = boxes.Last(box => box.Text.StartsWith("Slaaghwijk", StringComparison.Ordinal));
        Assert.True(last.Bottom < boxes.Last(box => box.Text == "Kruis").Top + 1);
    }

    [Fact]
    public async Task The_page_says_whose_it_is_and_where_the_card_goes_and_tells_more_where_there_is_room()
    {
        var page = Page("Ans", "Wie snoeit mijn heg?", 3);
        page = page with
        {
            Own = [],
            Given = [],
            Near =
            [
                .. page.Near.Select(post =>
                    post with
                    {
                        Details = "De heg is hoger dan ik. Ik heb een schaar en verse koffie, en een trap die stevig staat.",
                    }
                ),
            ],
        };
        var english = page with { Language = CultureInfo.GetCultureInfo("en"), BringTo = null };
        using var printed = await PrintAsync(page.Fitting(), english.Fitting());
        var words = printed.Words(1).ReplaceLineEndings(" ");
        Assert.Contains("buuv", words);
        Assert.Contains("Buren helpen buren. Het kost niks.", words);
        Assert.Contains("Of breng het naar Buurthuis Op Eigen Wieken, Valkenpad 5, Leiden.", words);
        Assert.Equal(3, words.Split("en een trap die stevig staat.").Length - 1);
        Assert.Contains("Give this to whoever brought it.", printed.Words(2).ReplaceLineEndings(" "));
        Assert.All(printed.Boxes(1), box => Assert.True(box.Bottom - box.Top >= Body, $"{box.Text}: {box.Bottom - box.Top} pt"));
    }

    private static PersonalPage Page(string name, string title, int near) =>
        new(
            ResidentId.From(Guid.NewGuid()),
            name,
            "Slaaghwijk",
            "071 123 45 67",
            CultureInfo.GetCultureInfo("nl"),
            new(2026, 11, 21),
            [
                .. Enumerable
                    .Range(1, 3)
                    .Select(number => new OwnPostLine(
                        PostId.From(Guid.NewGuid()),
                        PostKind.Request,
                        new(4000 + number),
                        title,
                        [new("Samer", title + " " + title), new("Mina", "Ja")]
                    )),
            ],
            [new(new(1394), title)],
            [
                .. Enumerable
                    .Range(1, near)
                    .Select(number => new NearbyPost(
                        PostId.From(Guid.NewGuid()),
                        (PostKind)(number % 2),
                        Category.Garden,
                        new(5000 + number),
                        title,
                        name,
                        "Slaaghwijk"
                    )),
            ]
        )
        {
            Code = "K7M2XB",
            Site = "buuv.leiden.nl",
            BringTo = "Buurthuis Op Eigen Wieken, Valkenpad 5, Leiden",
        };

    private static async Task<PrintedPoster> PrintAsync(params PersonalPage[] pages)
    {
        using var printer = PrintedPoster.Printer(new() { Seconds = 120 });
        var drawing = PrintedPoster.Drawing();
        var papers = new PersonalPapers(drawing, new(drawing), printer);
        return new((await papers.PrintAsync(pages, cancel: TestContext.Current.CancellationToken)).Value);
    }
}
