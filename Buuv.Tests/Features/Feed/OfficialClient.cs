using System.Diagnostics;
using System.Globalization;
using System.Runtime.CompilerServices;
using System.Text.Json;

namespace Buuv.Tests.Features.Feed;

/// <summary>A watcher with the official SignalR client, in a Node process of its own; says in JSON lines what it hears.</summary>
public sealed class OfficialClient : IAsyncDisposable
{
    private static readonly Lazy<Task> Installed = new(InstallAsync);
    private readonly Process node;

    private OfficialClient(Process node) => this.node = node;

    private static string Folder([CallerFilePath] string here = "") =>
        Path.GetFullPath(Path.Combine(Path.GetDirectoryName(here)!, "..", "..", "Live.Client"));

    public static async Task<OfficialClient> StartAsync(string address, string slug, long after, string language)
    {
        await Installed.Value;
        return new(Run("node", "watch.mjs", address, slug, after.ToString(CultureInfo.InvariantCulture), language));
    }

    /// <summary>The next thing it says, which must be this.</summary>
    public async Task<JsonElement> ReadAsync(string saying)
    {
        using var patience = new CancellationTokenSource(TimeSpan.FromSeconds(15));
        var line = await node.StandardOutput.ReadLineAsync(patience.Token)
            ?? throw new InvalidOperationException(await node.StandardError.ReadToEndAsync(patience.Token));
        var said = JsonDocument.Parse(line).RootElement;
        Assert.Equal(saying, said.GetProperty("says").GetString());
        return said;
    }

    public async Task<string> ReadHtmlAsync() => (await ReadAsync("changed")).GetProperty("change").GetProperty("html").GetString()!;

    public async ValueTask DisposeAsync()
    {
        node.StandardInput.Close();
        await node.WaitForExitAsync();
        node.Dispose();
    }

    private static async Task InstallAsync()
    {
        if (Directory.Exists(Path.Combine(Folder(), "node_modules", "@microsoft", "signalr"))) return;
        using var npm = Run("npm", "ci", "--no-audit", "--no-fund");
        npm.StandardInput.Close();
        var said = await npm.StandardOutput.ReadToEndAsync() + await npm.StandardError.ReadToEndAsync();
        await npm.WaitForExitAsync();
        if (npm.ExitCode != 0) throw new InvalidOperationException("npm ci failed: " + said);
    }

    private static Process Run(string program, params string[] words) => Process.Start(new ProcessStartInfo(program, words)
    {
        WorkingDirectory = Folder(),
        RedirectStandardInput = true,
        RedirectStandardOutput = true,
        RedirectStandardError = true,
    })!;
}
