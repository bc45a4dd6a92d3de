using System.Collections.Concurrent;
using Buuv.Tests.Cast;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.Logging;

namespace Buuv.Tests.House;

/// <summary>A portal of which every line of its log is heard.</summary>
public sealed class CanaryHost : PortalHost
{
    private readonly Ear ear = new();

    /// <summary>Everything it logged.</summary>
    public IEnumerable<string> Log => ear.Lines;

    protected override void ConfigureWebHost(IWebHostBuilder builder)
    {
        base.ConfigureWebHost(builder);
        builder.UseSetting("Logging:LogLevel:Default", "Information");
        builder.ConfigureLogging(logging => logging.ClearProviders().AddProvider(ear));
    }

    private sealed class Ear : ILoggerProvider, ILogger
    {
        public ConcurrentQueue<string> Lines { get; } = [];

        public ILogger CreateLogger(string categoryName) => this;

        public IDisposable? BeginScope<TState>(TState state) where TState : notnull => null;

        public bool IsEnabled(LogLevel logLevel) => true;

        public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter) =>
            Lines.Enqueue($"{formatter(state, exception)} {exception}");

        public void Dispose()
        {
        }
    }
}
