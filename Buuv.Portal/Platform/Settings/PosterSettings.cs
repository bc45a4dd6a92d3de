using System.ComponentModel.DataAnnotations;

namespace Buuv.Portal.Platform.Settings;

/// <summary>Section <c>Posters</c>.</summary>
public sealed class PosterSettings
{
    // The first has no windows to draw, and prints in less than half the time.
    private static readonly string[] UsualPlaces =
        ["/usr/bin/chromium-headless-shell", "/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome"];

    /// <summary>Path of the Chromium that prints; empty to look in the usual places.</summary>
    public string? Chromium { get; init; }

    /// <summary>Longest that one print may take, in seconds; for every sheet a quarter of a second is added.</summary>
    [Range(1, 300)]
    public int Seconds { get; init; } = 20;

    /// <summary>Path of a Chromium that is there; null when there is none.</summary>
    public string? FindChromium() =>
        string.IsNullOrWhiteSpace(Chromium) ? UsualPlaces.FirstOrDefault(File.Exists)
        : File.Exists(Chromium) ? Chromium
        : null;
}
