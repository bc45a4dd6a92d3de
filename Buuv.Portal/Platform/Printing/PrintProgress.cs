namespace Buuv.Portal.Platform.Printing;

/// <summary>Is told how far a print is.</summary>
public interface IPrintProgress
{
    /// <param name="sheets">How many sheets of paper it will be.</param>
    void Begin(int sheets);

    void SheetIsSet();

    /// <summary>All are set; now they are printed together.</summary>
    void Print();
}

/// <summary>How long printing takes on this machine, learned from the last print.</summary>
public sealed class PrintPace
{
    private static readonly TimeSpan Start = TimeSpan.FromSeconds(1);

    // About what docs/performance.md says of one machine; the first print of this one corrects it.
    private TimeSpan perSheet = TimeSpan.FromMilliseconds(50);

    public TimeSpan Expected(int sheets) => Start + sheets * perSheet;

    public void Learn(int sheets, TimeSpan took)
    {
        if (sheets > 0 && took > Start) perSheet = (took - Start) / sheets;
    }
}
