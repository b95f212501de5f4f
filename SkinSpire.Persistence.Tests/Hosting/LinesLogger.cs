using System.Collections.Concurrent;
using Microsoft.Extensions.Logging;

namespace SkinSpire.Persistence.Tests.Hosting;

/// <summary>Keeps every line that is logged, at every level.</summary>
internal sealed class LinesLogger : ILoggerProvider, ILogger
{
    private readonly ConcurrentQueue<(int Event, string Text)> lines = new();

    internal IEnumerable<(int Event, string Text)> Lines => lines;

    public ILogger CreateLogger(string categoryName) => this;

    public IDisposable? BeginScope<TState>(TState state)
        where TState : notnull => null;

    public bool IsEnabled(LogLevel logLevel) => true;

    public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter) =>
        lines.Enqueue((eventId.Id, $"{formatter(state, exception)} {exception}"));

    public void Dispose()
    {
    }
}
