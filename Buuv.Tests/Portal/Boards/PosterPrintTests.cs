using System.Diagnostics;
using Buuv.Domain.Boards;
using Buuv.Domain.Posts;
using Buuv.Portal.Features.Boards.Posters;
using static Buuv.Tests.Cast.PaperStreet;

namespace Buuv.Tests.Portal.Boards;

/// <summary>The printed poster, read back from the PDF.</summary>
public sealed class PosterPrintTests
{
    private const double PointsPerMillimetre = 72 / 25.4;

    [Fact]
    public async Task Seventeen_boards_make_seventeen_pages_in_one_tagged_pdf_with_all_fonts_in_it()
    {
        var boards = Enumerable.Range(1, 17).Select(number => Sheet(SheetSize.A3, Week(), $"Bord {number}", $"bord-{number}")).ToArray();
        using var printed = await PrintedPoster.OfAsync(boards);
        var info = printed.Info();
        Assert.Equal("17", info["Pages"].Single());
        Assert.Equal("yes", info["Tagged"].Single());
        Assert.Equal("no", info["JavaScript"].Single());
        Assert.Equal("17 posters, week 48", info["Title"].Single());
        for (var page = 1; page <= 17; page++)
        {
            Assert.EndsWith("(A3)", info[$"Page {page,4} size"].Single());
            Assert.Contains($"Prikbord Bord {page}", printed.Words(page));
        }
        var fonts = printed.Fonts();
        Assert.NotEmpty(fonts);
        Assert.All(fonts, font => Assert.True(font.Embedded, font.Name));
        Assert.Contains(fonts, font => font.Name.Contains("Lato-Black"));
    }

    [Theory]
    [InlineData(SheetSize.A3, 66, 54, 44, 30, 22, 14, 9)]
    [InlineData(SheetSize.A4, 54, 44, 36, 24.5, 18, 11.4, 6)]
    public async Task Type_is_as_large_as_promised(SheetSize size, double title, double phone, double number, double heading, double body, double small, int strips)
    {
        var sheet = Sheet(size, Week());
        using var printed = await PrintedPoster.OfAsync(sheet);
        var stripsFrom = printed.Boxes(1).Where(box => box.Text == "071").Max(box => box.Top) - 3 * PointsPerMillimetre;
        var (standing, lying) = (printed.Boxes(1).Where(box => box.Top > stripsFrom).ToList(), printed.Boxes(1).Where(box => box.Top < stripsFrom).ToList());
        AtLeast(title, "buur?");
        AtLeast(phone, "071");
        foreach (var card in sheet.Cards)
        {
            AtLeast(number, card.Number.ToString());
            foreach (var word in card.Title.Split(' ')) AtLeast(heading, word);
            foreach (var word in card.Details.Split(' ')) AtLeast(body, word);
        }
        Assert.All(lying.Where(box => box.Text != "·"), box => Assert.True(box.Bottom - box.Top >= small, $"{box.Text}: {box.Bottom - box.Top} pt"));
        Assert.All(standing, box => Assert.True(box.Right - box.Left >= small, $"{box.Text}: {box.Right - box.Left} pt"));
        Assert.True(standing.Count(box => box.Text == "071") >= strips);

        void AtLeast(double points, string word)
        {
            var largest = lying.Where(box => box.Text == word).Select(box => box.Bottom - box.Top).DefaultIfEmpty().Max();
            Assert.True(largest >= points, $"{word}: {largest} pt, not {points}");
        }
    }

    [Theory]
    [InlineData(SheetSize.A3)]
    [InlineData(SheetSize.A4)]
    public async Task Every_code_leads_to_its_own_note_from_its_own_board(SheetSize size)
    {
        var sheets = new[] { Sheet(size, Week(), slug: "de-kooi"), Sheet(size, Week(), "Bibliotheek Nieuwstraat", "nieuwstraat", "en"), Sheet(size, []) };
        using var printed = await PrintedPoster.OfAsync(sheets);
        for (var page = 1; page <= sheets.Length; page++)
        {
            var sheet = sheets[page - 1];
            var expected = sheet.Cards.Select(card => card.Address).Concat(sheet.Cards.Count == 0 || sheet.HasRoomToInvite ? [sheet.InvitationAddress] : []);
            Assert.Equal(expected.Order(), printed.Codes(page).Order());
        }
    }

