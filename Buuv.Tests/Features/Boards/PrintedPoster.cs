using System.Diagnostics;
using System.Globalization;
using System.Text.RegularExpressions;
using System.Xml.Linq;
using Buuv.Domain.Boards;
using Buuv.Portal.Features.Boards.Posters;
using Buuv.Portal.Platform.Printing;
using Buuv.Portal.Platform.Settings;
using Buuv.Portal.Platform.Ui;
using Buuv.Tests.Platform.Printing;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Options;

namespace Buuv.Tests.Features.Boards;

/// <summary>Sheets printed by the real printer, and what poppler and zbar read back from the paper.</summary>
internal sealed partial class PrintedPoster : IDisposable
{
    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("buuv-test-poster-");

    public PrintedPoster(byte[] pdf) => File.WriteAllBytes(Pdf, pdf);

    public string Pdf => Path.Combine(folder.FullName, "posters.pdf");

    public static async Task<PrintedPoster> OfAsync(params IReadOnlyList<Sheet> sheets)
    {
        using var printer = Printer(new() { Seconds = 120 });
        var printed = await Pages().PrintAsync(printer, sheets, PrintFor.Staff, cancel: TestContext.Current.CancellationToken);
        return new(printed.Value);
    }

    public static ChromiumPosterPrinter Printer(PosterSettings settings) =>
        new(Options.Create(settings), NullLogger<ChromiumPosterPrinter>.Instance);

    public static PosterPages Pages()
    {
        var drawing = Drawing();
        return new(drawing, new(drawing));
    }

    public static ComponentRenderer Drawing() =>
        ActivatorUtilities.CreateInstance<ComponentRenderer>(new ServiceCollection().AddLogging().BuildServiceProvider());

    /// <summary>What pdfinfo says, per line "Key: value".</summary>
    public ILookup<string, string> Info() => Run("pdfinfo", "-l", "-1", Pdf).Split('\n', StringSplitOptions.RemoveEmptyEntries)
        .Select(line => line.Split(':', 2)).ToLookup(parts => parts[0].Trim(), parts => parts[^1].Trim());

    public IReadOnlyList<(string Name, bool Embedded)> Fonts() =>
        [
            .. Run("pdffonts", Pdf)
                .Split('\n', StringSplitOptions.RemoveEmptyEntries)
                .Skip(2)
                .Select(line => (line.Split(' ')[0], FontFlags().Match(line).Groups[1].Value == "yes")),
        ];

    public string Words(int page) => Run("pdftotext", "-f", $"{page}", "-l", $"{page}", Pdf, "-");

    /// <summary>Addresses of all QR codes on a page, as a phone camera would read them from a print at 150 dots per inch.</summary>
    public string[] Codes(int page)
    {
        var picture = Path.Combine(folder.FullName, $"page-{page}");
        Run("pdftoppm", "-r", "150", "-f", $"{page}", "-l", $"{page}", "-singlefile", "-gray", "-png", Pdf, picture);
        return Run("zbarimg", "--quiet", "--raw", "-Sdisable", "-Sqrcode.enable", picture + ".png")
            .Split('\n', StringSplitOptions.RemoveEmptyEntries);
    }

    /// <summary>A page as a printer without colours makes it.</summary>
    public GreyPage Grey(int page)
    {
        var picture = Path.Combine(folder.FullName, $"grey-{page}");
        Run("pdftoppm", "-r", $"{GreyPage.DotsPerInch}", "-f", $"{page}", "-l", $"{page}", "-singlefile", "-gray", Pdf, picture);
        return GreyPage.Read(picture + ".pgm");
    }

    /// <summary>Every word on a page: where its box stands, in points from the top left. Across the direction of reading the box is as
    /// large as the type: the height of a word that lies, the width of one on a tear-off strip, which stands.</summary>
    public IReadOnlyList<(string Text, double Left, double Top, double Right, double Bottom)> Boxes(int page)
    {
        XNamespace html = "http://www.w3.org/1999/xhtml";
        var document = XDocument.Parse(DocType().Replace(Run("pdftotext", "-bbox", "-f", $"{page}", "-l", $"{page}", Pdf, "-"), ""));
        return
        [
            .. document
                .Descendants(html + "word")
                .Select(word => (word.Value, Number(word, "xMin"), Number(word, "yMin"), Number(word, "xMax"), Number(word, "yMax"))),
        ];
    }

    public void Dispose() => folder.Delete(recursive: true);

    private static double Number(XElement element, string name) =>
        double.Parse(element.Attribute(name)!.Value, CultureInfo.InvariantCulture);

    // A missing tool throws: a poster that nobody could check counts as wrong. ./test.sh installs the tools.
    private static string Run(string tool, params IEnumerable<string> arguments)
    {
        using var running = Process.Start(
            new ProcessStartInfo(tool, arguments) { RedirectStandardOutput = true, RedirectStandardError = true }
        )!;
        var complaints = running.StandardError.ReadToEndAsync();
        var said = running.StandardOutput.ReadToEnd();
        running.WaitForExit();
        return running.ExitCode == 0 ? said : throw new InvalidOperationException($"{tool}: {complaints.Result}");
    }

    // Columns emb, sub, uni.
    [GeneratedRegex(@"(yes|no)\s+(yes|no)\s+(yes|no)\s+\d+\s+\d+$")]
    private static partial Regex FontFlags();

    [GeneratedRegex("<!DOCTYPE[^>]*>")]
    private static partial Regex DocType();
}
