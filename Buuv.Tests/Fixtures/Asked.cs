using System.Diagnostics;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace Buuv.Tests.Fixtures;

/// <summary>What is asked of the database from here on, in this test only.</summary>
internal sealed class Asked : IObserver<DiagnosticListener>, IObserver<KeyValuePair<string, object?>>, IDisposable
{
    private readonly AsyncLocal<bool> mine = new() { Value = true };
    private readonly List<IDisposable> listening = [];

    public Asked() => listening.Add(DiagnosticListener.AllListeners.Subscribe(this));

    public List<string> Questions { get; } = [];

    public void OnNext(DiagnosticListener value)
    {
        if (value.Name == DbLoggerCategory.Name) listening.Add(value.Subscribe(this));
    }

    public void OnNext(KeyValuePair<string, object?> value)
    {
        if (mine.Value && value.Key == RelationalEventId.CommandExecuting.Name)
            Questions.Add(((CommandEventData)value.Value!).Command.CommandText);
    }

    public void OnError(Exception error)
    {
    }

    public void OnCompleted()
    {
    }

    public void Dispose()
    {
        foreach (var one in listening) one.Dispose();
    }
}
