using Buuv.Domain;

namespace Buuv.Portal.Platform.Printing;

/// <summary>Paper on its way to one file: first each sheet is set, which is counted; then they are printed together, which is estimated by
/// how long the last ones took.</summary>
/// <param name="name">Of the file.</param>
/// <param name="back">Address of the page where it was asked for.</param>
public sealed class PrintJob(string name, string back, PrintPace pace, TimeProvider clock) : IPrintProgress
{
    // Setting is quick beside printing: so much of the bar is for it.
    private const double SettingShare = 0.25;

    private const double Almost = 0.99;

    private readonly CancellationTokenSource stop = new();
    private long? printingSince;
    private volatile Ending? ended;
    private ITimer? goes;

    public string Name => name;

    public string Back => back;

    public int Sheets { get; private set; }

    /// <summary>Sheets that are set.</summary>
    public int SheetsSet { get; private set; }

    /// <summary>Null while it runs.</summary>
    public DateTime? EndedAt => ended?.At;

    public bool IsBusy => ended is null;

    public bool IsPrinting => IsBusy && printingSince is not null;

    /// <summary>Why there is no file; null while it runs, and when there is one.</summary>
    public Refusal? Refusal => ended?.Result.Refusal;

    /// <summary>The PDF; null as long as there is none.</summary>
    public byte[]? File => ended is { Result: { IsDone: true } made } ? made.Value : null;

    /// <summary>How far it is, from 0 to 1. Never quite there before it is.</summary>
    public double Share
    {
        get
        {
            if (!IsBusy) return 1;
            if (Sheets == 0) return 0;
            if (printingSince is not { } since) return SettingShare * SheetsSet / Sheets;
            return Math.Min(Almost, 1 - (1 - SettingShare) * Math.Exp(-2 * (clock.GetElapsedTime(since) / pace.Expected(Sheets))));
        }
    }

    /// <summary>About how long it still takes; null when that cannot be said: before it prints, and when it takes longer than it
    /// should.</summary>
    public TimeSpan? Left =>
        IsBusy && printingSince is { } since && pace.Expected(Sheets) - clock.GetElapsedTime(since) is var left && left > TimeSpan.Zero
            ? left
            : null;

    internal CancellationToken Stopped => stop.Token;

    void IPrintProgress.Begin(int sheets) => Sheets = sheets;

    void IPrintProgress.SheetIsSet() => SheetsSet++;

    void IPrintProgress.Print() => printingSince = clock.GetTimestamp();

    internal void Stop()
    {
        stop.Cancel();
        goes?.Dispose();
    }

    internal void End(Result<byte[]> result)
    {
        if (result.IsDone && printingSince is { } since) pace.Learn(Sheets, clock.GetElapsedTime(since));
        ended = new(result, clock.GetUtcNow().UtcDateTime);
    }

    /// <summary>Keeps the clock that throws it away.</summary>
    internal void Goes(ITimer timer) => goes = timer;

    // In one piece: it is read while it is written.
    private sealed record Ending(Result<byte[]> Result, DateTime At);
}
