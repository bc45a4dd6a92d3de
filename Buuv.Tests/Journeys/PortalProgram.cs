using System.Diagnostics;
using System.Net;
using System.Net.Sockets;
using System.Text;
using Buuv.Tests.Architecture;

namespace Buuv.Tests.Journeys;

/// <summary>The built portal as a program of its own, as an operator runs it: in a data folder, on a free port.</summary>
internal sealed class PortalProgram : IAsyncDisposable
{
    private readonly Process process;
    private readonly StringBuilder said = new();

    private PortalProgram(string folder, string environment, string[] arguments, params ReadOnlySpan<(string Name, string Value)> settings)
    {
        var start = new ProcessStartInfo("dotnet", [Path.Combine(AppContext.BaseDirectory, "Buuv.Portal.dll"), .. arguments])
        {
            WorkingDirectory = Path.GetTempPath(), RedirectStandardOutput = true, RedirectStandardError = true,
        };
        start.Environment["ASPNETCORE_ENVIRONMENT"] = environment;
        start.Environment["BUUV_DATA_DIR"] = folder;
        // Here the program lies in the folder of the tests.
        start.Environment["ASPNETCORE_CONTENTROOT"] = Path.Combine(Repository.Root, "Buuv.Portal");
        // It lives too briefly for what that would win.
        start.Environment["DOTNET_TieredPGO"] = "0";
        foreach (var (name, value) in settings) start.Environment[name] = value;
        process = new Process { StartInfo = start };
        process.OutputDataReceived += (_, line) => Hear(line.Data);
        process.ErrorDataReceived += (_, line) => Hear(line.Data);
        process.Start();
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();
    }

    /// <summary>Everything it printed so far.</summary>
    public string Said
    {
        get { lock (said) return said.ToString(); }
    }

    public string Address { get; private init; } = "";

    /// <summary>Starts serving and waits until it answers.</summary>
    public static async Task<PortalProgram> ServeAsync(
        string folder,
        string environment = "Production",
        params (string Name, string Value)[] settings
    )
    {
        var address = $"http://localhost:{FreePort()}";
        var program = new PortalProgram(folder, environment, ["--urls", address], [("Portal__PublicAddress", address), .. settings])
        {
            Address = address,
        };
        using var http = new HttpClient();
        for (var waiting = Stopwatch.StartNew(); waiting.Elapsed < TimeSpan.FromSeconds(60); await Task.Delay(100))
        {
            Assert.False(program.process.HasExited, program.Said);
            try
            {
                if ((await http.GetAsync($"{address}/alive")).IsSuccessStatusCode) return program;
            }
            catch (HttpRequestException)
            {
                // Not listening yet.
            }
        }
        throw new TimeoutException(program.Said);
    }

    /// <summary>Runs one verb to its end.</summary>
    public static async Task<(int Code, string Said)> RunAsync(
        string folder,
        string environment,
        string[] arguments,
        params (string Name, string Value)[] settings
    )
    {
        await using var program = new PortalProgram(folder, environment, arguments, settings);
        using var limit = new CancellationTokenSource(TimeSpan.FromSeconds(60));
        await program.process.WaitForExitAsync(limit.Token);
        return (program.process.ExitCode, program.Said);
    }

    public async ValueTask DisposeAsync()
    {
        if (!process.HasExited) process.Kill(entireProcessTree: true);
        await process.WaitForExitAsync();
        process.Dispose();
    }

    private void Hear(string? line)
    {
        lock (said) said.AppendLine(line);
    }

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}
