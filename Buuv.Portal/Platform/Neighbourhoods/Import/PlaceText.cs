using System.Text;
using Buuv.Domain;

namespace Buuv.Portal.Platform.Neighbourhoods.Import;

/// <summary>The letters of a file: Unicode, or what a spreadsheet on Windows makes of them (Windows-1252). Never with letters
/// lost.</summary>
internal static class PlaceText
{
    private static readonly UTF8Encoding Strict = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    /// <returns>The text, or <see cref="ImportProblem.NotReadable"/> for the first line that is in no alphabet we know.</returns>
    public static Result<string> Read(Stream content)
    {
        using var copy = new MemoryStream();
        content.CopyTo(copy);
        var bytes = copy.ToArray();
        var text = Decode(bytes);
        // Bytes that Windows-1252 has no letter for: a file of some other kind.
        var odd = text.AsSpan().IndexOfAnyInRange('\u0080', '\u009F');
        if (odd < 0) odd = text.IndexOf('\0', StringComparison.Ordinal);
        return odd < 0 ? text : new ImportRefused(text.AsSpan(0, odd).Count('\n') + 1, ImportProblem.NotReadable);
    }

    private static string Decode(byte[] bytes)
    {
        if (bytes is [0xFF, 0xFE, ..] or [0xFE, 0xFF, ..])
        {
            using var marked = new StreamReader(new MemoryStream(bytes), Encoding.Unicode, detectEncodingFromByteOrderMarks: true);
            return marked.ReadToEnd();
        }
        try
        {
            return Strict.GetString(bytes).TrimStart('\uFEFF');
        }
        catch (DecoderFallbackException)
        {
            return CodePagesEncodingProvider.Instance.GetEncoding(1252)!.GetString(bytes);
        }
    }
}
