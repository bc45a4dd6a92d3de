namespace Buuv.Domain.Phone;

/// <summary>The situation for which a volunteer has a script.</summary>
public enum CallSituation
{
    FirstCall,
    Asking,
    Offering,
    SayingNo,
    Worried,
}

/// <summary>What a volunteer can say in a situation, as this organisation words it.</summary>
public sealed class PhoneScript(CallSituation situation, string language, string text)
{
    /// <summary>Longest script, in characters.</summary>
    public const int MaxText = 1500;

    public CallSituation Situation { get; private set; } = situation;

    /// <summary>"nl" or "en".</summary>
    public string Language { get; private set; } = language;

    public string Text { get; private set; } = text;

    public Result Rewrite(string? typed)
    {
        var text = TidyText.Lines(typed);
        if (text.Length > MaxText) return new ScriptTooLong(text.Length, MaxText);
        Text = text;
        return Result.Done;
    }
}

/// <param name="Length">Characters typed.</param>
/// <param name="Max">Most characters allowed.</param>
public sealed record ScriptTooLong(int Length, int Max) : Refusal;
