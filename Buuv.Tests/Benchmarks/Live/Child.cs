using System.Diagnostics;
using System.Globalization;

namespace Buuv.Benchmarks.Live;

/// <summary>A process of our own that answers one line to each line.</summary>
internal sealed class Child : IDisposable
{
    private readonly Process process;

    private Child(Process process) => this.process = process;

    public static Child Start(params string[] words) => Run(Environment.ProcessPath!, words);

    /// <summary>As <see cref="Start"/>, and told "no" by the kernel where it would be ended for a file that grows beyond its limit, as on a
    /// disk that is full.</summary>
    public static Child StartOnSmallDisk(params string[] words) =>
        Run("sh", ["-c", "trap '' XFSZ; exec \"$0\" \"$@\"", Environment.ProcessPath!, .. words]);

    private static Child Run(string program, string[] words) => new(Process.Start(new ProcessStartInfo(program, words)
    {
        RedirectStandardInput = true,
        RedirectStandardOutput = true,
    })!);

    public static Child Watching(string address, int count) =>
        Start("watch", address, count.ToString(System.Globalization.CultureInfo.InvariantCulture));

    public async Task<string> ReadAsync()
    {
        using var patience = new CancellationTokenSource(TimeSpan.FromMinutes(2));
        while (await process.StandardOutput.ReadLineAsync(patience.Token) is { } line)
            if (line.StartsWith(Answer.Mark, StringComparison.Ordinal)) return line[Answer.Mark.Length..];
        throw new InvalidOperationException("A process of the benchmark stopped.");
    }

    public async Task<string> AskAsync(string line)
    {
        await process.StandardInput.WriteLineAsync(line);
        return await ReadAsync();
    }

    public async Task<long> NumberAsync(string line) => long.Parse(await AskAsync(line), CultureInfo.InvariantCulture);

    /// <summary>As the kernel does it: at once, with no time for anything (kill -9).</summary>
    public void Kill()
    {
        process.Kill();
        process.WaitForExit();
    }

    /// <summary>From now on no file of this process grows beyond so many bytes.</summary>
    public async Task LimitFilesAsync(string bytes)
    {
        using var limit = Process.Start("prlimit", ["--pid", $"{process.Id}", $"--fsize={bytes}:unlimited"]);
        await limit.WaitForExitAsync();
        if (limit.ExitCode != 0) throw new InvalidOperationException("prlimit of util-linux is needed.");
    }

    public void Dispose()
    {
        process.StandardInput.Close();
        if (!process.WaitForExit(10_000)) process.Kill();
        process.Dispose();
    }
}

/// <summary>The other end of <see cref="Child"/>.</summary>
internal static class Answer
{
    public const string Mark = "> ";

    public static void Say(object answer) => Console.WriteLine(Mark + answer);

    /// <summary>Answers what every server is asked, and passes the rest on, until the input is closed.</summary>
    public static async Task ServeAsync(Func<string, Task<object>> other)
    {
        while (await Console.In.ReadLineAsync() is { } line)
            Say(line switch
            {
                "cpu" => Process.GetCurrentProcess().TotalProcessorTime.Ticks,
                "heap" => Heap(),
                _ => await other(line),
            });
    }

    private static long Heap()
    {
        for (var turn = 0; turn < 3; turn++)
        {
            GC.Collect(GC.MaxGeneration, GCCollectionMode.Aggressive, true, true);
            GC.WaitForPendingFinalizers();
        }
        return GC.GetTotalMemory(true);
    }
}