    [Theory]
    [InlineData(SheetSize.A3)]
    [InlineData(SheetSize.A4)]
    public async Task Whatever_people_write_stays_on_the_page_and_never_runs(SheetSize size)
    {
        Post[] hostile =
        [
            Note(PostKind.Request, "<script>document.title='ran'</script>", "<img src=x onerror=\"document.body.textContent='ran'\"><style>*{display:none}</style>", name: "</section><h1>ran"),
            Note(PostKind.Offer, new string('W', PostText.MaxTitle), string.Concat(Enumerable.Repeat("Donaudampfschiff", 125)), name: new string('W', 40)),
            Note(PostKind.Request, "مرحبا بكم في الحي كله اليوم يا جيران", string.Concat(Enumerable.Repeat("مرحبا بكم في الحي ", 100)), name: "ليلى"),
            Note(PostKind.Offer, string.Concat(Enumerable.Repeat("🌻", 39)) + "ja", string.Concat(Enumerable.Repeat("🎉", 900)), name: "🌻"),
            Note(PostKind.Request, "漢字漢字漢字漢字漢字漢字漢字漢字漢字漢字漢字漢字漢字漢字漢字漢字漢字漢字漢字漢字", string.Concat(Enumerable.Repeat("漢字", 999)), name: "漢"),
        ];
        var sheets = hostile.Select(post => Sheet(size, [post])).Append(Sheet(size, hostile, new string('W', 120))).ToArray();
        using var printed = await PrintedPoster.OfAsync(sheets);
        var info = printed.Info();
        Assert.Equal($"{sheets.Length}", info["Pages"].Single());
        Assert.DoesNotContain("ran", info["Title"].Single());
        Assert.Contains("<script>", printed.Words(1));
        for (var page = 1; page <= sheets.Length; page++)
        {
            // The strips are the last on the page: whatever pushes too hard pushes them off.
            var boxes = printed.Boxes(page);
            var (width, height) = size == SheetSize.A3 ? (297, 420) : (210, 297);
            Assert.All(boxes, box => Assert.InRange(box.Left, 7 * PointsPerMillimetre, (width - 7) * PointsPerMillimetre));
            Assert.All(boxes, box => Assert.InRange(box.Bottom, 7 * PointsPerMillimetre, (height - 7) * PointsPerMillimetre));
            Assert.True(boxes.Count(box => box.Text == "071") >= sheets[0].Measures.LeastStrips + 1, $"page {page} lost its strips");
            Assert.InRange(boxes.Where(box => box.Text == "071").Max(box => box.Bottom - box.Top), SheetMeasures.Of(size).Phone - 0.1, SheetMeasures.Of(size).Phone + 0.1);
            Assert.Equal(sheets[page - 1].Cards.Count, printed.Codes(page).Count(code => code.Contains("?bord=de-kooi") && !code.Contains("/plaats")));
        }
    }

    [Fact]
    public async Task A_sheet_speaks_its_own_language()
    {
        using var printed = await PrintedPoster.OfAsync(Sheet(SheetSize.A4, Week(), language: "en"));
        Assert.Contains("Hangs until Sunday 29 November", printed.Words(1));
        Assert.Contains("Request", printed.Words(1));
    }

    [Fact]
    public async Task Without_Chromium_it_says_so()
    {
        using var printer = PrintedPoster.Printer(new() { Chromium = "/nowhere/chromium" });
        Assert.Equal(new ChromiumMissing(), (await printer.PrintAsync([Sheet(SheetSize.A4, [])], TestContext.Current.CancellationToken)).Refusal);
    }

    [Fact]
    public async Task A_Chromium_that_hangs_is_stopped_with_all_its_children_and_leaves_nothing()
    {
        var folder = Directory.CreateTempSubdirectory("buuv-test-slow-");
        var child = Path.Combine(folder.FullName, "child");
        var slow = Program(folder, $"sleep 60 &\necho $! > {child}\npwd > {child}.folder\nwait");
        using var printer = PrintedPoster.Printer(new() { Chromium = slow, Seconds = 1 });
        Assert.Equal(new PrinterTooSlow(), (await printer.PrintAsync([Sheet(SheetSize.A4, [])], TestContext.Current.CancellationToken)).Refusal);
        var state = $"/proc/{File.ReadAllText(child).Trim()}/stat";
        Assert.True(!File.Exists(state) || File.ReadAllText(state).Contains(") Z"), "its child still runs");
        Assert.False(Directory.Exists(File.ReadAllText(child + ".folder").Trim()));
        folder.Delete(recursive: true);
    }

    [Fact]
    public async Task A_third_print_at_once_is_asked_to_come_back()
    {
        var folder = Directory.CreateTempSubdirectory("buuv-test-busy-");
        var slow = Program(folder, "sleep 6");
        using var printer = PrintedPoster.Printer(new() { Chromium = slow, Seconds = 5 });
        var printed = await Task.WhenAll(Enumerable.Range(1, 3).Select(_ => printer.PrintAsync([Sheet(SheetSize.A4, [])], TestContext.Current.CancellationToken)));
        Assert.Single(printed, result => result.Refusal is PrinterBusy);
        folder.Delete(recursive: true);
    }

    private static string Program(DirectoryInfo folder, string script)
    {
        var file = Path.Combine(folder.FullName, "chromium");
        File.WriteAllText(file, "#!/bin/sh\n" + script + "\n");
        Process.Start("chmod", ["+x", file]).WaitForExit();
        return file;
    }
}
