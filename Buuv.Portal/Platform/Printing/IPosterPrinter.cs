using Buuv.Domain;

namespace Buuv.Portal.Platform.Printing;

/// <summary>Turns a document into one PDF. Another engine would stand here.</summary>
public interface IPosterPrinter
{
    /// <param name="document">A whole HTML document that needs nothing from outside.</param>
    /// <param name="pages">How many sheets of paper that is, about.</param>
    /// <param name="whom">For whom it is: one place is kept for staff.</param>
    /// <returns>The bytes of the PDF, or why there is none.</returns>
    Task<Result<byte[]>> PrintAsync(string document, int pages, PrintFor whom, CancellationToken cancel);
}

/// <summary>Chromium, which prints the posters, is not on this computer.</summary>
public sealed record ChromiumMissing : Refusal;

/// <summary>Others are printing; a little later there is room.</summary>
public sealed record PrinterBusy : Refusal;

/// <summary>It took too long and was stopped.</summary>
public sealed record PrinterTooSlow : Refusal;

/// <summary>Chromium gave no PDF.</summary>
public sealed record PrinterFailed : Refusal;

/// <summary>There is no board to print for.</summary>
public sealed record NothingToPrint : Refusal;

/// <summary>What is printed tells people to call, and there is no number.</summary>
public sealed record PaperWithoutNumber : Refusal;
