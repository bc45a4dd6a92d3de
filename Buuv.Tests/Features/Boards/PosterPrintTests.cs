using System.Diagnostics;
using System.Globalization;
using Buuv.Domain;
using Buuv.Domain.Boards;
using Buuv.Domain.Posts;
using Buuv.Portal.Platform.Printing;
using static Buuv.Tests.Fixtures.PaperStreet;

namespace Buuv.Tests.Features.Boards;

/// <summary>The printed poster, read back from the PDF.</summary>
[NeedsChromium]
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
    public async Task Type_is_as_large_as_promised(
        SheetSize size,
        double title,
        double phone,
        double number,
        double heading,
        double body,
        double small,
        int strips
    )
    {
        var sheet = Sheet(size, Week());
        using var printed = await PrintedPoster.OfAsync(sheet);
        var stripsFrom = printed.Boxes(1).Where(box => box.Text == "071").Max(box => box.Top) - 3 * PointsPerMillimetre;
        var (standing, lying) = (
            printed.Boxes(1).Where(box => box.Top > stripsFrom).ToList(),
            printed.Boxes(1).Where(box => box.Top < stripsFrom).ToList()
        );
        AtLeast(title, "buur?");
        AtLeast(phone, "071");
        foreach (var card in sheet.Cards)
        {
            AtLeast(number, card.Post.Number.ToString());
            foreach (var word in card.Post.Title.Split(' ')) AtLeast(heading, word);
            foreach (var word in card.Post.Details.Split(' ')) AtLeast(body, word);
        }
        Assert.All(lying.Where(box => box.Text != "·"), box =>
            Assert.True(box.Bottom - box.Top >= small, $"{box.Text}: {box.Bottom - box.Top} pt")
        );
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
        var sheets = new[]
        {
            Sheet(size, Week(), slug: "de-kooi"),
            Sheet(size, Week(), "Bibliotheek Nieuwstraat", "nieuwstraat", "en"),
            Sheet(size, []),
        };
        using var printed = await PrintedPoster.OfAsync(sheets);
        for (var page = 1; page <= sheets.Length; page++)
        {
            var sheet = sheets[page - 1];
            var expected = sheet
                .Cards.Select(card => card.Address)
                .Concat(sheet.Cards.Count == 0 || sheet.HasRoomToInvite ? [sheet.InvitationAddress] : []);
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
            Note(
                PostKind.Request,
                "<script>document.title='ran'</script>",
                "<img src=x onerror=\"document.body.textContent='ran'\"><style>*{display:none}</style>",
                name: "</section><h1>ran"
            ),
            Note(
                PostKind.Offer,
                new string('W', PostText.MaxTitle),
                string.Concat(Enumerable.Repeat("Donaudampfschiff", 125)),
                name: new string('W', 40)
            ),
            Note(
                PostKind.Request,
                "مرحبا بكم في الحي كله اليوم يا جيران",
                string.Concat(Enumerable.Repeat("مرحبا بكم في الحي ", 100)),
                name: "ليلى"
            ),
            Note(
                PostKind.Offer,
                string.Concat(Enumerable.Repeat("🌻", 39)) + "ja",
                string.Concat(Enumerable.Repeat("🎉", 900)),
                name: "🌻"
            ),
            Note(
                PostKind.Request,
                "漢字漢字漢字漢字漢字漢字漢字漢字漢字漢字漢字漢字漢字漢字漢字漢字漢字漢字漢字漢字",
                string.Concat(Enumerable.Repeat("漢字", 999)),
                name: "漢"
            ),
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
            Assert.InRange(
                boxes.Where(box => box.Text == "071").Max(box => box.Bottom - box.Top),
                SheetMeasures.Of(size).Phone - 0.1,
                SheetMeasures.Of(size).Phone + 0.1
            );
            Assert.Equal(
                sheets[page - 1].Cards.Count,
                printed.Codes(page).Count(code => code.Contains("?bord=de-kooi") && !code.Contains("/plaats"))
            );
        }
    }

    [Theory]
    [InlineData(SheetSize.A3)]
    [InlineData(SheetSize.A4)]
    public async Task In_black_and_white_a_vraag_has_one_line_round_it_and_a_dark_word_and_an_aanbod_two_lines_and_a_light_word(
        SheetSize size
    )
    {
        var sheet = Sheet(size, Week());
        using var printed = await PrintedPoster.OfAsync(sheet);
        var grey = printed.Grey(1);
        // In small print: "Vraag" may also stand in what somebody wrote.
        var kinds = printed.Boxes(1).Where(box => box.Text is "Vraag" or "Aanbod" && box.Bottom - box.Top < sheet.Measures.Name).ToList();
        Assert.Equal(sheet.Cards.Count, kinds.Count);
        Assert.Equal(["Aanbod", "Vraag"], kinds.Select(box => box.Text).Distinct().Order());
        foreach (var kind in kinds)
        {
            var (middle, beforeWord) = ((kind.Top + kind.Bottom) / 2, kind.Left - 13);
            Assert.Equal(kind.Text == "Vraag" ? 1 : 2, grey.DarkRuns(middle, 0, beforeWord));
            Assert.Equal(kind.Text == "Vraag", grey.IsDark(kind.Left - 3, middle));
        }
    }

    [Theory]
    [InlineData(SheetSize.A3)]
    [InlineData(SheetSize.A4)]
    public async Task Whoever_looks_after_the_board_finds_a_code_at_the_edge_that_takes_no_strip_away(SheetSize size)
    {
        const string check = "https://leiden.buuv.example/hangt/Q2hlY2sgb2YgYSBib2FyZCBvZiBMZWlkZW4gaW4gd2VlayA0OA";
        var sheet = Sheet(size, Week()) with { CheckAddress = check };
        using var printed = await PrintedPoster.OfAsync(sheet);
        Assert.Contains(check, printed.Codes(1));
        Assert.Contains("Hangt hij nog?", printed.Words(1).ReplaceLineEndings(" "));
        var boxes = printed.Boxes(1);
        foreach (var word in new[] { "Hangt", "hij", "nog?" })
            Assert.InRange(boxes.Last(box => box.Text == word) is var it ? it.Bottom - it.Top : 0, 14, 30);
        var (width, strips) = (
            (size == SheetSize.A3 ? 297 : 210) * PointsPerMillimetre,
            boxes.Where(box => box.Text == "071" && box.Bottom - box.Top > box.Right - box.Left).ToList()
        );
        Assert.True(strips.Count >= sheet.Measures.LeastStrips);
        Assert.All(boxes, box => Assert.True(box.Right <= width - (7 * PointsPerMillimetre)));
    }

    [Fact]
    public async Task Much_to_hang_makes_several_sheets_that_say_which_they_are()
    {
        var sheets = Sheets(SheetSize.A4, [.. Week(), .. Week()], sheets: 3);
        using var printed = await PrintedPoster.OfAsync(sheets);
        Assert.Equal(3, sheets.Count);
        for (var page = 1; page <= 3; page++) Assert.Contains($"{page} van 3", printed.Words(page));
    }

    [Theory]
    [InlineData(SheetSize.A3, 40, 28)]
    [InlineData(SheetSize.A4, 31, 23)]
    public async Task Large_print_is_a_third_larger_and_still_fits(SheetSize size, double heading, double body)
    {
        var sheet = Sheets(size, Week(), large: true)[0];
        using var printed = await PrintedPoster.OfAsync(sheet);
        var boxes = printed.Boxes(1);
        foreach (var card in sheet.Cards)
        {
            Assert.All(card.Post.Title.Split(' '), word =>
                Assert.Contains(boxes, box => box.Text == word && box.Bottom - box.Top >= heading)
            );
            Assert.All(card.Post.Details.Split(' '), word =>
                Assert.Contains(boxes, box => box.Text == word && box.Bottom - box.Top >= body)
            );
        }
        Assert.True(boxes.Count(box => box.Text == "071") >= sheet.Measures.LeastStrips + 1, "the strips were pushed off");
        Assert.Equal(sheet.Cards.Count, printed.Codes(1).Count(code => !code.Contains("/plaats")));
    }

    [Fact]
    public async Task Strips_of_a_board_name_no_note()
    {
        var sheet = Sheet(SheetSize.A4, Week()) with { StripKind = StripKind.PerBoard };
        using var printed = await PrintedPoster.OfAsync(sheet);
        foreach (var card in sheet.Cards) Assert.Single(printed.Boxes(1), box => box.Text == $"{card.Post.Number}");
    }

    [Theory]
    [InlineData(SheetSize.A3, "nl")]
    [InlineData(SheetSize.A4, "nl")]
    [InlineData(SheetSize.A3, "en")]
    [InlineData(SheetSize.A4, "en")]
    public async Task A_poster_says_that_it_is_Buuv_where_that_is_and_when_somebody_answers_and_so_does_each_strip(
        SheetSize size,
        string language
    )
    {
        const string longSite = "buuv.gemeente-voorschoten.nl";
        var sheet = Sheet(size, Week(), language: language);
        using var printed = await PrintedPoster.OfAsync(
            sheet,
            sheet with
            {
                Site = longSite,
                CheckAddress = "https://buuv.leiden.nl/bord/x",
            }
        );
        var (words, strips) = (printed.Words(1).ReplaceLineEndings(" "), sheet.Strips.Count());
        Assert.Contains("buuv", words);
        Assert.Contains(language == "nl" ? "Buren helpen buren. Het kost niks." : "Neighbours help each other. It’s free.", words);
        Assert.Contains(language == "nl" ? "op werkdagen van 9.00 tot 17.00 uur" : "on weekdays from 9.00 to 17.00", words);
        var boxes = printed.Boxes(1);
        Assert.Equal(strips + 1, boxes.Count(box => box.Text == sheet.Site));
        Assert.True(boxes.Count(box => Stands(box) && box.Text is "Vraag" or "Aanbod" or "Request" or "Offer") >= strips);
        Assert.Single(printed.Boxes(2), box => box.Text == longSite);
        Assert.All(printed.Boxes(2), box =>
            Assert.True(box.Right <= ((size == SheetSize.A3 ? 297 : 210) - 7) * PointsPerMillimetre, box.Text)
        );
    }

    private static bool Stands((string Text, double Left, double Top, double Right, double Bottom) box) =>
        box.Bottom - box.Top > box.Right - box.Left;

    [Theory]
    [InlineData(SheetSize.A3)]
    [InlineData(SheetSize.A4)]
    public async Task The_lines_to_cut_along_reach_the_edge_of_the_paper_and_the_scissors_cover_no_number(SheetSize size)
    {
        var sheet = Sheet(size, Week());
        using var printed = await PrintedPoster.OfAsync(sheet);
        var (grey, boxes) = (printed.Grey(1), printed.Boxes(1));
        var (width, height) =
            size == SheetSize.A3
                ? (297 * PointsPerMillimetre, 420 * PointsPerMillimetre)
                : (210 * PointsPerMillimetre, 297 * PointsPerMillimetre);
        var strips = boxes.Where(box => box.Text == "071" && Stands(box)).OrderBy(box => box.Left).ToList();
        Assert.Equal(sheet.Strips.Count(), strips.Count);
        // Dashes: some of every few points are dark.
        Assert.Equal(strips.Count - 1, grey.DashedColumns(height - 12, height - 1));
        var line = Enumerable.Range(0, 40).Select(up => strips[0].Top - up / 2.0).First(y => grey.DarkRuns(y, width - 20, width - 1) > 1);
        Assert.True(grey.DarkRuns(line, 1, 20) > 0);
        Assert.All(boxes.Where(box => box.Top > line - 20), box => Assert.True(box.Top > line || box.Bottom < line));
    }

    [Fact]
    public async Task When_somebody_is_there_is_not_broken_over_two_lines()
    {
        foreach (var size in Enum.GetValues<SheetSize>())
        foreach (var name in new[] { "Yusuf", "Jo", "Marie-Louise", "Willemijntje" })
        {
            using var printed = await PrintedPoster.OfAsync(
                Sheet(size, Week()) with { Ambassador = name, WalkIn = "vrijdag 10.00–12.00" }
            );
            var boxes = printed.Boxes(1);
            Assert.Equal(
                boxes.Single(box => box.Text == "vrijdag").Top,
                boxes.Single(box => box.Text.StartsWith("10.00–12.00", StringComparison.Ordinal)).Top,
                1.0
            );
        }
    }

    [Fact]
    public async Task Where_there_is_room_type_grows_and_nothing_is_pushed_off()
    {
        var least = 0.0;
        foreach (var count in new[] { 5, 4, 3 })
        {
            var sheet = Sheet(SheetSize.A3, Week()[..count]);
            using var printed = await PrintedPoster.OfAsync(sheet);
            var boxes = printed.Boxes(1);
            var body = sheet
                .Cards.SelectMany(card => card.Post.Details.Split(' '))
                .Min(word => boxes.Where(box => box.Text == word).Max(box => box.Bottom - box.Top));
            Assert.True(body >= least, $"{count} notes: {body} pt");
            Assert.Equal(sheet.Strips.Count() + 1, boxes.Count(box => box.Text == "071"));
            least = body;
        }
        Assert.True(least >= 28, $"{least} pt");
    }

    [Fact]
    public async Task A_heading_that_does_not_tell_has_its_category_in_larger_type()
    {
        var silent = Sheet(SheetSize.A3, [Note(PostKind.Offer, "Ik sta om acht uur voor je deur", category: Category.Garden)]);
        var clear = Sheet(SheetSize.A3, [Note(PostKind.Offer, "Ik snoei je heg", category: Category.Garden)]);
        using var printed = await PrintedPoster.OfAsync(silent, clear);
        var (larger, usual) = (printed.Boxes(1).Single(box => box.Text == "Tuin"), printed.Boxes(2).Single(box => box.Text == "Tuin"));
        Assert.True(larger.Bottom - larger.Top > 1.3 * (usual.Bottom - usual.Top));
    }

    [Fact]
    public async Task Flags_are_whole_or_left_out()
    {
        foreach (var name in new[] { "De Kooi", "Bibliotheek Nieuwstraat", "Zwembad De Zijl" })
        {
            using var printed = await PrintedPoster.OfAsync(Sheet(SheetSize.A4, Week(), name));
            var boxes = printed.Boxes(1);
            Assert.Contains(name, printed.Words(1));
            // The line they hang on is as long as so many whole flags.
            var (until, week) = (boxes.Single(box => box.Text == "november"), boxes.First(box => box.Text == "Week"));
            var flag = 1.35 * SheetMeasures.A4.Name;
            var flags = printed.Grey(1).LongestWhite(until.Top - 4, until.Top + 4, until.Right + 4, week.Left - 24) / flag;
            Assert.InRange(flags - Math.Round(flags), -0.08, 0.08);
            Assert.True(flags > 1 || name != "De Kooi", $"{flags} flags");
        }
    }

    [Fact]
    public async Task A_flower_in_a_note_is_on_paper_too()
    {
        using var printed = await PrintedPoster.OfAsync(
            Sheet(SheetSize.A4, [Note(PostKind.Offer, "Zonnebloemen 🌻 voor de hele straat")])
        );
        // Drawn in colour, which a PDF keeps as a font without a name; a machine without one would draw an empty box in Lato.
        Assert.Contains(printed.Fonts(), font => font.Name == "[none]");
        Assert.Contains("🌻", printed.Words(1));
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
        Assert.Equal(new ChromiumMissing(), await PrintAsync(printer, PrintFor.Staff));
    }

    [Fact]
    public async Task A_Chromium_that_hangs_is_stopped_with_all_its_children_and_leaves_nothing()
    {
        var folder = Directory.CreateTempSubdirectory("buuv-test-slow-");
        var child = Path.Combine(folder.FullName, "child");
        var slow = Program(folder, $"sleep 60 &\necho $! > {child}\npwd > {child}.folder\nwait");
        // Long enough for a busy machine to start it.
        using var printer = PrintedPoster.Printer(new() { Chromium = slow, Seconds = 3 });
        Assert.Equal(new PrinterTooSlow(), await PrintAsync(printer, PrintFor.Staff));
        var process = int.Parse(File.ReadAllText(child), CultureInfo.InvariantCulture);
        // What was killed takes a moment to be gone.
        for (var tries = 0; IsRunning(process); tries++)
        {
            Assert.True(tries < 100, "its child still runs");
            await Task.Delay(50, TestContext.Current.CancellationToken);
        }
        Assert.False(Directory.Exists(File.ReadAllText(child + ".folder").Trim()));
        folder.Delete(recursive: true);
    }

    // A zombie is dead; it only waits for somebody to ask how it went.
    private static bool IsRunning(int process)
    {
        try
        {
            return !File.ReadAllText($"/proc/{process}/stat").Contains(") Z", StringComparison.Ordinal);
        }
        catch (IOException)
        {
            return false;
        }
    }

    [Fact]
    public async Task Whoever_asks_for_posters_all_day_waits_for_one_place_and_staff_print_beside_it()
    {
        var folder = Directory.CreateTempSubdirectory("buuv-test-busy-");
        var gate = Path.Combine(folder.FullName, "open");
        var waits = Program(folder, $"while [ ! -e {gate} ]; do sleep 0.1; done");
        using var printer = PrintedPoster.Printer(new() { Chromium = waits, Seconds = 60 });
        var visitors = Enumerable.Range(0, 6).Select(_ => PrintAsync(printer, PrintFor.Everybody)).ToList();
        // Five of the six are asked to come back, whatever staff do meanwhile.
        for (var asked = 0; asked < 5; asked++)
        {
            var first = await Task.WhenAny(visitors);
            visitors.Remove(first);
            Assert.Equal(new PrinterBusy(), await first);
        }
        var staff = PrintAsync(printer, PrintFor.Staff);
        var next = PrintAsync(printer, PrintFor.Staff);
        File.WriteAllText(gate, "");
        // This Chromium makes no paper; that it ran is what is asked.
        Assert.All(await Task.WhenAll(visitors[0], staff, next), said => Assert.IsType<PrinterFailed>(said));
        folder.Delete(recursive: true);
    }

    [Fact]
    public async Task No_PDF_says_which_program_and_version_made_it()
    {
        using var printed = await PrintedPoster.OfAsync(Sheet(SheetSize.A4, Week()));
        var info = printed.Info();
        Assert.Equal(("Buuv", "Buuv"), (info["Creator"].Single(), info["Producer"].Single()));
        var bytes = System.Text.Encoding.Latin1.GetString(File.ReadAllBytes(printed.Pdf));
        Assert.All(["Chrome", "Chromium", "Skia", "Mozilla", "Linux"], name => Assert.DoesNotContain(name, bytes));
    }

    private static async Task<Refusal?> PrintAsync(ChromiumPosterPrinter printer, PrintFor whom) =>
        (await PrintedPoster.Pages()
            .PrintAsync(printer, [Sheet(SheetSize.A4, [])], whom, cancel: TestContext.Current.CancellationToken)).Refusal;

    private static string Program(DirectoryInfo folder, string script)
    {
        var file = Path.Combine(folder.FullName, "chromium");
        File.WriteAllText(file, "#!/bin/sh\n" + script + "\n");
        Process.Start("chmod", ["+x", file]).WaitForExit();
        return file;
    }
}
