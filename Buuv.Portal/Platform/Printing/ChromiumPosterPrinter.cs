using System.Diagnostics;
using Buuv.Domain;
using Buuv.Portal.Platform.Settings;
using Microsoft.Extensions.Options;

namespace Buuv.Portal.Platform.Printing;

/// <summary>Prints with one run of headless Chromium, however many sheets. What residents wrote stands on these pages, so Chromium runs
/// without scripts, network, or anything of the portal's surroundings, in a folder of its own that is gone afterwards.</summary>
public sealed class ChromiumPosterPrinter(IOptions<PosterSettings> settings, ILogger<ChromiumPosterPrinter> log)
    : IPosterPrinter,
        IDisposable
{
    private const int AtOnce = 2;

    private const string Profile = "profile";

    /// <summary>A whole region at once takes longer than one municipality: so much is added to the limit for every sheet.</summary>
    private static readonly TimeSpan PerSheet = TimeSpan.FromMilliseconds(250);

    private static readonly string[] Flags =
    [
        "--headless",
        "--disable-gpu",
        "--disable-quic",
        "--no-first-run",
        "--disable-background-networking",
        "--disable-component-update",
        "--disable-sync",
        "--disable-extensions",
        "--disable-breakpad",
        "--disable-dev-shm-usage",
        "--disable-default-apps",
        "--host-resolver-rules=MAP * ~NOTFOUND",
        "--no-pdf-header-footer",
    ];

    // As if somebody had switched scripts off in the settings. The flag for it (blink-settings) also stops Chromium's own page that makes
    // the PDF.
    private const string NoScripts = """{"profile":{"default_content_setting_values":{"javascript":2}}}""";

    private readonly PrintRoom room = new(AtOnce);

    public async Task<Result<byte[]>> PrintAsync(string document, int pages, PrintFor whom, CancellationToken cancel)
    {
        if (settings.Value.FindChromium() is not { } chromium) return new ChromiumMissing();
        using var place = await room.EnterAsync(whom, cancel);
        if (place is null) return new PrinterBusy();
        var folder = Directory.CreateTempSubdirectory("buuv-poster-");
        try
        {
            return await PrintInAsync(folder.FullName, chromium, document, pages, cancel);
        }
        finally
        {
            Remove(folder);
        }
    }

    public void Dispose() => room.Dispose();

    private async Task<Result<byte[]>> PrintInAsync(string folder, string chromium, string document, int sheets, CancellationToken cancel)
    {
        var (page, pdf) = (Path.Combine(folder, "posters.html"), Path.Combine(folder, "posters.pdf"));
        await File.WriteAllTextAsync(
            Path.Combine(Directory.CreateDirectory(Path.Combine(folder, Profile, "Default")).FullName, "Preferences"),
            NoScripts,
            cancel
        );
        await File.WriteAllTextAsync(page, document, cancel);
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(cancel);
        limit.CancelAfter(TimeSpan.FromSeconds(settings.Value.Seconds) + (sheets * PerSheet));
        using var running = Process.Start(Command(chromium, folder, page, pdf))!;
        try
        {
            var complaints = Task.WhenAll(
                running.StandardError.ReadToEndAsync(limit.Token),
                running.StandardOutput.ReadToEndAsync(limit.Token)
            );
            await running.WaitForExitAsync(limit.Token);
            if (File.Exists(pdf))
            {
                var bytes = await File.ReadAllBytesAsync(pdf, cancel);
                PdfProperties.HideMaker(bytes);
                return bytes;
            }
            log.LogError("Chromium ended with {Code} and no PDF: {Complaints}", running.ExitCode, (await complaints)[0]);
            return new PrinterFailed();
        }
        catch (OperationCanceledException) when (!cancel.IsCancellationRequested)
        {
            log.LogWarning("Printing {Count} sheets took longer than {Seconds} s and was stopped", sheets, settings.Value.Seconds);
            return new PrinterTooSlow();
        }
        finally
        {
            await StopAsync(running);
        }
    }

    private static ProcessStartInfo Command(string chromium, string folder, string page, string pdf)
    {
        var command = new ProcessStartInfo(chromium)
        {
            WorkingDirectory = folder,
            RedirectStandardError = true,
            RedirectStandardOutput = true,
        };
        foreach (var flag in Flags)
            command.ArgumentList.Add(flag);
        // Chromium refuses its sandbox to root, as in a container; anybody else keeps it.
        if (Environment.IsPrivilegedProcess) command.ArgumentList.Add("--no-sandbox");
        command.ArgumentList.Add($"--user-data-dir={Path.Combine(folder, Profile)}");
        command.ArgumentList.Add($"--print-to-pdf={pdf}");
        command.ArgumentList.Add(new Uri(page).AbsoluteUri);
        var path = Environment.GetEnvironmentVariable("PATH");
        command.Environment.Clear();
        command.Environment["PATH"] = path;
        command.Environment["HOME"] = command.Environment["TMPDIR"] = folder;
        command.Environment["LANG"] = "C.UTF-8";
        return command;
    }

    private static async Task StopAsync(Process running)
    {
        if (!running.HasExited) running.Kill(entireProcessTree: true);
        await running.WaitForExitAsync(CancellationToken.None);
    }

    // A child that is just ending may still write into its profile.
    private void Remove(DirectoryInfo folder)
    {
        for (var attempt = 1; ; attempt++)
            try
            {
                folder.Delete(recursive: true);
                return;
            }
            catch (IOException) when (attempt < 10)
            {
                // Disposing does not wait otherwise.
#pragma warning disable RS0030
                Thread.Sleep(50);
#pragma warning restore RS0030
            }
            catch (IOException left)
            {
                log.LogWarning(left, "Could not remove {Folder}", folder.FullName);
                return;
            }
    }
}
