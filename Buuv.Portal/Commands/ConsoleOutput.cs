using Buuv.Domain;
using Buuv.Portal.Platform.Localization;

namespace Buuv.Portal.Commands;

/// <summary>Tells the operator how it went.</summary>
internal static class ConsoleOutput
{
    public const int Misunderstood = 2;

    /// <returns>The exit code: 0 done, 1 refused.</returns>
    public static int Say(Result result, string done = "")
    {
        if (result.Refusal is { } refusal) Console.Error.WriteLine(RefusalSentence.Of(refusal));
        else Console.WriteLine(done);
        return result.IsDone ? 0 : 1;
    }

    /// <returns>The exit code of what was not understood.</returns>
    public static int Wrong(string sentence)
    {
        Console.Error.WriteLine(sentence);
        return Misunderstood;
    }
}
